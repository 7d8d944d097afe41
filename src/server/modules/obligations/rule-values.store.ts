import { sql } from 'kysely';
import type { z } from 'zod';
import type { PersonName } from '../../../contract/common.ts';
import type { Settled } from '../../../rules/rule-values/settled.ts';
import { RULE_VALUES } from '../../../rules/rulebook/values.ts';
import type { Tx } from '../../db/database.ts';

/** What SECAS has on record for a rule value, with what it said. */
export interface SettledRecord extends Settled {
  readonly action: 'confirmed' | 'replaced';
  readonly reason: string;
  readonly source: string;
  readonly by: z.infer<typeof PersonName>;
  readonly at: string;
}

/** Everything SECAS has settled, the earliest first: of two for one day, the later counts. */
export async function settledRecords(tx: Tx): Promise<readonly SettledRecord[]> {
  const { rows } = await sql<SettledRecord>`
    select v.key, v.holds_from as "from", v.value, v.action, v.reason, v.source,
      jsonb_build_object('id', p.id, 'name', p.name, 'organisation', p.organisation) as by, v.settled_at as at
    from rule_values v join people p on p.id = v.settled_by
    order by v.settled_at, v.id`.execute(tx);
  return rows;
}

/** What is settled, as far as the rules look at it, the earliest first. */
export async function settledValues(tx: Tx): Promise<readonly Settled[]> {
  const { rows } = await sql<Settled>`
    select key, holds_from as "from", value from rule_values order by settled_at, id`.execute(tx);
  return rows;
}

/** A rule of the rule book by its key. */
export const ruleCalled = (key: string) => RULE_VALUES.find((rule) => rule.key === key);

/** Holds every other change to one value until the end of the transaction. */
export async function holdRule(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rule value ${key}`}, 0))`.execute(tx);
}
