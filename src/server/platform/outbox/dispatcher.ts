import { sql } from 'kysely';
import type { Logger } from 'pino';
import { SYSTEM } from '../../access/actor.ts';
import type { Database, Tx } from '../../db/database.ts';

/** Deals with one message. Runs in the transaction that marks it done; a throw leaves it waiting. */
export type Deliver = (tx: Tx, message: { readonly id: string; readonly payload: unknown }) => Promise<void>;

export interface Dispatcher {
  /** Something was handed in: look now. */
  wake(): void;
  /** Resolves when nothing that is due is left. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const IDLE_MS = 5_000;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Works off the outbox, one message at a time, each in its own transaction. A message that fails waits, twice as
 * long each time, and keeps the reason where SECAS can read it. Several processes may share one outbox.
 *
 * @param deliveries topic → what to do; topics that are missing here stay waiting (no mail server is set, say)
 */
export function openDispatcher(
  database: Database,
  deliveries: Readonly<Record<string, Deliver>>,
  log: Logger,
): Dispatcher {
  const topics = Object.keys(deliveries);
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const workOff = async () => {
    try {
      while (!closed && (await dealWithOne(database, topics, deliveries, log)));
    } catch (error) {
      if (!closed) log.warn({ err: error }, 'the outbox could not be read; trying again');
    }
  };
  let again = false;
  const run = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    clearTimeout(timer);
    running = workOff().finally(() => {
      running = undefined;
      if (closed) return;
      timer = setTimeout(run, again ? 0 : IDLE_MS);
      timer.unref();
      again = false;
    });
    return running;
  };
  timer = setTimeout(run, 0);
  timer.unref();

  return {
    wake: () => void run(),
    async settled() {
      await running;
      await run();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** @returns whether there was one */
async function dealWithOne(
  database: Database,
  topics: readonly string[],
  deliveries: Readonly<Record<string, Deliver>>,
  log: Logger,
): Promise<boolean> {
  if (topics.length === 0) return false;
  let failed: { id: string; error: unknown } | undefined;
  const found = await database
    .as(SYSTEM, async (tx) => {
      const message = await tx
        .selectFrom('outbox')
        .select(['id', 'topic', 'payload'])
        .where('done_at', 'is', null)
        .where('next_attempt_at', '<=', sql<string>`now()`)
        .where('topic', 'in', [...topics])
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!message) return false;
      try {
        await deliveries[message.topic]?.(tx, message);
      } catch (error) {
        failed = { id: message.id, error };
        throw error;
      }
      await tx
        .updateTable('outbox')
        .set({ done_at: sql`now()`, last_error: null })
        .where('id', '=', message.id)
        .execute();
      return true;
    })
    .catch((error) => {
      if (!failed) throw error;
      return true;
    });
  if (failed) await putOff(database, failed, log);
  return found;
}

async function putOff(database: Database, { id, error }: { id: string; error: unknown }, log: Logger): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ message: id, reason }, 'a message could not be delivered');
  await database.as(SYSTEM, (tx) =>
    tx
      .updateTable('outbox')
      .set({
        attempts: sql`attempts + 1`,
        last_error: reason.slice(0, 500),
        next_attempt_at: sql`now() + make_interval(secs => least(${FIRST_WAIT_SECONDS} * power(2, least(attempts, 20)), ${LONGEST_WAIT_SECONDS}))`,
      })
      .where('id', '=', id)
      .execute(),
  );
}
