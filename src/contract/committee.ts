import { z } from 'zod';
import {
  ASSESSMENT_STATES,
  COMMITTEE_OUTCOMES,
  OBSERVATION_GRADES,
  PARTY_CATEGORIES,
  USER_ROLES,
  VOTES,
} from '../rules/vocabulary.ts';
import { Document } from './assessments.ts';
import {
  Action,
  AssessmentKind,
  Because,
  Day,
  Id,
  Instant,
  Line,
  OptionalProse,
  onAssessment,
  PageQuery,
  PartyName,
  PersonName,
  Problem,
  Prose,
  Version,
  VisibleTo,
} from './common.ts';
import { operationsOf } from './operation.ts';

const Outcome = z.enum(COMMITTEE_OUTCOMES).meta({ id: 'CommitteeOutcome' });
const Vote = z.enum(VOTES).meta({ id: 'Vote' });
const Purpose = z.enum(['set-status', 'note']).meta({ id: 'AgendaPurpose' });
const ItemState = z.enum(['listed', 'decided', 'withdrawn']);
const MeetingState = z
  .enum(['planned', 'open', 'held'])
  .meta({ id: 'MeetingState', description: 'Planned; open while it sits; held when it is closed and minuted.' });
const Attended = z.enum(['in-person', 'remotely', 'apologies']);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, as in 10:00');

/** A member who takes no part in a paper, and why. */
const Recusal = z.object({ person: PersonName, nature: z.string() }).meta({ id: 'Recusal' });

export const MeetingRow = z
  .object({
    id: Id,
    ref: z.string(),
    heldOn: Day,
    startsAtTime: z.string(),
    place: z.string(),
    papersDueOn: Day,
    state: MeetingState,
    papers: z.int().describe('Papers that you may see.'),
    version: Version,
  })
  .meta({ id: 'MeetingRow' });

const AgendaRow = z
  .object({
    id: Id,
    number: z.int().describe('Counted among the papers that you may see.'),
    assessmentId: Id,
    assessmentRef: z.string(),
    assessmentVersion: Version,
    party: PartyName,
    kind: AssessmentKind,
    purpose: Purpose,
    recommendation: z.string(),
    lateReason: z.string().nullable().describe('Why it was listed after papers were due.'),
    code: z.string().nullable().describe('What members read in the place of the party’s name; null: its name.'),
    state: ItemState,
    outcome: Outcome.nullable(),
    recusals: z.array(Recusal),
    votesCast: z.int(),
    yourVote: z.object({ outcome: Outcome, vote: Vote }).nullable(),
  })
  .meta({ id: 'AgendaRow' });

const Attendee = z
  .object({ person: PersonName, chair: z.boolean(), attended: Attended.nullable() })
  .meta({ id: 'Attendee' });

const Interest = z
  .object({
    id: Id.nullable().describe('Null for what the system finds by itself.'),
    party: z.object({ id: Id, ref: z.string(), name: z.string(), category: z.enum(PARTY_CATEGORIES) }),
    member: PersonName,
    nature: z.string(),
    source: z.enum(['declared', 'found', 'chair']),
    declaredOn: Day.nullable().describe('Null for what the system finds by itself.'),
    mayLift: z.boolean().describe('Whether you may lift it: the chair, what another declared or the chair added.'),
  })
  .meta({ id: 'Interest' });

export const Meeting = MeetingRow.extend({
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  remarks: z.string(),
  agenda: z.array(AgendaRow),
  members: z.array(Attendee).describe('The members appointed and the chair, with who came.'),
  interests: z.array(Interest).describe('Your own interests.'),
  documents: z.array(Document).describe('Minutes, and packs that were made for you.'),
  visibleTo: z.object({ recusals: VisibleTo }),
  actions: z.array(Action),
}).meta({ id: 'Meeting' });

/** The vote on one decision, by numbers. */
const Count = z
  .object({
    outcome: Outcome,
    votesFor: z.int(),
    votesAgainst: z.int(),
    abstentions: z.int(),
    tied: z.boolean(),
    castingVote: z.boolean(),
    carried: z.boolean(),
  })
  .meta({ id: 'VoteCount' });

