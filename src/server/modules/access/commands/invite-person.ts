import { accessOperations } from '../../../../contract/access.ts';
import { invitePerson } from '../../../../rules/parties/invite-person.ts';
import { invitationMail, newInvitation, saveInvitation } from '../../../access/invitation.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { command } from '../../../platform/command/command.ts';

/** Sends somebody the way to a password. SECAS may for everybody, a party’s administrator for the party’s own people. */
export const invitePersonCommand = command({
  operation: accessOperations['invite-person'],
  allows: ['party-administrator', ...SECAS_OFFICERS],
  async load({ tx, params, at }) {
    const person = await tx
      .selectFrom('people')
      .select(['id', 'name', 'email', 'organisation', 'side', 'party_id', 'user_id', 'active'])
      .where('id', '=', params.personId)
      .forUpdate()
      .executeTakeFirst();
    // A member of the SSC carries their employer in party_id, and is none of its people.
    const partyId = person?.side === 'party' ? person.party_id : null;
    return person && { ...person, partyId, invitation: newInvitation(at) };
  },
  mayAct: (actor, { partyId }) => actor.side === 'secas' || (partyId !== null && actor.partyId === partyId),
  version: () => undefined,
  decide: ({ actor }, { id, active, user_id }) =>
    invitePerson(id, { active, hasAccount: user_id !== null }, actor.side === 'secas'),
  subject: (_asked, { id, partyId }) => ({ kind: 'person', id, partyId, assessmentId: null }),
  apply: ({ tx, at, newId }, person) => saveInvitation(tx, newId(), at, person, person.invitation),
  tell: (_asked, person) => [invitationMail(person, person.invitation)],
  answer: async (_asked, { email, invitation }) => ({ email, expiresAt: invitation.expiresAt }),
});
