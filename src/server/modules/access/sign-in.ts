import type { FastifyRequest } from 'fastify';
import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import type { Attempts } from '../../access/attempts.ts';
import { ADDRESS_HEADER } from '../../access/sign-in.ts';
import type { OpenHandler } from '../../platform/http/bind.ts';
import { mayComeIn } from './account.store.ts';

const SIGN_IN = accessOperations['sign-in'];
/** An address that no account has: better-auth then hashes the password for nothing, which takes as long. */
const NOBODY = 'nobody@assay.invalid';

/** Whoever may not come in is answered as if there were no such account, and as late. */
export const signIn = (attempts: Attempts): OpenHandler => ({
  kind: 'open',
  operation: SIGN_IN,
  async handle({ signIn, database }, request, { email, password }: BodyOf<typeof SIGN_IN>) {
    const attempt = attempts.begin(email, request.ip);
    const account = (await mayComeIn(database, email)) ? email : NOBODY;
    const cookies = await signIn.signIn(account, password, fetchHeaders(request));
    attempt.succeeded();
    return { answer: { signedIn: true }, cookies };
  },
});

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
