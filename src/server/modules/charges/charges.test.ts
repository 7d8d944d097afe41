import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import type { RateGrade } from '../../../rules/vocabulary.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { STATEMENT_COLUMNS, statementCsv } from './statement-csv.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

interface Worked {
  readonly on: string;
  readonly hundredths: number;
  readonly grade?: RateGrade;
  readonly reverses?: string;
}

/** Days of the lead on an assessment of Brackwater; returns their ids. */
const daysWorked = (assessmentId: string, ...days: readonly Worked[]) =>
  scheme.given(async (tx) => {
    const rows = days.map(({ on, hundredths, grade = 'lead', reverses }) => ({
      id: newId(),
      party_id: scheme.parties.brackwater,
      assessment_id: assessmentId,
      person_id: scheme.people.lead,
      worked_on: on as Day,
      hundredths,
      activity: 'fieldwork' as const,
      grade,
      reverses_id: reverses ?? null,
      recorded_by: scheme.people.lead,
      recorded_at: `${on}T17:00:00.000Z`,
    }));
    await tx.insertInto('days_worked').values(rows).execute();
    return rows.map(({ id }) => id);
  });

/** An assessment whose report is issued: 1.5 days before and 1 day after the rate card changed. */
async function aWorkedAssessment() {
  const assessmentId = await anAssessment(scheme, { state: 'response-due' });
  await daysWorked(
    assessmentId,
    { on: '2026-07-30', hundredths: 100 },
    { on: '2026-07-31', hundredths: 50, grade: 'reviewer' },
    { on: '2026-08-03', hundredths: 100, grade: 'assessor' },
  );
  return assessmentId;
}
// lead 2025–26: £1,240.00; reviewer 2025–26: £1,140.00, half a day £570.00; assessor 2026–27: £1,010.00
const NET = 124_000 + 57_000 + 101_000;
const raising = (assessmentId: string, expectedNetPence = NET) => ({
  params: { assessmentId },
  body: { version: 1, expectedNetPence },
});

describe('read-charges', () => {
  test('prices each day at the card in force on that very day, and says how far that is from the estimate', async () => {
    const assessmentId = await aWorkedAssessment();
    const { answer } = await scheme.as('contributor').ask('read-charges', { params: { assessmentId } });
    expect(answer.days.map(({ rateCard, ratePence, amountPence }) => [rateCard, ratePence, amountPence])).toEqual([
      ['2025–2026', 124_000, 124_000],
      ['2025–2026', 114_000, 57_000],
      ['2026–2027', 101_000, 101_000],
    ]);
    expect(answer.totals).toEqual({
      daysCharged: 0,
      daysOpen: 2.5,
      chargedPence: 0,
      openPence: NET,
      latePence: 0,
      estimatePence: 1_333_333,
      variancePence: NET - 1_333_333,
    });
    expect(answer.previews).toEqual([]);
  });

  test('a day that was reversed before it was charged is not charged, nor is its counter-entry', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'response-due' });
    const [, wrong = ''] = await daysWorked(
      assessmentId,
      { on: '2026-09-01', hundredths: 100 },
      { on: '2026-09-02', hundredths: 25 },
    );
    await daysWorked(assessmentId, { on: '2026-09-02', hundredths: -25, reverses: wrong });
    const { answer } = await scheme.as('officer').ask('read-charges', { params: { assessmentId } });
    expect(answer.days.map(({ state }) => state)).toEqual(['open', 'undone', 'undone']);
    expect(answer.previews).toMatchObject([{ kind: 'assessment', days: 1, netPence: 126_000, vatPence: 25_200 }]);
  });

  test('is not there for another Party, and not for the SSC at all', async () => {
    const assessmentId = await aWorkedAssessment();
    const theirs = await scheme.as('stranger').ask('read-charges', { params: { assessmentId } });
    const nobodys = await scheme.as('stranger').ask('read-charges', { params: { assessmentId: newId() } });
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nobodys.text);
    expect((await scheme.as('chair').ask('read-charges', { params: { assessmentId } })).problem.code).toBe(
      'not-permitted',
    );
  });
});

