import { sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { ChargeBasis, ChargeRaised, DayEntry, DecidedFee } from '../../../rules/charges/charge.ts';
import type { Charge, ChargeCorrected } from '../../../rules/charges/correct-charge.ts';
import type { Day } from '../../../rules/values/day.ts';
import { pence } from '../../../rules/values/money.ts';
import type { AssessmentState } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { Asked } from '../../platform/command/command.ts';
import { type AssessmentRecord, newRef } from '../assessments/index.ts';
import { daysOf, type DayEntry as WorkedDay } from '../fieldwork/index.ts';
import { rateCards } from './rate-cards.store.ts';

/** A charge stands when no counter-entry names it. `c` is the charge. */
export const standsSql = sql<boolean>`c.kind <> 'correction' and not exists (select from charges r where r.reverses_id = c.id)`;

/** The days that stand on a charge, each with the charge's number. */
async function chargedDays(tx: Tx, assessmentId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; ref: string }>`
    select e.days_worked_id as id, c.ref from charge_entries e join charges c on c.id = e.charge_id
    where c.assessment_id = ${assessmentId} and ${standsSql}`.execute(tx);
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}

/** The money of an assessment: what the rules need to price it, and the days with the charge each stands on. */
export interface MoneyOfRound {
  readonly basis: ChargeBasis;
  readonly days: readonly WorkedDay[];
  /** Day entry → the number of the charge it stands on. */
  readonly chargedOn: ReadonlyMap<string, string>;
}

export async function moneyOf(tx: Tx, assessmentId: string): Promise<MoneyOfRound> {
  const chargedOn = await chargedDays(tx, assessmentId);
  const days = await daysOf(tx, assessmentId);
  const entries = days.map(
    (entry): DayEntry => ({
      id: entry.id,
      workedOn: entry.worked_on,
      hundredths: entry.hundredths,
      grade: entry.grade,
      reversesId: entry.reverses_id,
      charged: chargedOn.has(entry.id),
    }),
  );
  const { rows } = await sql<{ state: AssessmentState; estimate: number | null; charged: number }>`
    select a.state, (select (b.estimate->>'likelyPence')::bigint from bookings b where b.assessment_id = ${assessmentId}) as estimate,
      (select coalesce(sum(c.net_pence), 0)::bigint from charges c
       where c.assessment_id = ${assessmentId} and c.kind = 'assessment' and ${standsSql}) as charged
    from assessments a where a.id = ${assessmentId}`.execute(tx);
  const [round] = rows;
  if (!round) throw new Error('The money of an assessment is asked for when the assessment is there');
  const { state, estimate, charged: chargedPence } = round;
  const basis = {
    state,
    entries,
    cards: await rateCards(tx),
    estimatePence: estimate === null ? null : pence(estimate),
    chargedPence: pence(chargedPence),
  };
  return { basis, days, chargedOn };
}

/** A late-notice charge of an assessment, as the rules look at it. */
export async function feeOf(tx: Tx, assessmentId: string, feeId: string): Promise<DecidedFee | undefined> {
  const { rows } = await sql<{
    id: string;
    state: DecidedFee['state'];
    fee: number;
    decided_on: Day | null;
    raised: boolean;
  }>`
    select f.id, f.state, f.fee_pence as fee, f.decided_on, 
      exists (select from charges c where c.fee_id = f.id and ${standsSql}) as raised
    from late_notice_fees f where f.id = ${feeId} and f.assessment_id = ${assessmentId}`.execute(tx);
  const [row] = rows;
  return (
    row && { id: row.id, state: row.state, feePence: pence(row.fee), decidedOn: row.decided_on, raised: row.raised }
  );
}

/** A charge of an assessment, as a correction looks at it. */
export async function chargeOf(tx: Tx, assessmentId: string, chargeId: string): Promise<Charge | undefined> {
  const row = await tx
    .selectFrom('charges as c')
    .leftJoin('charges as r', 'r.reverses_id', 'c.id')
    .select(['c.id', 'c.kind', 'c.net_pence', 'c.vat_pence', 'c.vat_percent', 'r.id as reversedBy'])
    .where('c.id', '=', chargeId)
    .where('c.assessment_id', '=', assessmentId)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      kind: row.kind,
      netPence: pence(row.net_pence),
      vatPence: pence(row.vat_pence),
      vatPercent: row.vat_percent,
      corrected: row.reversedBy !== null,
    }
  );
}

const firstOfMonth = (on: Day): Day => `${on.slice(0, 7)}-01` as Day;

/** Writes a charge and the days it holds. It comes onto the statement of the month in which it is raised. */
export async function insertCharge(
  { tx, actor, on, at, newId }: Asked<Operation>,
  assessment: AssessmentRecord,
  event: ChargeRaised,
  { narrative, estimatePence }: { readonly narrative: string; readonly estimatePence: number | null },
): Promise<void> {
  const id = newId();
  await tx
    .insertInto('charges')
    .values({
      id,
      ref: await newRef(tx, 'CH'),
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      kind: event.kind,
      month_on: firstOfMonth(on),
      raised_on: on,
      raised_by: actor.personId,
      net_pence: event.netPence,
      vat_pence: event.vatPence,
      vat_percent: event.vatPercent,
      estimate_pence: estimatePence,
      narrative,
      fee_id: event.feeId,
      created_at: at,
    })
    .execute();
  if (event.lines.length === 0) return;
  await tx
    .insertInto('charge_entries')
    .values(
      event.lines.map(({ entry, card, ratePence, amountPence }) => ({
        party_id: assessment.party_id,
        charge_id: id,
        days_worked_id: entry.id,
        rate_card_id: card.id,
        rate_pence: ratePence,
        amount_pence: amountPence,
      })),
    )
    .execute();
}

/** Writes the counter-entry of a charge, with the same lines the other way round. */
export async function insertCorrection(
  { tx, actor, on, at, newId }: Asked<Operation>,
  assessment: AssessmentRecord,
  event: ChargeCorrected,
): Promise<void> {
  const id = newId();
  const ref = await newRef(tx, 'CH');
  await sql`
    insert into charges (id, ref, party_id, assessment_id, kind, month_on, raised_on, raised_by, net_pence, vat_pence, vat_percent,
      narrative, reason, reverses_id, created_at)
    select ${id}, ${ref}, party_id, assessment_id, 'correction', ${firstOfMonth(on)}, ${on}, ${actor.personId}, ${event.netPence},
      ${event.vatPence}, ${event.vatPercent}, 'Correction of ' || ref, ${event.reason}, id, ${at}
    from charges where id = ${event.reversesId} and assessment_id = ${assessment.id}`.execute(tx);
  await sql`
    insert into charge_entries (party_id, charge_id, days_worked_id, rate_card_id, rate_pence, amount_pence)
    select party_id, ${id}, days_worked_id, rate_card_id, rate_pence, -amount_pence
    from charge_entries where charge_id = ${event.reversesId}`.execute(tx);
}
