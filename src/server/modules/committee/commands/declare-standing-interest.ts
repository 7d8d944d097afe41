import { committeeOperations } from '../../../../contract/committee.ts';
import { declareInterest } from '../../../../rules/committee/declare-interest.ts';
import { command } from '../../../platform/command/command.ts';
import { keepInterest, memberCalled, nothingClosed } from '../interests.store.ts';
import { interestDeclared } from '../letters/interest-declared.ts';
import { interestsKnown } from '../queries/interests.ts';

/** A member declares an interest in a party, whatever is on the agenda, or the chair adds one. */
export const declareStandingInterestCommand = command({
  operation: committeeOperations['declare-standing-interest'],
  allows: ['ssc-member', 'ssc-chair'],
  async load({ tx, body, actor }) {
    const party = await tx.selectFrom('parties').select('id').where('id', '=', body.partyId).executeTakeFirst();
    const member = await memberCalled(tx, body.memberId ?? actor.personId);
    return party && member && { party, member };
  },
  mayAct: () => true,
  version: () => undefined,
  decide: ({ body, actor, on, book }, { member }) =>
    declareInterest(
      {
        memberId: member.id,
        nature: body.nature,
        by: { personId: actor.personId, chair: actor.roles.includes('ssc-chair') },
      },
      on,
      book,
    ),
  subject: (_asked, { party }) => ({ kind: 'party', id: party.id, partyId: party.id, assessmentId: null }),
  apply: (asked, { party }, event) => keepInterest(asked, { partyId: party.id, itemId: null }, event),
  tell: (_asked, { party, member }, event) => interestDeclared(member, party.id, event),
  // Declaring closes the party to its own sender, who may hear again what they declared; not of others in what is closed.
  seesStill: ({ tx, actor }, { rows }) =>
    nothingClosed(
      tx,
      rows.filter(({ member }) => member.id !== actor.personId),
    ),
  answer: async ({ tx, actor }) => ({ rows: await interestsKnown(tx, actor) }),
});
