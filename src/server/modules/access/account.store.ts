import { type Actor, SYSTEM } from '../../access/actor.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Binding } from '../../platform/http/bind.ts';
import { newId } from '../../platform/ids.ts';
import { writeJournal } from '../../platform/journal/journal.ts';

/** From now on, whoever signs in to the account is the person. */
export const linkAccount = (tx: Tx, personId: string, userId: string) =>
  tx.updateTable('people').set({ user_id: userId }).where('id', '=', personId).execute();

/**
 * Writes into the journal what people do with their own account. These are no commands: a command remembers what was sent,
 * and of a password nothing may be remembered.
 */
export async function noteOwnAccount(
  { clock }: Pick<Binding, 'clock'>,
  tx: Tx,
  actor: Actor,
  operation: string,
  event: string,
): Promise<void> {
  const { personId, partyId, side } = actor;
  const asked = { tx, actor, on: clock.today(), at: clock.now(), params: {}, body: {}, newId };
  await writeJournal(asked as never, {
    commandId: newId(),
    operation,
    subject: { kind: 'person', id: personId, partyId: side === 'party' ? partyId : null, assessmentId: null },
    event: { event },
    because: [],
  });
}

/** Whether somebody of the register signs in with this address, and their access has not ended. */
export async function mayComeIn(database: Database, email: string): Promise<boolean> {
  const person = await database.as(SYSTEM, (tx) =>
    tx
      .selectFrom('people')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .where('active', '=', true)
      .where('user_id', 'is not', null)
      .executeTakeFirst(),
  );
  return person !== undefined;
}
