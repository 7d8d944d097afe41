import { sql } from 'kysely';
import type { z } from 'zod';
import { type PartyPerson, partyOperations } from '../../../../contract/parties.ts';
import { invitePerson } from '../../../../rules/parties/invite-person.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { keepsTheRegister, maySeeParty, ownPartyOrRegister } from '../parties.policy.ts';

type Person = z.infer<typeof PartyPerson>;

/** The people who act for a party, those who still do first. Undefined when there is no such party for this actor. */
export async function peopleOfParty(
  tx: Tx,
  actor: Actor,
  on: Day,
  partyId: string,
): Promise<{ rows: Person[] } | undefined> {
  if (!maySeeParty(actor, partyId)) return undefined;
  const party = await tx.selectFrom('parties').select('id').where('id', '=', partyId).executeTakeFirst();
  if (!party) return undefined;
  const people = await tx
    .selectFrom('people')
    .select(['id', 'name', 'email', 'job_title', 'phone', 'roles', 'active', 'version'])
    .select(['user_id', invitedUntil(on).as('invitedUntil')])
    .where('party_id', '=', partyId)
    .where('side', '=', 'party')
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const mayAct = ownPartyOrRegister(actor, party) && actor.roles.some((role) => LOOK_AFTER_PEOPLE.includes(role));
  const rows = people.map(({ job_title, user_id, ...person }) => {
    const account = accountOf(user_id, person.invitedUntil);
    const invitation = invitePerson(person.id, { ...person, hasAccount: account === 'yes' }, keepsTheRegister(actor));
    return { ...person, jobTitle: job_title, account, mayAct, mayInvite: mayAct && invitation.ok } as Person;
  });
  return { rows };
}

/** Whether somebody has an account, or an invitation to one. */
export const accountOf = (userId: string | null, invited: string | null) =>
  userId !== null ? 'yes' : invited !== null ? 'invited' : 'none';

/** Until when the invitation that waits for a person can be used; null when none does. */
export const invitedUntil = (on: Day) => sql<string | null>`(
  select i.expires_at from invitations i
  where i.person_id = people.id and i.closed_at is null and i.expires_at >= ${on}::date)`;

/** Roles that look after the people of a party: its own administrator, and SECAS. */
const LOOK_AFTER_PEOPLE = ['party-administrator', 'secas-officer', 'secas-administrator'] as readonly string[];

export const listPeople = query({
  operation: partyOperations['list-people'],
  allows: everyoneOf('party', 'cio', 'secas'),
  read: ({ tx, actor, on, params }) => peopleOfParty(tx, actor, on, params.partyId),
});
