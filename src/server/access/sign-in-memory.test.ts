import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts';
import { TEST_SECRET } from '../../testing/secret.ts';
import { Attempts } from './attempts.ts';
import { openSignInMemory } from './sign-in-memory.ts';

// Two processes on one database, and what is left of either when it is started again.

const ADA = 'ada@brackwater.example';
const DESK = '192.0.2.7';

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  database = await cloneDatabase();
  owner = database.pool({ max: 1 });
});
afterAll(() => database.drop());

/** A process of the service: what it knows is in the database and nowhere else. */
function aProcess() {
  const pool = database.pool({ max: 3, options: '-c role=assay_auth -c search_path=auth' });
  const memory = openSignInMemory(pool, TEST_SECRET);
  return { memory, attempts: new Attempts(memory.attempts) };
}
const wayIn = (attempts: Attempts, email: string, ip: string) =>
  attempts.begin(email, ip).then(
    () => 'tried',
    (error: Error) => error.message,
  );
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const countOf = (all: readonly unknown[], one: unknown) => all.filter((each) => each === one).length;

describe('what signing in remembers', () => {
  test('is shared by all processes: forty guesses at once through two of them are five', async () => {
    const both = [aProcess(), aProcess()];
    const came = await times(40, (index) => wayIn((both[index % 2] ?? aProcess()).attempts, ADA, DESK));
    console.info(`sign-in memory: 40 guesses at once through 2 processes, ${countOf(came, 'tried')} tried`);
    expect([countOf(came, 'tried'), countOf(came, 'too-many-attempts')]).toEqual([5, 35]);
  });

  test('outlasts a restart: what was counted, and where somebody is recognised', async () => {
    const bea = 'bea@brackwater.example';
    await (await aProcess().attempts.begin(bea, DESK)).succeeded();
    await times(21, (index) => wayIn(aProcess().attempts, bea, `198.51.100.${index}`));
    const restarted = aProcess().attempts;
    expect(await wayIn(restarted, bea, '203.0.113.1')).toBe('too-many-attempts');
    expect(await wayIn(restarted, bea, DESK)).toBe('tried');
  });

  test('is held up by no step that fails: the next on the same keys, in another process, finds the locks free', async () => {
    const process = () =>
      openSignInMemory(
        database.pool({ max: 1, options: '-c role=assay_auth -c search_path=auth -c lock_timeout=2s' }),
        TEST_SECRET,
      ).attempts;
    const keys = { pair: 'eve from here', address: 'here', account: 'eve' };
    const failing = process().take(keys, () => {
      throw new Error('The rule failed.');
    });
    await expect(failing).rejects.toThrow('The rule failed.');
    expect(await process().take(keys, () => ({ keep: { counts: {} }, answer: 'taken' }))).toBe('taken');
  });

  test('comes to no standstill when everybody tries everybody from everywhere at once', async () => {
    const both = [aProcess(), aProcess()];
    const came = await times(240, async (index) => {
      const attempt = await both[index % 2]?.attempts
        .begin(`p${index % 6}@a.example`, `10.1.0.${index % 7}`)
        .catch(() => null);
      await attempt?.succeeded();
      return 'over';
    });
    expect(countOf(came, 'over')).toBe(240);
  });

  test('lets what may be used once be used once, whichever process is asked, however many ask at once', async () => {
    const both = [aProcess(), aProcess()];
    const first = await times(32, (index) => (both[index % 2] ?? aProcess()).memory.isFirst('user-ada 123456'));
    console.info(`sign-in memory: one code 32 times at once through 2 processes, ${countOf(first, true)} accepted`);
    expect(countOf(first, true)).toBe(1);
    expect(await aProcess().memory.isFirst('user-ada 123456')).toBe(false);
    expect(await aProcess().memory.isFirst('user-bea 123456')).toBe(true);
    await owner.query(`update auth.used_codes set used_at = used_at - interval '121 seconds'`);
    expect(await times(8, () => aProcess().memory.isFirst('user-ada 123456'))).toContain(true);
  });

  test('names nobody and no address in its tables', async () => {
    const rows = await Promise.all(
      ['sign_in_failures', 'recognised_networks', 'used_codes'].map((table) =>
        owner.query(`select * from auth.${table}`),
      ),
    );
    const keys = rows.flatMap(({ rows: found }) => found as { key: Buffer }[]);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.every(({ key }) => key.length === 32)).toBe(true);
    expect(JSON.stringify(keys.map((row) => ({ ...row, key: row.key.toString('latin1') })))).not.toMatch(/ada|192\.0/);
  });

  test('forgets what is old, and keeps what counts', async () => {
    await wayIn(aProcess().attempts, 'old@brackwater.example', '192.0.2.99');
    await owner.query(`update auth.sign_in_failures set last_at = last_at - interval '61 minutes'`);
    await owner.query(`update auth.used_codes set used_at = used_at - interval '3 minutes'`);
    await owner.query(`update auth.recognised_networks set until = until - interval '31 days'`);
    await wayIn(aProcess().attempts, 'new@brackwater.example', DESK);
    const { rows } = await owner.query(
      `select (select count(*)::int from auth.sign_in_failures) failures, (select count(*)::int from auth.used_codes) codes,
        (select count(*)::int from auth.recognised_networks) networks`,
    );
    expect(rows).toEqual([{ failures: 3, codes: 0, networks: 0 }]);
  });
});
