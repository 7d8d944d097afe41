import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { bookingOf } from './bookings.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const FEE = 333_333;
const cancel = (bookingId: string, acceptedFeePence: number) => ({
  params: { bookingId },
  body: { version: 1, reason: 'Our migration moves.', acceptedFeePence },
});

/** A confirmed booking of Brackwater's that starts on the day given. */
const aConfirmedBooking = async (startOn: string) =>
  bookingOf(scheme, await anAssessment(scheme, { start_on: startOn as Day, end_on: startOn as Day }));

/** A late-notice charge that waits for SECAS, of a booking cancelled two weeks before its start. */
async function aPendingFee(): Promise<{ id: string; bookingId: string }> {
  const bookingId = await aConfirmedBooking('2026-12-08');
  const { answer } = await scheme.as('contributor').ask('cancel-booking', cancel(bookingId, FEE));
  return { id: answer.fees[0]?.id ?? '', bookingId };
}

describe('cancel-booking (FAQ: the same four weeks as for rescheduling)', () => {
  test('in time it is free; the assessors’ days are free again, the round is over, and what is due stays due', async () => {
    const bookingId = await aConfirmedBooking('2027-01-12');
    const preview = await scheme.as('contributor').ask('preview-cancel', { params: { bookingId } });
    expect(preview.answer).toMatchObject({ noticeDays: 49, late: false, feePence: 0, freeUntilOn: '2026-12-15' });
    const { answer } = await scheme.as('contributor').ask('cancel-booking', cancel(bookingId, 0));
    expect(answer).toMatchObject({ state: 'cancelled', cancelledOn: '2026-11-24', fees: [] });
    const about = { params: { assessmentId: answer.assessmentId ?? '' } };
    const assessment = await scheme.as('contributor').ask('read-assessment', about);
    expect(assessment.answer).toMatchObject({ state: 'cancelled', turn: 'nobody', turnDueOn: null });
    const again = await scheme.as('contributor').ask('start-booking', { body: {} });
    expect(again.answer.state).toBe('draft');
  });

  test('late, SECAS gets 25% of the estimate to decide on (seed: costs and cancellation fees)', async () => {
    const bookingId = await aConfirmedBooking('2026-12-08');
    expect((await scheme.as('contributor').ask('cancel-booking', cancel(bookingId, 0))).problem.code).toBe(
      'fee-has-changed',
    );
    const { answer } = await scheme.as('contributor').ask('cancel-booking', cancel(bookingId, FEE));
    expect(answer.fees).toMatchObject([{ change: 'cancel', state: 'pending', noticeDays: 14, feePence: FEE }]);
  });

  test('not after the start, nor on a stale version, nor by others; sent twice it happens once', async () => {
    const begun = await aConfirmedBooking('2026-11-24');
    expect((await scheme.as('contributor').ask('cancel-booking', cancel(begun, FEE))).problem.code).toBe(
      'start-has-passed',
    );
    const bookingId = await aConfirmedBooking('2027-01-12');
    expect((await scheme.as('stranger').ask('cancel-booking', cancel(bookingId, 0))).problem.code).toBe('not-found');
    expect((await scheme.as('officer').ask('cancel-booking', cancel(bookingId, 0))).problem.code).toBe('not-permitted');
    const stale = { ...cancel(bookingId, 0), body: { ...cancel(bookingId, 0).body, version: 7 } };
    expect((await scheme.as('contributor').ask('cancel-booking', stale)).problem.code).toBe('stale-version');
    const key = newId();
    const first = await scheme.as('contributor').ask('cancel-booking', { ...cancel(bookingId, 0), key });
    const again = await scheme.as('contributor').ask('cancel-booking', { ...cancel(bookingId, 0), key });
    expect(again.text).toBe(first.text);
  });
});

describe('decide-late-notice-fee (the source says it can be charged: SECAS decides)', () => {
  const decide = (feeId: string, over: object = {}) => ({
    params: { feeId },
    body: { version: 1, decision: 'charge' as const, reason: 'The days could not be given to others.', ...over },
  });

  test('charged, it says so with its reason, and the party is told', async () => {
    const fee = await aPendingFee();
    const { answer } = await scheme.as('officer').ask('decide-late-notice-fee', decide(fee.id));
    expect(answer).toMatchObject({
      id: fee.bookingId,
      fees: [{ state: 'charged', feePence: FEE, decidedOn: '2026-11-24', version: 2 }],
    });
    const { rows } = (await scheme.as('contributor').ask('list-notices')).answer;
    expect(rows[0]?.subject).toMatch(/a late-notice charge is made$/);
  });

  test('waived, what SECAS keeps for its own file is shown to nobody', async () => {
    const fee = await aPendingFee();
    const waive = decide(fee.id, { decision: 'waive', reason: 'Illness.', internalReason: 'Third time this year.' });
    const { text } = await scheme.as('officer').ask('decide-late-notice-fee', waive);
    expect(text).toContain('Illness.');
    expect(text).not.toContain('Third time');
    const theirs = await scheme.as('contributor').ask('list-late-notice-fees', { query: { state: 'waived' } });
    expect(theirs.text).toContain('Illness.');
    expect(theirs.text).not.toContain('Third time');
    const history = await scheme.given((tx) =>
      tx.selectFrom('late_notice_fees').select('assessment_id').where('id', '=', fee.id).executeTakeFirstOrThrow(),
    );
    for (const who of ['contributor', 'officer'] as const) {
      const params = { assessmentId: history.assessment_id ?? '' };
      const { answer, text: told } = await scheme.as(who).ask('read-history', { params });
      expect(answer.rows.map(({ event }) => event)).toContain('late-notice-fee-waived');
      expect(told).not.toContain('Third time');
    }
  });

  test('needs a reason, is decided once, not on a stale version, and by SECAS only', async () => {
    const fee = await aPendingFee();
    const ask = (over: object) => scheme.as('officer').ask('decide-late-notice-fee', decide(fee.id, over));
    expect((await ask({ reason: ' ' })).problem.code).toBe('reason-required');
    expect((await ask({ version: 2 })).problem.code).toBe('stale-version');
    const asParty = await scheme.as('contributor').ask('decide-late-notice-fee', decide(fee.id));
    expect(asParty.problem.code).toBe('not-permitted');
    expect((await scheme.as('officer').ask('decide-late-notice-fee', decide(newId()))).problem.code).toBe('not-found');
    const key = newId();
    const first = await scheme.as('officer').ask('decide-late-notice-fee', { ...decide(fee.id), key });
    const again = await scheme.as('officer').ask('decide-late-notice-fee', { ...decide(fee.id), key });
    expect(again.text).toBe(first.text);
    expect((await ask({ version: 2 })).problem.code).toBe('fee-not-pending');
  });
});

describe('list-late-notice-fees', () => {
  test('shows SECAS what it may decide, the party its own, and others none', async () => {
    const fee = await aPendingFee();
    const list = (person: 'officer' | 'contributor' | 'stranger') =>
      scheme.as(person).ask('list-late-notice-fees', { query: { state: 'pending' } });
    const row = (await list('officer')).answer.rows.find(({ id }) => id === fee.id);
    expect(row).toMatchObject({
      party: { name: 'Brackwater Energy' },
      actions: [{ operation: 'decide-late-notice-fee', open: true }],
    });
    const own = (await list('contributor')).answer.rows.find(({ id }) => id === fee.id);
    expect(own?.actions).toEqual([]);
    expect((await list('stranger')).answer.rows).toEqual([]);
    expect((await scheme.as('chair').ask('list-late-notice-fees')).problem.code).toBe('not-permitted');
  });
});
