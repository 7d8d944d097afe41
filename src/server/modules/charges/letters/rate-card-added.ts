import { dayInWords, poundsInWords } from '../../../../contract/words.ts';
import type { RateCardAdded } from '../../../../rules/charges/rate-card.ts';
import type { Message } from '../../../platform/outbox/message.ts';

/** Tells those who charge by it that there is a new rate card. */
export function rateCardAdded({ card }: RateCardAdded): Message[] {
  const { lead, assessor, reviewer } = card.rates;
  return [
    {
      topic: 'letter',
      letter: 'rate-card-added',
      to: { roles: ['assessor-lead', 'dcc-charging'] },
      partyId: null,
      subject: `Rate card ${card.name}`,
      body: `The rate card ${card.name} is registered, from ${dayInWords(card.fromOn)} to ${dayInWords(card.untilOn)}.\n\nA day without VAT: lead assessor ${poundsInWords(lead)}, assessor ${poundsInWords(assessor)}, quality reviewer ${poundsInWords(reviewer)}.`,
      link: '/rate-cards',
      confidential: true,
    },
  ];
}
