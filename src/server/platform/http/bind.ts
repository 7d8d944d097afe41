import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import type { BodyOf, Operation, ParamsOf } from '../../../contract/operation.ts';
import type { Role } from '../../../rules/vocabulary.ts';
import type { AccessLine, AccessLog } from '../../access/access-log.ts';
import type { Actor } from '../../access/actor.ts';
import type { ApiTokens } from '../../access/api-tokens.ts';
import { type Caller, callerIn, type SessionCaller, whoAsks } from '../../access/caller.ts';
import { disagreements } from '../../access/permissions.ts';
import { EVERYONE } from '../../access/roles.ts';
import { ATTEMPTS, isLogged } from '../../access/sensitive.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Tx } from '../../db/database.ts';
import type { Command, ReceivedFile } from '../command/command.ts';
import { type Door, perform } from '../command/pipeline.ts';
import type { FileStore } from '../files/file-store.ts';
import { receiveFile } from '../files/receive-file.ts';
import { newId } from '../ids.ts';
import type { Download, JsonText, Query } from '../query/query.ts';
import { Refused, refused } from '../refused.ts';
import { bookOf } from '../rulebook/book.ts';
import { type Guesses, isSame } from './guesses.ts';
import { readInput } from './read-input.ts';
import type { Veil, Veils } from './veil.ts';

export interface Binding extends Door {
  readonly guesses: Guesses;
  readonly signIn: SignIn;
  readonly apiTokens: ApiTokens;
  readonly accessLog: AccessLog;
  readonly files: FileStore;
  /** Holds every answer against the contract. On in tests; off in service, where PostgreSQL builds many of them. */
  readonly checkAnswers: boolean;
  /** What readers who may not read everything by name are given instead. */
  readonly veils: Veils;
  /** Told after each committed change, so that the outbox is worked off without waiting. */
  readonly committed: () => void;
}

/** An operation for anyone, signed in or not: signing in itself, and the demo's own. */
export interface OpenHandler {
  readonly kind: 'open';
  readonly operation: Operation;
  handle(binding: Binding, request: FastifyRequest, body: never): Promise<OwnAnswer>;
}

/** An answer that may set cookies. */
export interface OwnAnswer {
  readonly answer: unknown;
  readonly cookies?: readonly string[];
}

/** What is asked about one's own account. */
export interface AccountAsked<Op extends Operation = Operation> {
  readonly caller: SessionCaller;
  readonly request: FastifyRequest;
  readonly params: ParamsOf<Op>;
  readonly body: BodyOf<Op>;
}

interface AccountDeclaration<Op extends Operation> {
  readonly operation: Op;
  readonly stepUp?: boolean;
  handle(binding: Binding, asked: AccountAsked<Op>): Promise<OwnAnswer>;
}

/**
 * An operation on the asker's own account: how they sign in, where they are signed in. By a session of theirs and never by
 * an API token. It is no command: a command remembers what was sent and answered, and of secrets nothing is remembered.
 */
export interface AccountHandler {
  readonly kind: 'account';
  readonly operation: Operation;
  readonly allows: readonly Role[];
  readonly stepUp: boolean;
  readonly handle: (binding: Binding, asked: AccountAsked<never>) => Promise<OwnAnswer>;
}

/** Declares an operation on one's own account; everybody has one. */
export const accountOperation = <Op extends Operation>(declaration: AccountDeclaration<Op>): AccountHandler => ({
  kind: 'account',
  operation: declaration.operation,
  allows: EVERYONE,
  stepUp: declaration.stepUp ?? false,
  handle: declaration.handle,
});

export type Handler = Command | Query | OpenHandler | AccountHandler;

const KeyHeader = z.object({ 'idempotency-key': Id });
const NO_INPUT = z.strictObject({});

/**
 * Binds each operation of the contract to its one handler.
 *
 * @throws when an operation has no handler, or a handler no operation, or either no row in the table of permissions: such a
 * server does not start
 */
