import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aSentBooking, startAfresh } from './bookings.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

async function aDraft() {
  await startAfresh(scheme);
  return (await scheme.as('contributor').ask('start-booking', { body: {} })).answer;
}
const discard = (bookingId: string, version = 1) => ({ params: { bookingId }, body: { version } });

describe('discard-booking', () => {
  test('takes a draft out of the list and makes room for another; it and its history are kept', async () => {
    const draft = await aDraft();
    expect(draft.actions).toContainEqual({ operation: 'discard-booking', open: true });
    const { answer } = await scheme.as('director').ask('discard-booking', discard(draft.id));
    expect(answer).toMatchObject({ id: draft.id, state: 'discarded', discardedOn: '2026-11-24', version: 2 });
    const list = async (query: object) =>
      (await scheme.as('contributor').ask('list-bookings', { query })).answer.rows.map(({ id }) => id);
    expect(await list({})).not.toContain(draft.id);
    expect(await list({ state: 'discarded' })).toContain(draft.id);
    const events = await scheme.given((tx) =>
      tx.selectFrom('journal').select('event').where('subject_id', '=', draft.id).orderBy('seq').execute(),
    );
    expect(events.map(({ event }) => event)).toEqual(['booking-started', 'booking-discarded']);
    const another = await scheme.as('contributor').ask('start-booking', { body: {} });
    expect(another.answer.id).not.toBe(draft.id);
  });

  test('a discarded draft is nobody’s but its party’s, and is not gone on with', async () => {
    const { id, form } = await aDraft();
    await scheme.as('contributor').ask('discard-booking', discard(id));
    for (const person of ['officer', 'lead', 'stranger'] as const) {
      expect((await scheme.as(person).ask('read-booking', { params: { bookingId: id } })).problem.code).toBe(
        'not-found',
      );
    }
    const officers = await scheme.as('officer').ask('list-bookings', { query: { state: 'discarded' } });
    expect(officers.answer.rows).toEqual([]);
    const save = { params: { bookingId: id }, body: { version: 2, form } };
    expect((await scheme.as('contributor').ask('save-booking', save)).problem.code).toBe('wrong-state');
    expect((await scheme.as('contributor').ask('discard-booking', discard(id, 2))).problem).toMatchObject({
      code: 'not-a-draft',
      next: 'Nothing is left to do with it.',
    });
    expect((await scheme.as('contributor').ask('preview-cancel', { params: { bookingId: id } })).problem.code).toBe(
      'not-found',
    );
  });

  test('what SECAS has received is cancelled instead, and the refusal says so', async () => {
    const sent = await aSentBooking(scheme);
    const { problem } = await scheme.as('contributor').ask('discard-booking', discard(sent.id, sent.version));
    expect(problem).toMatchObject({
      code: 'not-a-draft',
      status: 409,
      detail: 'It stands at “Requested”: SECAS has received the form.',
      next: expect.stringContaining('Cancel the booking instead'),
      because: [{ rule: expect.stringContaining('is cancelled, with the notice that takes') }],
    });
    const offered = sent.actions.find(({ operation }) => operation === 'discard-booking');
    expect(offered).toMatchObject({ open: false, refusal: { code: 'not-a-draft' } });
  });

  test('not somebody else’s draft, nor on a stale version, nor by who only looks; sent twice it happens once', async () => {
    const { id } = await aDraft();
    expect((await scheme.as('stranger').ask('discard-booking', discard(id))).problem.code).toBe('not-found');
    expect((await scheme.as('officer').ask('discard-booking', discard(id))).problem.code).toBe('not-permitted');
    expect((await scheme.as('contributor').ask('discard-booking', discard(id, 3))).problem.code).toBe('stale-version');
    const key = newId();
    const first = await scheme.as('contributor').ask('discard-booking', { ...discard(id), key });
    expect((await scheme.as('contributor').ask('discard-booking', { ...discard(id), key })).text).toBe(first.text);
  });
});

describe('start-booking, as it is offered before anybody presses the button', () => {
  const offersTo = async (person: 'contributor' | 'stranger' | 'officer', partyId: string) => {
    const list = (await scheme.as(person).ask('list-bookings')).answer.actions;
    const party = (await scheme.as(person).ask('read-party', { params: { partyId } })).answer;
    return { list, party: party.actions.filter(({ operation }) => operation === 'start-booking') };
  };

  test('is open to a party with something due and no round open', async () => {
    await startAfresh(scheme);
    const open = { operation: 'start-booking', open: true };
    expect(await offersTo('contributor', scheme.parties.brackwater)).toEqual({ list: [open], party: [open] });
  });

  test('is closed while a round is open, and says which', async () => {
    await aSentBooking(scheme);
    const { list, party } = await offersTo('contributor', scheme.parties.brackwater);
    expect(list).toEqual(party);
    expect(list).toMatchObject([
      {
        operation: 'start-booking',
        open: false,
        refusal: { code: 'round-already-open', detail: expect.stringMatching(/^UA-\d{5}/) },
      },
    ]);
  });

  test('is closed when nothing is due, in the words in which starting is refused', async () => {
    await startAfresh(scheme);
    await scheme.given((tx) =>
      tx
        .updateTable('user_roles')
        .set({ added_on: '2027-06-01' as Day })
        .where('party_id', '=', scheme.parties.brackwater)
        .execute(),
    );
    const { list } = await offersTo('contributor', scheme.parties.brackwater);
    expect(list).toMatchObject([{ open: false, refusal: { code: 'nothing-due', title: 'Nothing is due' } }]);
    expect((await scheme.as('contributor').ask('start-booking', { body: {} })).problem).toEqual(list[0]?.refusal);
  });

  test('is nothing for those who do not act for the party', async () => {
    expect(await offersTo('officer', scheme.parties.brackwater)).toEqual({ list: [], party: [] });
  });
});
