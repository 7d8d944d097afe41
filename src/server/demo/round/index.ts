import { likelyFieldwork } from '../../../rules/bookings/estimate.ts';
import {
  AGREED_INTERPRETATIONS_VERSION,
  CATALOGUE_VERSION,
  SCF_VERSION,
} from '../../../rules/fieldwork/catalogue/index.ts';
import { closesPredecessor } from '../../../rules/remediation/predecessor.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { fieldworkRangeDays } from '../../../rules/rulebook/values.ts';
import type { Day } from '../../../rules/values/day.ts';
import { ASSESSMENT_STATES } from '../../../rules/vocabulary.ts';
import { instant } from '../days.ts';
import type { Scheme } from '../scheme.ts';
import { layBooking } from './booking.ts';
import { layCharges } from './charges.ts';
import { type Decided, layCommittee } from './committee.ts';
import { layDays } from './days-worked.ts';
import { layFieldwork } from './fieldwork.ts';
import { layRemediation } from './remediation.ts';
import { layReport } from './report.ts';
import { layResponse } from './response.ts';
import { Round } from './round.ts';
import type { Story } from './story.ts';
import { type Timeline, timelineOf } from './timeline.ts';

export type { Round } from './round.ts';
export type { Change, Remediation, Story, Strength } from './story.ts';

const EXPECTED = { strong: 2, fair: 5, weak: 8 } as const;
const PREPARED = { strong: 'ready', fair: 'partly', weak: 'early' } as const;

/** A round whose days are known and whose rows are not written yet. */
export interface PlannedRound {
  readonly story: Story;
  readonly timeline: Timeline;
  /** The round it follows up, and the Full assessment it measures change from. */
  readonly before: PlannedRound | undefined;
  readonly baseline: PlannedRound | undefined;
  /** Set when it is laid in: rounds that follow look at the one before. */
  laid: Round | undefined;
}

/** What the estimate of a round is made from. */
const requestOf = ({ kind, strength, party, userRoles }: Story) => ({
  kind,
  preparedness: PREPARED[strength],
  observationsExpected: EXPECTED[strength],
  systemKind: party.system,
  userRoles: userRoles.length,
});

/** Fieldwork as long as the estimate says, give or take a day, within the range of the kind. */
export function planRound(
  scheme: Scheme,
  story: Story,
  { before, baseline }: Partial<Pick<PlannedRound, 'before' | 'baseline'>> = {},
): PlannedRound {
  const { low, high } = inForce(fieldworkRangeDays[story.kind], story.startOn).value;
  const { likely } = likelyFieldwork(requestOf(story), story.startOn);
  const days = story.workingDays ?? Math.min(high, Math.max(low, likely + scheme.dice.below(3) - 1));
  return { story, timeline: timelineOf(story, days, scheme.dice), before, baseline, laid: undefined };
}

/** Writes everything that happened in a round, up to where its story says that it stands. */
export function layRound(scheme: Scheme, planned: PlannedRound): Round {
  const { timeline, before, baseline } = planned;
  const follows = {
    ...(before?.laid && { predecessor: before.laid }),
    ...(baseline?.laid && { baseline: baseline.laid }),
  };
  const story = { ...planned.story, ...follows };
  const createdAt = instant(timeline.submittedOn, 9 * 60);
  const row = {
    id: scheme.dice.id(createdAt),
    ref: scheme.numbers.ref('UA'),
    party_id: story.party.id,
    kind: story.kind,
    round_no: (story.predecessor?.row.round_no ?? 0) + 1,
    predecessor_id: story.predecessor?.id ?? null,
    baseline_id: story.kind === 'vusa' ? (story.baseline?.id ?? null) : null,
    initial: story.initial,
    state: story.reaches,
    user_roles: [...story.userRoles],
    staged: false,
    system_kind: story.party.system,
    catalogue_version: CATALOGUE_VERSION,
    scf_version: SCF_VERSION,
    ai_version: AGREED_INTERPRETATIONS_VERSION,
    due_by: story.dueBy ?? null,
    start_on: null as Day | null,
    end_on: null as Day | null,
    fieldwork_started_on: null as Day | null,
    fieldwork_ended_on: null as Day | null,
    self_assessment_submitted_on: null as Day | null,
    turn_due_on: null as Day | null,
    outcome: null,
    decided_on: null as Day | null,
    follow_up_by: null as Day | null,
    closed_on: null as Day | null,
    version: 1,
    created_at: createdAt,
  };
  scheme.rows.add('assessments', row);
  const round = new Round(scheme, story, row, timeline.submittedOn);
  layBooking(round, timeline, requestOf(story));
  layFieldwork(round, timeline);
  layReport(round, timeline);
  layResponse(round, timeline);
  const decided = layCommittee(round, timeline);
  layRemediation(round, decided);
  const days = layDays(round, timeline);
  layCharges(round, days, timeline.issuedOn);
  closeBefore(round, decided);
  planned.laid = round;
  round.row.version = 1 + VERSIONS.indexOf(story.reaches);
  return round;
}

/** The states in the order in which a round comes to them; cancelled is as early as requested is left. */
const VERSIONS = [
  'requested',
  'cancelled',
  ...ASSESSMENT_STATES.filter((state) => state !== 'requested' && state !== 'cancelled'),
];

/** A round that is decided closes the one it followed up. */
function closeBefore({ id, ref, story: { predecessor } }: Round, decided: Decided | undefined): void {
  if (!predecessor || !decided) return;
  const { decidedOn, recordedBy } = decided;
  const closes = closesPredecessor(predecessor.row.state, { id, ref });
  if (!closes.ok || closes.value.length === 0) return;
  predecessor.happens(decidedOn, recordedBy, 'record-decision', closes);
  Object.assign(predecessor.row, { state: 'closed', closed_on: decidedOn, turn_due_on: null });
}
