import type { OpenRound, PartyFacts, PastRound, PremisesCount } from '../../rules/obligations/party-facts.ts';
import { allDue } from '../../rules/obligations/what-is-due.ts';
import { addDays, addMonths, type Day } from '../../rules/values/day.ts';
import { nextWorkingDay } from '../../rules/values/working-days.ts';
import type { AssessmentKind, CommitteeOutcome } from '../../rules/vocabulary.ts';
import { type PlannedRound, planRound, type Story, type Strength } from './round/index.ts';
import type { Party, Scheme } from './scheme.ts';
import type { Situation } from './stories.ts';

/** Yearly rounds lie a little less than a year apart, so that each ends in time. */
const YEARLY_DAYS = 353;
const BOOKED_AHEAD_DAYS = 100;

/** Every round of one party, oldest first; the kind of each is what was due by the rules when it was booked. */
export function planParty(scheme: Scheme, party: Party, situation: Situation): PlannedRound[] {
  const { past, now, last, initial, cancelled, successor } = situation;
  const newest = now?.startOn ?? situation.lastStartOn;
  if (!newest) return [];
  const planned: PlannedRound[] = [];
  const count = now ? past + 1 : past;
  for (let index = 0; index < count; index++) {
    const isNewest = index === count - 1;
    const startOn = nextWorkingDay(addDays(newest, -YEARLY_DAYS * (count - 1 - index)));
    const special = isNewest ? (now ?? last ?? {}) : {};
    planned.push(yearly(scheme, party, planned, { startOn, special, ...(index === 0 && initial && { initial }) }));
    const [first] = planned;
    if (index === 0 && first && situation.followedUp) planned.push(followUp(scheme, first, situation.followedUp));
  }
  const newestRound = planned.at(-1);
  if (successor && newestRound) planned.push(succeed(scheme, newestRound, successor));
  if (cancelled && newestRound) planned.push(cancel(scheme, newestRound, cancelled));
  return planned;
}

interface Year {
  readonly startOn: Day;
  readonly initial?: CommitteeOutcome;
  readonly special: Partial<Story>;
}

function yearly(scheme: Scheme, party: Party, before: readonly PlannedRound[], year: Year): PlannedRound {
  const { startOn, initial, special } = year;
  const due = before.length === 0 ? undefined : annualDue(scheme, party, before, addDays(startOn, -BOOKED_AHEAD_DAYS));
  const kind: AssessmentKind = special.kind ?? due?.kind ?? 'fusa';
  const strength: Strength =
    special.strength ?? (initial ? STRENGTH_FOR[initial] : scheme.dice.pick(['strong', 'fair']));
  const outcome = initial ?? special.outcome ?? usualOutcome(kind, strength);
  const story: Story = {
    party,
    userRoles: party.userRoles,
    initial: initial !== undefined,
    reaches: 'closed',
    startOn,
    ...(due?.dueBy && { dueBy: due.dueBy }),
    ...(needsLetter(outcome) && { remediation: 'approved' as const }),
    ...special,
    kind,
    strength,
    outcome,
  };
  const baseline = before.findLast(({ story: { kind: earlier } }) => earlier === 'fusa' || earlier === 'further-fusa');
  return planRound(scheme, story, baseline && { baseline });
}

const STRENGTH_FOR: Readonly<Record<CommitteeOutcome, Strength>> = {
  approved: 'strong',
  'approved-subject-steps': 'fair',
  'approved-subject-follow-up': 'fair',
  deferred: 'weak',
  rejected: 'weak',
  noted: 'strong',
  'noted-with-remediation': 'fair',
};

const usualOutcome = (kind: AssessmentKind, strength: Strength): CommitteeOutcome =>
  kind === 'ssa' || strength === 'strong' ? 'noted' : 'noted-with-remediation';

const needsLetter = (outcome: CommitteeOutcome): boolean =>
  outcome === 'noted-with-remediation' || outcome === 'approved-subject-steps';

/** The follow-up that the first round's decision asked for, long over: it closes the round before it. */
function followUp(scheme: Scheme, before: PlannedRound, outcome: CommitteeOutcome): PlannedRound {
  const story = before.story as { reaches: Story['reaches']; remediation?: Story['remediation'] } & Story;
  Object.assign(story, { reaches: 'awaiting-follow-up', remediation: 'discharged' });
  const startOn = nextWorkingDay(addDays(before.timeline.listedOn, 118));
  return succeed(scheme, before, { kind: 'follow-up', startOn, reaches: 'closed', outcome, strength: 'strong' });
}

type Successor = Partial<Story> & Pick<Story, 'kind' | 'startOn' | 'reaches'>;

function succeed(scheme: Scheme, before: PlannedRound, successor: Successor): PlannedRound {
  const { party, userRoles, initial } = before.story;
  const follows = { strength: 'strong', ...successor, party, userRoles, initial } as const;
  return planRound(scheme, { ...follows, initial: successor.kind === 'further-fusa' && initial }, { before });
}

function cancel(scheme: Scheme, { story }: PlannedRound, cancelled: NonNullable<Situation['cancelled']>): PlannedRound {
  const { party, kind, userRoles } = story;
  return planRound(scheme, {
    party,
    kind,
    userRoles,
    initial: false,
    reaches: 'cancelled',
    strength: 'fair',
    ...cancelled,
  });
}

/** What is due of a party in its cycle, as its register stood on a day. */
function annualDue(scheme: Scheme, party: Party, rounds: readonly PlannedRound[], on: Day) {
  return allDue(factsOf(scheme, party, rounds), on).find(({ reason }) => reason === 'annual');
}

function factsOf(scheme: Scheme, party: Party, rounds: readonly PlannedRound[]): PartyFacts {
  const enteredOn = addMonths(party.accededOn, 12);
  return {
    category: party.category,
    userRoles: party.userRoles.map((role) => ({ role, addedOn: party.accededOn, enteredOn })),
    premises: premisesOf(scheme, party),
    past: rounds.filter(({ story }) => story.reaches !== 'cancelled').map(asPast),
    open: undefined as OpenRound | undefined,
  };
}

function asPast({ story: { kind, userRoles, startOn, outcome }, timeline }: PlannedRound): PastRound {
  return {
    ref: startOn,
    kind,
    userRoles,
    fieldworkEndOn: timeline.endOn,
    ...(kind === 'ssa' && { ssaSubmittedOn: startOn }),
    outcome,
    decidedOn: timeline.listedOn,
  };
}

/** A provider has the sum of its Users. */
function premisesOf({ parties }: Scheme, party: Party): readonly PremisesCount[] {
  const asCounted = ({ on, ...count }: Party['premises'][number]) => ({ countedOn: on, ...count });
  if (party.category !== 'shared-resource-provider') return party.premises.map(asCounted);
  const users = parties.filter(({ provider }) => provider === party.slug).flatMap(({ premises }) => premises);
  return [...Map.groupBy(users, ({ on }) => on)].map(([countedOn, counts]) => ({
    countedOn,
    domestic: counts.reduce((sum, { domestic }) => sum + domestic, 0),
    nonDomestic: counts.reduce((sum, { nonDomestic }) => sum + nonDomestic, 0),
  }));
}
