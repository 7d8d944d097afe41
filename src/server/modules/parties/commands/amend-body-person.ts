import { sql } from 'kysely';
import { partyOperations } from '../../../../contract/parties.ts';
import { amendBodyPerson, type Body } from '../../../../rules/parties/people.ts';
import type { Role } from '../../../../rules/vocabulary.ts';
import { closeInvitations } from '../../../access/invitation.ts';
import { command } from '../../../platform/command/command.ts';
import { isPartyOrNone, lockPersonOfBody, otherSecasAdministrators } from '../parties.store.ts';
import { peopleOfBodies } from '../queries/list-body-people.ts';

/** What is said of somebody of a body is amended, or their access ends. Which body they act for stays as it is. */
export const amendBodyPersonCommand = command({
  operation: partyOperations['amend-body-person'],
  allows: ['secas-administrator'],
  stepUp: true,
  async load({ tx, params: { bodyPersonId }, body }) {
    // Before the person is locked, so that of two administrators who end each other's access one stays.
    const administrators = await otherSecasAdministrators(tx, bodyPersonId);
    const person = await lockPersonOfBody(tx, bodyPersonId);
    if (!person || !(await isPartyOrNone(tx, body.employerId))) return undefined;
    return { person, administrators };
  },
  mayAct: () => true,
  version: ({ person }) => person.version,
  decide: ({ body: { version: _version, ...details } }, { person, administrators }) =>
    amendBodyPerson(person.side as Body, details, person.roles as Role[], administrators),
  subject: (_asked, { person }) => ({ kind: 'person', id: person.id, partyId: null, assessmentId: null }),
  async apply({ tx, at }, { person }, { name, email, jobTitle, phone, roles, organisation, employerId, active }) {
    await tx
      .updateTable('people')
      .set({
        name,
        email: email.toLowerCase(),
        job_title: jobTitle,
        phone,
        roles: [...roles],
        organisation,
        party_id: employerId,
        active,
        version: sql`version + 1`,
      })
      .where('id', '=', person.id)
      .executeTakeFirstOrThrow();
    // An invitation went to the address as it was, and is for somebody who may come in.
    if (!active || email.toLowerCase() !== person.email) await closeInvitations(tx, person.id, at);
  },
  answer: ({ tx, actor, on }) => peopleOfBodies(tx, actor, on),
  races: { people_email_key: 'email-taken', user_email_key: 'email-taken' },
});
