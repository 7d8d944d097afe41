import { partyOperations } from '../../../../contract/parties.ts';
import { addPerson } from '../../../../rules/parties/people.ts';
import { invitationMail, newInvitation, saveInvitation } from '../../../access/invitation.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { refused } from '../../../platform/refused.ts';
import { ownPartyOrRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';
import { peopleOfParty } from '../queries/list-people.ts';

/** Somebody acts for a party from now on, and is invited to set a password. */
export const addPersonCommand = partyCommand({
  operation: partyOperations['add-person'],
  allows: ['party-administrator', ...SECAS_OFFICERS],
  stepUp: true,
  who: ownPartyOrRegister,
  // The token is made here and not in the event: the journal keeps events, and nobody is to find it there.
  facts: async ({ at, body, newId }, party) => ({
    person: { ...body, id: newId(), email: body.email.toLowerCase(), organisation: party.name, partyId: party.id },
    invitation: newInvitation(at),
  }),
  decide: ({ body }) => addPerson(body),
  async apply({ tx, at, newId }, { party, facts: { person, invitation } }, { name, jobTitle, phone, roles }) {
    await tx
      .insertInto('people')
      .values({
        id: person.id,
        email: person.email,
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
    await saveInvitation(tx, newId(), at, person, invitation);
  },
  tell: (_asked, { facts: { person, invitation } }) => [invitationMail(person, invitation)],
  async answer({ tx, actor, on }, { party }) {
    const people = await peopleOfParty(tx, actor, on, party.id);
    if (!people) throw refused('not-found');
    return people;
  },
  races: { people_email_key: 'email-taken' },
});