export function bindOperations(
  app: FastifyInstance,
  operations: Readonly<Record<string, Operation>>,
  handlers: readonly Handler[],
  binding: Binding,
): void {
  const byId = new Map(handlers.map((handler) => [handler.operation.id, handler]));
  const missing = Object.values(operations).filter((operation) => !byId.has(operation.id));
  const foreign = handlers.filter((handler) => operations[handler.operation.id] !== handler.operation);
  if (missing.length || foreign.length || byId.size !== handlers.length) {
    const names = [...missing.map(({ id }) => id), ...foreign.map(({ operation }) => operation.id)];
    throw new Error(`Operations and handlers do not match: ${names.join(', ') || 'an operation has two handlers'}`);
  }
  const wrong = disagreements(handlers);
  if (wrong.length > 0) throw new Error(`Handlers and the table of permissions do not match:\n${wrong.join('\n')}`);
  for (const handler of handlers) {
    const url = `/api${handler.operation.path.replace(/\{(\w+)\}/g, ':$1')}`;
    app.route({
      method: handler.operation.method,
      url,
      handler: (request, reply) => answerWith(binding, handler, request, reply),
    });
  }
}

/** Who asked by a request, once that is known: for the access log. */
const askers = new WeakMap<FastifyRequest, Actor>();

/** Answers, and notes what was refused to whom. */
async function answerWith(binding: Binding, handler: Handler, request: FastifyRequest, reply: FastifyReply) {
  try {
    return await answer(binding, handler, request, reply);
  } catch (error) {
    if (error instanceof Refused && ATTEMPTS.includes(error.refusal.code))
      binding.accessLog.note(lineOf(binding, handler.operation, request, error.refusal.code));
    throw error;
  }
}

function lineOf(
  { clock }: Binding,
  { id }: Operation,
  request: FastifyRequest,
  reason: AccessLine['reason'],
): AccessLine {
  const actor = askers.get(request);
  return {
    at: clock.now(),
    personId: actor?.personId ?? null,
    side: actor?.side ?? '',
    roles: actor?.roles ?? [],
    operation: id,
    subject: request.params as Record<string, string>,
    reason,
    // Whoever has hung up in the meantime has no address any more, whatever the types say.
    network: (request.ip as string | undefined) ?? 'not known',
  };
}

async function answer(binding: Binding, handler: Handler, request: FastifyRequest, reply: FastifyReply) {
  mustBeJson(handler.operation, request);
  if (handler.kind === 'command') return change(binding, handler, request, reply);
  if (handler.kind === 'query') return look(binding, handler, request, reply);
  if (handler.kind === 'account') return own(binding, handler, request, reply);
  return open(binding, handler, request, reply);
}

/** What another site's form can send is refused: a browser sends JSON to another origin only after asking it. */
function mustBeJson({ method, upload }: Operation, { headers }: FastifyRequest): void {
  const found = headers['content-type'];
  if (method === 'GET' || upload || found?.split(';')[0]?.trim().toLowerCase() === 'application/json') return;
  throw refused('wrong-media-type', { found: found ?? 'nothing', expected: 'application/json' });
}

async function open(
  binding: Binding,
  { operation, handle }: OpenHandler,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const body = readInput(operation.body ?? NO_INPUT, request.body ?? {}, '') as never;
  const { answer, cookies } = await handle(binding, request, body);
  reply.header('cache-control', 'no-store');
  if (cookies?.length) reply.header('set-cookie', cookies);
  return sendJson(binding, operation, reply, JSON.stringify(answer));
}

