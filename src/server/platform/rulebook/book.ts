import { sql } from 'kysely';
import { BY_SECAS, type Overlay, type RuleEntry } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';

interface SettledRow {
  readonly key: string;
  readonly from: Day;
  readonly value: unknown;
}

const books = new WeakMap<Tx, Promise<Overlay>>();

/**
 * What SECAS has settled, beside the values of the code: with it every rule is asked, so that the whole service answers by
 * one book. It is read once in a transaction, by the first who asks.
 */
export function bookOf(tx: Tx): Promise<Overlay> {
  const known = books.get(tx);
  if (known) return known;
  const book = read(tx);
  books.set(tx, book);
  return book;
}

async function read(tx: Tx): Promise<Overlay> {
  // Of two for one day the later counts, and the first that is found is taken: so the later stands first.
  const { rows } = await sql<SettledRow>`
    select key, holds_from as "from", value from rule_values order by settled_at desc, id desc`.execute(tx);
  const book: Record<string, RuleEntry<unknown>[]> = {};
  for (const { key, from, value } of rows) {
    const entries = book[key] ?? [];
    entries.push({ from, value, ...BY_SECAS });
    book[key] = entries;
  }
  return book;
}
