import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Day } from '../../rules/values/day.ts';
import { aLine } from '../../testing/access-line.ts';
import type { Database } from '../db/database.ts';
import { openTestDatabase, type TestScope } from './access.testing.ts';
import { openAccessLog } from './access-log.ts';
import { purgeAccessLog, purgedInWords, purgingAccessLog } from './purge-access-log.ts';

let at: TestScope;
beforeAll(async () => {
  at = await openTestDatabase();
});
afterAll(() => at.close());

const linesOf = (operation: string) =>
  at.query('select * from assay.access_log where operation = $1 order by at', [operation]);
const countOf = async (operation: string) => (await linesOf(operation)).length;

/** A database that counts what is written to it, and is away for so many times. */
function counting(refusals = 0) {
  const counted = { writes: 0 };
  const database = {
    ...at.database,
    as: (...of: Parameters<Database['as']>) => {
      counted.writes += 1;
      return counted.writes <= refusals ? Promise.reject(new Error('away')) : at.database.as(...of);
    },
  } as Database;
  return { counted, database };
}
const warned: string[] = [];
const log = pino({ level: 'warn' }, { write: (text: string) => void warned.push(text) });

describe('a line of the access log', () => {
  test('tells who asked for what, from where, and what came of it', async () => {
    const accessLog = openAccessLog(at.database, log);
    await accessLog.written(aLine({ personId: at.people.memberOne, subject: { partyId: 'p' }, operation: 'told' }));
    await accessLog.written(aLine({ reason: 'not-found', operation: 'told', at: '2026-11-24T09:00:01.000Z' }));
    const same = { side: 'ssc', roles: ['ssc-member'], network: '192.0.2.7' };
    expect(await linesOf('told')).toMatchObject([
      { ...same, person_id: at.people.memberOne, subject: { partyId: 'p' }, outcome: 'read', reason: null },
      { ...same, person_id: null, subject: {}, outcome: 'refused', reason: 'not-found' },
    ]);
    await accessLog.close();
  });

  test('waits a fifth of a second for others, and is written with them without being asked for', async () => {
    const { counted, database } = counting();
    const accessLog = openAccessLog(database, log);
    for (let n = 0; n < 3; n++) accessLog.note(aLine({ operation: 'gathered' }));
    expect(counted.writes).toBe(0);
    await expect.poll(() => countOf('gathered')).toBe(3);
    accessLog.note(aLine({ operation: 'gathered' }));
    await expect.poll(() => countOf('gathered')).toBe(4);
    expect(counted.writes).toBe(2);
    await accessLog.close();
  });

  test('is written once with what was noted before, also by an orderly stop; five hundred at a time', async () => {
    const { counted, database } = counting();
    const accessLog = openAccessLog(database, log);
    for (let n = 0; n < 1_001; n++) accessLog.note(aLine({ operation: 'stopping' }));
    await accessLog.close();
    expect([counted.writes, await countOf('stopping')]).toEqual([3, 1_001]);
    await accessLog.settled();
    await accessLog.close();
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(counted.writes).toBe(3);
  });

  test('that is to be written before its file leaves is, whatever is being written meanwhile', async () => {
    const accessLog = openAccessLog(at.database, log);
    accessLog.note(aLine({ operation: 'before' }));
    const first = accessLog.settled();
    accessLog.note(aLine({ operation: 'meanwhile' }));
    await accessLog.written(aLine({ operation: 'file' }));
    expect([await countOf('before'), await countOf('meanwhile'), await countOf('file')]).toEqual([1, 1, 1]);
    await first;
    await accessLog.close();
  });

  test('outlasts a database that is away: it is tried again and written once, and the service’s log says so', async () => {
    warned.length = 0;
    const { counted, database } = counting(2);
    const accessLog = openAccessLog(database, log);
    accessLog.note(aLine({ operation: 'away' }));
    await expect.poll(() => countOf('away'), { timeout: 3_000 }).toBe(1);
    await accessLog.close();
    expect([counted.writes, await countOf('away')]).toEqual([3, 1]);
    expect(warned.map((text) => JSON.parse(text))).toMatchObject(
      Array.from({ length: 2 }, () => ({
        msg: 'the access log could not be written; trying again',
        err: { message: 'away' },
      })),
    );
  });

  test('sent again because nobody acknowledged it is written once', async () => {
    let acknowledged = false;
    const database = {
      ...at.database,
      as: async (...of: Parameters<Database['as']>) => {
        await at.database.as(...of);
        if (!acknowledged) {
          acknowledged = true;
          throw new Error('the connection was lost');
        }
      },
    } as unknown as Database;
    const accessLog = openAccessLog(database, log);
    await expect(accessLog.written(aLine({ operation: 'again' }))).rejects.toThrow('lost');
    await accessLog.settled();
    expect(await countOf('again')).toBe(1);
  });

  test('keeps no process from ending', () => {
    vi.useFakeTimers();
    try {
      const accessLog = openAccessLog({ as: async () => undefined } as unknown as Database, log);
      const unref = vi.spyOn(globalThis, 'setTimeout');
      accessLog.note(aLine());
      accessLog.note(aLine());
      expect(unref.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef())).toEqual([false]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not waited for in vain: with twenty thousand that cannot be written, nothing sensitive is shown', async () => {
    const never = { as: () => new Promise(() => {}) } as unknown as Database;
    const accessLog = openAccessLog(never, log);
    const line = aLine();
    for (let n = 0; n < 20_000; n++) accessLog.note(line);
    expect(() => accessLog.note(line)).toThrow('nothing sensitive is shown');
  });
});

describe('what is older than the access log is kept', () => {
  const clock = { now: () => '2031-06-10T08:00:00.000Z', today: () => '2031-06-10' as Day };
  const later = { now: () => '2031-06-11T08:00:00.000Z', today: () => '2031-06-11' as Day };
  const lines = async (...instants: string[]) => {
    const accessLog = openAccessLog(at.database, log);
    await at.query('delete from assay.access_log');
    for (const instant of instants) accessLog.note(aLine({ at: instant, operation: 'old' }));
    await accessLog.close();
  };
  const told = async () =>
    (
      await at.query(
        `select entry, subject, subject_id from assay.journal where event = 'access-log-purged' order by seq`,
      )
    ).map(({ entry, subject, subject_id }) => ({ ...JSON.parse(String(entry)), column: [subject, subject_id] }));

  test('is removed to the instant, and the journal is told how much, by which value, and by whom', async () => {
    await lines('2029-06-10T07:59:59.999Z', '2029-06-10T08:00:00.000Z', '2031-06-10T07:00:00.000Z');
    expect(await purgeAccessLog(at.connection, clock)).toEqual({ lines: 1, months: 24 });
    expect(await countOf('old')).toBe(2);
    expect(await told()).toMatchObject([
      {
        column: ['access-log', '00000000-0000-7000-8000-000000000000'],
        subject: { kind: 'access-log', partyId: null, assessmentId: null },
        operation: 'purge-access-log',
        at: '2031-06-10T08:00:00.000Z',
        on: '2031-06-10',
        by: { side: 'system' },
        event: { event: 'access-log-purged', lines: 1, months: 24, cite: 'DEFAULT_ACCESS_LOG', trust: 'assumed' },
        because: [],
      },
    ]);
  });

  test('is told once a day where there is nothing, and each time where there is something', async () => {
    await lines();
    const before = (await told()).length;
    const toldBy = async (when: typeof clock) => {
      await purgeAccessLog(at.connection, when);
      return (await told()).length - before;
    };
    expect([await toldBy(clock), await toldBy(later), await toldBy(later)]).toEqual([
      before === 0 ? 1 : 0,
      before === 0 ? 2 : 1,
      before === 0 ? 2 : 1,
    ]);
    const sofar = (await told()).length;
    await lines('2029-01-01T00:00:00.000Z');
    await purgeAccessLog(at.connection, later);
    expect((await told()).length - sofar).toBe(1);
  });

  test('is removed once by several at the same moment: each waits for the one before', async () => {
    await lines('2029-01-01T00:00:00.000Z');
    const day = { now: () => '2031-07-01T08:00:00.000Z', today: () => '2031-07-01' as Day };
    const before = (await told()).length;
    const all = await Promise.all(Array.from({ length: 6 }, () => purgeAccessLog(at.connection, day)));
    expect(all.map((purged) => purged.lines).sort()).toEqual([0, 0, 0, 0, 0, 1]);
    expect((await told()).length - before).toBe(1);
  });

  test('is the clockwork’s daily task, which says what it did', async () => {
    await lines('2029-01-01T00:00:00.000Z');
    const task = purgingAccessLog(at.connection, clock);
    expect(task.name).toBe('purge-access-log');
    expect(await task.run()).toBe('1 lines of the access log older than 24 months were removed.');
    expect(purgedInWords({ lines: 0, months: 12 })).toBe(
      '0 lines of the access log older than 12 months were removed.',
    );
  });
});
