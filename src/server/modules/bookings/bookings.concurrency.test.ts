import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type Reply, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aSentBooking, bookingOf, startAfresh } from './bookings.testing.ts';

// Real PostgreSQL, real transactions: what these tests say cannot be said of a mock.

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const CALLERS = 32;
/** Asks as many times at once, and waits for all. */
const atOnce = <T>(ask: (caller: number) => Promise<T>, callers = CALLERS): Promise<T[]> =>
  Promise.all(Array.from({ length: callers }, (_, caller) => ask(caller)));
const carriedOut = (replies: readonly Reply<never>[]) => replies.filter(({ status }) => status < 400);
const refusedWith = (replies: readonly Reply<never>[]) =>
  new Set(replies.filter(({ status }) => status >= 400).map(({ problem }) => problem.code));

async function aConfirmedBooking(): Promise<string> {
  const assessmentId = await anAssessment(scheme, { start_on: '2026-12-08' as Day, end_on: '2026-12-08' as Day });
  return bookingOf(scheme, assessmentId);
}
const reschedule = (bookingId: string) => ({
  params: { bookingId },
  body: { version: 1, newStartOn: '2027-03-09' as Day, reason: 'Our migration moves.', acceptedFeePence: 333_333 },
});
const cancel = (bookingId: string) => ({
  params: { bookingId },
  body: { version: 1, reason: 'Our migration moves.', acceptedFeePence: 333_333 },
});

/** Bookings of `callers` parties that wait for their days, each of a party of its own. */
async function requestedBookings(callers: number): Promise<string[]> {
  const bookings: string[] = [];
  for (let caller = 0; caller < callers; caller++) {
    const partyId = newId();
    await scheme.given((tx) =>
      tx
        .insertInto('parties')
        .values({
          id: partyId,
          ref: `P-C${caller}-${partyId.slice(-6)}`,
          name: `Caller ${caller}`,
          category: 'other-sec-party',
          acceded_on: '2020-01-06' as Day,
          created_at: '2020-01-06T09:00:00.000Z',
        })
        .execute(),
    );
    const ofCaller = { ...scheme, parties: { ...scheme.parties, brackwater: partyId } };
    const assessmentId = await anAssessment(ofCaller, { state: 'requested', start_on: null, end_on: null });
    bookings.push(await bookingOf(scheme, assessmentId));
  }
  return bookings;
}
const propose = (bookingId: string, startOn: string, endOn: string, leadId: string) => ({
  params: { bookingId },
  body: {
    version: 1,
    startOn: startOn as Day,
    endOn: endOn as Day,
    team: [
      { personId: leadId, role: 'lead' as const },
      { personId: scheme.people.reviewer, role: 'quality-reviewer' as const },
    ],
  },
});

describe('the same command, 32 times at once', () => {
  test('reschedules once, with one answer', async () => {
    const bookingId = await aConfirmedBooking();
    const key = newId();
    const replies = await atOnce(() =>
      scheme.as('contributor').ask('reschedule-booking', { ...reschedule(bookingId), key }),
    );
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]?.answer).toMatchObject({ state: 'requested', version: 2 });
    expect(replies[0]?.answer.fees).toHaveLength(1);
    const entries = await scheme.given((tx) =>
      tx.selectFrom('journal').select('event').where('subject_id', '=', bookingId).orderBy('seq').execute(),
    );
    expect(entries.map(({ event }) => event)).toEqual(['booking-rescheduled', 'late-notice-fee-raised']);
  });

  test('begins one draft, also when each caller gives it an id of its own', async () => {
    await startAfresh(scheme);
    const replies = await atOnce((caller) =>
      scheme.as(caller % 2 ? 'contributor' : 'director').ask('start-booking', { body: {} }),
    );
    expect(new Set(replies.map(({ answer }) => answer.id)).size).toBe(1);
  });

  test('confirms once: one answer, one confirmation', async () => {
    const booking = await aSentBooking(scheme);
    const proposal = propose(booking.id, '2027-02-16', '2027-02-19', scheme.people.lead);
    await scheme.as('lead').ask('propose-dates', { ...proposal, body: { ...proposal.body, version: 3 } });
    const confirm = { params: { bookingId: booking.id }, body: { version: 4 }, key: newId() };
    const replies = await atOnce(() => scheme.as('officer').ask('confirm-booking', confirm));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const documents = await scheme.given((tx) =>
      tx.selectFrom('documents').select('id').where('assessment_id', '=', booking.assessmentId).execute(),
    );
    expect(documents).toHaveLength(1);
  });
});

