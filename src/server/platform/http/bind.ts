import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Actor } from '../../access/actor.ts';
import { actorIn, type SignIn, whoAsks } from '../../access/sign-in.ts';
import type { Tx } from '../../db/database.ts';
import type { Command, ReceivedFile } from '../command/command.ts';
import { type Door, perform } from '../command/pipeline.ts';
import type { FileStore } from '../files/file-store.ts';
import { receiveFile } from '../files/receive-file.ts';
import { newId } from '../ids.ts';
import type { Download, JsonText, Query } from '../query/query.ts';
import { refused } from '../refused.ts';
import { type Guesses, isSame } from './guesses.ts';
import { readInput } from './read-input.ts';

export interface Binding extends Door {
  readonly guesses: Guesses;
  readonly signIn: SignIn;
  readonly files: FileStore;
  /** Holds every answer against the contract. On in tests; off in service, where PostgreSQL builds many of them. */
  readonly checkAnswers: boolean;
  /** Told after each committed change, so that the outbox is worked off without waiting. */
  readonly committed: () => void;
}

/** An operation for anyone, signed in or not: signing in itself, and the demo's own. */
export interface OpenHandler {
  readonly kind: 'open';
  readonly operation: Operation;
  handle(
    binding: Binding,
    request: FastifyRequest,
    body: never,
  ): Promise<{ readonly answer: unknown; readonly cookies?: readonly string[] }>;
}

export type Handler = Command | Query | OpenHandler;

const KeyHeader = z.object({ 'idempotency-key': Id });
const NO_INPUT = z.strictObject({});

/**
 * Binds each operation of the contract to its one handler.
 *
 * @throws when an operation has no handler, or a handler no operation: such a server does not start
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
  for (const handler of handlers) {
    const url = `/api${handler.operation.path.replace(/\{(\w+)\}/g, ':$1')}`;
    app.route({
      method: handler.operation.method,
      url,
      handler: (request, reply) => answerWith(binding, handler, request, reply),
    });
  }
}

function answerWith(binding: Binding, handler: Handler, request: FastifyRequest, reply: FastifyReply) {
  if (handler.kind === 'command') return change(binding, handler, request, reply);
  if (handler.kind === 'query') return look(binding, handler, request, reply);
  return open(binding, handler, request, reply);
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

/** Who is asking, by the session in the cookie. @throws Refused `not-signed-in` */
export async function actorFrom(binding: Binding, request: FastifyRequest): Promise<Actor> {
  return binding.database.looking(whoAsks(tokenOf(binding, request)), async (_tx, found) => signedIn(await found));
}

/** The session token in the cookie. @throws Refused `not-signed-in` */
function tokenOf({ signIn }: Binding, request: FastifyRequest): string {
  const token = signIn.tokenIn(request.headers.cookie);
  if (!token) throw refused('not-signed-in');
  return token;
}

function signedIn(found: readonly unknown[]): Actor {
  const actor = actorIn(found);
  if (!actor) throw refused('not-signed-in');
  return actor;
}

async function look(binding: Binding, query: Query, request: FastifyRequest, reply: FastifyReply) {
  const answer = await readAsSession(binding, query, request, tokenOf(binding, request));
  if (answer === undefined) throw refused('not-found');
  reply.header('cache-control', 'no-store');
  if (isDownload(answer)) return sendDownload(reply, answer);
  return sendJson(binding, query.operation, reply, isJsonText(answer) ? answer.json : JSON.stringify(answer));
}

/**
 * Looks up who asks and what is asked for in one transaction and, when the session is known from before, in one trip to
 * the database: what is read for a guess is answered only if the database says, in that same transaction, that it was right.
 */
async function readAsSession(binding: Binding, query: Query, request: FastifyRequest, token: string): Promise<unknown> {
  const { database, guesses } = binding;
  const guess = guesses.of(token);
  if (guess) {
    const { actor, reading } = await database.looking(whoAsks(token), async (tx, found) => {
      const [reading] = await Promise.allSettled([readAs(binding, query, request, tx, guess)]);
      return { actor: actorIn(await found), reading };
    });
    if (actor && isSame(guess, actor)) {
      if (reading.status === 'rejected') throw reading.reason;
      return reading.value;
    }
    guesses.forget(token);
    if (reading.status === 'fulfilled') dropped(reading.value);
  }
  return database.looking(whoAsks(token), async (tx, found) => {
    const actor = signedIn(await found);
    guesses.keep(token, actor);
    return readAs(binding, query, request, tx, actor);
  });
}

async function readAs(
  { clock }: Binding,
  { operation, allows, read }: Query,
  request: FastifyRequest,
  tx: Tx,
  actor: Actor,
): Promise<unknown> {
  if (!allows.some((role) => actor.roles.includes(role))) throw refused('not-permitted', { needs: allows.join(', ') });
  const params = readInput(operation.params ?? NO_INPUT, request.params, 'path') as Record<string, never>;
  const query = readInput(operation.query ?? NO_INPUT, request.query, 'query') as Record<string, never>;
  return read({ tx, actor, on: clock.today(), params, query });
}

/** A file that was opened for nobody is closed again. */
function dropped(answer: unknown): void {
  const content = isDownload(answer) ? answer.download.content : undefined;
  if (content && typeof content === 'object' && 'destroy' in content) (content as Readable).destroy();
}

async function change(binding: Binding, command: Command, request: FastifyRequest, reply: FastifyReply) {
  const actor = await actorFrom(binding, request);
  const { operation } = command;
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
  const answer = await perform(binding, command, actor, { commandId, params, body, ...(file && { file }) });
  binding.committed();
  reply.header('cache-control', 'no-store');
  return sendJson(binding, operation, reply, answer);
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
