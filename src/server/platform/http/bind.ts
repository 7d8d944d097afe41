import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Actor } from '../../access/actor.ts';
import { actAsSession, type SignIn } from '../../access/sign-in.ts';
import type { Tx } from '../../db/database.ts';
import type { Command, ReceivedFile } from '../command/command.ts';
import { type Door, perform } from '../command/pipeline.ts';
import type { FileStore } from '../files/file-store.ts';
import { receiveFile } from '../files/receive-file.ts';
import { newId } from '../ids.ts';
import type { Download, JsonText, Query } from '../query/query.ts';
import { refused } from '../refused.ts';
import { readInput } from './read-input.ts';

export interface Binding extends Door {
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
  return binding.database.looking((tx) => actingIn(tx, binding, request));
}

/** The same within a transaction, which from then on sees what this actor may see. */
async function actingIn(tx: Tx, { signIn }: Binding, request: FastifyRequest): Promise<Actor> {
  const token = signIn.tokenIn(request.headers.cookie);
  const actor = token && (await actAsSession(tx, token));
  if (!actor) throw refused('not-signed-in');
  return actor;
}

async function look(
  binding: Binding,
  { operation, allows, read }: Query,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  // Who asks and what is asked for are looked up in one transaction: two trips to the database instead of seven.
  const answer = await binding.database.looking(async (tx) => {
    const actor = await actingIn(tx, binding, request);
    if (!allows.some((role) => actor.roles.includes(role))) {
      throw refused('not-permitted', { needs: allows.join(', ') });
    }
    const params = readInput(operation.params ?? NO_INPUT, request.params, 'path') as Record<string, never>;
    const query = readInput(operation.query ?? NO_INPUT, request.query, 'query') as Record<string, never>;
    return read({ tx, actor, on: binding.clock.today(), params, query });
  });
  if (answer === undefined) throw refused('not-found');
  reply.header('cache-control', 'no-store');
  if (isDownload(answer)) return sendDownload(reply, answer);
  return sendJson(binding, operation, reply, isJsonText(answer) ? answer.json : JSON.stringify(answer));
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
