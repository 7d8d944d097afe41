import { z } from 'zod';
import {
  CONTROL_RESULTS,
  DAY_ACTIVITIES,
  OBSERVATION_GRADES,
  OBSERVATION_STATES,
  RATE_GRADES,
  TRUSTS,
} from '../rules/vocabulary.ts';
import { Assessment } from './assessments.ts';
import {
  Action,
  AssessmentKind,
  Day,
  Id,
  Instant,
  Line,
  OptionalProse,
  onAssessment,
  PersonName,
  Prose,
  UserRole,
  Version,
  VisibleTo,
} from './common.ts';
import { operationsOf } from './operation.ts';

/** Id of a control within an assessment: of the catalogue, or `observation-3` in a follow-up. */
const ControlKey = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be the id of a control')
  .meta({ id: 'ControlKey', description: 'A control of this assessment’s list.' });
const Section = z.enum(['G3', 'G4', 'G5', 'G6']);
const KeyArea = z.enum(['changes', 'growth', 'earlier-findings']);
/** Version of what has never been written is 0. */
const VersionOrNone = z.int().min(0).describe('The version that you saw; 0 when there was none.');
const Grade = z.enum(OBSERVATION_GRADES).meta({ id: 'ObservationGrade' });
const Result = z.enum(CONTROL_RESULTS).meta({ id: 'ControlResult' });

const ObservationName = z
  .object({ id: Id, ref: z.string(), title: z.string(), grade: Grade, state: z.enum(OBSERVATION_STATES) })
  .meta({ id: 'ObservationName' });

export const ControlRow = z
  .object({
    id: ControlKey,
    section: Section,
    keyArea: KeyArea.nullable().describe('Verification assessments only.'),
    clause: z.string(),
    title: z.string(),
    trust: z.enum(TRUSTS),
    answered: z.boolean(),
    answeredAt: Instant.nullable(),
    evidence: z.int().describe('Pieces of evidence that were not withdrawn.'),
    result: Result.nullable().describe('For the User CIO and SECAS; others see results in the report.'),
    observations: z.array(ObservationName).describe('Those that you may see.'),
    answerIsNewer: z.boolean().describe('The answer was changed after the result was recorded.'),
  })
  .meta({ id: 'ControlRow' });

export const SectionProgress = z
  .object({
    section: Section,
    title: z.string(),
    controls: z.int(),
    answered: z.int(),
    withResult: z.int().nullable().describe('Null for those who do not see results.'),
    withObservation: z.int(),
  })
  .meta({ id: 'SectionProgress' });

export const ControlList = z
  .object({
    kind: AssessmentKind,
    catalogueVersion: z.string(),
    scfVersion: z.string(),
    aiVersion: z.string(),
    measuredFrom: z
      .object({ ref: z.string(), fieldworkEndedOn: Day.nullable() })
      .nullable()
      .describe('A Verification assessment measures change from the last Full assessment.'),
    sections: z.array(SectionProgress),
    rows: z.array(ControlRow),
    actions: z.array(Action),
  })
  .meta({ id: 'ControlList' });

