import { sql } from 'kysely';
import { chargeOperations } from '../../../../contract/charges.ts';
import { addRateCard } from '../../../../rules/charges/rate-card.ts';
import { pence } from '../../../../rules/values/money.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { command } from '../../../platform/command/command.ts';
import { rateCardOffers } from '../charges.offers.ts';
import { rateCardAdded } from '../letters/rate-card-added.ts';
import { listRateCards } from '../queries/list-rate-cards.ts';
import { insertRateCard, rateCards } from '../rate-cards.store.ts';

/** SECAS registers the User CIO's rate card of a year. One at a time, so that two never overlap. */
export const addRateCardCommand = command({
  operation: chargeOperations['add-rate-card'],
  allows: SECAS_OFFICERS,
  async load({ tx, newId }) {
    await sql`select pg_advisory_xact_lock(hashtextextended('rate-cards', 0))`.execute(tx);
    return { id: newId(), cards: await rateCards(tx) };
  },
  mayAct: () => true,
  version: () => undefined,
  decide: ({ body, book }, { cards }) =>
    addRateCard(
      {
        name: body.name,
        fromOn: body.fromOn,
        untilOn: body.untilOn,
        rates: {
          lead: pence(body.leadPence),
          assessor: pence(body.assessorPence),
          reviewer: pence(body.reviewerPence),
        },
      },
      cards,
      book,
    ),
  subject: (_asked, { id }) => ({ kind: 'rate-card', id, partyId: null, assessmentId: null }),
  apply: ({ tx }, { id }, event) => insertRateCard(tx, id, event),
  tell: (_asked, _loaded, event) => rateCardAdded(event),
  answer: ({ tx, actor, on }) => listRateCards(tx, actor, on),
  races: { rate_cards_from_on_key: 'rate-card-exists' },
});

rateCardOffers.add(addRateCardCommand, () => allow(true));
