import { z } from 'zod';
import { CONTROL_RESULTS, DAY_ACTIVITIES, OBSERVATION_GRADES } from '../rules/vocabulary.ts';
import { Document } from './assessments.ts';
import { TeamMember } from './bookings.ts';
import {
  Action,
  AssessmentKind,
  Day,
  Id,
  Instant,
  OptionalProse,
  onAssessment,
  PartyName,
  PersonName,
  Prose,
  UserRole,
  Version,
  VisibleTo,
} from './common.ts';
import { operationsOf } from './operation.ts';

const COMMENT_DISPOSITIONS = ['accepted', 'not-accepted'] as const;
const REPORT_STATES = ['draft', 'factual-accuracy', 'quality-review', 'issued', 'superseded'] as const;

/** A section of the Code, or a key area of a Verification assessment. */
const ReportSection = z.object({ code: z.string(), title: z.string() }).meta({ id: 'ReportSection' });

/** The result of one control, as the report states it. */
const ReportedResult = z
  .object({
    controlId: z.string(),
    section: z.string().describe('The `code` of a section of the same report.'),
    clause: z.string(),
    title: z.string(),
    duty: z.string(),
    userRoles: z.array(UserRole).describe('The assessed roles that bear the duty.'),
    result: z.enum(CONTROL_RESULTS),
    observationRefs: z.array(z.string()),
  })
  .meta({ id: 'ReportedResult' });

/** Every result of an assessment, as one picture: kept with the report as it was shared and as it was issued. */
export const ReportedResults = z
  .object({ sections: z.array(ReportSection), rows: z.array(ReportedResult) })
  .meta({ id: 'ReportedResults' });

/** What the party says about the facts of a draft, and what the assessor did with it. */
const ReportComment = z
  .object({
    id: Id,
    observationId: Id.nullable().describe('Null: about the report as a whole.'),
    comment: z.string(),
    madeBy: PersonName,
    madeAt: Instant,
    disposition: z.enum(COMMENT_DISPOSITIONS).nullable().describe('Null until the assessor has answered.'),
    reply: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'ReportComment' });

export const ReportedObservation = z
  .object({
    id: Id,
    ref: z.string(),
    section: z.string(),
    clause: z.string(),
    title: z.string(),
    finding: z.string(),
    evidenceSeen: z.string(),
    grade: z.enum(OBSERVATION_GRADES),
    userRoles: z.array(UserRole),
    evidence: z.array(z.object({ id: Id, ref: z.string(), title: z.string(), speaksOfOn: Day })),
    version: Version,
  })
  .meta({ id: 'ReportedObservation' });

/** One issued version. It never changes; a correction is the next version. */
const IssuedReport = z
  .object({
    versionNo: z.int(),
    issuedOn: Day,
    issuedBy: z.string(),
    superseded: z.boolean(),
    changeReason: z.string().nullable().describe('Why there is a version after the first.'),
    document: Document.nullable(),
  })
  .meta({ id: 'IssuedReport' });

export const Report = z
  .object({
    assessmentId: Id,
    assessmentRef: z.string(),
    party: PartyName,
    kind: AssessmentKind,
    versionNo: z.int(),
    state: z.enum(REPORT_STATES),
    saved: z.boolean().describe('False: nothing was written yet, the texts are suggested from the records.'),
    savedAt: Instant.nullable(),
    summary: z.string(),
    scope: z.string(),
    opinion: z.string(),
    changeReason: z.string().nullable(),
    draftedBy: PersonName.nullable(),
    sharedOn: Day.nullable(),
    commentsDueOn: Day.nullable(),
    commentsClosedOn: Day.nullable(),
    reviewedBy: PersonName.nullable(),
    reviewNote: z.string().nullable().describe('Why the quality reviewer returned it; the User CIO’s own.'),
    issuedOn: Day.nullable(),
    results: ReportedResults,
    observations: z.array(ReportedObservation),
    comments: z.array(ReportComment),
    daysWorked: z.array(z.object({ person: z.string(), activity: z.enum(DAY_ACTIVITIES), days: z.number() })),
    team: z.array(TeamMember),
    baseline: z.object({ kind: AssessmentKind, ref: z.string(), fieldworkEndedOn: Day }).nullable(),
    issued: z.array(IssuedReport),
    visibleTo: z.object({ report: VisibleTo, reviewNote: VisibleTo }),
    version: Version,
    actions: z.array(Action),
  })
  .meta({ id: 'Report' });

const onVersion = z.strictObject({ version: Version });

export const reportOperations = operationsOf('reports', {
  'read-report': {
    method: 'GET',
    path: '/assessments/{assessmentId}/report',
    summary: 'The report as far as you may see it: texts, results by section, observations, comments, days, versions',
    params: onAssessment,
    answer: Report,
    refusals: ['not-found'],
  },
  'preview-report': {
    method: 'GET',
    path: '/assessments/{assessmentId}/report/preview',
    summary: 'The report as it stands, as a PDF marked DRAFT; it is not stored',
    params: onAssessment,
    answer: z.string(),
    download: 'application/pdf',
    refusals: ['not-found'],
  },
  'save-report': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/save',
    summary: 'Save the texts of the draft as they are written',
    params: onAssessment,
    body: z.strictObject({
      version: Version,
      summary: OptionalProse(8000),
      scope: OptionalProse(4000),
      opinion: OptionalProse(4000),
    }),
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn'],
  },
  'send-for-factual-accuracy': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/send-for-factual-accuracy',
    summary: 'Share the draft and its observations with the party, who checks the facts',
    params: onAssessment,
    body: onVersion,
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn', 'report-incomplete'],
  },
  'comment-on-report': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/comments',
    summary: 'Say what is not right about the facts, on one observation or on the report as a whole',
    params: onAssessment,
    body: z.strictObject({ observationId: Id.nullable(), comment: Prose(4000) }),
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn'],
  },
  'answer-comment': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/comments/{commentId}/answer',
    summary: 'Accept a comment or not, with a reply',
    params: z.strictObject({ assessmentId: Id, commentId: Id }),
    body: z.strictObject({ version: Version, disposition: z.enum(COMMENT_DISPOSITIONS), reply: Prose(4000) }),
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn'],
  },
  'finish-factual-accuracy': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/finish-factual-accuracy',
    summary: 'Say that you have no more comments; the User CIO goes on',
    params: onAssessment,
    body: onVersion,
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn'],
  },
  'send-for-quality-review': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/send-for-quality-review',
    summary: 'Hand the report to the quality reviewer, all comments answered',
    params: onAssessment,
    body: onVersion,
    answer: Report,
    refusals: [
      'wrong-state',
      'not-your-turn',
      'report-incomplete',
      'factual-accuracy-first',
      'comments-still-invited',
      'comments-unanswered',
    ],
  },
  'return-report': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/return',
    summary: 'Give the report back to its author, with a note',
    params: onAssessment,
    body: onVersion.extend({ note: Prose(4000) }),
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn', 'reviewer-is-author'],
  },
  'issue-report': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/issue',
    summary: 'Pass the quality review and issue the report: stored for good, and the response falls due',
    params: onAssessment,
    body: onVersion,
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn', 'reviewer-is-author'],
  },
  'reissue-report': {
    method: 'POST',
    path: '/assessments/{assessmentId}/report/reissue',
    summary: 'Open the next version of an issued report, with the reason; the issued one stays as it is',
    params: onAssessment,
    body: onVersion.extend({ reason: Prose(1000) }),
    answer: Report,
    refusals: ['wrong-state', 'not-your-turn'],
  },
});
