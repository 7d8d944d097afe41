import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { Actor } from '../../access/actor.ts';
import type { Database, Tx } from '../../db/database.ts';
import { mustBeAllowed } from '../allowed.ts';
import type { Clock } from '../clock/clock.ts';
import { newId } from '../ids.ts';
import { writeJournal } from '../journal/journal.ts';
import { handIn } from '../outbox/hand-in.ts';
import { Refused, refused } from '../refused.ts';
import { bookOf } from '../rulebook/book.ts';
import type { Asked, Command, DomainEvent, ReceivedFile } from './command.ts';

/** A command as it arrives, its shape already checked against the contract. */
export interface Request {
  /** The client's own id for it; the same id sent again gets the same answer and has no second effect. */
  readonly commandId: string;
  readonly params: Record<string, unknown>;
  readonly body: Record<string, unknown>;
  readonly file?: ReceivedFile;
  /** Whoever asks has shown within the last five minutes who they are. */
  readonly provedRecently: boolean;
}

/** What the door needs. */
export interface Door {
  readonly database: Database;
  readonly clock: Clock;
}

const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';

/**
 * The one door: every change passes here, whoever asks for it.
 *
 * @returns the answer as JSON text
 * @throws Refused with the reason; then nothing has happened
 */
export async function perform(door: Door, command: Command, actor: Actor, request: Request): Promise<string> {
  mustBeAllowed(actor, command.allows);
  if (command.stepUp && !request.provedRecently) throw refused('step-up-needed');
  for (let attempt = 1; ; attempt++) {
    try {
      return await door.database.as(actor, (tx) => inTransaction(door, tx, command, actor, request));
    } catch (error) {
      if (codeOf(error) === DEADLOCK && attempt < 4) continue;
      throw asRefusal(command, error);
    }
  }
}

async function inTransaction(door: Door, tx: Tx, command: Command, actor: Actor, request: Request): Promise<string> {
  const { declaration, operation } = command;
  const requestSha256 = fingerprint(operation.id, request);
  const [before, book] = await Promise.all([seenBefore(tx, request.commandId), bookOf(tx)]);
  const asked: Asked<typeof operation> = {
    tx,
    actor,
    on: door.clock.today(),
    book,
    at: door.clock.now(),
    // Their shapes were checked against the contract before; here they are those of any operation.
    params: request.params as never,
    body: request.body as never,
    ...(request.file && { file: request.file }),
    newId,
  };
  if (before) {
    if (before.request_sha256 !== requestSha256) throw refused('command-id-reused');
    if (!(await maySeeAgain(asked, declaration, before))) throw refused('not-found');
    return before.answer;
  }

  const record = await declaration.load(asked);
  if (record === undefined || !declaration.mayAct(actor, record)) throw refused('not-found');

  const current = declaration.version(record);
  const seen = request.body.version;
  if (current !== undefined && typeof seen === 'number' && seen !== current) {
    throw refused('stale-version', { yours: seen, current });
  }

  const outcome = declaration.decide(asked, record);
  if (!outcome.ok) throw new Refused(outcome.refusal);

  for (const event of outcome.value as readonly DomainEvent[]) {
    await writeJournal(asked, {
      commandId: request.commandId,
      operation: operation.id,
      subject: declaration.subject(asked, record, event),
      event,
      because: outcome.because,
    });
    await declaration.apply(asked, record, event);
    if (declaration.tell) await handIn(asked, await declaration.tell(asked, record, event));
  }

  const answer = JSON.stringify(await declaration.answer(asked, record));
  await tx
    .insertInto('commands')
    .values({
      id: request.commandId,
      operation: operation.id,
      person_id: actor.personId,
      acting_side: actor.side,
      acting_party: actor.partyId,
      request_sha256: requestSha256,
      answer,
      at: asked.at,
    })
    .execute();
  return answer;
}

interface Stored {
  readonly request_sha256: string;
  readonly answer: string;
  readonly acting_side: string;
  readonly acting_party: string | null;
}

/**
 * A stored answer tells what stood in the record then. It is given again only to whoever may see that record now: not to
 * somebody who has come to act for another side or party, and not to somebody from whom the record has been closed.
 */
async function maySeeAgain(
  asked: Asked<Operation>,
  declaration: Command['declaration'],
  { acting_side, acting_party, answer }: Stored,
): Promise<boolean> {
  const { actor } = asked;
  if (acting_side !== actor.side || acting_party !== actor.partyId) return false;
  if (declaration.seesStill) return declaration.seesStill(asked, JSON.parse(answer));
  const record = await declaration.load(asked);
  return record !== undefined && declaration.mayAct(actor, record);
}

/**
 * Has this command been carried out? The advisory lock comes first: without it, six copies sent at once
 * were seen to give two different answers.
 */
async function seenBefore(tx: Tx, commandId: string): Promise<Stored | undefined> {
  // Sent together: the second is begun when the first has the lock, and so sees what was done before it got it.
  const [, before] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(${commandId}, 0))`.execute(tx),
    tx
      .selectFrom('commands')
      .select(['request_sha256', 'answer', 'acting_side', 'acting_party'])
      .where('id', '=', commandId)
      .executeTakeFirst(),
  ]);
  return before;
}

const fingerprint = (operation: string, { params, body, file }: Request): string =>
  createHash('sha256')
    .update(JSON.stringify([operation, params, body, file?.sha256]))
    .digest('hex');

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** A race that a constraint decided is a refusal with the reason the command gave for it; anything else stays an error. */
function asRefusal(command: Command, error: unknown): unknown {
  if (codeOf(error) !== UNIQUE_VIOLATION) return error;
  const constraint = (error as { constraint?: string }).constraint ?? '';
  // Somebody else's command bears this id; whose, and what it did, is not ours to tell.
  if (constraint === 'commands_pkey') return refused('command-id-reused');
  const code = command.declaration.races?.[constraint];
  return code ? refused(code) : error;
}
