import { sql } from 'kysely';
import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import { type Actor, SYSTEM } from '../../access/actor.ts';
import { closeInvitations } from '../../access/invitation.ts';
import type { SsoIdentity, SsoProvider } from '../../access/sso.ts';
import type { Tx } from '../../db/database.ts';
import type { Binding, OpenHandler } from '../../platform/http/handler.ts';
import { refused } from '../../platform/refused.ts';
import { linkAccount, noteInTransaction } from './account.store.ts';
import { fetchHeaders, signedIn } from './sign-in.ts';
import { providers, signsIn } from './sso.store.ts';

const BEGIN = accessOperations['begin-sso'];
const FINISH = accessOperations['finish-sso'];

/** By the organisation's reference and not by anybody's address: nothing is told of who has an account. */
export const beginSso: OpenHandler = {
  kind: 'open',
  operation: BEGIN,
  async handle({ database, signIn }, _request, { organisation }: BodyOf<typeof BEGIN>) {
    const provider = await database.as(SYSTEM, (tx) =>
      providers(tx).where(sql`coalesce(s.ref, p.ref)`, '=', organisation.toUpperCase()).executeTakeFirst(),
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
      (await database.as(SYSTEM, (tx) => providers(tx).where('s.id', '=', ticket.providerId).executeTakeFirst()));
    if (!ticket || !provider) throw refused('sso-refused');
    const identity = await signIn.sso.identify(provider, ticket, answer);
    const userId = await accountFor(binding, provider, identity);
    await database.as(SYSTEM, (tx) =>
      tx
        .updateTable('sso_providers')
        .set({ used_at: new Date().toISOString() })
        .where('id', '=', provider.id)
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
    const person = await database.as(SYSTEM, (tx) =>
      peopleOf(tx, provider).where('people.user_id', '=', known).executeTakeFirst(),
    );
    if (!person) throw refused('sso-refused');
    return known;
  }
  if (!identity.verifiedEmail) throw refused('sso-refused');
  const invited = await invitedAs(binding, provider, identity.verifiedEmail);
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

/** Those whom a provider speaks for and whose access has not ended: nobody else ever comes in by it. */
const peopleOf = (tx: Tx, { id }: SsoProvider) =>
  tx
    .selectFrom('people')
    .innerJoin('sso_providers as s', (join) => join.on('s.id', '=', id).on(signsIn))
    .select(['people.id as personId', 'people.name', 'people.email', 'people.organisation', 'people.side'])
    .select(['people.roles', 'people.party_id as partyId', 'people.user_id as userId'])
    .where('people.active', '=', true);

/** Somebody of the organisation with this address who has an account, or an invitation that waits. */
async function invitedAs({ database, clock }: Binding, provider: SsoProvider, email: string) {
  const found = await database.as(SYSTEM, (tx) =>
    peopleOf(tx, provider)
      .leftJoin('invitations as i', (join) =>
        join.onRef('i.person_id', '=', 'people.id').on('i.closed_at', 'is', null).on('i.expires_at', '>', clock.now()),
      )
      .select('i.id as invitationId')
      .where('people.email', '=', email)
      .executeTakeFirst(),
  );
  if (!found || (found.userId === null && found.invitationId === null)) return undefined;
  const { userId, invitationId: _, ...person } = found;
  return { person: person as Actor, userId };
}
