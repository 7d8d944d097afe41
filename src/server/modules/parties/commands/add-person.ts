import { partyOperations } from '../../../../contract/parties.ts';
import { addPerson } from '../../../../rules/parties/people.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { refused } from '../../../platform/refused.ts';
import { ownPartyOrRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';
import { peopleOfParty } from '../queries/list-people.ts';

/** Somebody acts for a party from now on. */
export const addPersonCommand = partyCommand({
  operation: partyOperations['add-person'],
  allows: ['party-administrator', ...SECAS_OFFICERS],
  who: ownPartyOrRegister,
  decide: ({ body }) => addPerson(body),
  async apply({ tx, at, newId }, { party }, { name, email, jobTitle, phone, roles }) {
    await tx
      .insertInto('people')
      .values({
        id: newId(),
        email: email.toLowerCase(),
        name,
        job_title: jobTitle,
        phone,
        side: 'party',
        roles: [...roles],
        party_id: party.id,
        organisation: party.name,
        created_at: at,
      })
      .execute();
  },
  async answer({ tx, actor }, { party }) {
    const people = await peopleOfParty(tx, actor, party.id);
    if (!people) throw refused('not-found');
    return people;
  },
  races: { people_email_key: 'email-taken' },
});