const Quorum = z
  .object({ appointed: z.int(), recused: z.int(), present: z.int(), needed: z.int(), met: z.boolean() })
  .meta({ id: 'Quorum' });

const Condition = z
  .object({
    number: z.int(),
    text: z.string(),
    owner: z.string(),
    dueOn: Day,
    observation: z.object({ id: Id, ref: z.string(), title: z.string() }).nullable(),
    state: z.enum(['open', 'reported', 'discharged']),
  })
  .meta({ id: 'DecisionCondition' });

const Decision = z
  .object({
    id: Id,
    outcome: Outcome,
    reason: z.string(),
    followUpBy: Day.nullable(),
    decidedOn: Day,
    votesFor: z.int(),
    votesAgainst: z.int(),
    abstentions: z.int(),
    castingVote: z.boolean(),
    appointed: z.int(),
    recused: z.int(),
    present: z.int(),
    quorum: z.int(),
    conditions: z.array(Condition),
    letter: Document.nullable(),
  })
  .meta({ id: 'CommitteeDecision' });

const PaperObservation = z
  .object({
    id: Id,
    ref: z.string(),
    clause: z.string(),
    grade: z.enum(OBSERVATION_GRADES),
    title: z.string(),
    finding: z.string(),
    evidenceSeen: z.string(),
    response: z
      .object({
        stance: z.enum(['accept', 'dispute']).nullable(),
        reason: z.string(),
        steps: z.string(),
        owner: z.string(),
        completeBy: Day.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'PaperObservation' });

export const AgendaItem = AgendaRow.extend({
  version: Version.describe('Of the paper; votes do not move it.'),
  meeting: MeetingRow.omit({ papers: true }),
  roundNo: z.int(),
  userRoles: z.array(z.enum(USER_ROLES)),
  fieldworkStartedOn: Day.nullable(),
  fieldworkEndedOn: Day.nullable(),
  predecessor: z.object({ id: Id, ref: z.string(), kind: AssessmentKind, outcome: Outcome.nullable() }).nullable(),
  report: z
    .object({
      versionNo: z.int(),
      issuedOn: Day.nullable(),
      summary: z.string(),
      scope: z.string(),
      opinion: z.string(),
      results: z
        .array(z.object({ section: z.string(), title: z.string(), counts: z.record(z.string(), z.int()) }))
        .describe('How many controls of each section have each result.'),
    })
    .nullable(),
  response: z.object({ submittedOn: Day.nullable(), dueOn: Day, late: z.boolean() }).nullable(),
  observations: z.array(PaperObservation),
  documents: z.array(Document),
  possibleOutcomes: z.array(
    z.object({ outcome: Outcome, conditions: z.enum(['none', 'needed', 'possible']), nextRound: z.boolean() }),
  ),
  purposeBecause: z.array(Because),
  members: z.array(
    z.object({
      person: PersonName,
      chair: z.boolean(),
      present: z.boolean(),
      recusedBy: z.string().nullable().describe('The nature of the interest.'),
      vote: z.object({ outcome: Outcome, vote: Vote }).nullable(),
    }),
  ),
  quorum: Quorum,
  counts: z.array(Count).describe('One for each decision that was put to the vote.'),
  discussion: z.string(),
  decision: Decision.nullable(),
  visibleTo: z.object({ votes: VisibleTo, recusals: VisibleTo, discussion: VisibleTo, reason: VisibleTo }),
  actions: z.array(Action),
}).meta({ id: 'AgendaItem' });

/** What recording a decision would do as the votes stand; worked out by the same rules as the recording itself. */
const DecisionPreview = z
  .object({
    quorum: Quorum,
    count: Count,
    state: z.enum(ASSESSMENT_STATES).describe('Where the round would stand after it.'),
    because: z.array(Because),
    refusal: Problem.optional().describe('Why it would be refused as things stand.'),
  })
  .meta({ id: 'DecisionPreview' });

export const CommitteeView = z
  .object({
    state: z.enum(ASSESSMENT_STATES),
    purpose: Purpose,
    purposeBecause: z.array(Because),
    listing: z
      .object({
        itemId: Id,
        meeting: z.object({ id: Id, ref: z.string(), heldOn: Day, state: MeetingState }),
        state: ItemState,
        mayOpenPaper: z.boolean(),
      })
      .nullable()
      .describe('The meeting it is on, or was decided at.'),
    upcoming: z.array(MeetingRow).describe('Meetings it could be put on; for SECAS.'),
    decision: Decision.nullable(),
    appeal: z.object({ adviseByOn: Day, because: z.array(Because) }).nullable(),
    version: Version.describe('Of the assessment.'),
    actions: z.array(Action),
  })
  .meta({ id: 'CommitteeView' });

const onMeeting = z.strictObject({ meetingId: Id });
const onItem = z.strictObject({ itemId: Id });
const Interests = z.object({ rows: z.array(Interest) });

const NewCondition = z.strictObject({
  text: Prose(2000),
  owner: Line(120),
  dueOn: Day,
  observationId: Id.optional(),
});

export const committeeOperations = operationsOf('committee', {
  'list-meetings': {
    method: 'GET',
    path: '/meetings',
    summary: 'Meetings of the SSC, latest first, with the number of papers that you may see',
    query: PageQuery.extend({ state: MeetingState.optional() }),
    answer: z.object({
      rows: z.array(MeetingRow),
      proposedDays: z
        .array(z.object({ heldOn: Day, papersDueOn: Day }))
        .describe('The next usual days without a meeting (default Q27); for SECAS.'),
      actions: z.array(Action),
    }),
    refusals: [],
  },
  'read-meeting': {
    method: 'GET',
    path: '/meetings/{meetingId}',
    summary: 'One meeting: its agenda as far as you may see it, your interests, who came, its documents',
    params: onMeeting,
    answer: Meeting,
    refusals: ['not-found'],
  },
  'plan-meeting': {
    method: 'POST',
    path: '/meetings',
    summary: 'Plan a meeting; papers are due five Working Days before it',
    body: z.strictObject({ heldOn: Day, startsAtTime: ClockTime.default('10:00'), place: Line(200) }),
    answer: Meeting,
    refusals: ['meeting-in-the-past', 'not-a-working-day', 'meeting-day-taken'],
  },
  'hold-meeting': {
    method: 'POST',
    path: '/meetings/{meetingId}/opening',
    summary: 'Open a meeting on its day, with who came; votes and decisions are those of an open meeting',
    params: onMeeting,
    body: z.strictObject({
      version: Version,
      attendance: z.array(z.strictObject({ personId: Id, attended: Attended })).max(40),
    }),
    answer: Meeting,
    refusals: ['meeting-not-yet', 'meeting-already'],
  },
  'close-meeting': {
    method: 'POST',
    path: '/meetings/{meetingId}/closing',
    summary: 'Close a meeting: papers it did not reach wait for another, and the minutes are made',
    params: onMeeting,
    body: z.strictObject({ version: Version, remarks: OptionalProse(4000) }),
    answer: Meeting,
    refusals: ['step-up-needed', 'meeting-not-open'],
  },
  'prepare-paper-pack': {
    method: 'POST',
    path: '/meetings/{meetingId}/paper-packs',
    summary: 'Make the agenda and papers of a meeting as a PDF, with what you may read and nothing else',
    params: onMeeting,
    body: z.strictObject({}),
    answer: Meeting,
    refusals: ['not-found'],
  },
  'read-committee': {
    method: 'GET',
    path: '/assessments/{assessmentId}/committee',
    summary: 'What the SSC has to decide on an assessment, when, and what it decided',
    params: onAssessment,
    answer: CommitteeView,
    refusals: ['not-found'],
  },
  'add-to-agenda': {
    method: 'POST',
    path: '/assessments/{assessmentId}/agenda',
    summary: 'Put an assessment on the agenda of a meeting',
    params: onAssessment,
    body: z.strictObject({
      version: Version,
      meetingId: Id,
      recommendation: Prose(2000),
      lateReason: Prose(1000).optional().describe('Needed after the day on which papers were due.'),
      anonymised: z.boolean().default(false).describe('Members read a code in the place of the party’s name.'),
    }),
    answer: CommitteeView,
    refusals: ['meeting-over', 'papers-were-due', 'wrong-state'],
  },
  'remove-from-agenda': {
    method: 'POST',
    path: '/assessments/{assessmentId}/agenda/removal',
    summary: 'Take an assessment off the agenda; it waits for another meeting',
    params: onAssessment,
    body: z.strictObject({ version: Version, reason: Prose(1000) }),
    answer: CommitteeView,
    refusals: ['meeting-over', 'wrong-state'],
  },
  'read-agenda-item': {
    method: 'GET',
    path: '/agenda-items/{itemId}',
    summary:
      'One paper: report, observations, response, votes and decision; for a member with an interest there is none',
    params: onItem,
    answer: AgendaItem,
    refusals: ['not-found'],
  },
  'list-interests': {
    method: 'GET',
    path: '/interests',
    summary: 'Interests of members: your own, and for SECAS and the chair those of all',
    answer: Interests,
    refusals: [],
  },
  'declare-interest': {
    method: 'POST',
    path: '/assessments/{assessmentId}/interests',
    summary: 'Declare an interest in a paper; the chair may add one for another member',
    params: onAssessment,
    body: z.strictObject({ nature: Line(300), memberId: Id.optional().describe('Another member; for the chair.') }),
    answer: Interests,
    refusals: ['not-permitted', 'wrong-state'],
  },
  'declare-standing-interest': {
    method: 'POST',
    path: '/interests',
    summary: 'Declare an interest in a party, whatever is on the agenda; the chair may add one for another member',
    body: z.strictObject({ partyId: Id, nature: Line(300), memberId: Id.optional() }),
    answer: Interests,
    refusals: ['not-found', 'not-permitted'],
  },
  'lift-interest': {
    method: 'POST',
    path: '/interests/{interestId}/lifting',
    summary: 'Lift an interest of another member, with a reason; the member and SECAS are told',
    params: z.strictObject({ interestId: Id }),
    body: z.strictObject({ reason: Prose(1000) }),
    answer: Interests,
    refusals: ['not-found', 'paper-at-meeting'],
  },
  'cast-vote': {
    method: 'POST',
    path: '/assessments/{assessmentId}/votes',
    summary: 'Vote on a decision, or vote anew; the chair only to break a tie',
    params: onAssessment,
    body: z.strictObject({ version: Version.describe('Of the paper.'), outcome: Outcome, vote: Vote }),
    answer: AgendaItem,
    refusals: ['interest-declared', 'meeting-not-open', 'outcome-not-for-this-round', 'chair-votes-on-tie-only'],
  },
  'preview-decision': {
    method: 'GET',
    path: '/agenda-items/{itemId}/decision',
    summary: 'What recording a decision would do as the votes stand: quorum, count, and what is missing',
    params: onItem,
    query: z.strictObject({
      outcome: Outcome,
      conditions: z.coerce.number().int().min(0).max(100).default(0),
      followUpBy: Day.optional(),
    }),
    answer: DecisionPreview,
    refusals: ['not-found'],
  },
  'record-decision': {
    method: 'POST',
    path: '/assessments/{assessmentId}/decision',
    summary: 'Record what the SSC decided; needs a quorum and a majority',
    params: onAssessment,
    body: z.strictObject({
      version: Version.describe('Of the paper.'),
      outcome: Outcome,
      reason: Prose(4000),
      discussion: OptionalProse(4000).default(''),
      conditions: z.array(NewCondition).max(50).default([]),
      followUpBy: Day.optional(),
    }),
    answer: AgendaItem,
    refusals: [
      'step-up-needed',
      'meeting-not-open',
      'outcome-not-for-this-round',
      'conditions-required',
      'conditions-not-for-outcome',
      'condition-day-passed',
      'follow-up-date-required',
      'no-quorum',
      'no-majority',
    ],
  },
});
