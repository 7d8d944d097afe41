import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** What opens a transaction that can change nothing. */
const BEGIN_LOOKING = 'start transaction read only';
const OPENING = new Set(['begin', BEGIN_LOOKING]);
const NOTHING = { command: 'SELECT', rowCount: 0, rows: [] } as const;

/** Statements a connection may keep prepared; the service has some hundred, and lists of values make some more. */
const MOST_PREPARED = 1_000;
const names = new Map<string, string>();

/**
 * A pool for Kysely that does not wait where nothing is waited for:
 *
 * - What opens a transaction is sent together with the first statement in it. Should it fail, that statement fails.
 * - A transaction that can change nothing is answered before its end has been confirmed; the connection is kept until then.
 * - Statements are prepared once on each connection, by their text.
 *
 * Each of the three was measured: see bench/.
 */
export function openPipelinedPool(config: pg.PoolConfig): { readonly pool: PostgresPool } {
  const pool = new pg.Pool({ ...config, pipeline: true } as pg.PoolConfig);
  // Without a listener a server that goes away would take this process with it.
  pool.on('error', () => {});
  // Kysely knows a connection by its client, so each client keeps its one adapter.
  const adapters = new WeakMap<pg.PoolClient, PipelinedClient>();
  return {
    pool: {
      async connect() {
        const client = await pool.connect();
        const adapter = adapters.get(client) ?? new PipelinedClient(client);
        adapters.set(client, adapter);
        return adapter as unknown as PostgresPoolClient;
      },
      end: () => pool.end(),
      options: pool.options,
    } as PostgresPool,
  };
}

class PipelinedClient {
  readonly #client: pg.PoolClient;
  /** The transaction that is open can change nothing. */
  #looking = false;
  /** What has been written waits for the next statement, to go out with it in one piece. */
  #held = false;
  /** What was sent and not waited for. */
  #unwatched: Promise<unknown> = Promise.resolve();

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  get processID(): number | undefined {
    return (this.#client as { processID?: number }).processID;
  }

  query(text: string, values: readonly unknown[] = []): Promise<unknown> {
    if (OPENING.has(text)) {
      this.#looking = text === BEGIN_LOOKING;
      this.#hold();
      return this.#send(text);
    }
    if (text === 'commit' && this.#looking) return this.#send(text);
    const sent = this.#client.query({ ...named(text), text, values: values as unknown[] });
    this.#letGo();
    return sent;
  }

  release(discard?: boolean | Error): void {
    this.#looking = false;
    this.#unwatched.then(
      () => this.#client.release(discard),
      (error: Error) => this.#client.release(error),
    );
  }

  #hold(): void {
    this.#held = true;
    this.#stream?.cork();
    // Whatever happens, nothing is held for longer than the present turn of the event loop.
    setImmediate(() => this.#letGo());
  }

  #letGo(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#stream?.uncork();
  }

  get #stream(): Writable | undefined {
    return (this.#client as { connection?: { stream?: Writable } }).connection?.stream;
  }

  #send(text: string): Promise<unknown> {
    const sent = this.#client.query(text);
    sent.catch(() => {});
    this.#unwatched = this.#unwatched.then(() => sent);
    this.#unwatched.catch(() => {});
    return Promise.resolve(NOTHING);
  }
}

/** The name a statement is prepared under: the same for the same text, on every connection. */
function named(text: string): { name?: string } {
  const known = names.get(text);
  if (known) return { name: known };
  // Ending a transaction is not worth preparing, and neither is what comes in ever new forms.
  if (names.size >= MOST_PREPARED || text === 'commit' || text === 'rollback') return {};
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return { name };
}
