import type { RateCard, RateCardAdded } from '../../../rules/charges/rate-card.ts';
import { pence } from '../../../rules/values/money.ts';
import type { Tx } from '../../db/database.ts';

/** Every rate card, newest first. */
export async function rateCards(tx: Tx): Promise<RateCard[]> {
  const rows = await tx.selectFrom('rate_cards').selectAll().orderBy('from_on', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    fromOn: row.from_on,
    untilOn: row.until_on,
    rates: { lead: pence(row.lead_pence), assessor: pence(row.assessor_pence), reviewer: pence(row.reviewer_pence) },
  }));
}

/** Writes a new rate card. */
export async function insertRateCard(tx: Tx, id: string, { card }: RateCardAdded): Promise<void> {
  await tx
    .insertInto('rate_cards')
    .values({
      id,
      name: card.name,
      from_on: card.fromOn,
      until_on: card.untilOn,
      lead_pence: card.rates.lead,
      assessor_pence: card.rates.assessor,
      reviewer_pence: card.rates.reviewer,
      trust: 'published',
    })
    .execute();
}
