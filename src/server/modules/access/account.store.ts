import { type Actor, SYSTEM } from '../../access/actor.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Binding } from '../../platform/http/handler.ts';
import { newId } from '../../platform/ids.ts';
import { writeJournal } from '../../platform/journal/journal.ts';
import { handIn } from '../../platform/outbox/hand-in.ts';
import { mayChooseHow } from './sso.store.ts';

/** From now on, whoever signs in to the account is the person. */
export const linkAccount = (tx: Tx, personId: string, userId: string) =>
  tx.updateTable('people').set({ user_id: userId }).where('id', '=', personId).execute();

/** What somebody did with their own account: for the journal, and for themselves in case it was not they. */
export interface OwnAccountNote {
  readonly event: string;
  /** Told to the person. The body goes on with what to do if it was somebody else. */
  readonly letter?: { readonly subject: string; readonly body: string };
}

const IF_NOT_YOU =
  'If this was not you: sign out everywhere else under “Account and security”, change your password, and tell SECAS.';

/**
 * Writes into the journal what people do with their own account, and tells them. These are no commands: a command remembers
 * what was sent, and of a password nothing may be remembered.
 */
export const noteOwnAccount = (
  binding: Pick<Binding, 'clock' | 'database'>,
  actor: Actor,
  operation: string,
  note: OwnAccountNote,
): Promise<void> => binding.database.as(actor, (tx) => noteInTransaction(binding, tx, actor, operation, note));

/** As `noteOwnAccount`, together with other changes. */
export async function noteInTransaction(
  { clock }: Pick<Binding, 'clock'>,
  tx: Tx,
  actor: Actor,
  operation: string,
  { event, letter }: OwnAccountNote,
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
  if (!letter) return;
  await handIn(asked as never, [
    {
      topic: 'letter',
      letter: event,
      to: { personIds: [personId] },
      partyId: null,
      subject: letter.subject,
      body: `${letter.body}\n\n${IF_NOT_YOU}`,
      link: '/account',
      confidential: false,
    },
  ]);
}

/** Whether somebody of the register signs in with this address, otherwise than through their organisation, and may. */
export async function mayComeIn(database: Database, email: string): Promise<boolean> {
  const person = await database.as(SYSTEM, (tx) =>
    tx
      .selectFrom('people')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .where('active', '=', true)
      .where('user_id', 'is not', null)
      .where(mayChooseHow)
      .executeTakeFirst(),
  );
  return person !== undefined;
}

/** Whom an account is of; undefined when their access has ended. */
export async function personOf(database: Database, userId: string): Promise<Actor | undefined> {
  const person = await database.as(SYSTEM, (tx) =>
    tx
      .selectFrom('people')
      .select(['id as personId', 'name', 'email', 'organisation', 'side', 'roles', 'party_id as partyId'])
      .where('user_id', '=', userId)
      .where('active', '=', true)
      .executeTakeFirst(),
  );
  return person as Actor | undefined;
}
