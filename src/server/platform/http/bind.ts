import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { AccessLine } from '../../access/access-log.ts';
import type { Actor } from '../../access/actor.ts';
import { disagreements } from '../../access/permissions.ts';
import { ATTEMPTS, isLogged } from '../../access/sensitive.ts';
import { mustBeAllowed } from '../allowed.ts';
import type { Command, ReceivedFile } from '../command/command.ts';
import { perform } from '../command/pipeline.ts';
import { receiveFile } from '../files/receive-file.ts';
import { newId } from '../ids.ts';
import type { Query } from '../query/query.ts';
import { Refused, refused } from '../refused.ts';
import { isDownload, isJsonText, sendDownload, sendJson, tellsFacts, veiledRefusal } from './answers.ts';
import { askers, callerFrom, mustBeWithinScope, sessionFrom } from './asking.ts';
import type { AccountHandler, Binding, Handler, OpenHandler } from './handler.ts';
import { NO_INPUT, readInput } from './read-input.ts';
import { readFor } from './reading.ts';
import type { Veil } from './veil.ts';

const KeyHeader = z.object({ 'idempotency-key': Id });

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

/** Answers, and notes what was refused to whom. */
async function answerWith(binding: Binding, handler: Handler, request: FastifyRequest, reply: FastifyReply) {
  try {
    return await answer(binding, handler, request, reply);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (ATTEMPTS.includes(error.refusal.code))
      binding.accessLog.note(lineOf(binding, handler.operation, request, error.refusal.code));
    throw await asTheyMayRead(binding, request, error);
  }
}

/** A refusal tells whoever reads codes no more than an answer would. What says nothing of its own says nothing of anybody. */
async function asTheyMayRead(binding: Binding, request: FastifyRequest, refusal: Refused): Promise<Refused> {
  const asker = askers.get(request);
  if (!asker || !tellsFacts(refusal)) return refusal;
  const veil = await veilOf(binding, asker);
  return veil ? veiledRefusal(refusal, veil) : refusal;
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
  mustBeAllowed(caller.actor, allows);
  const params = readInput(operation.params ?? NO_INPUT, request.params, 'path') as never;
  readInput(NO_INPUT, request.query, 'query');
  const body = readInput(operation.body ?? NO_INPUT, request.body ?? {}, '') as never;
  if (handler.stepUp && !caller.provedRecently) throw refused('step-up-needed');
  const { answer, cookies } = await handler.handle(binding, { caller, request, params, body });
  if (operation.method === 'POST') binding.committed();
  reply.header('cache-control', 'no-store');
  if (cookies?.length) reply.header('set-cookie', cookies);
  // A change of one's own account answers with secrets, in which any letters may stand together: they stay as they are.
  const veil = operation.method === 'GET' ? await veilOf(binding, caller.actor) : undefined;
  return sendJson(binding, operation, reply, JSON.stringify(veil ? veil.of(answer) : answer));
}

async function look(binding: Binding, query: Query, request: FastifyRequest, reply: FastifyReply) {
  const answer = await readFor(binding, query, request);
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

async function change(binding: Binding, command: Command, request: FastifyRequest, reply: FastifyReply) {
  const caller = await callerFrom(binding, request);
  const { operation } = command;
  mustBeWithinScope(binding, caller, operation);
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
  return veils.mayBeFor(actor) ? database.as(actor, (tx) => veils.of(tx)) : undefined;
}
