import type { Operation } from '../../../contract/operation.ts';
import type { Because } from '../../../rules/values/outcome.ts';
import type { Asked, DomainEvent, Subject } from '../command/command.ts';

interface Entry {
  readonly commandId: string;
  readonly operation: string;
  readonly subject: Subject;
  readonly event: DomainEvent;
  readonly because: readonly Because[];
}

/**
 * Adds one entry to the journal. `entry` is the exact text of what happened: who, when, what, and why; it is stored
 * as text so that whoever hashes it later hashes these very bytes.
 */
export async function writeJournal(asked: Asked<Operation>, { commandId, operation, subject, event, because }: Entry) {
  const { tx, actor, on, at } = asked;
  const id = asked.newId();
  const entry = JSON.stringify({
    id,
    commandId,
    operation,
    at,
    on,
    by: { personId: actor.personId, name: actor.name, side: actor.side, roles: actor.roles },
    subject: { kind: subject.kind, id: subject.id, partyId: subject.partyId, assessmentId: subject.assessmentId },
    event,
    because,
  });
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
