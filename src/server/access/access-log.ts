import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { RefusalCode, Role, Side } from '../../rules/vocabulary.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../platform/ids.ts';
import { SYSTEM } from './actor.ts';

/** One line: who asked for what, from where, and what came of it. */
export interface AccessLine {
  readonly at: string;
  readonly personId: string | null;
  readonly side: Side | '';
  readonly roles: readonly Role[];
  readonly operation: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly reason: RefusalCode | null;
  readonly network: string;
}

export interface AccessLog {
  /** Remembers a line; it is written with others a moment later. Nobody waits for it. */
  note(line: AccessLine): void;
  /** Resolves when the line is written: for what must not leave before it is. */
  written(line: AccessLine): Promise<void>;
  /** Resolves when all that was noted is written. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** So long a line waits for others, at most. */
const GATHER_MS = 200;
const AT_ONCE = 500;
/** So many lines wait at most when the database does not take them; from then on readers wait for theirs. */
const MOST_WAITING = 20_000;

/**
 * The access log, written in batches: a read costs no trip to the database of its own. Lines are kept until PostgreSQL has
 * them, over its restarts too, and an orderly stop writes what is left; a killed process loses the last fifth of a second.
 */
export function openAccessLog(database: Database, log: Logger): AccessLog {
  let waiting: { readonly id: string; readonly line: AccessLine }[] = [];
  let writing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const writeAll = async () => {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, AT_ONCE);
      await write(database, batch);
      waiting = waiting.slice(batch.length);
    }
  };
  const flush = (): Promise<void> => {
    writing ??= writeAll().finally(() => {
      writing = undefined;
    });
    return writing;
  };
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch((error) => {
        log.warn({ err: error }, 'the access log could not be written; trying again');
        later();
      });
    }, GATHER_MS);
    timer.unref();
  };
  const add = (line: AccessLine) => {
    waiting.push({ id: newId(), line });
  };
  const settled = async () => {
    while (waiting.length > 0 || writing) await flush();
  };

  return {
    note(line) {
      if (waiting.length >= MOST_WAITING)
        throw new Error('The access log cannot be written, so nothing sensitive is shown.');
      add(line);
      later();
    },
    async written(line) {
      add(line);
      await settled();
    },
    settled,
    async close() {
      clearTimeout(timer);
      await settled();
    },
  };
}

async function write(
  database: Database,
  lines: readonly { readonly id: string; readonly line: AccessLine }[],
): Promise<void> {
  const rows = lines.map(({ id, line: { personId, reason, ...line } }) => ({
    ...line,
    id,
    person_id: personId,
    outcome: reason === null ? 'read' : 'refused',
    reason,
  }));
  // One value however many lines, so that the statement is always the same one. A batch that was written and not
  // acknowledged is sent again.
  await database.as(SYSTEM, (tx) =>
    sql`insert into access_log (id, at, person_id, side, roles, operation, subject, outcome, reason, network)
        select id, at, person_id, side, roles, operation, subject, outcome, reason, network
        from jsonb_populate_recordset(null::access_log, ${JSON.stringify(rows)}::jsonb)
        on conflict (id) do nothing`.execute(tx),
  );
}