describe('raise-charge (seed: the actual days)', () => {
  test('charges what is not charged yet, with VAT apart, and the Party and DCC are told', async () => {
    const assessmentId = await aWorkedAssessment();
    const preview = await scheme.as('lead').ask('preview-charge', { params: { assessmentId } });
    expect(preview.answer).toMatchObject({ days: 2.5, netPence: NET, vatPercent: 20, vatPence: 56_400 });
    const { answer } = await scheme.as('lead').ask('raise-charge', raising(assessmentId));
    expect(answer.charges).toMatchObject([
      { kind: 'assessment', month: '2026-11', netPence: NET, vatPence: 56_400, totalPence: 338_400, reversedBy: null },
    ]);
    expect(answer.charges[0]?.lines.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(NET);
    expect(answer.totals).toMatchObject({ daysCharged: 2.5, daysOpen: 0, chargedPence: NET, openPence: 0 });
    for (const person of ['contributor', 'charging'] as const) {
      const notices = await scheme.as(person).ask('list-notices');
      expect(notices.answer.rows.some(({ letter }) => letter === 'charge-raised')).toBe(true);
    }
    const again = await scheme.as('officer').ask('raise-charge', raising(assessmentId));
    expect(again.problem.code).toBe('nothing-to-charge');
  });

  test('is refused before the report is issued, with no rate card, or when it is not what was shown', async () => {
    const early = await anAssessment(scheme, { state: 'fieldwork' });
    await daysWorked(early, { on: '2026-09-03', hundredths: 100 });
    expect((await scheme.as('lead').ask('raise-charge', raising(early))).problem).toMatchObject({
      code: 'report-not-issued',
      detail: 'It stands at “Fieldwork”; until the report is issued, days are still being worked.',
    });
    const preview = await scheme.as('lead').ask('preview-charge', { params: { assessmentId: early } });
    expect(preview.answer).toMatchObject({ netPence: 0, refusal: { code: 'report-not-issued' } });
    const old = await anAssessment(scheme, { state: 'response-due' });
    await daysWorked(old, { on: '2022-09-05', hundredths: 100 });
    expect((await scheme.as('lead').ask('raise-charge', raising(old))).problem).toMatchObject({
      code: 'no-rate-card',
      detail: 'There is no rate card for Mon 5 Sep 2022.',
    });
    const assessmentId = await aWorkedAssessment();
    const { problem } = await scheme.as('lead').ask('raise-charge', raising(assessmentId, NET - 1));
    expect(problem.code).toBe('charge-has-changed');
  });

  test('is the team’s lead’s or SECAS’s, on the version that was seen, and repeated it happens once', async () => {
    const assessmentId = await aWorkedAssessment();
    const asked = raising(assessmentId);
    expect((await scheme.as('otherLead').ask('raise-charge', asked)).problem.code).toBe('not-found');
    for (const person of ['contributor', 'assessor', 'charging', 'chair'] as const) {
      expect((await scheme.as(person).ask('raise-charge', asked)).problem.code).toBe('not-permitted');
    }
    const stale = await scheme.as('officer').ask('raise-charge', { ...asked, body: { ...asked.body, version: 9 } });
    expect(stale.problem.code).toBe('stale-version');
    const key = newId();
    const first = await scheme.as('officer').ask('raise-charge', { ...asked, key });
    expect((await scheme.as('officer').ask('raise-charge', { ...asked, key })).text).toBe(first.text);
    expect(first.answer.charges).toHaveLength(1);
  });

  test('raised from two sides at once, there is one charge', async () => {
    const assessmentId = await aWorkedAssessment();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        scheme.as(index % 2 ? 'lead' : 'officer').ask('raise-charge', raising(assessmentId)),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(
      new Set(['nothing-to-charge']),
    );
    const { answer } = await scheme.as('officer').ask('read-charges', { params: { assessmentId } });
    expect(answer.charges).toHaveLength(1);
  });

  test('a late-notice charge that SECAS decided is raised once, with VAT on top (defaults Q13, Q22)', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'cancelled' });
    const [charged, waived] = await scheme.given(async (tx) => {
      const booking = await tx
        .selectFrom('bookings')
        .select('id')
        .where('assessment_id', '=', assessmentId)
        .executeTakeFirstOrThrow();
      const fees = (['charged', 'waived'] as const).map((state) => ({
        id: newId(),
        party_id: scheme.parties.brackwater,
        booking_id: booking.id,
        assessment_id: assessmentId,
        change: 'cancel' as const,
        requested_on: '2026-11-16' as Day,
        start_on: '2026-11-23' as Day,
        notice_days: 7,
        base_pence: 1_333_333,
        fee_pence: 333_333,
        state,
        decided_on: '2026-11-18' as Day,
        created_at: '2026-11-16T09:00:00.000Z',
      }));
      await tx.insertInto('late_notice_fees').values(fees).execute();
      return fees.map(({ id }) => id);
    });
    const raise = (feeId = '') =>
      scheme.as('officer').ask('raise-charge', {
        params: { assessmentId },
        body: { version: 1, expectedNetPence: 333_333, feeId },
      });
    expect((await raise(waived)).problem.code).toBe('fee-not-charged');
    expect((await raise(newId())).problem.code).toBe('not-found');
    const { answer } = await raise(charged);
    expect(answer.charges).toMatchObject([{ kind: 'late-notice', netPence: 333_333, vatPence: 66_667 }]);
    expect(answer.totals).toMatchObject({ latePence: 333_333, chargedPence: 0 });
    expect((await raise(charged)).problem.code).toBe('fee-already-raised');
    const correction = {
      params: { assessmentId, chargeId: answer.charges[0]?.id ?? '' },
      body: { version: 1, reason: 'The narrative named another round.' },
    };
    const corrected = await scheme.as('officer').ask('correct-charge', correction);
    expect(corrected.answer.fees.find(({ id }) => id === charged)).toMatchObject({ chargeRef: null });
    expect((await raise(charged)).answer.totals).toMatchObject({ latePence: 333_333 });
    expect((await raise(charged)).problem.code).toBe('fee-already-raised');
  });
});

