import type { Writable } from 'node:stream';
import type { Transaction as KyselyTransaction } from 'kysely';
import pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { kyselyOn, statement } from './client-kysely.ts';
import type { DB } from './schema.ts';

/** A transaction that runs as one actor. Everything a command or a query does, it does through this. */
export type Tx = KyselyTransaction<DB>;

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The one way to the database: every statement runs in a transaction, as a role that row-level security binds. */
export interface Database {
  /** Runs `work` in one transaction as `actor`; a throw rolls everything back. */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a transaction that can change nothing, and in which row-level security shows nothing until `first` has
   * said who is asking (see access/sign-in.ts). `first` goes out ahead; `work` is given the promise of what it finds.
   */
  looking<T>(first: Statement, work: (tx: Tx, found: Promise<readonly unknown[]>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

// A day is not an instant: DATE stays text, an instant becomes ISO UTC, and counts fit a number.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the request pool. What opens a transaction and says who is asking is not waited for: it goes out together with
 * the first statement, which comes after it and fails if it fails.
 *
 * @param connection of a role that may become `assay_app`; each session becomes it at once
 */
export function openDatabase(connection: pg.ClientConfig, max = 16): Database {
  const options = '-c role=assay_app -c search_path=assay -c TimeZone=UTC';
  const pool = new pg.Pool({ ...connection, max, types, options, pipeline: true } as pg.PoolConfig);
  // Without a listener a server that goes away would take this process with it.
  pool.on('error', () => {});
  return {
    as: async (actor, work) => change(await pool.connect(), actor, work),
    looking: async (first, work) => look(await pool.connect(), first, work),
    close: () => pool.end(),
  };
}

/**
 * One transaction of the clockwork as the owner of the schema, on a connection of its own: for the little that the role which
 * requests run as may never do.
 */
export async function asOwner<T>(
  connection: pg.ClientConfig,
  clockwork: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const options = '-c search_path=assay -c TimeZone=UTC';
  const pool = new pg.Pool({ ...connection, max: 1, types, options, pipeline: true } as pg.PoolConfig);
  pool.on('error', () => {});
  try {
    return await change(await pool.connect(), clockwork, work);
  } finally {
    await pool.end();
  }
}

const ACT_AS = `select set_config('assay.side', $1, true), set_config('assay.party', $2, true), set_config('assay.person', $3, true),
  set_config('assay.roles', $4, true)`;

async function change<T>(client: pg.PoolClient, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  inOnePiece(client);
  ahead(client.query('begin'));
  ahead(client.query(statement(ACT_AS, [actor.side, actor.partyId ?? '', actor.personId, actor.roles.join(',')])));
  try {
    const done = await kyselyOn(client).transaction().execute(work);
    const { command } = await client.query('commit');
    // What failed and was swallowed has still undone everything: that must not pass for done.
    if (command === 'ROLLBACK') throw new Error('The transaction had failed, and nothing of it was kept.');
    client.release();
    return done;
  } catch (error) {
    await undo(client);
    throw error;
  }
}

async function look<T>(
  client: pg.PoolClient,
  { text, values }: Statement,
  work: (tx: Tx, found: Promise<readonly unknown[]>) => Promise<T>,
): Promise<T> {
  inOnePiece(client);
  ahead(client.query('begin read only'));
  const found = ahead(client.query(statement(text, values)).then(({ rows }) => rows as readonly unknown[]));
  try {
    return await kyselyOn(client)
      .transaction()
      .execute((tx) => work(tx, found));
  } finally {
    // Nothing was changed, so the answer need not wait for the end of the transaction; only the connection does.
    void undo(client);
  }
}

/** Ends a transaction of which nothing is to be kept, and gives the connection back; a broken one is thrown away. */
async function undo(client: pg.PoolClient): Promise<void> {
  await client.query('rollback').then(
    () => client.release(),
    (error: Error) => client.release(error),
  );
}

/** What goes out ahead and is not waited for, here: whoever comes after it on the connection fails if it fails. */
function ahead<T>(sent: Promise<T>): Promise<T> {
  sent.catch(() => {});
  return sent;
}

/** Keeps back what is written until what is at work now has written all it can: one piece on the wire, one waking. */
function inOnePiece(client: pg.PoolClient): void {
  const stream = (client as { connection?: { stream?: Writable } }).connection?.stream;
  stream?.cork();
  process.nextTick(() => stream?.uncork());
}
