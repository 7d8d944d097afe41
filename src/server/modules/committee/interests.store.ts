import { sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { InterestDeclared } from '../../../rules/committee/declare-interest.ts';
import type { Tx } from '../../db/database.ts';
import type { Asked } from '../../platform/command/command.ts';

/** A member or the chair of the SSC; undefined when the person is none. */
export const memberCalled = (tx: Tx, personId: string) =>
  tx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', '=', personId)
    .where('side', '=', 'ssc')
    .where('active', '=', true)
    .executeTakeFirst();

/** Whether none of what an answer told is about a party that is closed to whoever asks by now. */
export async function nothingClosed(
  tx: Tx,
  told: readonly { readonly party: { readonly id: string } }[],
): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select conflicted_parties() && ${told.map(({ party }) => party.id)}::uuid[] as closed`.execute(tx);
  return rows[0]?.closed === false;
}

/** Writes an interest; from this moment nothing of the party is there for the member. */
export async function keepInterest(
  { tx, on, actor, newId }: Asked<Operation>,
  about: { readonly partyId: string; readonly itemId: string | null },
  { memberId, nature, source }: InterestDeclared,
): Promise<void> {
  await tx
    .insertInto('interests')
    .values({
      id: newId(),
      person_id: memberId,
      party_id: about.partyId,
      agenda_item_id: about.itemId,
      nature,
      source,
      declared_on: on,
      declared_by: actor.personId,
    })
    .execute();
}
