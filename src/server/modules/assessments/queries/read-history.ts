import { sql } from 'kysely';
import { assessmentOperations } from '../../../../contract/assessments.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { seesDraftFindings } from '../assessments.policy.ts';
import { type AssessmentRead, assessmentRecordSql } from '../assessments.store.ts';

/**
 * Events that only the bodies named here may read in the history: what the User CIO has not shared yet, and what is
 * the committee's own. An event that is not listed may be read by everyone who may see the assessment. PostgreSQL keeps the
 * same list (022_draft_findings_and_recusals.sql).
 */
export const AUDIENCES: Readonly<Record<string, readonly Actor['side'][]>> = {
  'control-answered': ['party', 'cio', 'secas'],
  'evidence-attached': ['party', 'cio', 'secas'],
  'evidence-withdrawn': ['party', 'cio', 'secas'],
  'result-recorded': ['cio', 'secas'],
  'observation-raised': ['cio', 'secas'],
  'observation-amended': ['cio', 'secas'],
  'observation-withdrawn': ['cio', 'secas'],
  'report-saved': ['cio', 'secas'],
  'report-returned': ['cio', 'secas'],
  'comment-made': ['party', 'cio', 'secas'],
  'comment-answered': ['party', 'cio', 'secas'],
  'factual-accuracy-finished': ['party', 'cio', 'secas'],
  'report-reopened': ['party', 'cio', 'secas'],
  'interest-declared': ['ssc', 'secas'],
  'interest-lifted': ['ssc', 'secas'],
  'vote-cast': ['ssc', 'secas'],
  'removed-from-agenda': ['ssc', 'secas', 'cio'],
  'charge-raised': ['party', 'cio', 'secas'],
  'charge-corrected': ['party', 'cio', 'secas'],
};

/** Of these, those that tell what was found before a report is issued: within the User CIO for the readers of drafts alone. */
export const OF_DRAFTS: readonly string[] = [
  'result-recorded',
  'observation-raised',
  'observation-amended',
  'observation-withdrawn',
  'report-saved',
  'report-returned',
  'comment-made',
  'comment-answered',
  'factual-accuracy-finished',
  'report-reopened',
];

function mayRead(actor: Actor, record: AssessmentRead, event: string): boolean {
  const isItsSides = AUDIENCES[event]?.includes(actor.side) ?? true;
  const isAnyonesThere = actor.side !== 'cio' || !OF_DRAFTS.includes(event) || seesDraftFindings(actor, record);
  return isItsSides && isAnyonesThere;
}

export const readHistory = query({
  operation: assessmentOperations['read-history'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx, actor, params: { assessmentId } }) {
    const record = await recordOf(tx, assessmentId);
    if (!record) return undefined;
    const entries = await tx
      .selectFrom('journal')
      .select(['id', 'at', 'on_day', 'side', 'operation', 'event', 'entry'])
      .where('assessment_id', '=', assessmentId)
      .orderBy('seq')
      .execute();
    return {
      rows: entries
        .filter(({ event }) => mayRead(actor, record, event))
        .map(({ on_day, side, ...row }) => ({ ...row, on: on_day, by: { name: nameIn(row.entry), side } })),
    };
  },
});

async function recordOf(tx: Tx, assessmentId: string): Promise<AssessmentRead | undefined> {
  const { rows } = await sql<{ record: AssessmentRead }>`
    select ${assessmentRecordSql} as record from assessments a where a.id = ${assessmentId}`.execute(tx);
  return rows[0]?.record;
}

const nameIn = (entry: string): string => (JSON.parse(entry) as { by: { name: string } }).by.name;
