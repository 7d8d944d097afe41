import { sql } from 'kysely';
import type { z } from 'zod';
import { chargeOperations } from '../../../../contract/charges.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { rateCardOffers } from '../charges.offers.ts';
import { SEE_MONEY } from '../charges.policy.ts';

type Answer = z.infer<(typeof chargeOperations)['list-rate-cards']['answer']>;

/** Every rate card, newest first, and how many of the days that the reader may see were charged at it. */
export async function listRateCards(tx: Tx, actor: Actor, on: Day): Promise<Answer> {
  const { rows } = await sql<{ rows: Answer['rows'] }>`
    select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'fromOn', k.from_on, 'untilOn', k.until_on,
      'leadPence', k.lead_pence, 'assessorPence', k.assessor_pence, 'reviewerPence', k.reviewer_pence, 'trust', k.trust,
      'inForce', ${on} between k.from_on and k.until_on,
      'daysCharged', coalesce(d.count, 0)) order by k.from_on desc), '[]') as rows
    from rate_cards k left join (
      -- What a counter-entry takes back is below nothing.
      select rate_card_id, count(*) from charge_entries where amount_pence > 0 group by rate_card_id
    ) d on d.rate_card_id = k.id`.execute(tx);
  return { rows: rows[0]?.rows ?? [], actions: rateCardOffers.on(actor, [], on, await bookOf(tx)) };
}

export const listRateCardsQuery = query({
  operation: chargeOperations['list-rate-cards'],
  allows: SEE_MONEY,
  read: ({ tx, actor, on }) => listRateCards(tx, actor, on),
});
