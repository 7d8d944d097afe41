import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { AtMostOncePer } from './at-most-once-per.ts';
import type { AttemptMemory, Count, Counter, Keys, Known, Step } from './attempts.ts';

/** For what is good for a while and may be used once (RFC 6238, section 5.2). */
export interface UsedOnce {
  /** Whether this is its first use, in whatever process of the service; from now on it is not. */
  isFirst(what: string): Promise<boolean>;
}

export interface SignInMemory extends UsedOnce {
  readonly attempts: AttemptMemory;
}

const TEN_MINUTES_MS = 600_000;

/**
 * What signing in remembers, in PostgreSQL: for all processes on one database, and over their restarts. It stands under
 * hashes with the service’s secret, so that whoever reads the tables learns nothing of who tried from where. Each step is a
 * transaction of its own, on the pool of signing in: none is taken while a request holds a connection.
 */
export function openSignInMemory(pool: pg.Pool, secret: string): SignInMemory {
  const forgetting = new AtMostOncePer(TEN_MINUTES_MS);
  const hash = (of: string): Buffer => createHmac('sha256', secret).update(`sign-in memory: ${of}`).digest();
  const forgetOld = async (): Promise<void> => {
    if (forgetting.isTime('')) for (const statement of FORGET) await pool.query(statement);
  };
  return {
    attempts: {
      async take(keys, step) {
        const answer = await inTransaction(pool, (client) => takeStep(client, hash, keys, step));
        await forgetOld();
        return answer;
      },
    },
    async isFirst(what) {
      const { rowCount } = await pool.query(USE, [hash(`code ${what}`)]);
      await forgetOld();
      return rowCount === 1;
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch((problem: Error) => {
      broken = problem;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

interface Row {
  readonly key: Buffer;
  readonly failures: number;
  readonly lastMs: number;
  readonly nowMs: number;
}

async function takeStep<T>(client: pg.PoolClient, hash: (of: string) => Buffer, keys: Keys, step: Step<T>): Promise<T> {
  // Always in the same order: of two steps that share keys, one waits for the other and never each for each.
  const hashes = COUNTERS.map((counter) => ({ counter, key: hash(`${counter} ${keys[counter]}`) })).sort((a, b) =>
    Buffer.compare(a.key, b.key),
  );
  const { rows } = await client.query<Row>(HOLD, [hashes.map(({ key }) => key)]);
  const place = hash(`recognised ${keys.pair}`);
  const recognised = await client.query<{ untilMs: number }>(RECOGNISED, [place]);
  const known: Known = {
    counts: Object.fromEntries(
      hashes.map(({ counter, key }) => [counter, rows.find((row) => row.key.equals(key))] satisfies [Counter, unknown]),
    ),
    recognisedUntilMs: recognised.rows[0]?.untilMs,
  };
  const { keep, answer } = step(known, Math.max(...rows.map(({ nowMs }) => nowMs)));
  const kept = hashes.flatMap(({ counter, key }) => {
    const count: Count | undefined = keep.counts[counter];
    return count ? [{ key, ...count }] : [];
  });
  if (kept.length > 0)
    await client.query(KEEP, [
      kept.map(({ key }) => key),
      kept.map(({ failures }) => failures),
      kept.map(({ lastMs }) => lastMs),
    ]);
  if (keep.recognisedUntilMs !== undefined) await client.query(RECOGNISE, [place, keep.recognisedUntilMs]);
  return answer;
}

const COUNTERS: readonly Counter[] = ['pair', 'address', 'account'];

// The time is the database’s, which is the same for every process.
const HOLD = `
  insert into sign_in_failures as f (key) select * from unnest($1::bytea[])
  on conflict (key) do update set failures = f.failures
  returning key, failures, extract(epoch from last_at)::float8 * 1000 as "lastMs",
    extract(epoch from clock_timestamp())::float8 * 1000 as "nowMs"`;
const KEEP = `
  update sign_in_failures f set failures = k.failures, last_at = to_timestamp(k.last_ms / 1000)
  from unnest($1::bytea[], $2::int[], $3::float8[]) as k (key, failures, last_ms) where f.key = k.key`;
const RECOGNISED =
  'select extract(epoch from until)::float8 * 1000 as "untilMs" from recognised_networks where key = $1';
const RECOGNISE = `
  insert into recognised_networks (key, until) values ($1, to_timestamp($2::float8 / 1000))
  on conflict (key) do update set until = excluded.until`;
/** A code of an authenticator app is good for its half minute and the ones beside it. */
const USE = `
  insert into used_codes as u (key) values ($1)
  on conflict (key) do update set used_at = now() where u.used_at < now() - interval '2 minutes'`;

/** What is in use at the moment is left for the next time, so that forgetting never waits for anybody. */
const forget = (table: string, old: string): string =>
  `delete from ${table} where key in (select key from ${table} where ${old} for update skip locked)`;
const FORGET = [
  forget('sign_in_failures', `last_at < now() - interval '1 hour'`),
  forget('recognised_networks', 'until < now()'),
  forget('used_codes', `used_at < now() - interval '2 minutes'`),
];