export const Evidence = z
  .object({
    id: Id,
    controlId: ControlKey,
    title: z.string(),
    speaksOfOn: Day.describe('The day the evidence speaks of; not the day it was uploaded.'),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    uploadedBy: PersonName,
    uploadedAt: Instant,
    withdrawnAt: Instant.nullable(),
    withdrawnReason: z.string().nullable(),
    mayDownload: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Evidence' });

export const Observation = ObservationName.extend({
  number: z.int(),
  controlId: ControlKey.describe('The entry of this assessment’s list it was raised from.'),
  controlTitle: z.string(),
  section: Section,
  clause: z.string(),
  follows: z
    .object({ id: Id, ref: z.string() })
    .nullable()
    .describe('The earlier observation that was looked at again.'),
  finding: z.string(),
  evidenceSeen: z.string(),
  withdrawnReason: z.string().nullable(),
  raisedBy: PersonName,
  raisedAt: Instant,
  visibleTo: VisibleTo,
  version: Version,
}).meta({ id: 'Observation' });

export const Control = ControlRow.extend({
  assessmentId: Id,
  sectionTitle: z.string(),
  duty: z.string().describe('In our own words; not the text of the Code.'),
  question: z.string(),
  expectedEvidence: z.array(z.string()),
  source: z.string().describe('Where the wording comes from.'),
  roles: z.array(UserRole).describe('The assessed User Roles that bear the duty.'),
  position: z.int().describe('Place in the list, from 1.'),
  of: z.int(),
  previousId: ControlKey.nullable(),
  nextId: ControlKey.nullable(),
  answer: z.object({ text: z.string(), answeredBy: PersonName, answeredAt: Instant, version: Version }).nullable(),
  evidenceItems: z.array(Evidence),
  recorded: z
    .object({
      result: Result,
      workingNote: z.string().nullable().describe('The team’s own; null for everyone else.'),
      recordedBy: PersonName,
      recordedAt: Instant,
      version: Version,
    })
    .nullable(),
  resultsAllowed: z.array(Result).describe('Results of this kind of assessment.'),
  observationItems: z.array(Observation),
  visibleTo: z.object({ answer: VisibleTo, findings: VisibleTo, workingNote: VisibleTo }),
  actions: z.array(Action),
}).meta({ id: 'Control' });

export const DaysEntry = z
  .object({
    id: Id,
    person: PersonName,
    workedOn: Day,
    days: z.number().describe('In quarters of a day; below zero for a counter-entry.'),
    activity: z.enum(DAY_ACTIVITIES),
    grade: z.enum(RATE_GRADES),
    note: z.string(),
    reversesId: Id.nullable().describe('Set on a counter-entry: the entry it undoes.'),
    reversed: z.boolean(),
    recordedBy: PersonName,
    recordedAt: Instant,
    mayReverse: z.boolean(),
  })
  .meta({ id: 'DaysEntry' });

export const DaysList = z
  .object({
    rows: z.array(DaysEntry),
    totalDays: z.number(),
    totals: z.array(z.object({ activity: z.enum(DAY_ACTIVITIES), days: z.number() })),
    members: z
      .array(z.object({ person: PersonName, grade: z.enum(RATE_GRADES) }))
      .describe('For whom you may record days.'),
    today: Day,
    visibleTo: VisibleTo,
    actions: z.array(Action),
  })
  .meta({ id: 'DaysList' });

const onControl = onAssessment.extend({ controlId: ControlKey });
const onEvidence = onAssessment.extend({ evidenceId: Id });
const onObservation = onAssessment.extend({ observationId: Id });

/** What is found: incomplete ones are refused with what is missing. */
const observationText = { title: OptionalProse(200), finding: OptionalProse(6000), evidenceSeen: OptionalProse(4000) };

export const fieldworkOperations = operationsOf('fieldwork', {
  'list-controls': {
    method: 'GET',
    path: '/assessments/{assessmentId}/controls',
    summary: 'The controls of an assessment, by its kind and User Roles, with the progress of each section',
    params: onAssessment,
    answer: ControlList,
    refusals: ['not-found'],
  },
  'read-control': {
    method: 'GET',
    path: '/assessments/{assessmentId}/controls/{controlId}',
    summary: 'One control: the duty, the answer, the evidence, and what the assessor recorded as far as you may see it',
    params: onControl,
    answer: Control,
    refusals: ['not-found'],
  },
  'answer-control': {
    method: 'POST',
    path: '/assessments/{assessmentId}/controls/{controlId}/answer',
    summary: 'Save the answer to a control, as you go; earlier versions stay in the journal',
    params: onControl,
    body: z.strictObject({ version: VersionOrNone, answer: OptionalProse(8000).describe('Empty: not answered.') }),
    answer: Control,
    refusals: ['not-your-turn', 'wrong-state', 'self-assessment-submitted'],
  },
  'list-evidence': {
    method: 'GET',
    path: '/assessments/{assessmentId}/evidence',
    summary: 'Evidence attached to an assessment, by control, also what was withdrawn',
    params: onAssessment,
    answer: z.object({ rows: z.array(Evidence) }),
    refusals: ['not-found'],
  },
  'download-evidence': {
    method: 'GET',
    path: '/assessments/{assessmentId}/evidence/{evidenceId}',
    summary: 'A piece of evidence as its exact bytes, for the party and the assessment’s team',
    params: onEvidence,
    answer: z.string(),
    download: 'application/octet-stream',
    refusals: ['not-found'],
  },
  'attach-evidence': {
    method: 'POST',
    path: '/assessments/{assessmentId}/controls/{controlId}/evidence',
    summary: 'Attach a file to a control, with its title and the day it speaks of',
    params: onControl,
    upload: true,
    body: z.strictObject({ title: Line(200), speaksOfOn: Day }),
    answer: Control,
    refusals: ['not-your-turn', 'wrong-state', 'too-large', 'wrong-media-type', 'evidence-from-future'],
  },
  'withdraw-evidence': {
    method: 'POST',
    path: '/assessments/{assessmentId}/evidence/{evidenceId}/withdraw',
    summary: 'Withdraw a piece of evidence with a reason; the file stays',
    params: onEvidence,
    body: z.strictObject({ version: Version, reason: Prose(1000) }),
    answer: Control,
    refusals: ['not-your-turn', 'wrong-state', 'already-withdrawn'],
  },
  'submit-self-assessment': {
    method: 'POST',
    path: '/assessments/{assessmentId}/self-assessment',
    summary: 'Submit a Self-Assessment once every question is answered; the User CIO then reviews it',
    params: onAssessment,
    body: z.strictObject({ version: Version }),
    answer: Assessment,
    refusals: ['not-your-turn', 'wrong-state', 'not-a-self-assessment', 'controls-without-answer'],
  },
  'begin-fieldwork': {
    method: 'POST',
    path: '/assessments/{assessmentId}/begin-fieldwork',
    summary: 'Begin the fieldwork, on the booked start or later',
    params: onAssessment,
    body: z.strictObject({ version: Version }),
    answer: Assessment,
    refusals: ['not-your-turn', 'wrong-state', 'not-before-start', 'self-assessment-comes-first'],
  },
  'record-result': {
    method: 'POST',
    path: '/assessments/{assessmentId}/controls/{controlId}/result',
    summary: 'Record the result of a control; a result that is a finding raises its observation in the same step',
    params: onControl,
    body: z.strictObject({
      version: VersionOrNone,
      result: Result,
      workingNote: OptionalProse(4000).default('').describe('Visible to the team of the assessment only.'),
      observation: z.strictObject(observationText).optional(),
    }),
    answer: Control,
    refusals: [
      'not-your-turn',
      'wrong-state',
      'result-not-for-this-kind',
      'observation-incomplete',
      'observations-stand',
      'reason-required',
    ],
  },
  'list-observations': {
    method: 'GET',
    path: '/assessments/{assessmentId}/observations',
    summary: 'Observations of an assessment that you may see, by number',
    params: onAssessment,
    answer: z.object({
      rows: z.array(Observation),
      grades: z.array(Grade),
      visibleTo: VisibleTo.describe('Who may read what is found as far as the report has come, in words.'),
      actions: z.array(Action),
    }),
    refusals: ['not-found'],
  },
  'amend-observation': {
    method: 'POST',
    path: '/assessments/{assessmentId}/observations/{observationId}/amend',
    summary: 'Amend an observation before its report is issued',
    params: onObservation,
    body: z.strictObject({ version: Version, ...observationText, grade: Grade }),
    answer: Observation,
    refusals: [
      'not-your-turn',
      'wrong-state',
      'already-withdrawn',
      'observation-incomplete',
      'result-not-for-this-kind',
    ],
  },
  'withdraw-observation': {
    method: 'POST',
    path: '/assessments/{assessmentId}/observations/{observationId}/withdraw',
    summary: 'Withdraw an observation with a reason; its number is never used again',
    params: onObservation,
    body: z.strictObject({
      version: Version,
      reason: Prose(1000),
      resultAfter: z
        .enum(['compliant', 'not-applicable'])
        .describe('The control’s result when this was its last observation.'),
    }),
    answer: Observation,
    refusals: ['not-your-turn', 'wrong-state', 'already-withdrawn'],
  },
  'list-days': {
    method: 'GET',
    path: '/assessments/{assessmentId}/days',
    summary: 'Days worked on an assessment, with their counter-entries and totals',
    params: onAssessment,
    answer: DaysList,
    refusals: ['not-found'],
  },
  'record-days': {
    method: 'POST',
    path: '/assessments/{assessmentId}/days',
    summary: 'Record work on one day, in quarters of a day',
    params: onAssessment,
    body: z.strictObject({
      personId: Id.optional().describe('Yourself unless given; the lead may record for the team.'),
      workedOn: Day,
      days: z.number().min(0).max(100),
      activity: z.enum(DAY_ACTIVITIES),
      grade: z.enum(RATE_GRADES).optional().describe('That of the person’s place on the team unless given.'),
      note: OptionalProse(500).default(''),
    }),
    answer: DaysList,
    refusals: ['not-your-turn', 'wrong-state', 'day-in-future', 'days-out-of-step', 'days-exceed-limit'],
  },
  'reverse-days': {
    method: 'POST',
    path: '/assessments/{assessmentId}/days/{entryId}/reverse',
    summary: 'Undo an entry of days by a counter-entry that names it',
    params: onAssessment.extend({ entryId: Id }),
    body: z.strictObject({ reason: Prose(500) }),
    answer: DaysList,
    refusals: ['not-your-turn', 'wrong-state', 'already-reversed'],
  },
  'end-fieldwork': {
    method: 'POST',
    path: '/assessments/{assessmentId}/end-fieldwork',
    summary: 'End the fieldwork once every control has a result; the report is drafted next',
    params: onAssessment,
    body: z.strictObject({ version: Version }),
    answer: Assessment,
    refusals: ['not-your-turn', 'wrong-state', 'controls-without-result'],
  },
});
