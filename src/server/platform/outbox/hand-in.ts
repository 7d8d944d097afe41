import { sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { Tx } from '../../db/database.ts';
import type { Asked } from '../command/command.ts';
import type { Audience, LetterMessage, Message } from './message.ts';

/** Puts messages into the outbox, and letters into the inbox of everyone they are for, in the command's transaction. */
export async function handIn(asked: Asked<Operation>, messages: readonly Message[]): Promise<void> {
  for (const message of messages) {
    if (message.topic === 'letter') await handInLetter(asked, message);
    else await queue(asked, message.topic, message.partyId, message);
  }
}

async function handInLetter(asked: Asked<Operation>, letter: LetterMessage): Promise<void> {
  const readers = await peopleOf(asked.tx, letter.to, letter.partyId);
  for (const reader of readers) {
    await asked.tx
      .insertInto('notices')
      .values({
        id: asked.newId(),
        person_id: reader.id,
        party_id: letter.partyId,
        letter: letter.letter,
        subject: letter.subject,
        body: letter.body,
        link: letter.link,
        created_at: asked.at,
      })
      .execute();
    await queue(asked, 'mail', letter.partyId, {
      to: { name: reader.name, email: reader.email },
      letter: letter.letter,
      subject: letter.confidential ? 'Something in Assay is waiting for you' : letter.subject,
      body: letter.confidential
        ? 'There is something for you to read. For confidentiality, it is not in this e-mail.'
        : letter.body,
      link: letter.link,
      calendar: letter.calendar ?? null,
    });
  }
}

async function peopleOf(
  tx: Tx,
  to: Audience,
  about: string | null,
): Promise<{ id: string; name: string; email: string }[]> {
  let people = tx.selectFrom('people').select(['id', 'name', 'email', 'roles']).where('active', '=', true);
  if (to.personIds) people = people.where('id', 'in', [...to.personIds, '00000000-0000-0000-0000-000000000000']);
  // Members of the SSC carry their employer in party_id; a party's letters are not for them.
  if (to.partyId) people = people.where('party_id', '=', to.partyId).where('side', '=', 'party');
  // A letter about a party never reaches a member of the SSC who has an interest in it (domain 1.3).
  if (about) {
    people = people.where(
      sql<boolean>`not exists (select from assay.members_with_interest(${about}) m where m.person_id = people.id)`,
    );
  }
  const found = await people.execute();
  return to.roles ? found.filter((person) => person.roles.some((role) => to.roles?.includes(role))) : found;
}

async function queue(asked: Asked<Operation>, topic: string, partyId: string | null, payload: object): Promise<void> {
  await asked.tx
    .insertInto('outbox')
    .values({
      id: asked.newId(),
      topic,
      party_id: partyId,
      payload: JSON.stringify(payload),
      created_at: asked.at,
    })
    .execute();
}
