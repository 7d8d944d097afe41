import { sql } from 'kysely';
import type { z } from 'zod';
import { type Response, responseOperations } from '../../../../contract/responses.ts';
import { missingIn } from '../../../../rules/responses/response.ts';
import { type Day, daysBetween } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import type { OnResponse } from '../response-offers.ts';
import { responseOffers } from '../response-offers.ts';

type ResponseAnswer = z.infer<typeof Response>;
type Item = ResponseAnswer['items'][number];

interface Found {
  readonly record: AssessmentRecord;
  readonly row: OnResponse['response'];
  readonly submittedBy: ResponseAnswer['submittedBy'];
  readonly items: readonly Omit<Item, 'missing'>[];
}

/**
 * Reads the response of an assessment; undefined until its report is issued. What the party has not submitted yet is the
 * party's: the bodies see the due day, and no answers. Row-level security holds that too.
 */
export async function readResponse(
  tx: Tx,
  actor: Actor,
  on: Day,
  assessmentId: string,
): Promise<ResponseAnswer | undefined> {
  const found = await find(tx, assessmentId);
  if (!found) return undefined;
  const { record, row, submittedBy } = found;
  const isOpen = actor.side === 'party' || row.state === 'submitted';
  const items = isOpen ? found.items.map((item) => ({ ...item, missing: [...missingOf(item)] })) : [];
  const asRulesSeeIt = found.items.map(({ observation, ...item }) => ({
    ...item,
    ref: observation.ref,
    observationId: observation.id,
  }));
  return {
    assessmentId: record.id,
    assessmentRef: record.ref,
    state: row.state,
    dueOn: row.due_on,
    submittedOn: row.submitted_on,
    submittedBy,
    late: row.submitted_on ? row.late : on > row.due_on,
    daysLate: Math.max(0, daysBetween(row.due_on, row.submitted_on ?? on)),
    items,
    version: row.version,
    actions: responseOffers.on(actor, { assessment: record, response: row, items: asRulesSeeIt }, on, await bookOf(tx)),
  };
}

const missingOf = ({ observation, ...item }: Omit<Item, 'missing'>) => missingIn({ ...item, ref: observation.ref });

async function find(tx: Tx, assessmentId: string): Promise<Found | undefined> {
  const { rows } = await sql<{ found: Found }>`
    select jsonb_build_object(
      'record', to_jsonb(a) || jsonb_build_object('bookingState', null, 'team', '[]'::jsonb),
      'row', to_jsonb(p),
      'submittedBy', (select jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation) from people h where h.id = p.submitted_by),
      'items', coalesce((
        select jsonb_agg(jsonb_build_object(
                 'observation', jsonb_build_object('id', o.id, 'ref', o.ref, 'clause', o.clause, 'title', o.title,
                    'finding', o.finding, 'grade', o.grade),
                 'stance', i.stance, 'reason', coalesce(i.reason, ''), 'steps', coalesce(i.steps, ''),
                 'owner', coalesce(i.owner, ''), 'completeBy', i.complete_by,
                 'savedAt', to_char(i.saved_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'version', coalesce(i.version, 1)) order by o.number)
        from observations o left join response_items i on i.observation_id = o.id and i.response_id = p.id
        where o.assessment_id = a.id and o.state = 'issued'), '[]')) as found
    from assessments a join responses p on p.assessment_id = a.id where a.id = ${assessmentId}`.execute(tx);
  return rows[0]?.found;
}

export const readResponseQuery = query({
  operation: responseOperations['read-response'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  read: ({ tx, actor, on, params }) => readResponse(tx, actor, on, params.assessmentId),
});
