import type { z } from 'zod';
import { type PartyPerson, partyOperations } from '../../../../contract/parties.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { maySeeParty, ownPartyOrRegister } from '../parties.policy.ts';

type Person = z.infer<typeof PartyPerson>;

/** The people who act for a party, those who still do first. Undefined when there is no such party for this actor. */
export async function peopleOfParty(tx: Tx, actor: Actor, partyId: string): Promise<{ rows: Person[] } | undefined> {
  if (!maySeeParty(actor, partyId)) return undefined;
  const party = await tx.selectFrom('parties').select('id').where('id', '=', partyId).executeTakeFirst();
  if (!party) return undefined;
  const people = await tx
    .selectFrom('people')
    .select(['id', 'name', 'email', 'job_title', 'phone', 'roles', 'active', 'version'])
    .where('party_id', '=', partyId)
    .where('side', '=', 'party')
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const mayAct = ownPartyOrRegister(actor, party) && actor.roles.some((role) => LOOK_AFTER_PEOPLE.includes(role));
  return { rows: people.map(({ job_title, ...person }) => ({ ...person, jobTitle: job_title, mayAct }) as Person) };
}

/** Roles that look after the people of a party: its own administrator, and SECAS. */
const LOOK_AFTER_PEOPLE = ['party-administrator', 'secas-officer', 'secas-administrator'] as readonly string[];

export const listPeople = query({
  operation: partyOperations['list-people'],
  allows: everyoneOf('party', 'cio', 'secas'),
  read: ({ tx, actor, params }) => peopleOfParty(tx, actor, params.partyId),
});
