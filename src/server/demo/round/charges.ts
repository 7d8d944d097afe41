import {
  type ChargeRaised,
  chargeForDays,
  type DayEntry,
  raiseCharge,
  raiseFee,
} from '../../../rules/charges/charge.ts';
import { correctCharge } from '../../../rules/charges/correct-charge.ts';
import { reverseDays } from '../../../rules/fieldwork/record-days.ts';
import type { Day } from '../../../rules/values/day.ts';
import { NO_MONEY, type Pence, pence } from '../../../rules/values/money.ts';
import { workingDay } from '../days.ts';
import type { Row } from '../rows.ts';
import type { LaidDay } from './days-worked.ts';
import type { Round } from './round.ts';

const firstOfMonth = (on: Day): Day => `${on.slice(0, 7)}-01` as Day;

interface Charged {
  readonly id: string;
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly vatPercent: number;
  readonly entries: readonly Row<'charge_entries'>[];
}

/** Charges the days of a round some weeks after its report; in one story a day was counted twice and is put right. */
export function layCharges(round: Round, days: readonly LaidDay[], issuedOn: Day): void {
  const { story, scheme, lead } = round;
  const raisedOn = workingDay(issuedOn, 12);
  if (!round.reached('response-due') || raisedOn >= scheme.today || days.length === 0) return;
  const charge = raise(round, days.map(asEntry), raisedOn);
  const [twice] = days.filter(({ activity }) => activity === 'report');
  const correctedOn = workingDay(raisedOn, 18);
  if (!story.miscounted || !twice || correctedOn >= scheme.today) return;

  const reason = 'The report day was recorded on the wrong assessment.';
  const counter = { ...twice, id: round.newId(), hundredths: -twice.hundredths, reversesId: twice.id };
  const entry = {
    id: twice.id,
    reversed: false,
    personId: twice.person.personId,
    workedOn: twice.workedOn,
    days: twice.hundredths / 100,
    activity: twice.activity,
    grade: twice.grade,
  };
  const at = round.at(correctedOn);
  round.happens(correctedOn, lead, 'reverse-days', reverseDays(entry, reason), undefined, at);
  scheme.rows.add('days_worked', {
    id: counter.id,
    ...round.keys,
    person_id: twice.person.personId,
    worked_on: twice.workedOn,
    hundredths: counter.hundredths,
    activity: twice.activity,
    grade: twice.grade,
    note: reason,
    reverses_id: twice.id,
    recorded_by: lead.personId,
    recorded_at: at,
  });
  correct(round, charge, correctedOn, 'One report day was counted that belongs to another assessment.');
  raise(round, [...days.map(asEntry), asEntry(counter)], workingDay(correctedOn, 1));
}

const asEntry = ({ id, workedOn, hundredths, grade, reversesId }: LaidDay): DayEntry => ({
  id,
  workedOn,
  hundredths,
  grade,
  reversesId: reversesId ?? null,
  charged: false,
});

function raise(round: Round, entries: readonly DayEntry[], on: Day): Charged {
  const { scheme, booking, lead } = round;
  const estimatePence = booking ? pence(JSON.parse(String(booking.estimate)).likelyPence) : null;
  const basis = { state: 'response-due', entries, cards: scheme.cards, estimatePence, chargedPence: NO_MONEY } as const;
  const expected = round.allowed('raise-charge', chargeForDays(basis, on)).value.netPence;
  const at = round.at(on);
  const [charge] = round.happens(on, lead, 'raise-charge', raiseCharge(basis, expected, on), undefined, at);
  if (!charge) throw new Error('A charge was allowed');
  return write(round, charge, on, at, estimatePence, `Days worked on ${round.ref}`);
}

function write(
  round: Round,
  charge: ChargeRaised,
  on: Day,
  at: string,
  estimatePence: number | null,
  narrative: string,
): Charged {
  const { scheme, keys } = round;
  const id = round.newId(at);
  scheme.rows.add('charges', {
    id,
    ref: refOf(round),
    ...keys,
    kind: charge.kind,
    month_on: firstOfMonth(on),
    raised_on: on,
    raised_by: round.lead.personId,
    net_pence: charge.netPence,
    vat_pence: charge.vatPence,
    vat_percent: charge.vatPercent,
    estimate_pence: estimatePence,
    narrative,
    reason: '',
    reverses_id: null,
    fee_id: charge.feeId,
    created_at: at,
  });
  const entries = charge.lines.map(({ entry, card, ratePence, amountPence }) => ({
    party_id: keys.party_id,
    charge_id: id,
    days_worked_id: entry.id,
    rate_card_id: card.id,
    rate_pence: ratePence,
    amount_pence: amountPence,
  }));
  scheme.rows.add('charge_entries', ...entries);
  return { ...charge, id, entries };
}

function correct(round: Round, charge: Charged, on: Day, reason: string): void {
  const { scheme, keys, lead } = round;
  const at = round.at(on);
  const outcome = correctCharge({ ...charge, kind: 'assessment', corrected: false }, { reason });
  const [corrected] = round.happens(on, lead, 'correct-charge', outcome, undefined, at);
  if (!corrected) throw new Error('A correction was allowed');
  const id = round.newId(at);
  scheme.rows.add('charges', {
    id,
    ref: refOf(round),
    ...keys,
    kind: 'correction',
    month_on: firstOfMonth(on),
    raised_on: on,
    raised_by: lead.personId,
    net_pence: corrected.netPence,
    vat_pence: corrected.vatPence,
    vat_percent: corrected.vatPercent,
    estimate_pence: null,
    narrative: `Correction of the days worked on ${round.ref}`,
    reason,
    reverses_id: charge.id,
    fee_id: null,
    created_at: at,
  });
  for (const entry of charge.entries)
    scheme.rows.add('charge_entries', { ...entry, charge_id: id, amount_pence: -entry.amount_pence });
}

/** Puts a late-notice charge that SECAS decided to make on the statement. */
export function raiseFeeOf(round: Round, fee: { id: string; fee_pence: Pence }, decidedOn: Day): void {
  const on = workingDay(decidedOn, 2);
  if (on >= round.scheme.today) return;
  const decided = { id: fee.id, state: 'charged', feePence: fee.fee_pence, decidedOn, raised: false } as const;
  const secas = round.scheme.dice.pick(round.scheme.bodies.secas);
  const at = round.at(on);
  const [charge] = round.happens(on, secas, 'raise-charge', raiseFee(decided, fee.fee_pence, on), undefined, at);
  if (charge) write(round, charge, on, at, null, `Late notice on ${round.ref}`);
}

const refOf = ({ scheme }: Round): string => scheme.numbers.ref('CH');