async function own(binding: Binding, handler: AccountHandler, request: FastifyRequest, reply: FastifyReply) {
  const caller = await sessionFrom(binding, request);
  const { operation, allows } = handler;
  if (!allows.some((role) => caller.actor.roles.includes(role)))
    throw refused('not-permitted', { needs: allows.join(', ') });
  const params = readInput(operation.params ?? NO_INPUT, request.params, 'path') as never;
  readInput(NO_INPUT, request.query, 'query');
  const body = readInput(operation.body ?? NO_INPUT, request.body ?? {}, '') as never;
  if (handler.stepUp && !caller.provedRecently) throw refused('step-up-needed');
  const { answer, cookies } = await handler.handle(binding, { caller, request, params, body });
  if (operation.method === 'POST') binding.committed();
  reply.header('cache-control', 'no-store');
  if (cookies?.length) reply.header('set-cookie', cookies);
  return sendJson(binding, operation, reply, JSON.stringify(answer));
}

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
async function callerFrom(binding: Binding, request: FastifyRequest): Promise<Caller> {
  const apiToken = apiTokenOf(request);
  if (apiToken === undefined) return sessionFrom(binding, request);
  const caller = await binding.database.looking(whoAsks({ apiToken }), async (_tx, found) => signedIn(await found));
  askers.set(request, caller.actor);
  return caller;
}

/** The API token, as RFC 6750 has it in the header; undefined when the header is not there. */
function apiTokenOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1] ?? '';
}

function signedIn(found: readonly unknown[]): Caller {
  const caller = callerIn(found);
  if (!caller) throw refused('not-signed-in');
  return caller;
}

async function look(binding: Binding, query: Query, request: FastifyRequest, reply: FastifyReply) {
  const apiToken = apiTokenOf(request);
  const answer =
    apiToken === undefined
      ? await readAsSession(binding, query, request)
      : await readAsProgram(binding, query, request, apiToken);
  if (answer === undefined) throw refused('not-found');
  await noted(binding, query.operation, request, isDownload(answer));
  reply.header('cache-control', 'no-store');
  if (isDownload(answer)) return sendDownload(reply, answer);
  return sendJson(binding, query.operation, reply, isJsonText(answer) ? answer.json : JSON.stringify(answer));
}

/** Writes down a read of something sensitive. What leaves as a file leaves when that is written, and not before. */
async function noted(binding: Binding, operation: Operation, request: FastifyRequest, isFile: boolean): Promise<void> {
  const actor = askers.get(request);
  if (!actor || !isLogged(operation.id, actor)) return;
  const line = lineOf(binding, operation, request, null);
  if (isFile) await binding.accessLog.written(line);
  else binding.accessLog.note(line);
}

/** An API token is looked at before anything is read for it: it may be for something else. */
function readAsProgram(binding: Binding, query: Query, request: FastifyRequest, apiToken: string): Promise<unknown> {
  return binding.database.looking(whoAsks({ apiToken }), async (tx, found) => {
    const caller = signedIn(await found);
    askers.set(request, caller.actor);
    isWithinScope(binding, caller, query.operation);
    return readAs(binding, query, request, tx, caller.actor);
  });
}

/** @throws Refused `beyond-token-scope` when a program asks for what its API token is not for */
function isWithinScope({ apiTokens }: Binding, caller: Caller, { module, method }: Operation): void {
  if (caller.by === 'session') return;
  apiTokens.used(caller);
  const { modules, mayChange } = caller.scope;
  if (modules.includes(module) && (mayChange || method === 'GET')) return;
  throw refused('beyond-token-scope', { modules: modules.join(', '), may: mayChange ? 'change' : 'read' });
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
  const guess = guesses.of(session);
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
    const { actor } = signedIn(await found);
    askers.set(request, actor);
    guesses.keep(session, actor);
    return readAs(binding, query, request, tx, actor);
  });
}

async function readAs(
  { clock, veils }: Binding,
  { operation, allows, read }: Query,
  request: FastifyRequest,
  tx: Tx,
  actor: Actor,
): Promise<unknown> {
  if (!allows.some((role) => actor.roles.includes(role))) throw refused('not-permitted', { needs: allows.join(', ') });
  const params = readInput(operation.params ?? NO_INPUT, request.params, 'path') as Record<string, never>;
  const query = readInput(operation.query ?? NO_INPUT, request.query, 'query') as Record<string, never>;
  // It goes out together with what is read, and whoever asks a rule finds it there: a read stays one trip.
  bookOf(tx).catch(() => {});
  const answer = await read({ tx, actor, on: clock.today(), params, query });
  const veil = answer !== undefined && veils.mayBeFor(actor) ? await veils.of(tx, actor) : undefined;
  return veil ? veiled(answer, veil) : answer;
}

