import { committeeOperations } from '../../../../contract/committee.ts';
import { declareInterest } from '../../../../rules/committee/declare-interest.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { paperCommand } from '../committee-command.ts';
import { keepInterest, memberCalled, nothingClosed } from '../interests.store.ts';
import { interestDeclared } from '../letters/interest-declared.ts';
import { interestsKnown } from '../queries/interests.ts';

/** A member declares an interest in a paper, or the chair adds one. The answer is the interests: the paper itself is gone. */
export const declareInterestCommand = paperCommand({
  operation: committeeOperations['declare-interest'],
  allows: ['ssc-member', 'ssc-chair'],
  who: ({ side }) => side === 'ssc',
  versioned: false,
  facts: ({ tx, body, actor }) => memberCalled(tx, body.memberId ?? actor.personId),
  look: () => allow(true),
  decide: ({ body, actor, on, book }, _paper, member) =>
    declareInterest(
      {
        memberId: member.id,
        nature: body.nature,
        by: { personId: actor.personId, chair: actor.roles.includes('ssc-chair') },
      },
      on,
      book,
    ),
  apply: (asked, { item }, event) => keepInterest(asked, { partyId: item.party_id, itemId: item.id }, event),
  tell: async (_asked, { assessment }, event, member) => interestDeclared(member, assessment.party_id, event),
  // Declaring closes the party to its own sender, who may hear again what they declared; not of others in what is closed.
  seesStill: ({ tx, actor }, { rows }) =>
    nothingClosed(
      tx,
      rows.filter(({ member }) => member.id !== actor.personId),
    ),
  answer: async ({ tx, actor }) => ({ rows: await interestsKnown(tx, actor) }),
});
