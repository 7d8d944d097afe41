import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type {
  DirectorsLetterDecided,
  DirectorsLetterPrepared,
  DirectorsLetterSigned,
} from '../../../../rules/remediation/directors-letter.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnLetter } from '../letter-command.ts';
import { newestLetter } from '../remediation.store.ts';
import { aboutRemediation, PARTY_READERS, partyNameOf } from './headline.ts';

/** Asks the Party's directors to sign. */
export const directorsLetterPrepared = async (
  _asked: Asked<Operation>,
  { assessment }: OnLetter,
  { planSha256 }: DirectorsLetterPrepared,
): Promise<Message[]> => [
  {
    ...aboutRemediation(assessment),
    letter: 'directors-letter-prepared',
    to: { partyId: assessment.party_id, roles: ['party-director'] },
    subject: `${assessment.ref}: a Director’s Letter waits for your signature`,
    body: `The Director’s Letter on ${assessment.ref} is ready to be signed. It states that every step of the remediation plan has been taken.\n\nIt belongs to one exact text of the plan, with the SHA-256 ${planSha256}. The page shows that text.`,
    link: `/assessments/${assessment.id}/remediation/sign`,
  },
];

/** Tells the SSC's chair that a letter waits, SECAS and the Party that it was signed; and has the PDF made. */
export async function directorsLetterSigned(
  { tx }: Asked<Operation>,
  { assessment }: OnLetter,
  { name, position }: DirectorsLetterSigned,
): Promise<Message[]> {
  const partyName = await partyNameOf(tx, assessment);
  const letter = await newestLetter(tx, assessment.id);
  const common = { ...aboutRemediation(assessment), letter: 'directors-letter-signed' } as const;
  const body = `${name}, ${position}, has signed the Director’s Letter of ${partyName} on ${assessment.ref}.`;
  return [
    {
      ...common,
      to: { roles: ['ssc-chair'] },
      subject: `${assessment.ref}: a signed Director’s Letter waits for approval`,
      body: `${body}\n\nPlease approve it, or return it with a reason.`,
    },
    {
      ...common,
      to: { partyId: assessment.party_id, roles: PARTY_READERS },
      subject: `${assessment.ref}: the Director’s Letter is signed`,
      body: `${body}\n\nIt is with the SSC now.`,
    },
    { ...common, to: { roles: SECAS_OFFICERS }, subject: `${assessment.ref}: the Director’s Letter is signed`, body },
    ...(letter?.document_id
      ? [
          {
            topic: 'document',
            documentId: letter.document_id,
            kind: 'directors-letter',
            marking: 'amber',
            partyId: assessment.party_id,
          } as const,
        ]
      : []),
  ];
}

/** Tells the Party what the SSC made of its letter. */
export async function directorsLetterDecided(
  _asked: Asked<Operation>,
  { assessment }: OnLetter,
  event: DirectorsLetterDecided,
): Promise<Message[]> {
  const common = {
    ...aboutRemediation(assessment),
    to: { partyId: assessment.party_id, roles: PARTY_READERS },
  } as const;
  if (event.event === 'directors-letter-returned') {
    return [
      {
        ...common,
        letter: 'directors-letter-returned',
        subject: `${assessment.ref}: the Director’s Letter was returned`,
        body: `The SSC returned the Director’s Letter.\n\nThe reason: ${event.reason}\n\nPut right what is needed, prepare the letter again, and have it signed.`,
      },
    ];
  }
  const next =
    event.assessmentState === 'closed'
      ? 'With it the assessment is closed.'
      : `The Follow-up that the decision asks for${assessment.follow_up_by ? ` by ${dayInWords(assessment.follow_up_by)}` : ''} remains.`;
  return [
    {
      ...common,
      letter: 'directors-letter-approved',
      subject: `${assessment.ref}: the Director’s Letter is approved`,
      body: `The SSC approved the Director’s Letter on ${assessment.ref}. ${next}`,
    },
  ];
}
