import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';

/** Kysely on one client of the pool. Whoever holds the client opens and ends the transactions, not Kysely. */
export function kyselyOn(client: pg.PoolClient): Kysely<DB> {
  const made = byClient.get(client) ?? new Kysely<DB>({ dialect: dialectOf(new ClientConnection(client)) });
  byClient.set(client, made);
  return made;
}

const byClient = new WeakMap<pg.PoolClient, Kysely<DB>>();

const dialectOf = (connection: ClientConnection) => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new ClientDriver(connection),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

class ClientDriver implements Driver {
  readonly #connection: ClientConnection;

  constructor(connection: ClientConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

class ClientConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.#client.query(statement(sql, parameters));
    const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
    return changed ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows ?? [] };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Answers are built whole, as JSON; nothing is streamed from the database');
  }
}

/** Statements a connection may keep prepared; the service has some hundred, and lists of values make some more. */
const MOST_PREPARED = 1_000;
const names = new Map<string, string>();

/** A statement that each connection prepares once, under a name that its text alone decides. */
export function statement(text: string, values: readonly unknown[]): pg.QueryConfig {
  const name = names.get(text) ?? (names.size < MOST_PREPARED ? newName(text) : undefined);
  return { ...(name !== undefined && { name }), text, values: values as unknown[] };
}

function newName(text: string): string {
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return name;
}
