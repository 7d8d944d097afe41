import { assessmentOperations } from '../../../../contract/assessments.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';

/**
 * Events that only the bodies named here may read in the history: what the User CIO has not shared yet, and what is
 * the committee's own. An event that is not listed may be read by everyone who may see the assessment. PostgreSQL keeps the
 * same list (014_audiences.sql).
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
  'interest-declared': ['ssc', 'secas'],
  'interest-lifted': ['ssc', 'secas'],
  'vote-cast': ['ssc', 'secas'],
  'removed-from-agenda': ['ssc', 'secas', 'cio'],
  'charge-raised': ['party', 'cio', 'secas'],
  'charge-corrected': ['party', 'cio', 'secas'],
};

const mayRead = (actor: Actor, event: string): boolean => AUDIENCES[event]?.includes(actor.side) ?? true;

export const readHistory = query({
  operation: assessmentOperations['read-history'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx, actor, params: { assessmentId } }) {
    if (!(await exists(tx, assessmentId))) return undefined;
    const entries = await tx
      .selectFrom('journal')
      .select(['id', 'at', 'on_day', 'side', 'operation', 'event', 'entry'])
      .where('assessment_id', '=', assessmentId)
      .orderBy('seq')
      .execute();
    return {
      rows: entries
        .filter(({ event }) => mayRead(actor, event))
        .map(({ on_day, side, ...row }) => ({ ...row, on: on_day, by: { name: nameIn(row.entry), side } })),
    };
  },
});

const exists = (tx: Tx, assessmentId: string) =>
  tx.selectFrom('assessments').select('id').where('id', '=', assessmentId).executeTakeFirst();

const nameIn = (entry: string): string => (JSON.parse(entry) as { by: { name: string } }).by.name;
