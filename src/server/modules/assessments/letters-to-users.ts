import type { Day } from '../../../rules/values/day.ts';
import { PARTY_ACTORS } from '../../access/roles.ts';
import type { Tx } from '../../db/database.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { usersToTell } from './shared-assurance.store.ts';

/**
 * Tells each User of a Shared Resource Provider what there is to read of it now (G10.8), one letter each: none learns who
 * the others are. The provider is reminded that its management response is its own to give them.
 */
export async function lettersToUsers(
  tx: Tx,
  providerPartyId: string,
  on: Day,
  what: (provider: string) => { readonly subject: string; readonly body: string },
  toProvider?: string,
): Promise<Message[]> {
  const users = await usersToTell(tx, providerPartyId, on);
  if (users.length === 0) return [];
  const { name } = await tx
    .selectFrom('parties')
    .select('name')
    .where('id', '=', providerPartyId)
    .executeTakeFirstOrThrow();
  const letter = { topic: 'letter', letter: 'shared-assurance', confidential: true } as const;
  return [
    ...users.map(
      (userId): Message => ({
        ...letter,
        to: { partyId: userId, roles: PARTY_ACTORS },
        partyId: userId,
        ...what(name),
        link: `/parties/${userId}`,
      }),
    ),
    ...(toProvider
      ? [
          {
            ...letter,
            to: { partyId: providerPartyId, roles: PARTY_ACTORS },
            partyId: providerPartyId,
            subject: 'Your Users have your report',
            body: toProvider,
            link: `/parties/${providerPartyId}`,
          },
        ]
      : []),
  ];
}
