import type { z } from 'zod';
import { partyOperations } from '../../../../contract/parties.ts';
import { invitePerson } from '../../../../rules/parties/invite-person.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { accountOf, invitedUntil } from './list-people.ts';

type People = z.infer<(typeof partyOperations)['list-body-people']['answer']>;

/** The people of the bodies, by body; in each, those who still act for it first. */
export async function peopleOfBodies(tx: Tx, { roles }: Actor, on: Day): Promise<People> {
  const people = await tx
    .selectFrom('people')
    .select(['id', 'side as body', 'name', 'email', 'job_title', 'phone', 'roles', 'active', 'version'])
    .select(['organisation', 'party_id as employerId', 'user_id', invitedUntil(on).as('invitedUntil')])
    .where('side', 'in', ['cio', 'secas', 'ssc', 'dcc'])
    .orderBy('side')
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const mayAct = roles.includes('secas-administrator');
  const mayInvite = SECAS_OFFICERS.some((role) => roles.includes(role));
  const rows = people.map(({ job_title, user_id, ...person }) => {
    const account = accountOf(user_id, person.invitedUntil);
    const invitation = invitePerson(person.id, { ...person, hasAccount: account === 'yes' }, true);
    return { ...person, jobTitle: job_title, account, mayAct, mayInvite: mayInvite && invitation.ok };
  });
  return { rows: rows as People['rows'] };
}

export const listBodyPeople = query({
  operation: partyOperations['list-body-people'],
  allows: [...SECAS_OFFICERS, 'auditor'],
  read: ({ tx, actor, on }) => peopleOfBodies(tx, actor, on),
});
