import type { Tx } from '../../db/database.ts';
import { openClock, type SettableClock } from './clock.ts';

/** The demo's clock as it was left, or the machine's own. */
export async function keptClock(tx: Tx): Promise<SettableClock> {
  const kept = await tx.selectFrom('clock').select('offset_ms').executeTakeFirst();
  return openClock(kept?.offset_ms ?? 0);
}

/** Remembers how far the demo's clock is moved. */
export async function keepClock(tx: Tx, { offsetMs }: SettableClock): Promise<void> {
  await tx
    .insertInto('clock')
    .values({ offset_ms: offsetMs })
    .onConflict((already) => already.column('singleton').doUpdateSet({ offset_ms: offsetMs }))
    .execute();
}
