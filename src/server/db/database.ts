import { type Transaction as KyselyTransaction, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '../access/actor.ts';
import type { DB } from './schema.ts';

/** A transaction that runs as one actor. Everything a command or a query does, it does through this. */
export type Tx = KyselyTransaction<DB>;

/** The one way to the database: every statement runs in a transaction, as a role that row-level security binds. */
export interface Database {
  /** Runs `work` in one transaction as `actor`; a throw rolls everything back. */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For the moment before we know who is asking: a transaction in which row-level security shows nothing. */
  unattended<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
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
  const pool = new pg.Pool({
    ...connection,
    max,
    types,
    options: '-c role=assay_app -c search_path=assay -c TimeZone=UTC',
  });
  // Without a listener a server that goes away would take this process with it.
  pool.on('error', () => {});
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    as: (actor, work) =>
      kysely.transaction().execute(async (tx) => {
        await actAs(actor).execute(tx);
        return work(tx);
      }),
    unattended: (work) => kysely.transaction().execute(work),
    close: () => kysely.destroy(),
  };
}

/** Tells row-level security who is asking, for the rest of the transaction. */
const actAs = (actor: Actor) =>
  sql`select set_config('assay.side', ${actor.side}, true), set_config('assay.party', ${actor.partyId ?? ''}, true),
             set_config('assay.person', ${actor.personId}, true)`;
