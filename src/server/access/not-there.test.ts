import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operations } from '../../contract/index.ts';
import type { Operation } from '../../contract/operation.ts';
import { everybodyOf, nothingIsKept, type Someone } from '../../testing/everybody.ts';
import { type Records, recordsOf } from '../../testing/records.ts';
import { askAny, requestFor } from '../../testing/requests.ts';
import { openScheme, type TestScheme } from '../../testing/server.ts';
import { newId } from '../platform/ids.ts';
import { expected, PERMISSIONS } from './permissions.ts';

// A record that may not be seen is answered exactly as one that does not exist.

vi.mock('../platform/documents/index.ts', () => ({
  openDocuments: () => ({ render: async () => new Uint8Array(8), close: async () => {} }),
}));

let scheme: TestScheme;
let everybody: readonly Someone[];
beforeAll(async () => {
  scheme = await openScheme();
  const brackwater = await recordsOf(scheme, 'brackwater');
  everybody = await everybodyOf(scheme, brackwater, await recordsOf(scheme, 'hollin'));
  nothingIsKept(scheme);
});
afterAll(() => scheme.close());

const rowOf = ({ id }: Operation) => PERMISSIONS[id as keyof typeof PERMISSIONS];
const withId = (Object.values(operations) as Operation[]).filter(
  (operation) => rowOf(operation).about === 'party' && operation.path.includes('{'),
);

/** Ids as if of records, of which there are none. */
function nowhere(records: Records): Record<string, string> {
  const made = Object.keys(records).map((name) => [name, newId()]);
  // These are names and no ids: the catalogue's is public, and the party's reference is a made-up one.
  return {
    ...Object.fromEntries(made),
    controlId: records.controlId,
    partyRef: 'P-999',
    assessorId: records.assessorId,
  };
}

/** What changes from one answer to the next, whatever is asked. */
const VOLATILE = ['date', 'x-request-id'];
const headersOf = (headers: Readonly<Record<string, unknown>>) =>
  Object.entries(headers).filter(([name]) => !VOLATILE.includes(name));

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

describe('a record that may not be seen', () => {
  test('is answered in body and headers exactly as one that does not exist, for every operation with an id', async () => {
    let pairs = 0;
    for (const operation of withId) {
      const kept = everybody.filter(({ role, relation }) => expected(rowOf(operation), role, relation) === 'not-found');
      for (const { asker, about, role, relation } of kept) {
        const there = await askAny(asker, operation, requestFor(operation, about));
        const gone = await askAny(asker, operation, requestFor(operation, nowhere(about)));
        const who = `${operation.id} as ${role} (${relation})`;
        expect([there.status, there.text], who).toEqual([gone.status, gone.text]);
        expect(headersOf(there.headers), who).toEqual(headersOf(gone.headers));
        expect(there.status, who).toBe(404);
        pairs += 1;
      }
    }
    console.info(`not there: ${withId.length} operations with an id, ${pairs} pairs of answers, none told apart`);
    expect(withId.length).toBeGreaterThan(70);
    expect(pairs).toBeGreaterThan(500);
  }, 300_000);

  // Generous, since a machine that is busy with something else must not fail it: it finds an answer that works for somebody
  // before it refuses (a rendered document, a file, a whole list), not a branch.
  test('is answered in about the same time', async () => {
    const apart: string[] = [];
    let questions = 0;
    for (const operation of withId) {
      const someone = everybody.find(
        ({ role, relation }) => expected(rowOf(operation), role, relation) === 'not-found',
      );
      if (!someone) continue;
      const times = { there: [] as number[], gone: [] as number[] };
      const [there, gone] = [requestFor(operation, someone.about), requestFor(operation, nowhere(someone.about))];
      for (let n = 0; n < 9; n++) {
        for (const [which, request] of n % 2
          ? ([
              ['there', there],
              ['gone', gone],
            ] as const)
          : ([
              ['gone', gone],
              ['there', there],
            ] as const)) {
          const began = performance.now();
          await askAny(someone.asker, operation, request);
          times[which].push(performance.now() - began);
          questions += 1;
        }
      }
      const [a, b] = [median(times.there), median(times.gone)];
      if (Math.abs(a - b) > 15 + Math.min(a, b))
        apart.push(`${operation.id}: ${a.toFixed(1)} ms, and ${b.toFixed(1)} ms for none`);
    }
    console.info(`not there: ${questions} answers timed, ${apart.length} operations told apart`);
    expect(questions).toBeGreaterThan(1_000);
    expect(apart).toEqual([]);
  }, 300_000);
});
