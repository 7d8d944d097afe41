import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { startAfresh } from './bookings.testing.ts';

// A number that runs tells whoever has two of them how many others were given in between (ADR 0019).

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

async function numberOfADraft(): Promise<number> {
  const { id, ref } = (await scheme.as('contributor').ask('start-booking', { body: {} })).answer;
  await scheme.as('contributor').ask('discard-booking', { params: { bookingId: id }, body: { version: 1 } });
  expect(ref).toMatch(/^BK-[1-9]\d{4}$/);
  return Number(ref.slice(3));
}

test('references of bookings are given once and in no order, so that the next says nothing of how many others booked', async () => {
  await startAfresh(scheme);
  const numbers: number[] = [];
  for (let drafts = 0; drafts < 20; drafts++) numbers.push(await numberOfADraft());
  expect(new Set(numbers).size).toBe(numbers.length);
  const steps = numbers.slice(1).map((number, at) => Math.sign(number - (numbers[at] as number)));
  expect(new Set(steps)).toEqual(new Set([1, -1]));
});
