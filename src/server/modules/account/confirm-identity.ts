import { accountOperations } from '../../../contract/account.ts';
import type { Attempts } from '../../access/attempts.ts';
import { type AccountHandler, accountOperation } from '../../platform/http/bind.ts';
import { refused } from '../../platform/refused.ts';

export const readSecurity = accountOperation({
  operation: accountOperations['read-security'],
  handle: async ({ signIn }, { caller: { userId, provedRecently } }) => ({
    answer: { password: await signIn.hasPassword(userId), provedRecently },
  }),
});

/** Whoever guesses here is slowed as at signing in. */
export const confirmIdentity = (attempts: Attempts): AccountHandler =>
  accountOperation({
    operation: accountOperations['confirm-identity'],
    async handle({ signIn }, { caller: { actor, userId, sessionId }, request, body: { password } }) {
      const attempt = attempts.begin(actor.email, request.ip);
      if (!(await signIn.isPassword(userId, password))) throw refused('wrong-password');
      attempt.succeeded();
      await signIn.sessions.proved(sessionId);
      return { answer: { provedRecently: true } };
    },
  });
