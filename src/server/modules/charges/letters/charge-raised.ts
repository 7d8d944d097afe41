import { nameOf } from '../../../../contract/names.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords, poundsInWords } from '../../../../contract/words.ts';
import type { ChargeRaised } from '../../../../rules/charges/charge.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';

/** Tells the Party what will be on its DCC charges, and DCC that there is a line to put there. */
export async function chargeRaised(
  { tx, on }: Asked<Operation>,
  assessment: AssessmentRecord,
  { kind, netPence, vatPence, vatPercent, totalPence }: ChargeRaised,
): Promise<Message[]> {
  const party = await tx
    .selectFrom('parties')
    .select(['name', 'ref'])
    .where('id', '=', assessment.party_id)
    .executeTakeFirstOrThrow();
  const amount = `${poundsInWords(netPence)}, and ${vatPercent}% VAT of ${poundsInWords(vatPence)}: ${poundsInWords(totalPence)}`;
  const what = kind === 'late-notice' ? nameOf(kind) : 'Days worked';
  const letter = {
    topic: 'letter',
    letter: 'charge-raised',
    partyId: assessment.party_id,
    confidential: true,
  } as const;
  return [
    {
      ...letter,
      to: { partyId: assessment.party_id, roles: ['party-administrator', 'party-contributor'] },
      subject: `${assessment.ref}: a charge was raised`,
      body: `${what} on ${assessment.ref}: ${amount}.\n\nIt is raised on ${dayInWords(on)} and will appear on your monthly DCC charges.`,
      link: `/assessments/${assessment.id}/charges`,
    },
    {
      ...letter,
      to: { roles: ['dcc-charging'] },
      subject: `${party.ref}: a line for the statement of ${on.slice(0, 7)}`,
      body: `${what} on ${assessment.ref}, ${party.name}: ${amount}.`,
      link: `/statement?month=${on.slice(0, 7)}`,
    },
  ];
}
