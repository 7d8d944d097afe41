import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

/** A confirmed booking of Brackwater's that starts on the day given. */
async function aConfirmedBooking(startOn: string): Promise<string> {
  const assessmentId = await anAssessment(scheme, { start_on: startOn as Day, end_on: startOn as Day });
  return scheme.given(async (tx) => {
    const booking = await tx
      .selectFrom('bookings')
      .select('id')
      .where('assessment_id', '=', assessmentId)
      .executeTakeFirstOrThrow();
    return booking.id;
  });
}

const FAR = '2027-03-09' as Day;
const request = (bookingId: string, acceptedFeePence: number) => ({
  params: { bookingId },
  body: { version: 1, newStartOn: FAR, reason: 'Our migration moves.', acceptedFeePence },
});

describe('reschedule-booking', () => {
  test('with four weeks’ notice it is free, and SECAS, the team and the party are told', async () => {
    const bookingId = await aConfirmedBooking('2027-01-12');
    const { answer } = await scheme.as('contributor').ask('reschedule-booking', request(bookingId, 0));
    expect(answer).toMatchObject({ state: 'requested', wantedStartOn: FAR, startOn: null, fees: [], version: 2 });
    const told = await scheme.given((tx) =>
      tx.selectFrom('outbox').select('payload').where('topic', '=', 'mail').execute(),
    );
    expect(told.length).toBeGreaterThanOrEqual(3);
  });

  test('with less, SECAS gets 25% of the estimate to decide on (seed: costs and cancellation fees)', async () => {
    const bookingId = await aConfirmedBooking('2026-12-08');
    const preview = await scheme.as('contributor').ask('preview-reschedule', { params: { bookingId } });
    expect(preview.answer).toMatchObject({ noticeDays: 14, late: true, basePence: 1_333_333, feePence: 333_333 });
    const { answer } = await scheme.as('contributor').ask('reschedule-booking', request(bookingId, 333_333));
    expect(answer.fees).toMatchObject([{ state: 'pending', feePence: 333_333, noticeDays: 14 }]);
  });

  test('a charge that the party was not shown is refused, and nothing has happened', async () => {
    const bookingId = await aConfirmedBooking('2026-12-09');
    const { problem } = await scheme.as('contributor').ask('reschedule-booking', request(bookingId, 0));
    expect(problem).toMatchObject({ code: 'fee-has-changed', status: 409 });
    const after = await scheme.as('contributor').ask('read-booking', { params: { bookingId } });
    expect(after.answer).toMatchObject({ state: 'confirmed', version: 1, fees: [] });
  });

  test('a request based on an older version is refused', async () => {
    const bookingId = await aConfirmedBooking('2027-01-13');
    await scheme.as('contributor').ask('reschedule-booking', request(bookingId, 0));
    const { problem } = await scheme.as('contributor').ask('reschedule-booking', request(bookingId, 0));
    expect(problem).toMatchObject({ code: 'stale-version', status: 409 });
  });

  test('sent twice it happens once, with one answer', async () => {
    const bookingId = await aConfirmedBooking('2026-12-10');
    const key = newId();
    const first = await scheme.as('contributor').ask('reschedule-booking', { ...request(bookingId, 333_333), key });
    const again = await scheme.as('contributor').ask('reschedule-booking', { ...request(bookingId, 333_333), key });
    expect(again.text).toBe(first.text);
    expect(first.answer.fees).toHaveLength(1);
  });

  test('another party’s booking is answered as one that does not exist, down to the byte', async () => {
    const bookingId = await aConfirmedBooking('2027-01-14');
    const theirs = await scheme.as('stranger').ask('reschedule-booking', request(bookingId, 0));
    const nobodys = await scheme.as('stranger').ask('reschedule-booking', request(newId(), 0));
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nobodys.text);
  });

  test('an assessor may not ask for it, and somebody who is not signed in may nothing', async () => {
    const bookingId = await aConfirmedBooking('2027-01-15');
    expect((await scheme.as('lead').ask('reschedule-booking', request(bookingId, 0))).problem.code).toBe(
      'not-permitted',
    );
    expect((await scheme.nobody.ask('reschedule-booking', request(bookingId, 0))).problem.code).toBe('not-signed-in');
  });

  test('every wrong field is named by its path, also those that do not exist', async () => {
    const bookingId = await aConfirmedBooking('2027-01-18');
    const body = { version: 'one', newStartOn: '2027-02-30', reason: '', acceptedFeePence: 0.5, urgent: true };
    const { problem } = await scheme
      .as('contributor')
      .ask('reschedule-booking', { params: { bookingId }, body: body as never });
    expect(problem.code).toBe('invalid-input');
    expect(problem.errors.map(({ path }) => path).sort()).toEqual([
      'acceptedFeePence',
      'newStartOn',
      'reason',
      'urgent',
      'version',
    ]);
  });
});
