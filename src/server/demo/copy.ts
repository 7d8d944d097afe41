import type pg from 'pg';
import { type Rows, TABLES } from './rows.ts';

/**
 * Writes rows with COPY, in the one transaction that the caller has open, as the owner of the tables.
 *
 * COPY does not go through row-level security, which these tables force on their owner too. So for this transaction
 * it is not forced; the tables are locked meanwhile, and whatever happens it is forced again at the end.
 */
export async function copyRows(client: pg.Client, rows: Rows): Promise<void> {
  const filled = TABLES.filter((table) => rows.of(table).length > 0);
  const alter = (change: string) => filled.map((table) => `alter table assay.${table} ${change} row level security`);
  await client.query(alter('no force').join(';'));
  for (const table of filled) await copyInto(client, `assay.${table}`, rows.of(table));
  await client.query(alter('force').join(';'));
}

/** Writes objects whose keys are column names. Those that name the same columns go in together. */
export async function copyInto(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const byColumns = Map.groupBy(rows, (row) => Object.keys(row).join('","'));
  for (const [columns, alike] of byColumns) {
    const lines = function* () {
      for (const row of alike) yield `${Object.values(row).map(field).join('\t')}\n`;
    };
    const copy = new CopyIn(`copy ${table} ("${columns}") from stdin`, inChunks(lines()));
    client.query(copy);
    await copy.done;
  }
}

const SPECIAL: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (char) => SPECIAL[char] ?? char);

/** One value in COPY's text format. A list is a PostgreSQL array; JSON comes as text already. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (!Array.isArray(value)) return escaped(String(value));
  const items = value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`);
  return escaped(`{${items.join(',')}}`);
}

const CHUNK_CHARACTERS = 256 * 1024;

function* inChunks(lines: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}

/** The part of pg's connection that COPY needs. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  readonly stream: { readonly writableNeedDrain: boolean; once(event: 'drain', then: () => void): void };
}

/** `COPY … FROM STDIN` for pg, which has the messages and no statement for them. */
class CopyIn implements pg.Submittable {
  readonly #text: string;
  readonly #chunks: Generator<Buffer>;
  /** Resolves when the statement is over. */
  readonly done: Promise<void>;
  /** By this name, because pg looks for it. */
  callback: (error?: Error) => void = () => {};

  constructor(text: string, chunks: Generator<Buffer>) {
    this.#text = text;
    this.#chunks = chunks;
    this.done = new Promise((resolve, reject) => {
      this.callback = (error) => (error ? reject(error) : resolve());
    });
  }

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (let next = this.#chunks.next(); ; next = this.#chunks.next()) {
      if (next.done) {
        connection.endCopyFrom();
        return;
      }
      connection.sendCopyFromChunk(next.value);
      if (connection.stream.writableNeedDrain) {
        connection.stream.once('drain', () => this.handleCopyInResponse(connection));
        return;
      }
    }
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback();
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
