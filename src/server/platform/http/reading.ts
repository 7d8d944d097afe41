import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor.ts';
import { type Caller, callerIn, whoAsks } from '../../access/caller.ts';
import type { Tx } from '../../db/database.ts';
import { mustBeAllowed } from '../allowed.ts';
import type { Query } from '../query/query.ts';
import { refused } from '../refused.ts';
import { isBookAsked, sendForBook } from '../rulebook/book.ts';
import { dropped, veiled } from './answers.ts';
import { apiTokenOf, askers, mustBeWithinScope, signedIn } from './asking.ts';
import { isSame } from './guesses.ts';
import type { Binding } from './handler.ts';
import { NO_INPUT, readInput } from './read-input.ts';

/** What a query answers to whoever asks by a request; undefined when there is no such record for them. */
export function readFor(binding: Binding, query: Query, request: FastifyRequest): Promise<unknown> {
  const apiToken = apiTokenOf(request);
  return apiToken === undefined
    ? readAsSession(binding, query, request)
    : readAsProgram(binding, query, request, apiToken);
}

/** An API token is looked at before anything is read for it: it may be for something else. */
function readAsProgram(binding: Binding, query: Query, request: FastifyRequest, apiToken: string): Promise<unknown> {
  return binding.database.looking(whoAsks({ apiToken }), async (tx, found) => {
    const caller = signedIn(await found);
    askers.set(request, caller.actor);
    mustBeWithinScope(binding, caller, query.operation);
    mustHaveProved(query, caller);
    return readAs(binding, query, request, tx, caller.actor);
  });
}

/**
 * Looks up who asks and what is asked for in one transaction and, when the session is known from before, in one trip to
 * the database: what is read for a guess is answered only if the database says, in that same transaction, that it was right.
 */
async function readAsSession(binding: Binding, query: Query, request: FastifyRequest): Promise<unknown> {
  const { database, guesses, signIn } = binding;
  const session = signIn.tokenIn(request.headers.cookie);
  if (!session) throw refused('not-signed-in');
  signIn.sessions.seen(session);
  // Whether they have lately shown who they are is no guess: for what needs that the database is waited for.
  const guess = query.stepUp ? undefined : guesses.of(session);
  if (guess) {
    const { caller, reading } = await database.looking(whoAsks({ session }), async (tx, found) => {
      const [reading] = await Promise.allSettled([readAs(binding, query, request, tx, guess)]);
      return { caller: callerIn(await found), reading };
    });
    if (caller && isSame(guess, caller.actor)) {
      askers.set(request, caller.actor);
      if (reading.status === 'rejected') throw reading.reason;
      return reading.value;
    }
    guesses.forget(session);
    if (reading.status === 'fulfilled') dropped(reading.value);
  }
  return database.looking(whoAsks({ session }), async (tx, found) => {
    const caller = signedIn(await found);
    const { actor } = caller;
    askers.set(request, actor);
    guesses.keep(session, actor);
    mustHaveProved(query, caller);
    return readAs(binding, query, request, tx, actor);
  });
}

/** @throws Refused `step-up-needed`; whoever may not look at all is told that before, as by a command */
function mustHaveProved({ stepUp, allows }: Query, caller: Caller): void {
  if (!stepUp) return;
  mustBeAllowed(caller.actor, allows);
  if (caller.by !== 'session' || !caller.provedRecently) throw refused('step-up-needed');
}

/** Queries that asked a rule before: the book goes out together with what they read, so that they stay one trip. */
const askingRules = new Set<Query>();

async function readAs(
  { clock, veils }: Binding,
  query: Query,
  request: FastifyRequest,
  tx: Tx,
  actor: Actor,
): Promise<unknown> {
  const { operation, allows, read } = query;
  mustBeAllowed(actor, allows);
  const params = readInput(operation.params ?? NO_INPUT, request.params, 'path') as Record<string, never>;
  const asked = readInput(operation.query ?? NO_INPUT, request.query, 'query') as Record<string, never>;
  if (askingRules.has(query)) sendForBook(tx);
  const answer = await read({ tx, actor, on: clock.today(), params, query: asked });
  if (isBookAsked(tx)) askingRules.add(query);
  const veil = answer !== undefined && veils.mayBeFor(actor) ? await veils.of(tx) : undefined;
  return veil ? veiled(answer, veil) : answer;
}
