import { sql } from 'kysely';
import { assessmentOperations } from '../../../../contract/assessments.ts';
import { everyoneOf, SEE_ASSESSMENTS } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { turnSql } from '../life-sql.ts';
import { assessmentRowSql } from './assessment-row.sql.ts';

/**
 * Newest first, built as JSON by PostgreSQL in one round trip. Row-level security decides which rows there are. The page is
 * cut before anything is joined to it: PostgreSQL cannot foresee how many rows the policies let through, and would join all.
 */
export const listAssessments = query({
  operation: assessmentOperations['list-assessments'],
  allows: SEE_ASSESSMENTS,
  async read({ tx, query: { limit, after, partyId, state, kind, turn } }) {
    const { rows } = await sql<{ json: string }>`
      select jsonb_build_object('rows', coalesce(jsonb_agg(row order by created_at desc, id desc), '[]'))::text as json
      from (
        select ${assessmentRowSql} as row, a.created_at, a.id
        from (
          select a.* from assessments a ${turn ? sql`left join bookings b on b.assessment_id = a.id` : sql``}
          where true
            ${partyId ? sql`and a.party_id = ${partyId}` : sql``}
            ${state ? sql`and a.state = ${state}` : sql``}
            ${kind ? sql`and a.kind = ${kind}` : sql``}
            ${turn ? sql`and ${turnSql} = ${turn}` : sql``}
            ${after ? sql`and (a.created_at, a.id) < (select created_at, id from assessments where id = ${after})` : sql``}
          order by a.created_at desc, a.id desc limit ${limit}
        ) a join parties q on q.id = a.party_id left join bookings b on b.assessment_id = a.id
      ) page`.execute(tx);
    return { json: rows[0]?.json ?? '{"rows":[]}' };
  },
});

export const countAssessments = query({
  operation: assessmentOperations['count-assessments'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx }) {
    const rows = await tx
      .selectFrom('assessments')
      .select(['state', 'kind', (of) => of.fn.countAll<number>().as('count')])
      .groupBy(['state', 'kind'])
      .orderBy('state')
      .orderBy('kind')
      .execute();
    return { rows };
  },
});
