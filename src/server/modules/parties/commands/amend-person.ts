import { sql } from 'kysely';
import { partyOperations } from '../../../../contract/parties.ts';
import { amendPerson } from '../../../../rules/parties/people.ts';
import { closeInvitations } from '../../../access/invitation.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { refused } from '../../../platform/refused.ts';
import { keepsTheRegister, ownPartyOrRegister } from '../parties.policy.ts';
import { lockPerson, otherAdministrators } from '../parties.store.ts';
import { partyCommand } from '../party-command.ts';
import { peopleOfParty } from '../queries/list-people.ts';

/** What is said of a person is amended, or their access ends: a session of somebody who is not active opens nothing. */
export const amendPersonCommand = partyCommand({
  operation: partyOperations['amend-person'],
  allows: ['party-administrator', ...SECAS_OFFICERS],
  stepUp: true,
  who: ownPartyOrRegister,
  async facts({ tx, params }, party) {
    const person = await lockPerson(tx, party.id, params.personId);
    return person && { person, administrators: await otherAdministrators(tx, party.id, person.id) };
  },
  version: ({ facts }) => facts.person.version,
  decide: ({ actor, body: { version: _version, ...details } }, { facts }) =>
    amendPerson(details, facts.administrators, keepsTheRegister(actor)),
  async apply({ tx, at }, { facts }, { name, email, jobTitle, phone, roles, active }) {
    await tx
      .updateTable('people')
      .set({
        name,
        email: email.toLowerCase(),
        job_title: jobTitle,
        phone,
        roles: [...roles],
        active,
        version: sql`version + 1`,
      })
      .where('id', '=', facts.person.id)
      .executeTakeFirstOrThrow();
    // An invitation went to the address as it was, and is for somebody who may come in.
    if (!active || email.toLowerCase() !== facts.person.email) await closeInvitations(tx, facts.person.id, at);
  },
  async answer({ tx, actor, on }, { party }) {
    const people = await peopleOfParty(tx, actor, on, party.id);
    if (!people) throw refused('not-found');
    return people;
  },
  races: { people_email_key: 'email-taken', user_email_key: 'email-taken' },
});
