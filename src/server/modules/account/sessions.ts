import { accountOperations } from '../../../contract/account.ts';
import type { SessionCaller } from '../../access/caller.ts';
import type { SignIn } from '../../access/sign-in.ts';
import { accountOperation } from '../../platform/http/handler.ts';
import { refused } from '../../platform/refused.ts';
import { noteOwnAccount } from '../access/index.ts';

/** Where the asker is signed in. */
async function sessionsOf({ sessions }: SignIn, { userId, sessionId }: SessionCaller) {
  const rows = await sessions.of(userId);
  return { rows: rows.map((session) => ({ ...session, here: session.id === sessionId })) };
}

export const listSessions = accountOperation({
  operation: accountOperations['list-sessions'],
  handle: async ({ signIn }, { caller }) => ({ answer: await sessionsOf(signIn, caller) }),
});

export const endSession = accountOperation({
  operation: accountOperations['end-session'],
  async handle(binding, { caller, params }) {
    const { signIn } = binding;
    if (!(await signIn.sessions.end(caller.userId, params.sessionId))) throw refused('not-found');
    await noteOwnAccount(binding, caller.actor, 'end-session', { event: 'session-ended' });
    return { answer: await sessionsOf(signIn, caller) };
  },
});

export const endOtherSessions = accountOperation({
  operation: accountOperations['end-other-sessions'],
  async handle(binding, { caller }) {
    const { signIn } = binding;
    const ended = await signIn.sessions.endOthers(caller.userId, caller.sessionId);
    if (ended > 0) await noteOwnAccount(binding, caller.actor, 'end-other-sessions', { event: 'other-sessions-ended' });
    return { answer: { ...(await sessionsOf(signIn, caller)), ended } };
  },
});
