import { sql } from 'kysely';
import type { z } from 'zod';
import { type AssessmentCharges, chargeOperations } from '../../../../contract/charges.ts';
import type { DecidedFee } from '../../../../rules/charges/charge.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { pence } from '../../../../rules/values/money.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { type AssessmentRecord, assessmentRecordSql } from '../../assessments/index.ts';
import { accountOffers, chargeOffers, raisable } from '../charges.offers.ts';
import { RAISE_CHARGES, raisesCharges, SEE_MONEY } from '../charges.policy.ts';
import { moneyOf, standsSql } from '../charges.store.ts';
import { asPreview } from '../preview.ts';
import { chargeRowSql } from './charge-row.sql.ts';
import { dayLines, totalsOf } from './day-lines.ts';

type Answer = z.infer<typeof AssessmentCharges>;

interface Found {
  readonly record: AssessmentRecord;
  readonly charges: readonly Omit<Answer['charges'][number], 'actions'>[];
  readonly fees: Answer['fees'];
  readonly latePence: number;
}

/** Reads what an assessment costs, and what the actor may do about it on this day. */
export async function readCharges(tx: Tx, actor: Actor, on: Day, assessmentId: string): Promise<Answer | undefined> {
  const found = await find(tx, assessmentId);
  if (!found) return undefined;
  const { record: assessment, charges, fees, latePence } = found;
  const [money, book] = await Promise.all([moneyOf(tx, assessmentId), bookOf(tx)]);
  const account = { assessment, money, fees: fees.map(asDecided) };
  const mayRaise = raisesCharges(actor, assessment) && actor.roles.some((role) => RAISE_CHARGES.includes(role));
  return {
    assessmentId,
    version: assessment.version,
    days: dayLines(money),
    charges: charges.map((charge) => ({
      ...charge,
      actions: chargeOffers.on(
        actor,
        { assessment, charge: { kind: charge.kind, corrected: charge.reversedBy !== null } },
        on,
        book,
      ),
    })),
    fees,
    totals: { ...totalsOf(money), latePence },
    previews: mayRaise
      ? raisable(account, on, book)
          .filter(({ ok }) => ok)
          .map(asPreview)
      : [],
    actions: accountOffers.on(actor, account, on, book),
  };
}

const asDecided = ({ id, state, feePence, decidedOn, chargeRef }: Answer['fees'][number]): DecidedFee => ({
  id,
  state,
  feePence: pence(feePence),
  decidedOn,
  raised: chargeRef !== null,
});

async function find(tx: Tx, assessmentId: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select ${assessmentRecordSql} as record,
      coalesce((select jsonb_agg(${chargeRowSql} || jsonb_build_object('lines', ${linesSql}) order by c.created_at, c.ref)
        from charges c join parties q on q.id = c.party_id where c.assessment_id = a.id), '[]') as charges,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'feePence', f.fee_pence, 'state', f.state, 'decidedOn', f.decided_on,
          'chargeRef', (select c.ref from charges c where c.fee_id = f.id and ${standsSql})) order by f.created_at)
        from late_notice_fees f where f.assessment_id = a.id), '[]') as fees,
      (select coalesce(sum(c.net_pence), 0)::bigint from charges c where c.assessment_id = a.id and c.kind = 'late-notice' and ${standsSql}) as "latePence"
    from assessments a where a.id = ${assessmentId}`.execute(tx);
  return rows[0];
}

const linesSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('dayId', e.days_worked_id, 'person', h.name, 'workedOn', w.worked_on,
    'days', (case when c.kind = 'correction' then -w.hundredths else w.hundredths end) / 100.0, 'rateCard', k.name,
    'ratePence', e.rate_pence, 'amountPence', e.amount_pence) order by w.worked_on, h.name, e.days_worked_id)
  from charge_entries e join days_worked w on w.id = e.days_worked_id join people h on h.id = w.person_id
    join rate_cards k on k.id = e.rate_card_id where e.charge_id = c.id), '[]')`;

export const readChargesQuery = query({
  operation: chargeOperations['read-charges'],
  allows: SEE_MONEY,
  read: ({ tx, actor, on, params }) => readCharges(tx, actor, on, params.assessmentId),
});
