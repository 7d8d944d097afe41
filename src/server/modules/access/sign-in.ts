import type { FastifyRequest } from 'fastify';
import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import { ADDRESS_HEADER } from '../../access/better-auth.ts';
import type { Binding, OpenHandler } from '../../platform/http/handler.ts';
import { refused } from '../../platform/refused.ts';
import { mayComeIn, noteOwnAccount, personOf } from './account.store.ts';

const SIGN_IN = accessOperations['sign-in'];
/** An address that no account has: better-auth then hashes the password for nothing, which takes as long. */
const NOBODY = 'nobody@assay.invalid';

/** Whoever may not come in is answered as if there were no such account, and as late. */
export const signIn: OpenHandler = {
  kind: 'open',
  operation: SIGN_IN,
  async handle({ signIn, database }, request, { email, password }: BodyOf<typeof SIGN_IN>) {
    const attempt = await signIn.attempts.begin(email, request.ip);
    const account = (await mayComeIn(database, email)) ? email : NOBODY;
    const { cookies, needsCode } = await signIn.signIn(account, password, fetchHeaders(request));
    await attempt.succeeded();
    return { answer: signedIn(needsCode), cookies };
  },
};

/** What is answered to the right password. */
export const signedIn = (needsCode: boolean) => (needsCode ? { signedIn: false, next: 'code' } : { signedIn: true });

const FINISH = accessOperations['finish-sign-in'];

/** Only who had the right password gets here; five codes for each time, ten for each account and quarter of an hour. */
export const finishSignIn: OpenHandler = {
  kind: 'open',
  operation: FINISH,
  async handle(binding, request, { code }: BodyOf<typeof FINISH>) {
    const { signIn } = binding;
    const { userId, cookies, byRecoveryCode } = await signIn.secondStep.finish(code, fetchHeaders(request));
    if (byRecoveryCode) await tellOfRecoveryCode(binding, userId);
    return { answer: signedIn(false), cookies };
  },
};

async function tellOfRecoveryCode(binding: Binding, userId: string): Promise<void> {
  const person = await personOf(binding.database, userId);
  if (!person) return;
  const { recoveryCodesLeft } = await binding.signIn.secondStep.state(userId);
  await noteOwnAccount(binding, person, FINISH.id, {
    event: 'recovery-code-used',
    letter: {
      subject: 'A recovery code was used to sign you in',
      body: `${recoveryCodesLeft} are left. Make new ones under “Account and security” before they run out.`,
    },
  });
}

export const beginPasskeySignIn: OpenHandler = {
  kind: 'open',
  operation: accessOperations['begin-passkey-sign-in'],
  async handle({ signIn }, request) {
    const headers = fetchHeaders(request);
    // Whoever is signed in already may want to be somebody else: any passkey will do.
    headers.delete('cookie');
    const { options, cookies } = await signIn.passkeys.ask(headers);
    return { answer: { options }, cookies };
  },
};

const PASSKEY = accessOperations['finish-passkey-sign-in'];

export const finishPasskeySignIn: OpenHandler = {
  kind: 'open',
  operation: PASSKEY,
  async handle({ signIn, database }, request, { response }: BodyOf<typeof PASSKEY>) {
    // There is no address yet to count by: the passkey stands for it.
    const attempt = await signIn.attempts.begin(`passkey ${response.id}`, request.ip);
    const { userId, session, cookies } = await signIn.passkeys.answer(response, fetchHeaders(request));
    const person = await personOf(database, userId);
    if (!person || !(await mayComeIn(database, person.email))) {
      await signIn.passkeys.close(session);
      throw refused('passkey-refused');
    }
    await attempt.succeeded();
    return { answer: signedIn(false), cookies };
  },
};

export const signOut: OpenHandler = {
  kind: 'open',
  operation: accessOperations['sign-out'],
  async handle({ signIn }, request) {
    return { answer: { signedIn: false }, cookies: await signIn.signOut(fetchHeaders(request)) };
  },
};

/** What better-auth reads a session from, and where it finds who asks from where. */
export function fetchHeaders({ headers, ip }: FastifyRequest): Headers {
  const pairs = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const found = new Headers(pairs as [string, string][]);
  found.set(ADDRESS_HEADER, ip);
  return found;
}
