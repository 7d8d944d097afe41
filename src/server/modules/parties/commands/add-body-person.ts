import { partyOperations } from '../../../../contract/parties.ts';
import { addBodyPerson } from '../../../../rules/parties/people.ts';
import { invitationMail, newInvitation, saveInvitation } from '../../../access/invitation.ts';
import { command } from '../../../platform/command/command.ts';
import { isPartyOrNone } from '../parties.store.ts';
import { peopleOfBodies } from '../queries/list-body-people.ts';

/** Somebody acts for a body of the scheme from now on, and is invited. SECAS administers the scheme, so it appoints them. */
export const addBodyPersonCommand = command({
  operation: partyOperations['add-body-person'],
  allows: ['secas-administrator'],
  stepUp: true,
  async load({ tx, at, body, newId }) {
    if (!(await isPartyOrNone(tx, body.employerId))) return undefined;
    const { name, email, organisation } = body;
    const person = { id: newId(), name, email: email.toLowerCase(), organisation, partyId: null };
    // The token is made here and not in the event: the journal keeps events, and nobody is to find it there.
    return { person, invitation: newInvitation(at) };
  },
  mayAct: () => true,
  version: () => undefined,
  decide: ({ body: { body, ...details } }) => addBodyPerson(body, details),
  subject: (_asked, { person }) => ({ kind: 'person', id: person.id, partyId: null, assessmentId: null }),
  async apply(
    { tx, at, newId },
    { person, invitation },
    { body, name, jobTitle, phone, roles, organisation, employerId },
  ) {
    await tx
      .insertInto('people')
      .values({
        id: person.id,
        email: person.email,
        name,
        job_title: jobTitle,
        phone,
        side: body,
        roles: [...roles],
        party_id: employerId,
        organisation,
        created_at: at,
      })
      .execute();
    await saveInvitation(tx, newId(), at, person, invitation);
  },
  tell: (_asked, { person, invitation }) => [invitationMail(person, invitation)],
  answer: ({ tx, actor, on }) => peopleOfBodies(tx, actor, on),
  races: { people_email_key: 'email-taken' },
});