/** An answer as a reader is given it who may not read everything by name. */
function veiled(answer: unknown, veil: Veil): unknown {
  if (isJsonText(answer)) return veil.of(JSON.parse(answer.json));
  if (!isDownload(answer)) return veil.of(answer);
  const { mediaType, content, fileName } = answer.download;
  // A PDF was made for its readers, and the database shows them no other.
  if (mediaType === 'application/pdf') return answer;
  if (mediaType.startsWith('text/') && (typeof content === 'string' || Buffer.isBuffer(content))) {
    return { download: { mediaType, fileName: veil.ofText(fileName), content: veil.ofText(content.toString()) } };
  }
  dropped(answer);
  throw refused('not-permitted', { needs: 'ssc-chair' });
}

/** A file that was opened for nobody is closed again. */
function dropped(answer: unknown): void {
  const content = isDownload(answer) ? answer.download.content : undefined;
  if (content && typeof content === 'object' && 'destroy' in content) (content as Readable).destroy();
}

async function change(binding: Binding, command: Command, request: FastifyRequest, reply: FastifyReply) {
  const caller = await callerFrom(binding, request);
  const { operation } = command;
  isWithinScope(binding, caller, operation);
  const params = readInput(operation.params ?? NO_INPUT, request.params, 'path') as Record<string, unknown>;
  readInput(NO_INPUT, request.query, 'query');
  const { fields, file } = operation.upload
    ? await receiveFile(request, binding.files)
    : { fields: request.body ?? {}, file: undefined as ReceivedFile | undefined };
  const body = readInput(operation.body ?? NO_INPUT, fields, '') as Record<string, unknown>;
  const commandId =
    request.headers['idempotency-key'] === undefined
      ? newId()
      : readInput(KeyHeader, request.headers, 'header')['idempotency-key'];
  const provedRecently = caller.by === 'session' && caller.provedRecently;
  const asked = { commandId, params, body, provedRecently, ...(file && { file }) };
  const answer = await perform(binding, command, caller.actor, asked);
  binding.committed();
  reply.header('cache-control', 'no-store');
  const veil = await veilOf(binding, caller.actor);
  return sendJson(binding, operation, reply, veil ? JSON.stringify(veil.of(JSON.parse(answer))) : answer);
}

async function veilOf({ database, veils }: Binding, actor: Actor): Promise<Veil | undefined> {
  return veils.mayBeFor(actor) ? database.as(actor, (tx) => veils.of(tx, actor)) : undefined;
}

function sendJson({ checkAnswers }: Binding, operation: Operation, reply: FastifyReply, json: string): FastifyReply {
  const checked = checkAnswers ? operation.answer.safeParse(JSON.parse(json)) : undefined;
  if (checked?.success === false) {
    throw new Error(`The answer of ${operation.id} breaks the contract: ${z.prettifyError(checked.error)}`);
  }
  return reply.type('application/json; charset=utf-8').send(json);
}

const isJsonText = (answer: unknown): answer is JsonText =>
  typeof answer === 'object' && answer !== null && 'json' in answer && Object.keys(answer).length === 1;
const isDownload = (answer: unknown): answer is Download =>
  typeof answer === 'object' && answer !== null && 'download' in answer && Object.keys(answer).length === 1;

/** Files are served as downloads only: never shown in our origin, never sniffed. */
function sendDownload(reply: FastifyReply, { download }: Download): FastifyReply {
  const plain = download.fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(download.fileName)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .type(download.mediaType)
    .send(download.content);
}
