import type { FastifyRequest } from 'fastify';
import type { Operation } from '../../../contract/operation.ts';
import type { Actor } from '../../access/actor.ts';
import { type Caller, callerIn, type SessionCaller, whoAsks } from '../../access/caller.ts';
import { refused } from '../refused.ts';
import type { Binding } from './handler.ts';

/** Who asked by a request, once that is known: for the access log. */
export const askers = new WeakMap<FastifyRequest, Actor>();

/** Who is asking, by the session in the cookie. @throws Refused `not-signed-in`, also for a program with an API token */
export async function sessionFrom(binding: Binding, request: FastifyRequest): Promise<SessionCaller> {
  const session = binding.signIn.tokenIn(request.headers.cookie);
  if (!session || request.headers.authorization !== undefined) throw refused('not-signed-in');
  binding.signIn.sessions.seen(session);
  const caller = await binding.database.looking(whoAsks({ session }), async (_tx, found) => signedIn(await found));
  if (caller.by !== 'session') throw refused('not-signed-in');
  askers.set(request, caller.actor);
  return caller;
}

/** Who is asking: by an API token when there is one, otherwise by a session. @throws Refused `not-signed-in` */
export async function callerFrom(binding: Binding, request: FastifyRequest): Promise<Caller> {
  const apiToken = apiTokenOf(request);
  if (apiToken === undefined) return sessionFrom(binding, request);
  const caller = await binding.database.looking(whoAsks({ apiToken }), async (_tx, found) => signedIn(await found));
  askers.set(request, caller.actor);
  return caller;
}

/** The API token, as RFC 6750 has it in the header; undefined when the header is not there. */
export function apiTokenOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1] ?? '';
}

export function signedIn(found: readonly unknown[]): Caller {
  const caller = callerIn(found);
  if (!caller) throw refused('not-signed-in');
  return caller;
}

/** @throws Refused `beyond-token-scope` when a program asks for what its API token is not for */
export function mustBeWithinScope({ apiTokens }: Binding, caller: Caller, { module, method }: Operation): void {
  if (caller.by === 'session') return;
  apiTokens.used(caller);
  const { modules, mayChange } = caller.scope;
  if (modules.includes(module) && (mayChange || method === 'GET')) return;
  throw refused('beyond-token-scope', { modules: modules.join(', '), may: mayChange ? 'change' : 'read' });
}
