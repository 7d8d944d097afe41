import { z } from 'zod';
import { COMMITTEE_OUTCOMES } from '../rules/vocabulary.ts';
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
  Prose,
  UserRole,
  Version,
} from './common.ts';
import { operationsOf } from './operation.ts';

const ConditionState = z.enum(['open', 'reported', 'discharged']).meta({ id: 'ConditionState' });

/** One step of a remediation plan, as it stands in the text that a director signs. */
export const PlanItem = z
  .object({
    number: z.int(),
    condition: z.string(),
    observation: z.string().nullable(),
    clause: z.string().nullable(),
    owner: z.string(),
    dueOn: Day,
    state: ConditionState,
    action: z.string(),
    evidence: z.string(),
    completedOn: Day.nullable(),
    dischargedOn: Day.nullable(),
  })
  .meta({ id: 'PlanItem' });

export const Plan = z
  .object({
    assessment: z.string(),
    kind: AssessmentKind,
    party: z.string(),
    partyName: z.string(),
    userRoles: z.array(UserRole),
    outcome: z.enum(COMMITTEE_OUTCOMES),
    decidedOn: Day,
    items: z.array(PlanItem),
  })
  .meta({ id: 'Plan' });

/** A condition of the SSC’s decision: what is to be done, by whom, by when, and how far it is. */
export const Condition = z
  .object({
    id: Id,
    number: z.int(),
    text: z.string(),
    observation: z.object({ id: Id, ref: z.string(), clause: z.string(), title: z.string() }).nullable(),
    owner: z.string(),
    dueOn: Day,
    state: ConditionState,
    progress: z.string(),
    evidence: z.string(),
    reportedOn: Day.nullable(),
    dischargedOn: Day.nullable(),
    dischargedBy: z.object({ name: z.string(), organisation: z.string() }).nullable(),
    returnReason: z.string().nullable().describe('Why it was returned last, while it is open again.'),
    daysLate: z.int().describe('Days after its date that it was reported, or is not yet; 0 when in time.'),
    version: Version,
    actions: z.array(Action),
  })
  .meta({ id: 'Condition' });

/** A Director’s Letter: one exact text of the plan, named by its SHA-256, and the signature that belongs to it. */
export const DirectorsLetter = z
  .object({
    id: Id,
    versionNo: z.int(),
    state: z.enum(['prepared', 'signed', 'returned', 'approved']),
    preparedOn: Day,
    plan: Plan,
    planText: z.string().describe('The canonical text of the plan: exactly these bytes, in UTF-8, have the SHA-256.'),
    planSha256: z.string(),
    planIsCurrent: z.boolean().describe('False: the plan has changed since, and the letter has to be prepared again.'),
    statement: z.string().describe('The statement of truth that the director makes by signing.'),
    signature: z.object({ name: z.string(), position: z.string(), signedAt: Instant }).nullable(),
    returnReason: z.string().nullable(),
    approvedOn: Day.nullable(),
    documentId: Id.nullable(),
  })
  .meta({ id: 'DirectorsLetter' });

export const Remediation = z
  .object({
    assessmentId: Id,
    /** Of the assessment: preparing, signing, returning and approving the letter are changes of it. */
    version: Version,
    decision: z
      .object({
        outcome: z.enum(COMMITTEE_OUTCOMES),
        decidedOn: Day,
        reason: z.string(),
        followUpBy: Day.nullable(),
        letterId: Id.nullable(),
      })
      .nullable()
      .describe('Null as long as the SSC has not decided.'),
    conditions: z.array(Condition),
    letters: z.array(DirectorsLetter).describe('Newest first.'),
    /** Who may discharge a condition, and on what that rests. */
    whoDischarges: z.array(Because),
    /** The name of the reader, as a director would sign. */
    signAs: z.object({ name: z.string() }).nullable(),
    actions: z.array(Action),
  })
  .meta({ id: 'Remediation' });

const onCondition = z.strictObject({ assessmentId: Id, conditionId: Id });

export const remediationOperations = operationsOf('remediation', {
  'read-remediation': {
    method: 'GET',
    path: '/assessments/{assessmentId}/remediation',
    summary: 'The remediation plan: each condition with owner, date, state and evidence, and the Director’s Letter',
    params: onAssessment,
    answer: Remediation,
    refusals: ['not-found'],
  },
  'report-progress': {
    method: 'POST',
    path: '/assessments/{assessmentId}/conditions/{conditionId}/report',
    summary: 'Report how a condition goes, or that it is met, with the evidence',
    params: onCondition,
    body: z.strictObject({
      version: Version,
      progress: Prose(4000),
      evidence: OptionalProse(2000).default(''),
      done: z.boolean().describe('The Party says that the condition is met; then evidence is named.'),
    }),
    answer: Remediation,
    refusals: ['wrong-state', 'condition-discharged', 'evidence-required'],
  },
  'discharge-condition': {
    method: 'POST',
    path: '/assessments/{assessmentId}/conditions/{conditionId}/discharge',
    summary: 'Find that a condition is met: the SSC’s chair, or SECAS on behalf of the SSC',
    params: onCondition,
    body: z.strictObject({ version: Version }),
    answer: Remediation,
    refusals: ['wrong-state', 'condition-discharged', 'nothing-reported'],
  },
  'return-condition': {
    method: 'POST',
    path: '/assessments/{assessmentId}/conditions/{conditionId}/return',
    summary: 'Find that a condition is not met; it is open again, with the reason',
    params: onCondition,
    body: z.strictObject({ version: Version, reason: Prose(2000) }),
    answer: Remediation,
    refusals: ['wrong-state', 'nothing-reported', 'reason-required'],
  },
  'prepare-directors-letter': {
    method: 'POST',
    path: '/assessments/{assessmentId}/directors-letter',
    summary: 'Make the Director’s Letter from the plan; its text is frozen under its SHA-256',
    params: onAssessment,
    body: z.strictObject({ version: Version }),
    answer: Remediation,
    refusals: ['wrong-state', 'not-your-turn', 'conditions-open'],
  },
  'sign-directors-letter': {
    method: 'POST',
    path: '/assessments/{assessmentId}/directors-letter/sign',
    summary: 'Sign the letter as a director of the Party, on exactly the plan that was shown',
    params: onAssessment,
    body: z.strictObject({
      version: Version,
      planSha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the plan that you saw'),
      name: Line(120),
      position: Line(120),
      statementAccepted: z.literal(true).describe('You make the statement of truth.'),
    }),
    answer: Remediation,
    refusals: [
      'step-up-needed',
      'wrong-state',
      'not-your-turn',
      'not-a-director',
      'no-letter-prepared',
      'plan-has-changed',
    ],
  },
  'return-directors-letter': {
    method: 'POST',
    path: '/assessments/{assessmentId}/directors-letter/return',
    summary: 'Send the signed letter back with a reason; it stays as it is, and a new version follows',
    params: onAssessment,
    body: z.strictObject({ version: Version, reason: Prose(2000) }),
    answer: Remediation,
    refusals: ['wrong-state', 'not-your-turn', 'reason-required'],
  },
  'approve-directors-letter': {
    method: 'POST',
    path: '/assessments/{assessmentId}/directors-letter/approve',
    summary: 'Approve the signed letter; the assessment closes when no Follow-up is outstanding',
    params: onAssessment,
    body: z.strictObject({ version: Version }),
    answer: Remediation,
    refusals: ['wrong-state', 'not-your-turn'],
  },
});
