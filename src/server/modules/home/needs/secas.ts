import { sql } from 'kysely';
import { dueInWords, dutyInWords } from '../../../../contract/due-words.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { partyNameSql } from '../../assessments/index.ts';
import { standsSql } from '../../charges/index.ts';
import { whatIsDueForAll } from '../../obligations/index.ts';
import { type NeedRow, needApart, needOnAssessment, readNeeds } from './need.ts';

/** What waits for SECAS: all its officers share one desk. */
export async function needsOfSecas(tx: Tx, actor: Actor, on: Day): Promise<readonly NeedRow[]> {
  if (!SECAS_OFFICERS.some((role) => actor.roles.includes(role))) return [];
  const found = await readNeeds(tx, desk);
  return [...found, ...(await overdueParties(tx, on)), ...(await stuckMessages(tx))];
}

const desk = [
  sql`${needOnAssessment('confirm-booking', { on: sql`b.proposed_start_on` })} where a.state = 'requested' and b.state = 'proposed'`,
  sql`${needOnAssessment('decide-late-notice-fee', { of: sql`f.id`, by: sql`null`, pence: sql`f.fee_pence`, count: sql`f.notice_days`, on: sql`f.requested_on` })}
    join late_notice_fees f on f.assessment_id = a.id where f.state = 'pending'`,
  // What SECAS has decided to charge is on no statement until somebody raises it.
  sql`${needOnAssessment('raise-charge', { of: sql`f.id`, by: sql`null`, pence: sql`f.fee_pence`, on: sql`f.decided_on` })}
    join late_notice_fees f on f.assessment_id = a.id
    where f.state = 'charged' and not exists (select from charges c where c.fee_id = f.id and ${standsSql})`,
  sql`${needOnAssessment('add-to-agenda')} where a.state = 'awaiting-committee'`,
  sql`${needOnAssessment('record-decision', { of: sql`i.id`, by: sql`m.held_on`, meetingId: sql`m.id`, agendaItemId: sql`i.id`, text: sql`m.ref` })}
    join agenda_items i on i.assessment_id = a.id and i.state = 'listed' join meetings m on m.id = i.meeting_id
    where a.state = 'on-agenda' and m.state = 'open'`,
  sql`select jsonb_build_object('task', 'decide-system-review', 'of', s.id, 'party', ${partyNameSql}, 'kind', null, 'ref', null,
      'assessmentId', null, 'bookingId', null, 'meetingId', null, 'agendaItemId', null, 'by', null, 'count', 0, 'round', null, 'pence', 0,
      'on', s.told_on, 'text', '') as need
    from user_systems s join parties q on q.id = s.party_id
    where s.told_on is not null and (s.in_use_until is null or s.in_use_until >= s.told_on)
      and not exists (select from system_reviews v where v.party_id = s.party_id and v.system_id = s.id)`,
  sql`${needOnAssessment('discharge-condition', { of: sql`c.id`, by: sql`null`, text: sql`c.text`, on: sql`c.reported_on` })}
    join conditions c on c.assessment_id = a.id where c.state = 'reported' and a.state in ('remediation', 'awaiting-follow-up')`,
];

async function overdueParties(tx: Tx, on: Day): Promise<NeedRow[]> {
  const all = await whatIsDueForAll(tx, on);
  return all.flatMap(({ party, due, duties }) => [
    ...due
      .filter(({ state }) => state === 'overdue')
      .map((one) =>
        needApart('read-obligations', {
          of: `${party.id}-${one.reason}-${one.kind}-${one.dueBy ?? ''}`,
          party,
          kind: one.kind,
          by: one.dueBy ?? null,
          text: dueInWords(one),
        }),
      ),
    ...duties
      .filter(({ state }) => state === 'duty-overdue')
      .map((one) =>
        needApart('read-obligations', {
          of: `${party.id}-${one.duty}-${one.dueBy}`,
          party,
          by: one.dueBy,
          text: dutyInWords(one),
        }),
      ),
  ]);
}

/** One need for all of them: what is stuck is usually stuck for one reason. */
async function stuckMessages(tx: Tx): Promise<NeedRow[]> {
  const { count } = await tx
    .selectFrom('outbox')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('done_at', 'is', null)
    .where('last_error', 'is not', null)
    .executeTakeFirstOrThrow();
  return count > 0 ? [needApart('retry-message', { count })] : [];
}
