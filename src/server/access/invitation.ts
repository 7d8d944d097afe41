import { createHash, randomBytes } from 'node:crypto';
import { dayInWords } from '../../contract/words.ts';
import type { Tx } from '../db/database.ts';
import type { Message } from '../platform/outbox/message.ts';

/** How long an invitation can be used. A setting of this product, not of the scheme: no clause speaks of it. */
const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

/** Whom an invitation is for. */
export interface InvitedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  /** The party the person acts for; null for somebody of a body. */
  readonly partyId: string | null;
}

/** An invitation before it is written down. The token is for the mail alone. */
export interface NewInvitation {
  readonly token: string;
  readonly expiresAt: string;
}

/** @param at the instant of the invitation, ISO UTC */
export const newInvitation = (at: string): NewInvitation => ({
  token: randomBytes(32).toString('base64url'),
  expiresAt: new Date(Date.parse(at) + INVITATION_DAYS * DAY_MS).toISOString(),
});

/** What is kept of a token. It is random and long, so that a plain hash is enough. */
const sha256 = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Writes an invitation down; an older one opens nothing from now on. */
export async function saveInvitation(
  tx: Tx,
  id: string,
  at: string,
  person: Pick<InvitedPerson, 'id' | 'partyId'>,
  { token, expiresAt }: NewInvitation,
): Promise<void> {
  await closeInvitations(tx, person.id, at);
  await tx
    .insertInto('invitations')
    .values({
      id,
      person_id: person.id,
      party_id: person.partyId,
      token_sha256: sha256(token),
      invited_at: at,
      expires_at: expiresAt,
    })
    .execute();
}

/** Whatever invitation waits for a person opens nothing from now on. */
export async function closeInvitations(tx: Tx, personId: string, at: string): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ closed_at: at })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .execute();
}

/** The invitation behind a token, held until the end of the transaction. Wrong, used and expired are all undefined. */
export const openInvitation = (tx: Tx, token: string, at: string) =>
  tx
    .selectFrom('invitations as i')
    .innerJoin('people as p', 'p.id', 'i.person_id')
    .select(['i.id', 'i.expires_at as expiresAt', 'p.id as personId', 'p.name', 'p.email', 'p.organisation'])
    .select(['p.side', 'p.roles', 'p.party_id as partyId'])
    .where('i.token_sha256', '=', sha256(token))
    .where('i.closed_at', 'is', null)
    .where('i.expires_at', '>', at)
    .where('p.active', '=', true)
    .forUpdate('i')
    .executeTakeFirst();

/** The mail. It stands in no inbox: whoever reads the link can become the person. */
export const invitationMail = (person: InvitedPerson, { token, expiresAt }: NewInvitation): Message => ({
  topic: 'mail',
  letter: 'invitation',
  to: { name: person.name, email: person.email },
  partyId: person.partyId,
  subject: 'Set your password for Assay',
  body: [
    `You are to work in Assay for ${person.organisation}: it is where security assessments under the Smart Energy Code are booked, carried out and decided.`,
    `Open the address below and set a password. It can be used once, until ${dayInWords(expiresAt.slice(0, 10))}. Please do not pass it on.`,
    'If you did not expect this, leave it alone: nothing happens until it is opened.',
  ].join('\n\n'),
  link: `/accept-invitation?token=${token}`,
  linkIsSecret: true,
  calendar: null,
});
