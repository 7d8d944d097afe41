import { CATALOGUE_VERSION } from '../../../rules/fieldwork/catalogue/index.ts';
import { controlsOfRound, type RoundControl } from '../../../rules/fieldwork/controls-of-round.ts';
import { resultsAllowed } from '../../../rules/fieldwork/results-allowed.ts';
import { type ControlId, type DemoObservation, observationsOn } from '../texts/index.ts';
import type { Round } from './round.ts';
import type { Strength } from './story.ts';

/** How many observations a party of each strength gets, at least and at most. */
const HOW_MANY: Readonly<Record<Strength, readonly [least: number, most: number]>> = {
  strong: [1, 2],
  fair: [3, 5],
  weak: [7, 9],
};

/** One control of a round, and what is found on it. */
export interface Look {
  readonly control: RoundControl;
  readonly found: DemoObservation | undefined;
}

/** The controls of a round, and on which of them something is found. */
export function looksOf(round: Round): readonly Look[] {
  const { story, scheme } = round;
  const { kind, party, userRoles, predecessor } = story;
  const asked = {
    kind,
    catalogueVersion: CATALOGUE_VERSION,
    userRoles,
    systemKind: party.system,
    followsUp: predecessor !== undefined,
  };
  const controls = controlsOfRound(asked, predecessor?.observations.map(({ row }) => asEarlier(row)) ?? []);
  const allowed: readonly string[] = resultsAllowed(kind, scheme.today);
  const possible = controls.flatMap((control) => {
    // A follow-up that finds something finds that a step is not complete; one is enough for the story.
    const found = observationsOn(control.controlId as ControlId).filter(({ grade }) => allowed.includes(grade));
    const mild = story.strength === 'strong' ? found.filter(({ grade }) => isMild(grade)) : found;
    return mild.length > 0 ? [{ control, found: scheme.dice.pick(mild) }] : [];
  });
  const wanted = new Map(
    scheme.dice.some(possible, howMany(round)).map(({ control, found }) => [control.id, found] as const),
  );
  return controls.map((control) => ({ control, found: wanted.get(control.id) }));
}

const isMild = (grade: DemoObservation['grade']): boolean =>
  grade === 'observation' || grade === 'material-increase-in-risk';

function howMany({ story, scheme }: Round): number {
  if (story.observations !== undefined) return story.observations;
  if (story.kind === 'ssa') return 0;
  const [least, most] = HOW_MANY[story.strength];
  if (story.kind === 'follow-up') return story.strength === 'strong' ? 0 : 1;
  const several = least + scheme.dice.below(most - least + 1);
  return story.kind === 'vusa' ? Math.ceil(several / 2) : several;
}

const asEarlier = ({ id, number, ref, title, control_id, clause }: Round['observations'][number]['row']) => ({
  id,
  number,
  ref,
  title,
  controlId: control_id,
  clause,
});
