import { sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { InterestDeclared, InterestLifted } from '../../../rules/committee/declare-interest.ts';
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

/** An interest that was declared or added and is not lifted, with the meeting that sits on a paper of its party now. */
interface DeclaredInterest {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly partyId: string;
  readonly assessmentId: string | null;
  readonly nature: string;
  readonly atMeeting: string | null;
}

export async function declaredInterest(tx: Tx, interestId: string): Promise<DeclaredInterest | undefined> {
  const { rows } = await sql<DeclaredInterest>`
    select i.id, i.person_id as "memberId", h.name as "memberName", i.party_id as "partyId", i.nature,
      (select a.assessment_id from agenda_items a where a.id = i.agenda_item_id) as "assessmentId",
      (select m.ref from agenda_items a join meetings m on m.id = a.meeting_id
       where a.party_id = i.party_id and a.state <> 'withdrawn' and m.state = 'open' limit 1) as "atMeeting"
    from interests i join people h on h.id = i.person_id
    where i.id = ${interestId} and not exists (select from lifted_interests l where l.interest_id = i.id)`.execute(tx);
  return rows[0];
}

/** Writes the counter-entry of an interest; unless another tie stands, its party is there again for the member. */
export async function keepLifting(
  { tx, on, actor }: Asked<Operation>,
  partyId: string,
  { interestId, reason }: InterestLifted,
): Promise<void> {
  const row = { interest_id: interestId, party_id: partyId, reason, lifted_on: on, lifted_by: actor.personId };
  await tx.insertInto('lifted_interests').values(row).execute();
}
