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

  // Generous, and asked again before anything is held against it, since a machine that is busy with something else must not
  // fail it: it finds an answer that works for somebody before it refuses (a document, a whole list), not a branch.
  test('is answered in about the same time', async () => {
    const apart: string[] = [];
    let questions = 0;
    for (const operation of withId) {
      const someone = everybody.find(
        ({ role, relation }) => expected(rowOf(operation), role, relation) === 'not-found',
      );
      if (!someone) continue;
      const leans: number[] = [];
      // Once is chance, on a busy machine; four times the same way is not.
      do {
        const times = await timesOf(operation, someone);
        questions += times.there.length + times.gone.length;
        leans.push(leanOf(times));
      } while (leans.at(-1) !== 0 && leans.at(-1) === leans[0] && leans.length < 4);
      if (leans.length === 4 && leans.every((lean) => lean === leans[0])) apart.push(operation.id);
    }
    console.info(`not there: ${questions} answers timed, ${apart.length} operations told apart`);
    expect(questions).toBeGreaterThan(500);
    expect(apart).toEqual([]);
  }, 300_000);
});

interface Times {
  readonly there: number[];
  readonly gone: number[];
}

/** Asks for a record that is there and for one that is not, by turns. */
async function timesOf(operation: Operation, { asker, about }: Someone): Promise<Times> {
  const times: Times = { there: [], gone: [] };
  const requests = { there: requestFor(operation, about), gone: requestFor(operation, nowhere(about)) };
  for (let n = 0; n < 5; n++) {
    for (const which of n % 2 ? (['there', 'gone'] as const) : (['gone', 'there'] as const)) {
      const began = performance.now();
      await askAny(asker, operation, requests[which]);
      times[which].push(performance.now() - began);
    }
  }
  return times;
}

/** 1: what is there takes longer; -1: what is not does; 0: they cannot be told apart. */
function leanOf({ there, gone }: Times): number {
  const [a, b] = [median(there), median(gone)];
  return Math.abs(a - b) > 10 + Math.min(a, b) ? Math.sign(a - b) : 0;
}
