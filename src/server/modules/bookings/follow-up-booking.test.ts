import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { aFilledForm } from './bookings.testing.ts';

let scheme: TestScheme;
let predecessorId: string;
beforeAll(async () => {
  scheme = await openScheme();
  predecessorId = await anAssessment(scheme, {
    state: 'awaiting-follow-up',
    fieldwork_started_on: '2026-05-04' as Day,
    fieldwork_ended_on: '2026-05-08' as Day,
    outcome: 'deferred',
    decided_on: '2026-07-01' as Day,
    follow_up_by: '2027-05-01' as Day,
  });
});
afterAll(() => scheme.close());

const party = () => scheme.as('contributor');
const start = () => party().ask('start-booking', { body: { predecessorId } });

/** The Follow-up of the round, sent. */
async function sent() {
  const draft = (await start()).answer;
  const params = { bookingId: draft.id };
  const form = { ...aFilledForm('2027-02-16' as Day), kind: 'follow-up' as const };
  await party().ask('save-booking', { params, body: { version: draft.version, form } });
  return party().ask('book-assessment', { params, body: { version: draft.version + 1 } });
}

test('a round that waits for it offers its Follow-up to the party, and to nobody else', async () => {
  const about = { params: { assessmentId: predecessorId } };
  const offered = (await party().ask('read-assessment', about)).answer.actions;
  expect(offered).toContainEqual({ operation: 'start-booking', open: true });
  const toOthers = (await scheme.as('lead').ask('read-assessment', about)).answer.actions;
  expect(toOthers.map(({ operation }) => operation)).not.toContain('start-booking');
  expect((await scheme.as('stranger').ask('start-booking', { body: { predecessorId } })).problem.code).toBe(
    'not-found',
  );
});

test('a round is followed up at most once, unless the Follow-up was cancelled', async () => {
  const first = await sent();
  expect(first.answer).toMatchObject({ kind: 'follow-up', predecessorId, state: 'requested' });
  const about = { params: { assessmentId: first.answer.assessmentId ?? '' } };
  const round = (await party().ask('read-assessment', about)).answer;
  expect(round).toMatchObject({ roundNo: 2, initial: false, predecessor: { id: predecessorId }, dueBy: '2027-05-01' });
  expect((await start()).problem).toMatchObject({ code: 'successor-exists', status: 409 });
  // The page of the round says the same before anybody presses.
  const followed = (await party().ask('read-assessment', { params: { assessmentId: predecessorId } })).answer.actions;
  expect(followed.find(({ operation }) => operation === 'start-booking')).toMatchObject({
    open: false,
    refusal: { code: 'successor-exists' },
  });

  const cancelled = { version: first.answer.version, reason: 'Our migration moves.', acceptedFeePence: 0 };
  await party().ask('cancel-booking', { params: { bookingId: first.answer.id }, body: cancelled });
  const second = await sent();
  expect(second.answer).toMatchObject({ kind: 'follow-up', predecessorId, state: 'requested' });
  const before = (await party().ask('read-assessment', { params: { assessmentId: predecessorId } })).answer;
  expect(before.successor?.id).toBe(second.answer.assessmentId);
});
