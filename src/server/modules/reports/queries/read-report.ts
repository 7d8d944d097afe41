import { sql } from 'kysely';
import type { z } from 'zod';
import { type Report, reportOperations } from '../../../../contract/reports.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { FINDINGS, REPORT_OF_PROVIDER, REVIEW_NOTE, type Stage } from '../../../access/audiences.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import {
  type AssessmentRead,
  type AssessmentRecord,
  assessmentRecordSql,
  partyNameSql,
  seesDraftFindings,
  seesFinding,
} from '../../assessments/index.ts';
import { asSeen, type Staged } from '../../fieldwork/index.ts';
import { reportOffers } from '../report-offers.ts';
import {
  baselineSql,
  commentsSql,
  daysWorkedSql,
  issuedSql,
  observationsSql,
  teamSql,
  versionSql,
} from '../report-on-assessment.sql.ts';
import { newestReport } from '../reports.store.ts';
import { type KeptObservation, NO_RESULTS, type Results, resultsNow } from '../results.ts';
import { suggestedTexts } from '../suggested-texts.ts';

export type ReportAnswer = z.infer<typeof Report>;
type Observation = ReportAnswer['observations'][number];

interface Found {
  readonly record: AssessmentRead;
  readonly party: ReportAnswer['party'];
  readonly newest: (Omit<ReportAnswer, 'results'> & { readonly results: Results | null }) | null;
  readonly observations: readonly (KeptObservation & Staged)[];
  readonly comments: ReportAnswer['comments'];
  readonly daysWorked: ReportAnswer['daysWorked'];
  readonly team: ReportAnswer['team'];
  readonly baseline: ReportAnswer['baseline'];
  readonly issued: ReportAnswer['issued'];
}

/** States in which the User CIO may begin to write, and which come before anybody has. */
const WRITING = ['drafting', 'factual-accuracy', 'quality-review'];

/**
 * Reads the report of an assessment as far as the actor may see it; undefined where there is nothing for this actor yet.
 * The readers of drafts see it with the results as they are now; a party sees what was shared with it, and everybody else what
 * was issued, each as it was kept then.
 */
export async function readReport(
  tx: Tx,
  actor: Actor,
  on: Day,
  assessmentId: string,
): Promise<ReportAnswer | undefined> {
  const found = await findFor(tx, actor, assessmentId);
  if (!found) return undefined;
  const drafts = seesDraftFindings(actor, found.record);
  if (!found.newest && !(drafts && WRITING.includes(found.record.state))) return undefined;
  const kept = found.newest?.results;
  const results =
    drafts && (stageOf(found.newest) !== 'issued' || !kept)
      ? await resultsNow(tx, found.record, on)
      : (kept ?? NO_RESULTS);
  const answer = answerOf(found, results, actor);
  const onReport = { assessment: found.record, ...(await newestReport(tx, found.record)) };
  return { ...answer, actions: reportOffers.on(actor, onReport, on, await bookOf(tx)) };
}

/** How far a version of the report has come; one that nobody has written yet is a draft. */
function stageOf(version: Pick<ReportAnswer, 'issuedOn' | 'sharedOn'> | null): Stage {
  if (version?.issuedOn) return 'issued';
  return version?.sharedOn ? 'shared' : 'draft';
}

/** The first wall before drafts: to whom a draft is not shown the newest version is the newest that was issued. */
async function findFor(tx: Tx, actor: Actor, assessmentId: string): Promise<Found | undefined> {
  const found = await find(tx, assessmentId, null);
  if (!found || seesFinding(actor, found.record, stageOf(found.newest))) return found;
  const issued = found.issued.at(-1);
  return issued && find(tx, assessmentId, issued.versionNo);
}

/** One issued version of a report, with the results as they were kept when it was issued. */
export async function readIssued(
  tx: Tx,
  actor: Actor,
  assessmentId: string,
  versionNo: number,
): Promise<Omit<ReportAnswer, 'actions'> | undefined> {
  const found = await find(tx, assessmentId, versionNo);
  return found?.newest ? answerOf(found, found.newest.results ?? NO_RESULTS, actor) : undefined;
}

