import { accountOperations } from '../../../contract/account.ts';
import { accountOperation } from '../../platform/http/handler.ts';
import { refused } from '../../platform/refused.ts';
import { fetchHeaders } from '../access/index.ts';

/** Whoever guesses here is slowed as at signing in, and there too. */
export const confirmIdentity = accountOperation({
  operation: accountOperations['confirm-identity'],
  async handle({ signIn }, { caller: { actor, userId, sessionId }, request, body: { password } }) {
    const attempt = await signIn.attempts.begin(actor.email, request.ip);
    if (!(await signIn.isPassword(userId, password))) throw refused('wrong-password');
    await attempt.succeeded();
    await signIn.sessions.proved(sessionId);
    return { answer: { provedRecently: true } };
  },
});

export const confirmWithCode = accountOperation({
  operation: accountOperations['confirm-with-code'],
  async handle({ signIn }, { caller: { actor, userId, sessionId }, request, body: { code } }) {
    const attempt = await signIn.attempts.begin(actor.email, request.ip);
    if (!(await signIn.secondStep.isCode(userId, code))) throw refused('wrong-code');
    await attempt.succeeded();
    await signIn.sessions.proved(sessionId);
    return { answer: { provedRecently: true } };
  },
});

export const beginPasskeyConfirmation = accountOperation({
  operation: accountOperations['begin-passkey-confirmation'],
  async handle({ signIn }, { request }) {
    const { options, cookies } = await signIn.passkeys.ask(fetchHeaders(request));
    return { answer: { options }, cookies };
  },
});

/** The session goes on; the one that better-auth opens for every passkey that answers is closed again. */
export const confirmWithPasskey = accountOperation({
  operation: accountOperations['confirm-with-passkey'],
  async handle({ signIn }, { caller: { actor, userId, sessionId }, request, body: { response } }) {
    const attempt = await signIn.attempts.begin(actor.email, request.ip);
    const shown = await signIn.passkeys.answer(response, fetchHeaders(request));
    await signIn.passkeys.close(shown.session);
    if (shown.userId !== userId) throw refused('passkey-refused');
    await attempt.succeeded();
    await signIn.sessions.proved(sessionId);
    return { answer: { provedRecently: true } };
  },
});