describe('the late-notice charge of a booking that was moved (domain 5, default Q13)', () => {
  async function aMovedBooking() {
    const assessmentId = await anAssessment(scheme, { start_on: '2026-12-08' as Day, end_on: '2026-12-11' as Day });
    const about = { params: { assessmentId } };
    const party = scheme.as('contributor');
    const bookingId = (await party.ask('read-assessment', about)).answer.bookingId ?? '';
    const moved = await party.ask('reschedule-booking', {
      params: { bookingId },
      body: { version: 1, newStartOn: '2027-02-16' as Day, reason: 'Our migration moves.', acceptedFeePence: 333_333 },
    });
    const [fee] = moved.answer.fees;
    if (!fee) throw new Error('Two weeks of notice bring a charge');
    const decision = { version: 1, decision: 'charge' as const, reason: 'The days could not be given to others.' };
    await scheme.as('officer').ask('decide-late-notice-fee', { params: { feeId: fee.id }, body: decision });
    return { assessmentId, feeId: fee.id, about };
  }

  test('is raised while the new days are still to be found; the days worked are not, and say why', async () => {
    const { assessmentId, feeId, about } = await aMovedBooking();
    await daysWorked(assessmentId, { on: '2026-11-20', hundredths: 50 });
    const account = await scheme.as('officer').ask('read-charges', about);
    expect(account.answer.previews).toMatchObject([{ kind: 'late-notice', feeId, netPence: 333_333 }]);
    expect(account.answer.actions).toContainEqual({ operation: 'raise-charge', open: true });
    const preview = await scheme.as('officer').ask('preview-charge', { ...about, query: { feeId } });
    expect(preview.answer).toMatchObject({ kind: 'late-notice', netPence: 333_333 });
    const { version } = account.answer;
    const raise = (body: object) =>
      scheme.as('officer').ask('raise-charge', { ...about, body: { version, ...body } } as never);
    expect((await raise({ expectedNetPence: 62_000 })).problem.code).toBe('report-not-issued');
    const { answer } = await raise({ expectedNetPence: 333_333, feeId });
    expect(answer.charges).toMatchObject([{ kind: 'late-notice', netPence: 333_333, vatPence: 66_667 }]);
    expect(answer.actions).toMatchObject([
      { operation: 'raise-charge', open: false, refusal: { code: 'report-not-issued' } },
    ]);
    const { answer: assessment } = await scheme.as('officer').ask('read-assessment', about);
    expect(assessment.state).toBe('requested');
    expect((await raise({ expectedNetPence: 333_333, feeId })).problem.code).toBe('fee-already-raised');
  });

  test('raised by mistake, it is undone by a counter-entry at once', async () => {
    const { assessmentId, feeId, about } = await aMovedBooking();
    const raised = await scheme
      .as('officer')
      .ask('raise-charge', { ...about, body: { version: 2, expectedNetPence: 333_333, feeId } });
    const chargeId = raised.answer.charges[0]?.id ?? '';
    const corrected = await scheme
      .as('officer')
      .ask('correct-charge', { params: { assessmentId, chargeId }, body: { version: 2, reason: 'It was waived.' } });
    expect(corrected.answer.totals.latePence).toBe(0);
    expect(corrected.answer.previews).toMatchObject([{ kind: 'late-notice', feeId }]);
  });
});

