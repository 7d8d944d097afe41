import { z } from 'zod';
import { OBSERVATION_GRADES } from '../rules/vocabulary.ts';
import { Action, Day, Id, Instant, OptionalProse, onAssessment, PersonName, Version } from './common.ts';
import { operationsOf } from './operation.ts';

const STANCES = ['accept', 'dispute'] as const;
/** What an answer to one observation may still lack. */
const RESPONSE_FIELDS = ['stance', 'reason', 'steps', 'owner', 'completeBy'] as const;

/** The party's answer to one observation, as far as it has been written. */
const ResponseItem = z
  .object({
    observation: z.object({
      id: Id,
      ref: z.string(),
      clause: z.string(),
      title: z.string(),
      finding: z.string(),
      grade: z.enum(OBSERVATION_GRADES),
    }),
    stance: z.enum(STANCES).nullable(),
    reason: z.string().describe('Why it is disputed.'),
    steps: z.string().describe('Steps taken or proposed.'),
    owner: z.string(),
    completeBy: Day.nullable(),
    missing: z.array(z.enum(RESPONSE_FIELDS)).describe('What it still lacks; empty: it is complete.'),
    savedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'ResponseItem' });

export const Response = z
  .object({
    assessmentId: Id,
    assessmentRef: z.string(),
    state: z.enum(['draft', 'submitted']),
    dueOn: Day,
    submittedOn: Day.nullable(),
    submittedBy: PersonName.nullable(),
    late: z.boolean(),
    daysLate: z.int().describe('Calendar days after the due day; 0 when in time.'),
    items: z.array(ResponseItem).describe('Empty for the bodies until it is submitted.'),
    version: Version,
    actions: z.array(Action),
  })
  .meta({ id: 'Response' });

export const responseOperations = operationsOf('responses', {
  'read-response': {
    method: 'GET',
    path: '/assessments/{assessmentId}/response',
    summary: 'The party’s response to the report: the due day, and the answer to each observation',
    params: onAssessment,
    answer: Response,
    refusals: ['not-found'],
  },
  'save-response-item': {
    method: 'POST',
    path: '/assessments/{assessmentId}/response/items/{observationId}',
    summary: 'Save the answer to one observation as it is written: accept with steps, or dispute with a reason',
    params: z.strictObject({ assessmentId: Id, observationId: Id }),
    body: z.strictObject({
      version: Version.describe('The version of this item that you saw.'),
      stance: z.enum(STANCES).nullable(),
      reason: OptionalProse(4000),
      steps: OptionalProse(4000),
      owner: OptionalProse(200),
      completeBy: Day.nullable(),
    }),
    answer: Response,
    refusals: ['wrong-state', 'not-your-turn'],
  },
  'submit-response': {
    method: 'POST',
    path: '/assessments/{assessmentId}/response/submit',
    summary: 'Submit the response; when it is late it is accepted and marked late',
    params: onAssessment,
    body: z.strictObject({ version: Version }),
    answer: Response,
    refusals: ['wrong-state', 'not-your-turn', 'response-incomplete'],
  },
});
