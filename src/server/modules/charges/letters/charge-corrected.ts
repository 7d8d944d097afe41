import type { Operation } from '../../../../contract/operation.ts';
import { poundsInWords } from '../../../../contract/words.ts';
import type { ChargeCorrected } from '../../../../rules/charges/correct-charge.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';

/** Tells the Party and DCC that a charge was undone, and why. */
export async function chargeCorrected(
  { on }: Asked<Operation>,
  assessment: AssessmentRecord,
  { netPence, vatPence, reason }: ChargeCorrected,
): Promise<Message[]> {
  const letter = {
    topic: 'letter',
    letter: 'charge-corrected',
    partyId: assessment.party_id,
    confidential: true,
    subject: `${assessment.ref}: a charge was corrected`,
    body: `A charge on ${assessment.ref} was undone by a counter-entry of ${poundsInWords(netPence)} and VAT of ${poundsInWords(vatPence)}.\n\nThe reason: ${reason}`,
  } as const;
  return [
    {
      ...letter,
      to: { partyId: assessment.party_id, roles: ['party-administrator', 'party-contributor'] },
      link: `/assessments/${assessment.id}/charges`,
    },
    { ...letter, to: { roles: ['dcc-charging'] }, link: `/statement?month=${on.slice(0, 7)}` },
  ];
}
