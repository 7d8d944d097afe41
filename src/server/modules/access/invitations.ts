import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import { LEAST_PASSWORD_CHARACTERS, mayBePassword } from '../../../rules/access/password.ts';
import { type Actor, SYSTEM } from '../../access/actor.ts';
import { isCommonPassword } from '../../access/common-passwords.ts';
import { openInvitation } from '../../access/invitation.ts';
import type { Tx } from '../../db/database.ts';
import type { Binding, OpenHandler } from '../../platform/http/handler.ts';
import { Refused, refused } from '../../platform/refused.ts';
import { linkAccount, noteInTransaction } from './account.store.ts';
import { fetchHeaders, signedIn } from './sign-in.ts';
import { mayChooseHow } from './sso.store.ts';

const READ = accessOperations['read-invitation'];
const ACCEPT = accessOperations['accept-invitation'];

/** Whom an invitation is for. A wrong, a used and an expired one are refused alike. */
export const readInvitation: OpenHandler = {
  kind: 'open',
  operation: READ,
  async handle({ database, clock }, _request, { token }: BodyOf<typeof READ>) {
    const invited = await database.as(SYSTEM, (tx) => openInvitation(tx, token, clock.now()));
    if (!invited) throw refused('invitation-void');
    const { name, email, organisation, expiresAt } = invited;
    return { answer: { name, email, organisation, expiresAt, leastCharacters: LEAST_PASSWORD_CHARACTERS } };
  },
};

/**
 * Sets the password, links the account to the person, and signs in. The invitation is used up first, in a transaction of its
 * own: should the service stop before the account is made, another invitation makes it, and none can be used twice.
 */
export const acceptInvitation: OpenHandler = {
  kind: 'open',
  operation: ACCEPT,
  async handle(binding, request, { token, password }: BodyOf<typeof ACCEPT>) {
    const { signIn } = binding;
    const person = await redeem(binding, token, password);
    const userId = await signIn.createAccount(person.email, person.name, password);
    await binding.database.as(person, async (tx) => {
      await linkAccount(tx, person.personId, userId);
      await noteInTransaction(binding, tx, person, ACCEPT.id, { event: 'invitation-accepted' });
    });
    const { cookies, needsCode } = await signIn.signIn(person.email, password, fetchHeaders(request));
    await signIn.attempts.welcome(person.email, request.ip);
    return { answer: signedIn(needsCode), cookies };
  },
};

async function redeem({ database, clock }: Binding, token: string, password: string): Promise<Actor> {
  const isCommon = await isCommonPassword(password);
  const at = clock.now();
  return database.as(SYSTEM, async (tx) => {
    const invited = await openInvitation(tx, token, at);
    if (!invited) throw refused('invitation-void');
    if (!(await maySetPassword(tx, invited.personId))) throw refused('sso-demanded');
    const outcome = mayBePassword(password, invited, isCommon);
    if (!outcome.ok) throw new Refused(outcome.refusal);
    await tx.updateTable('invitations').set({ closed_at: at, accepted_at: at }).where('id', '=', invited.id).execute();
    const { personId, name, email, organisation, side, roles, partyId } = invited;
    return { personId, name, email, organisation, side, roles, partyId } as Actor;
  });
}

/** Whoever has to come in through their organisation has no use for a password. */
const maySetPassword = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.selectFrom('people').select('id').where('id', '=', personId).where(mayChooseHow).executeTakeFirst()) !==
  undefined;
