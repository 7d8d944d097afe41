import type { AssessmentKind, SystemKind, UserRole } from '../vocabulary.ts';
import {
  CATALOGUES,
  type CatalogueVersion,
  type Control,
  controlById,
  controlsFor,
  rolesBoundBy,
} from './catalogue/index.ts';

/** An issued observation of the round before, as a follow-up looks at it again. */
export type EarlierObservation = {
  readonly id: string;
  readonly number: number;
  readonly ref: string;
  readonly title: string;
  readonly controlId: string;
  readonly clause: string;
};

/** What decides the list of controls of one round. */
export type Round = {
  readonly kind: AssessmentKind;
  readonly catalogueVersion: string;
  readonly userRoles: readonly UserRole[];
  readonly systemKind: SystemKind;
  /** Whether it follows up another round. A review of a second User System that the SSC ordered by itself does not. */
  readonly followsUp: boolean;
};

/** One entry of the list: a control of the catalogue, or, in a follow-up, an earlier observation of one. */
export type RoundControl = Control & {
  /** The control of the catalogue behind it; the same as `id` but in a follow-up. */
  readonly controlId: string;
  /** The assessed roles that bear the duty. */
  readonly roles: readonly UserRole[];
  /** Follow-ups only: the observation that is looked at again. */
  readonly follows: EarlierObservation | null;
};

/** Whether a text names an edition of the catalogue. */
export const isCatalogueVersion = (text: string): text is CatalogueVersion => Object.hasOwn(CATALOGUES, text);

/**
 * The controls one round looks at, in order: the full list, the key areas, or the question list, by its kind; in a
 * follow-up, one entry for each observation of the round before, since a follow-up asks whether the agreed steps were
 * taken. A Follow-up of no round is the review of a second User System by itself (G3.9): it looks at the full list.
 * Throws RangeError for an edition that was never published.
 *
 * @param earlier issued observations of the predecessor; looked at in a follow-up only
 */
export function controlsOfRound(round: Round, earlier: readonly EarlierObservation[]): readonly RoundControl[] {
  const version = round.catalogueVersion;
  if (!isCatalogueVersion(version)) throw new RangeError(`There is no catalogue ${version}`);
  const { userRoles, systemKind } = round;
  if (looksAgain(round)) return earlier.map((observation) => followUpOf(version, round, observation));
  const kind = round.kind === 'follow-up' ? 'fusa' : round.kind;
  return controlsFor({ version, kind, userRoles, shared: systemKind === 'shared' }).map((control) => ({
    ...control,
    controlId: control.id,
    roles: rolesBoundBy(control, userRoles),
    follows: null,
  }));
}

/** Whether a round looks at the observations of the round before, rather than at a list of the catalogue. */
export function looksAgain({ kind, followsUp }: Pick<Round, 'kind' | 'followsUp'>): boolean {
  return kind === 'follow-up' && followsUp;
}

/** Id of the entry of a follow-up that looks again at the observation with this number. */
export const followUpId = (number: number): string => `observation-${number}`;

function followUpOf(version: CatalogueVersion, round: Round, observation: EarlierObservation): RoundControl {
  const control = controlById(version, observation.controlId);
  return {
    id: followUpId(observation.number),
    controlId: observation.controlId,
    section: control?.section ?? 'G5',
    clause: observation.clause,
    title: `${observation.ref}: ${observation.title}`,
    duty: control?.duty ?? 'The steps agreed for this observation are taken.',
    question: 'Which of the agreed steps were taken, when, and what shows that they work?',
    evidence: control?.evidence ?? [],
    appliesTo: control?.appliesTo ?? round.userRoles,
    roles: control ? rolesBoundBy(control, round.userRoles) : round.userRoles,
    trust: control?.trust ?? 'assumed',
    source: control?.source ?? 'default',
    follows: observation,
  };
}
