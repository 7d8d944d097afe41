import { z } from 'zod';
import { ASSESSMENT_STATES, COMMITTEE_OUTCOMES, DOCUMENT_KINDS, PHASES, SYSTEM_KINDS } from '../rules/vocabulary.ts';
import { TeamMember } from './bookings.ts';
import {
  Action,
  AssessmentKind,
  Day,
  Id,
  Instant,
  Marking,
  onAssessment,
  PageQuery,
  PartyName,
  Side,
  UserRole,
  Version,
} from './common.ts';
import { operationsOf } from './operation.ts';

const AssessmentState = z.enum(ASSESSMENT_STATES).meta({ id: 'AssessmentState' });
const Turn = z.union([Side, z.literal('nobody')]).meta({ id: 'Turn', description: 'Whose turn it is.' });

export const AssessmentRow = z
  .object({
    id: Id,
    ref: z.string(),
    party: PartyName,
    kind: AssessmentKind,
    roundNo: z.int(),
    state: AssessmentState,
    phase: z.enum(PHASES),
    turn: Turn,
    turnDueOn: Day.nullable().describe('By when the side whose turn it is should have acted.'),
    startOn: Day.nullable(),
    endOn: Day.nullable(),
    outcome: z.enum(COMMITTEE_OUTCOMES).nullable(),
    observations: z.int().describe('Observations that you may see.'),
    version: Version,
  })
  .meta({ id: 'AssessmentRow' });

/** A stored PDF, named by the SHA-256 of its bytes; `rendering` while it is being made. */
export const Document = z
  .object({
    id: Id,
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string(),
    marking: Marking,
    versionNo: z.int(),
    state: z.enum(['rendering', 'ready']),
    sha256: z.string().nullable(),
    fileName: z.string(),
    bytes: z.int().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'Document' });

export const Assessment = AssessmentRow.extend({
  initial: z.boolean().describe('An initial FUSA: the SSC sets an assurance status. All others it notes.'),
  userRoles: z.array(UserRole),
  systemKind: z.enum(SYSTEM_KINDS),
  staged: z.boolean(),
  break: z
    .object({ phaseOneEndOn: Day, phaseTwoStartOn: Day })
    .nullable()
    .describe('Where the break of a staged one falls, once its days are confirmed.'),
  bookingId: Id.nullable(),
  predecessor: z.object({ id: Id, ref: z.string(), kind: AssessmentKind }).nullable(),
  successor: z.object({ id: Id, ref: z.string(), kind: AssessmentKind }).nullable(),
  baseline: z.object({ id: Id, ref: z.string(), fieldworkEndedOn: Day.nullable() }).nullable(),
  catalogueVersion: z.string(),
  scfVersion: z.string(),
  aiVersion: z.string(),
  dueBy: Day.nullable(),
  fieldworkStartedOn: Day.nullable(),
  fieldworkEndedOn: Day.nullable(),
  selfAssessmentSubmittedOn: Day.nullable(),
  decidedOn: Day.nullable(),
  followUpBy: Day.nullable(),
  closedOn: Day.nullable(),
  team: z.array(TeamMember),
  documents: z.array(Document),
  inTheWay: z.array(z.string()).describe('What stands between here and the next step, one sentence each.'),
  actions: z.array(Action),
}).meta({ id: 'Assessment' });

export const HistoryEntry = z
  .object({
    id: Id,
    at: Instant,
    on: Day,
    by: z.object({ name: z.string(), side: Side }),
    operation: z.string(),
    event: z.string(),
    entry: z.string().describe('The journal entry itself, as its exact JSON text.'),
  })
  .meta({ id: 'HistoryEntry' });

export const assessmentOperations = operationsOf('assessments', {
  'list-assessments': {
    method: 'GET',
    path: '/assessments',
    summary: 'Assessments you may see, newest first',
    query: PageQuery.extend({
      partyId: Id.optional(),
      state: AssessmentState.optional(),
      kind: AssessmentKind.optional(),
      turn: Turn.optional(),
    }),
    answer: z.object({ rows: z.array(AssessmentRow) }),
    refusals: [],
  },
  'read-assessment': {
    method: 'GET',
    path: '/assessments/{assessmentId}',
    summary: 'One assessment: where it stands, whose turn it is, by when, and what is in the way',
    params: onAssessment,
    answer: Assessment,
    refusals: ['not-found'],
  },
  'read-history': {
    method: 'GET',
    path: '/assessments/{assessmentId}/history',
    summary: 'What happened to an assessment, oldest first, as far as you may see it',
    params: onAssessment,
    answer: z.object({ rows: z.array(HistoryEntry) }),
    refusals: ['not-found'],
  },
  'count-assessments': {
    method: 'GET',
    path: '/assessment-counts',
    summary: 'How many assessments there are, by state and kind',
    answer: z.object({ rows: z.array(z.object({ state: AssessmentState, kind: AssessmentKind, count: z.int() })) }),
    refusals: [],
  },
  'export-case': {
    method: 'GET',
    path: '/assessments/{assessmentId}/case.zip',
    summary:
      'Everything of one assessment that you may read, as one ZIP archive: docs/case-export.md says what is in it',
    params: onAssessment,
    answer: z.string(),
    download: 'application/zip',
    refusals: ['not-found', 'step-up-needed', 'case-too-large'],
  },
  'download-document': {
    method: 'GET',
    path: '/documents/{documentId}',
    summary: 'A stored document, as its exact bytes',
    params: z.strictObject({ documentId: Id }),
    answer: z.string(),
    download: 'application/pdf',
    refusals: ['not-found'],
  },
});