describe('one assessor-day', () => {
  test('two people book it at once: one wins, the other is refused with assessor-day-taken', async () => {
    const [one = '', other = ''] = await requestedBookings(2);
    const replies = await Promise.all([
      scheme.as('lead').ask('propose-dates', propose(one, '2027-04-13', '2027-04-15', scheme.people.lead)),
      scheme.as('otherLead').ask('propose-dates', propose(other, '2027-04-15', '2027-04-19', scheme.people.lead)),
    ]);
    expect(carriedOut(replies)).toHaveLength(1);
    expect(refusedWith(replies)).toEqual(new Set(['assessor-day-taken']));
  });

  test('thirty-two bookings want it at once: one gets it, and the others hold no day at all', async () => {
    const bookings = await requestedBookings(CALLERS);
    const replies = await atOnce((caller) =>
      scheme
        .as(caller % 2 ? 'lead' : 'otherLead')
        .ask('propose-dates', propose(bookings[caller] ?? '', '2027-05-11', '2027-05-13', scheme.people.otherLead)),
    );
    expect(carriedOut(replies)).toHaveLength(1);
    expect(refusedWith(replies)).toEqual(new Set(['assessor-day-taken']));
    const held = await scheme.given((tx) =>
      tx.selectFrom('assessor_days').select('on_day').where('person_id', '=', scheme.people.otherLead).execute(),
    );
    expect(held).toHaveLength(3);
  });
});

describe('two changes of one booking at once', () => {
  test('rescheduling and cancelling: one wins, the other is told that it saw an older version', async () => {
    for (let round = 0; round < 5; round++) {
      const bookingId = await aConfirmedBooking();
      const replies = await Promise.all([
        scheme.as('contributor').ask('reschedule-booking', reschedule(bookingId)),
        scheme.as('director').ask('cancel-booking', cancel(bookingId)),
      ]);
      expect(carriedOut(replies)).toHaveLength(1);
      expect(refusedWith(replies)).toEqual(new Set(['stale-version']));
      const { answer } = await scheme.as('contributor').ask('read-booking', { params: { bookingId } });
      expect(answer.fees).toHaveLength(1);
    }
  });

  test('one form sent by two people, each with an id of its own, begins one round', async () => {
    const { parties } = scheme;
    const booking = await aSentBooking(scheme);
    const draft = { params: { bookingId: booking.id }, body: { version: 2 } };
    await scheme.given(async (tx) => {
      await tx
        .updateTable('bookings')
        .set({ state: 'draft', assessment_id: null, version: 2 })
        .where('id', '=', booking.id)
        .execute();
      await tx
        .updateTable('assessments')
        .set({ state: 'cancelled' })
        .where('party_id', '=', parties.brackwater)
        .execute();
    });
    const replies = await atOnce((caller) =>
      scheme.as(caller % 2 ? 'contributor' : 'director').ask('book-assessment', draft),
    );
    expect(carriedOut(replies)).toHaveLength(1);
    expect(refusedWith(replies)).toEqual(new Set(['stale-version']));
    const open = await scheme.given((tx) =>
      tx
        .selectFrom('assessments')
        .select('id')
        .where('party_id', '=', parties.brackwater)
        .where('state', '=', 'requested')
        .execute(),
    );
    expect(open).toHaveLength(1);
  });
});
