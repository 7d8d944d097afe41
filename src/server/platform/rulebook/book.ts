import { sql } from 'kysely';
import { BY_SECAS, type Overlay, type RuleEntry } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';

interface SettledRow {
  readonly key: string;
  readonly from: Day;
  readonly value: unknown;
}

interface Sent {
  readonly book: Promise<Overlay>;
  isAsked: boolean;
}

const sentFor = new WeakMap<Tx, Sent>();

/**
 * What SECAS has settled, beside the values of the code: with it every rule is asked, so that the whole service answers by
 * one book. It is read once in a transaction, by the first who asks.
 */
export function bookOf(tx: Tx): Promise<Overlay> {
  const sent = sendForBook(tx);
  sent.isAsked = true;
  return sent.book;
}

/** Lets the book go out with what is read next, for whoever will ask. */
export function sendForBook(tx: Tx): Sent {
  const known = sentFor.get(tx);
  if (known) return known;
  const sent = { book: read(tx), isAsked: false };
  // Who asks is told when it does not come; when nobody does, it does not matter.
  sent.book.catch(() => {});
  sentFor.set(tx, sent);
  return sent;
}

/** Whether anybody in a transaction asked for the book. */
export const isBookAsked = (tx: Tx): boolean => sentFor.get(tx)?.isAsked ?? false;

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
