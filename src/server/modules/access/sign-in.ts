import type { IncomingHttpHeaders } from 'node:http';
import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import type { OpenHandler } from '../../platform/http/bind.ts';

const SIGN_IN = accessOperations['sign-in'];

export const signIn: OpenHandler = {
  kind: 'open',
  operation: SIGN_IN,
  async handle({ signIn }, request, body: BodyOf<typeof SIGN_IN>) {
    const cookies = await signIn.signIn(body.email, body.password, fetchHeaders(request.headers));
    return { answer: { signedIn: true }, cookies };
  },
};

export const signOut: OpenHandler = {
  kind: 'open',
  operation: accessOperations['sign-out'],
  async handle({ signIn }, request) {
    return { answer: { signedIn: false }, cookies: await signIn.signOut(fetchHeaders(request.headers)) };
  },
};

function fetchHeaders(headers: IncomingHttpHeaders): Headers {
  const pairs = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return new Headers(pairs as [string, string][]);
}
