import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { openPipelinedPool } from './pipelined-pool.ts';
import type { DB } from './schema.ts';

/** A transaction that runs as one actor. Everything a command or a query does, it does through this. */
export type Tx = KyselyTransaction<DB>;

/** The one way to the database: every statement runs in a transaction, as a role that row-level security binds. */
export interface Database {
  /** Runs `work` in one transaction as `actor`; a throw rolls everything back. */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a transaction that can change nothing, and in which row-level security shows nothing until `work` has
   * found out who is asking (see access/sign-in.ts, `actAsSession`).
   */
  looking<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

// A day is not an instant: DATE stays text, an instant becomes ISO UTC, and counts fit a number.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the request pool.
 *
 * @param connection of a role that may become `assay_app`; each session becomes it at once
 */
export function openDatabase(connection: pg.ClientConfig, max = 16): Database {
  const options = '-c role=assay_app -c search_path=assay -c TimeZone=UTC';
  const { pool } = openPipelinedPool({ ...connection, max, types, options });
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    as: (actor, work) => kysely.transaction().execute((tx) => workAs(tx, actor, work)),
    looking: (work) => kysely.transaction().setAccessMode('read only').execute(work),
    close: () => kysely.destroy(),
  };
}

async function workAs<T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  // Sent ahead of the work and not waited for: what follows on the connection comes after it, and fails if it fails.
  const acting = actAs(actor).execute(tx);
  acting.catch(() => {});
  try {
    return await work(tx);
  } finally {
    await acting;
  }
}

/** Tells row-level security who is asking, for the rest of the transaction. */
const actAs = (actor: Actor) =>
  sql`select set_config('assay.side', ${actor.side}, true), set_config('assay.party', ${actor.partyId ?? ''}, true),
             set_config('assay.person', ${actor.personId}, true)`;