/** @param versionNo null for the newest version that the actor may see */
async function find(tx: Tx, assessmentId: string, versionNo: number | null): Promise<Found | undefined> {
  const { rows } = await sql<{ found: Found }>`
    select jsonb_build_object('record', ${assessmentRecordSql}, 'party', ${partyNameSql},
      'newest', (select ${versionSql} from reports r where r.assessment_id = a.id
          and r.version_no = coalesce(${versionNo}::integer, r.version_no) order by r.version_no desc limit 1),
      'observations', ${observationsSql}, 'comments', ${commentsSql(versionNo)}, 'daysWorked', ${daysWorkedSql}, 'team', ${teamSql},
      'baseline', ${baselineSql}, 'issued', ${issuedSql}) as found
    from assessments a join parties q on q.id = a.party_id where a.id = ${assessmentId}`.execute(tx);
  return rows[0]?.found;
}

const UNWRITTEN = {
  versionNo: 1,
  state: 'draft',
  savedAt: null,
  changeReason: null,
  draftedBy: null,
  sharedOn: null,
  commentsDueOn: null,
  commentsClosedOn: null,
  reviewedBy: null,
  reviewNote: null,
  issuedOn: null,
  version: 1,
} as const;

function answerOf(found: Found, results: Results, actor: Actor): Omit<ReportAnswer, 'actions'> {
  const { record, party, newest, comments, daysWorked, team, baseline, issued } = found;
  const version = newest ?? { ...UNWRITTEN, ...suggestedOf(found, results) };
  // What was issued stays as it was, whatever a further version makes of its observations.
  const observations = (version.issuedOn && results.observations) || standing(found, actor);
  return {
    ...version,
    assessmentId: record.id,
    assessmentRef: record.ref,
    party,
    kind: record.kind,
    saved: newest !== null,
    // Why a reviewer returned it is between the reviewer and the team.
    reviewNote: seesDraftFindings(actor, record) ? version.reviewNote : null,
    results: { sections: results.sections, rows: results.rows },
    observations: observations.map((it) => withItsControl(record, it, results)),
    comments,
    daysWorked,
    team,
    baseline,
    issued,
    visibleTo: { report: readersOf(stageOf(version), party), reviewNote: REVIEW_NOTE },
  };
}

/** The observations that stand in the version being written, as far as the asker may see it. */
const standing = ({ record, observations }: Found, actor: Actor): readonly KeptObservation[] =>
  asSeen(actor, record, observations)
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ state: _state, stage: _stage, ...observation }) => observation);

const readersOf = (stage: Stage, { category }: ReportAnswer['party']): string =>
  stage === 'issued' && category === 'shared-resource-provider' ? REPORT_OF_PROVIDER : FINDINGS[stage];

const suggestedOf = ({ record, party, baseline }: Found, results: Results) =>
  suggestedTexts({
    kind: record.kind,
    partyName: party.name,
    userRoles: record.user_roles,
    systemKind: record.system_kind,
    fieldworkStartedOn: record.fieldwork_started_on,
    fieldworkEndedOn: record.fieldwork_ended_on,
    baseline,
    results,
  });

function withItsControl(
  record: AssessmentRecord,
  { controlId, ...observation }: KeptObservation,
  { rows, evidence }: Results,
): Observation {
  const row = rows.find((it) => it.controlId === controlId);
  return {
    ...observation,
    section: row?.section ?? '',
    userRoles: row?.userRoles ?? [...record.user_roles],
    evidence: evidence
      .filter((item) => item.controlId === controlId)
      .map(({ id, ref, title, speaksOfOn }) => ({ id, ref, title, speaksOfOn })),
  };
}

export const readReportQuery = query({
  operation: reportOperations['read-report'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  read: ({ tx, actor, on, params }) => readReport(tx, actor, on, params.assessmentId),
});
