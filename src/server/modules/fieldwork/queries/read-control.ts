import { sql } from 'kysely';
import type { z } from 'zod';
import { type Control, fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { SECTION_TITLES, SOURCES } from '../../../../rules/fieldwork/catalogue/index.ts';
import type { RoundControl } from '../../../../rules/fieldwork/controls-of-round.ts';
import { resultsAllowed } from '../../../../rules/fieldwork/results-allowed.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { ANSWER, FINDINGS, WORKING_NOTE } from '../../../access/audiences.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import type { AssessmentRead } from '../../assessments/index.ts';
import { fieldworkActions, mayDownload, READERS, seesResults, seesWorkingNotes } from '../fieldwork.policy.ts';
import { controlRows, controlsOf } from './control-rows.ts';
import { evidenceRows } from './evidence-rows.ts';
import { instantSql, personSql } from './instant.sql.ts';
import { inRound, storedObservations } from './observation-rows.ts';
import { roundRows } from './round-rows.ts';
import { asSeen } from './staged.sql.ts';

type Answer = z.infer<typeof Control>;
type Written = Pick<Answer, 'answer' | 'recorded'>;

/** One control with everything its page shows, as far as the actor may see it. */
export async function readControl(
  tx: Tx,
  actor: Actor,
  on: Day,
  assessmentId: string,
  controlId: string,
): Promise<Answer | undefined> {
  const round = await roundRows(tx, actor, assessmentId);
  if (!round) return undefined;
  const controls = controlsOf(round);
  const index = controls.findIndex(({ id }) => id === controlId);
  const control = controls[index];
  const row = controlRows(round, controls)[index];
  if (!control || !row) return undefined;
  const { record } = round;
  const stored = asSeen(actor, record, await storedObservations(tx, assessmentId));
  const observations = inRound(stored, round, controls);
  return {
    ...row,
    ...wordsOf(control),
    ...(await written(tx, actor, record, controlId)),
    assessmentId,
    position: index + 1,
    of: controls.length,
    previousId: controls[index - 1]?.id ?? null,
    nextId: controls[index + 1]?.id ?? null,
    evidenceItems: await evidenceRows(tx, assessmentId, mayDownload(actor, record), controlId),
    resultsAllowed: [...resultsAllowed(record.kind, on, await bookOf(tx))],
    observationItems: observations.filter((observation) => observation.controlId === controlId),
    visibleTo: { answer: ANSWER, findings: FINDINGS[round.stage], workingNote: WORKING_NOTE },
    actions: fieldworkActions(actor, record, on, await bookOf(tx)),
  };
}

const wordsOf = ({ section, duty, question, evidence, source, roles }: RoundControl) => ({
  sectionTitle: SECTION_TITLES[section],
  duty,
  question,
  expectedEvidence: [...evidence],
  source: SOURCES[source],
  roles: [...roles],
});

/** The answer, and the result where row-level security shows it. */
async function written(tx: Tx, actor: Actor, record: AssessmentRead, controlId: string): Promise<Written> {
  const { id: assessmentId } = record;
  const { rows } = await sql<Written>`
    select
      (select jsonb_build_object('text', c.answer, 'answeredBy', ${personSql(sql`c.answered_by`)},
         'answeredAt', ${instantSql(sql`c.answered_at`)}, 'version', c.version)
       from control_answers c where c.assessment_id = ${assessmentId} and c.control_id = ${controlId}) as answer,
      (select jsonb_build_object('result', r.result, 'workingNote', case when ${seesWorkingNotes(actor, record)}::boolean then coalesce((
           select n.note from working_notes n where n.assessment_id = r.assessment_id and n.control_id = r.control_id), '') end,
         'recordedBy', ${personSql(sql`r.recorded_by`)}, 'recordedAt', ${instantSql(sql`r.recorded_at`)}, 'version', r.version)
       from control_results r where ${seesResults(actor, record)}::boolean
         and r.assessment_id = ${assessmentId} and r.control_id = ${controlId}) as recorded`.execute(tx);
  return rows[0] ?? { answer: null, recorded: null };
}

export const readControlQuery = query({
  operation: fieldworkOperations['read-control'],
  allows: READERS,
  read: ({ tx, actor, on, params }) => readControl(tx, actor, on, params.assessmentId, params.controlId),
});
