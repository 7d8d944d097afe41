import { accountOperations } from '../../../contract/account.ts';
import type { SessionCaller } from '../../access/caller.ts';
import type { SignIn } from '../../access/sign-in.ts';
import { accountOperation } from '../../platform/http/handler.ts';
import { refused } from '../../platform/refused.ts';
import { fetchHeaders, noteOwnAccount } from '../access/index.ts';

/** How the asker signs in. */
async function securityOf(signIn: SignIn, { userId, provedRecently }: SessionCaller) {
  const { on, recoveryCodesLeft } = await signIn.secondStep.state(userId);
  const [password, passkeys] = [await signIn.hasPassword(userId), await signIn.passkeys.of(userId)];
  return { password, authenticator: on, recoveryCodesLeft, passkeys, provedRecently };
}

export const readSecurity = accountOperation({
  operation: accountOperations['read-security'],
  handle: async ({ signIn }, { caller }) => ({ answer: await securityOf(signIn, caller) }),
});

export const beginAuthenticator = accountOperation({
  operation: accountOperations['begin-authenticator'],
  stepUp: true,
  handle: async ({ signIn }, { caller: { userId, actor } }) => ({
    answer: await signIn.secondStep.begin(userId, actor.email),
  }),
});

export const confirmAuthenticator = accountOperation({
  operation: accountOperations['confirm-authenticator'],
  stepUp: true,
  async handle(binding, { caller: { userId, actor }, request, body: { code } }) {
    const attempt = await binding.signIn.attempts.begin(actor.email, request.ip);
    const recoveryCodes = await binding.signIn.secondStep.confirm(userId, code);
    await attempt.succeeded();
    await noteOwnAccount(binding, actor, 'confirm-authenticator', {
      event: 'authenticator-added',
      letter: {
        subject: 'An authenticator app was added to your account',
        body: 'Signing in with your password asks for a code of it from now on.',
      },
    });
    return { answer: { recoveryCodes } };
  },
});

export const replaceRecoveryCodes = accountOperation({
  operation: accountOperations['replace-recovery-codes'],
  stepUp: true,
  async handle(binding, { caller: { userId, actor } }) {
    const recoveryCodes = await binding.signIn.secondStep.replaceRecoveryCodes(userId);
    await noteOwnAccount(binding, actor, 'replace-recovery-codes', {
      event: 'recovery-codes-replaced',
      letter: { subject: 'Your recovery codes were replaced', body: 'The old ones open nothing any more.' },
    });
    return { answer: { recoveryCodes } };
  },
});

export const removeAuthenticator = accountOperation({
  operation: accountOperations['remove-authenticator'],
  stepUp: true,
  async handle(binding, { caller }) {
    await binding.signIn.secondStep.remove(caller.userId);
    await noteOwnAccount(binding, caller.actor, 'remove-authenticator', {
      event: 'authenticator-removed',
      letter: {
        subject: 'Your authenticator app was removed',
        body: 'Signing in asks for no code any more, and the recovery codes open nothing.',
      },
    });
    return { answer: await securityOf(binding.signIn, caller) };
  },
});

export const beginPasskey = accountOperation({
  operation: accountOperations['begin-passkey'],
  stepUp: true,
  async handle({ signIn }, { request }) {
    const { options, cookies } = await signIn.passkeys.begin(fetchHeaders(request));
    return { answer: { options }, cookies };
  },
});

export const addPasskey = accountOperation({
  operation: accountOperations['add-passkey'],
  stepUp: true,
  async handle(binding, { caller, request, body: { name, response } }) {
    await binding.signIn.passkeys.add(name, response, fetchHeaders(request));
    await noteOwnAccount(binding, caller.actor, 'add-passkey', {
      event: 'passkey-added',
      letter: { subject: 'A passkey was added to your account', body: `“${name}” signs you in from now on.` },
    });
    return { answer: await securityOf(binding.signIn, caller) };
  },
});

export const removePasskey = accountOperation({
  operation: accountOperations['remove-passkey'],
  stepUp: true,
  async handle(binding, { caller, params: { passkeyId } }) {
    if (!(await binding.signIn.passkeys.remove(caller.userId, passkeyId))) throw refused('not-found');
    await noteOwnAccount(binding, caller.actor, 'remove-passkey', {
      event: 'passkey-removed',
      letter: { subject: 'A passkey was removed from your account', body: 'It opens nothing any more.' },
    });
    return { answer: await securityOf(binding.signIn, caller) };
  },
});
