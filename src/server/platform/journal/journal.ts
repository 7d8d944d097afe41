import type { Operation } from '../../../contract/operation.ts';
import { BANK_HOLIDAYS_VERSION } from '../../../rules/values/bank-holidays.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Because } from '../../../rules/values/outcome.ts';
import type { Actor } from '../../access/actor.ts';
import type { Asked, DomainEvent, Subject } from '../command/command.ts';

interface Entry {
  readonly commandId: string;
  readonly operation: string;
  readonly subject: Subject;
  readonly event: DomainEvent;
  readonly because: readonly Because[];
}

/** Everything an entry says. */
export interface EntryFacts extends Entry {
  readonly id: string;
  /** The instant, ISO UTC. */
  readonly at: string;
  /** The scheme's day. */
  readonly on: Day;
  readonly by: Pick<Actor, 'personId' | 'name' | 'side' | 'roles'>;
}

/**
 * The canonical text of an entry: these very bytes are stored, and hashed by whoever hashes the journal. `calendar` is the
 * version of the list of bank holidays by which the deadlines in it, or set with it, were counted.
 */
export const entryText = ({ id, commandId, operation, at, on, by, subject, event, because }: EntryFacts): string =>
  JSON.stringify({
    id,
    commandId,
    operation,
    at,
    on,
    by: { personId: by.personId, name: by.name, side: by.side, roles: by.roles },
    subject: { kind: subject.kind, id: subject.id, partyId: subject.partyId, assessmentId: subject.assessmentId },
    event,
    because,
    calendar: BANK_HOLIDAYS_VERSION,
  });

/**
 * Adds one entry to the journal. `entry` is the exact text of what happened: who, when, what, and why; it is stored
 * as text so that whoever hashes it later hashes these very bytes.
 */
export async function writeJournal(asked: Asked<Operation>, { commandId, operation, subject, event, because }: Entry) {
  const { tx, actor, on, at } = asked;
  const id = asked.newId();
  const entry = entryText({ id, commandId, operation, at, on, by: actor, subject, event, because });
  await tx
    .insertInto('journal')
    .values({
      id,
      command_id: commandId,
      operation,
      event: event.event,
      at,
      on_day: on,
      person_id: actor.personId,
      side: actor.side,
      party_id: subject.partyId,
      subject: subject.kind,
      subject_id: subject.id,
      assessment_id: subject.assessmentId,
      entry,
    })
    .execute();
}
