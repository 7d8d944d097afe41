import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import { type Actor, SYSTEM } from '../../access/actor.ts';
import { closeInvitations } from '../../access/invitation.ts';
import type { SsoIdentity, SsoProvider } from '../../access/sso.ts';
import type { Tx } from '../../db/database.ts';
import type { Binding, OpenHandler } from '../../platform/http/handler.ts';
import { refused } from '../../platform/refused.ts';
import { linkAccount, noteInTransaction, personOf } from './account.store.ts';
import { fetchHeaders, signedIn } from './sign-in.ts';

const BEGIN = accessOperations['begin-sso'];
const FINISH = accessOperations['finish-sso'];

const providers = (tx: Tx) =>
  tx
    .selectFrom('sso_providers as s')
    .innerJoin('parties as p', 'p.id', 's.party_id')
    .select(['s.party_id as partyId', 's.issuer', 's.client_id as clientId', 's.client_secret as clientSecret']);

/** By the organisation's reference and not by anybody's address: nothing is told of who has an account. */
export const beginSso: OpenHandler = {
  kind: 'open',
  operation: BEGIN,
  async handle({ database, signIn }, _request, { organisation }: BodyOf<typeof BEGIN>) {
    const provider = await database.as(SYSTEM, (tx) =>
      providers(tx).where('p.ref', '=', organisation.toUpperCase()).executeTakeFirst(),
    );
    if (!provider) throw refused('no-sso');
    const { address, cookies } = await signIn.sso.begin(provider);
    return { answer: { address }, cookies };
  },
};

export const finishSso: OpenHandler = {
  kind: 'open',
  operation: FINISH,
  async handle(binding, request, answer: BodyOf<typeof FINISH>) {
    const { database, signIn } = binding;
    const ticket = await signIn.sso.take(answer.state, request.headers.cookie);
    const provider =
      ticket &&
      (await database.as(SYSTEM, (tx) => providers(tx).where('s.party_id', '=', ticket.partyId).executeTakeFirst()));
    if (!ticket || !provider) throw refused('sso-refused');
    const identity = await signIn.sso.identify(provider, ticket, answer);
    const userId = await accountFor(binding, provider, identity);
    await database.as(SYSTEM, (tx) =>
      tx
        .updateTable('sso_providers')
        .set({ used_at: new Date().toISOString() })
        .where('party_id', '=', provider.partyId)
        .where('client_secret', '=', provider.clientSecret)
        .execute(),
    );
    return { answer: signedIn(false), cookies: await signIn.sso.enter(userId, fetchHeaders(request)) };
  },
};

/** The account of somebody of the organisation: who came in before, or who is invited under an address verified there. */
async function accountFor(binding: Binding, provider: SsoProvider, identity: SsoIdentity): Promise<string> {
  const { database, signIn, clock } = binding;
  const known = await signIn.sso.accountOf(provider, identity.subject);
  if (known) {
    const person = await personOf(database, known);
    if (person?.side !== 'party' || person.partyId !== provider.partyId) throw refused('sso-refused');
    return known;
  }
  if (!identity.verifiedEmail) throw refused('sso-refused');
  const invited = await invitedAs(binding, provider.partyId, identity.verifiedEmail);
  if (!invited) throw refused('sso-refused');
  const { person, userId } = invited;
  const account = await signIn.sso.link({ userId, email: person.email, name: person.name }, provider, identity.subject);
  await database.as(SYSTEM, async (tx) => {
    if (!userId) await linkAccount(tx, person.personId, account);
    await closeInvitations(tx, person.personId, clock.now());
  });
  await database.as(person, (tx) =>
    noteInTransaction(binding, tx, person, FINISH.id, {
      event: 'sso-linked',
      letter: {
        subject: 'You signed in through your organisation',
        body: 'From now on its sign-in opens your account here.',
      },
    }),
  );
  return account;
}

/** Somebody of the party with this address who has an account, or an invitation that waits. */
async function invitedAs({ database, clock }: Binding, partyId: string, email: string) {
  const found = await database.as(SYSTEM, (tx) =>
    tx
      .selectFrom('people as p')
      .leftJoin('invitations as i', (join) =>
        join.onRef('i.person_id', '=', 'p.id').on('i.closed_at', 'is', null).on('i.expires_at', '>', clock.now()),
      )
      .select(['p.id as personId', 'p.name', 'p.email', 'p.organisation', 'p.side', 'p.roles', 'p.party_id as partyId'])
      .select(['p.user_id as userId', 'i.id as invitationId'])
      .where('p.email', '=', email)
      .where('p.side', '=', 'party')
      .where('p.party_id', '=', partyId)
      .where('p.active', '=', true)
      .executeTakeFirst(),
  );
  if (!found || (found.userId === null && found.invitationId === null)) return undefined;
  const { userId, invitationId: _, ...person } = found;
  return { person: person as Actor, userId };
}
