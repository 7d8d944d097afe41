import { addDays } from '../../rules/values/day.ts';
import { nextWorkingDay } from '../../rules/values/working-days.ts';
import { type PlannedRound, planRound, type Story } from './round/index.ts';
import type { Party, Scheme } from './scheme.ts';
import { type Size, yearsOf } from './seed-size.ts';
import { Starts } from './stories.ts';

const LENGTH = 4;
const ONE_IN = 6;

/** All rounds of a scheme of a size, in the order in which they were asked for. */
export function planCrowd(scheme: Scheme, size: Size): PlannedRound[] {
  const spacing = Math.floor((yearsOf(size) * 365) / Math.ceil(size.assessments / size.parties));
  const planned: PlannedRound[] = [];
  const starts = new Starts(scheme.today, scheme.committee);
  let left = size.observations;
  for (let made = 0; made < size.assessments; made++) {
    const party = scheme.parties[made % size.parties];
    if (!party) throw new Error('A scheme has parties');
    // The first lap of the parties gives each its present round, each further lap a round before it.
    const lap = Math.floor(made / size.parties);
    // Some present rounds are still ahead; the rounds before them have all the more observations.
    const isAhead = lap === 0 && size.assessments >= 2 * size.parties && made % ONE_IN === 0;
    const observations = isAhead ? 0 : Math.ceil(left / (size.assessments - made));
    left -= observations;
    planned.push(
      lap === 0 ? present(scheme, party, starts, observations) : over(scheme, party, lap * spacing, observations),
    );
  }
  return planned.toSorted((a, b) => (a.timeline.submittedOn < b.timeline.submittedOn ? -1 : 1));
}

const usual = (party: Party) =>
  ({ party, kind: 'fusa', userRoles: party.userRoles, initial: false, strength: 'fair', workingDays: LENGTH }) as const;

/** A round that is over; its observations were all dealt with. */
function over(scheme: Scheme, party: Party, daysAgo: number, observations: number): PlannedRound {
  const startOn = nextWorkingDay(addDays(scheme.today, -(daysAgo + 150 + scheme.dice.below(60))));
  const decided =
    observations > 0
      ? ({ outcome: 'noted-with-remediation', remediation: 'approved' } as const)
      : ({ outcome: 'noted' } as const);
  return planRound(scheme, { ...usual(party), startOn, reaches: 'closed', observations, ...decided });
}

function present(scheme: Scheme, party: Party, at: Starts, observations: number): PlannedRound {
  const { dice } = scheme;
  const ahead = () => at.in(5 + dice.below(30));
  const states: (() => Partial<Story> & Pick<Story, 'startOn' | 'reaches'>)[] = [
    () => ({ startOn: at.ended(7 + dice.below(4), LENGTH), reaches: 'drafting' }),
    () => ({ startOn: at.ended(10 + dice.below(4), LENGTH), reaches: 'factual-accuracy' }),
    () => ({ startOn: at.ended(17 + dice.below(4), LENGTH), reaches: 'response-due' }),
    () => ({ startOn: at.ended(24 + dice.below(6), LENGTH), reaches: 'awaiting-committee' }),
    () => ({
      startOn: at.decidedAt(3 + dice.below(3), LENGTH),
      reaches: 'remediation',
      outcome: 'noted-with-remediation',
      remediation: 'open',
    }),
    () => ({ startOn: ahead(), reaches: 'scheduled' }),
  ];
  const withFindings = observations > 0 ? states.slice(0, 5) : states.slice(5);
  return planRound(scheme, { ...usual(party), ...dice.pick(withFindings)(), observations });
}