describe('correct-charge', () => {
  test('undoes a charge to the penny, at most once, and its days can be charged again', async () => {
    const assessmentId = await aWorkedAssessment();
    const raised = await scheme.as('lead').ask('raise-charge', raising(assessmentId));
    const chargeId = raised.answer.charges[0]?.id ?? '';
    const asked = { params: { assessmentId, chargeId }, body: { version: 1, reason: 'A day was of another round.' } };
    const key = newId();
    const { answer, text } = await scheme.as('lead').ask('correct-charge', { ...asked, key });
    expect(answer.charges).toMatchObject([
      { netPence: NET, vatPence: 56_400, reversedBy: answer.charges[1]?.ref },
      { kind: 'correction', netPence: -NET, vatPence: -56_400, reverses: answer.charges[0]?.ref },
    ]);
    expect(answer.charges[1]?.lines.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(-NET);
    expect(answer.totals).toMatchObject({ daysOpen: 2.5, chargedPence: 0, openPence: NET });
    expect((await scheme.as('lead').ask('correct-charge', { ...asked, key })).text).toBe(text);
    expect((await scheme.as('officer').ask('correct-charge', asked)).problem.code).toBe('already-corrected');
    const counter = { ...asked, params: { assessmentId, chargeId: answer.charges[1]?.id ?? '' } };
    expect((await scheme.as('officer').ask('correct-charge', counter)).problem.code).toBe('already-corrected');
    expect((await scheme.as('lead').ask('raise-charge', raising(assessmentId))).answer.charges).toHaveLength(3);
  });

  test('at once from two sides there is one counter-entry; a charge of another assessment is not there', async () => {
    const assessmentId = await aWorkedAssessment();
    const raised = await scheme.as('lead').ask('raise-charge', raising(assessmentId));
    const chargeId = raised.answer.charges[0]?.id ?? '';
    const body = { version: 1, reason: 'Raised too early.' };
    const replies = await Promise.all(
      (['lead', 'officer', 'lead', 'officer'] as const).map((person) =>
        scheme.as(person).ask('correct-charge', { params: { assessmentId, chargeId }, body }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const other = await aWorkedAssessment();
    const foreign = await scheme
      .as('officer')
      .ask('correct-charge', { params: { assessmentId: other, chargeId }, body });
    expect(foreign.problem.code).toBe('not-found');
    const stale = await scheme
      .as('officer')
      .ask('correct-charge', { params: { assessmentId, chargeId }, body: { ...body, version: 7 } });
    expect(stale.problem.code).toBe('stale-version');
  });
});

describe('the monthly statement', () => {
  test('sums its lines, belongs to DCC, SECAS and the User CIO, and is the same as CSV', async () => {
    scheme.setDay('2027-01-11' as Day);
    const assessmentId = await aWorkedAssessment();
    await scheme.as('lead').ask('raise-charge', raising(assessmentId));
    const { answer } = await scheme.as('charging').ask('read-statement');
    expect(answer).toMatchObject({
      month: '2027-01',
      totals: { lines: 1, netPence: NET, vatPence: 56_400, totalPence: 338_400 },
      complete: false,
    });
    expect(answer.months).toEqual(['2027-01', '2026-11']);
    const [line] = answer.lines;
    const csv = await scheme.as('charging').ask('download-statement', { query: { month: '2027-01' } });
    expect(csv.headers['content-disposition']).toContain('security-assessment-statement-2027-01-AMBER.csv');
    expect(csv.text).toBe(
      'charge_ref,month,raised_on,party_ref,party_name,assessment_ref,assessment_kind,charge_kind,narrative,net_gbp,vat_percent,vat_gbp,total_gbp,reverses_ref\r\n' +
        `${line?.ref},2027-01,2027-01-11,P-001,Brackwater Energy,${line?.assessment.ref},fusa,assessment,${line?.narrative},2820.00,20,564.00,3384.00,\r\n`,
    );
    for (const person of ['contributor', 'chair', 'userEntry'] as const) {
      expect((await scheme.as(person).ask('read-statement')).problem.code).toBe('not-permitted');
    }
    scheme.setDay('2026-11-24' as Day);
  });

  test('text that a spreadsheet would run is escaped, amounts below zero are not', async () => {
    const { answer } = await scheme.as('charging').ask('read-statement', { query: { month: '2026-11' } });
    const correction = answer.lines.find(({ kind, netPence }) => kind === 'correction' && netPence === -NET);
    if (!correction) throw new Error('no correction');
    const csv = statementCsv([{ ...correction, party: { ...correction.party, name: '=HYPERLINK("http://x")' } }]);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain(',-2820.00,20,-564.00,-3384.00,');
  });

  test('every column is documented', () => {
    const guide = readFileSync(new URL('../../../../docs/statement-csv.md', import.meta.url), 'utf8');
    const documented = [...guide.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(documented).toEqual(Object.keys(STATEMENT_COLUMNS));
  });

  test('a Party lists its own charges, and those of a month', async () => {
    const own = await scheme.as('contributor').ask('list-charges', { query: { month: '2026-11' } });
    expect(own.answer.rows.length).toBeGreaterThan(2);
    expect((await scheme.as('stranger').ask('list-charges')).answer.rows).toEqual([]);
  });
});

describe('add-rate-card (August to August)', () => {
  const card = (fromOn: string, untilOn: string) => ({
    body: {
      name: '2028–2029',
      fromOn: fromOn as Day,
      untilOn: untilOn as Day,
      leadPence: 130_000,
      assessorPence: 105_000,
      reviewerPence: 120_000,
    },
  });

  test('is SECAS’s, a whole year, and never overlaps', async () => {
    expect((await scheme.as('lead').ask('add-rate-card', card('2028-08-01', '2029-07-31'))).problem.code).toBe(
      'not-permitted',
    );
    expect((await scheme.as('officer').ask('add-rate-card', card('2028-09-01', '2029-08-31'))).problem.code).toBe(
      'rate-card-not-a-year',
    );
    const key = newId();
    const added = await scheme.as('officer').ask('add-rate-card', { ...card('2028-08-01', '2029-07-31'), key });
    expect(added.answer.rows[0]).toMatchObject({ name: '2028–2029', inForce: false, daysCharged: 0 });
    const again = await scheme.as('officer').ask('add-rate-card', { ...card('2028-08-01', '2029-07-31'), key });
    expect(again.text).toBe(added.text);
    expect((await scheme.as('officer').ask('add-rate-card', card('2028-08-01', '2029-07-31'))).problem).toMatchObject({
      code: 'rate-card-exists',
      detail: 'It is “2028–2029”.',
    });
  });
});
