import { committeeOperations } from '../../../../contract/committee.ts';
import { liftInterest } from '../../../../rules/committee/declare-interest.ts';
import { command } from '../../../platform/command/command.ts';
import { declaredInterest, keepLifting, nothingClosed } from '../interests.store.ts';
import { interestLifted } from '../letters/interest-lifted.ts';
import { interestsKnown } from '../queries/interests.ts';

/** The chair lifts an interest of another member. The interest itself stays on record, with its counter-entry beside it. */
export const liftInterestCommand = command({
  operation: committeeOperations['lift-interest'],
  allows: ['ssc-chair'],
  load: ({ tx, params }) => declaredInterest(tx, params.interestId),
  // Nobody lifts their own.
  mayAct: (actor, { memberId }) => actor.personId !== memberId,
  version: () => undefined,
  decide: ({ body }, interest) => liftInterest(interest, body.reason),
  subject: (_asked, { partyId, assessmentId }) =>
    assessmentId
      ? { kind: 'assessment', id: assessmentId, partyId, assessmentId }
      : { kind: 'party', id: partyId, partyId, assessmentId: null },
  apply: (asked, { partyId }, event) => keepLifting(asked, partyId, event),
  tell: (_asked, { partyId, memberName }, event) => interestLifted({ partyId, memberName }, event),
  seesStill: ({ tx }, { rows }) => nothingClosed(tx, rows),
  answer: async ({ tx, actor }) => ({ rows: await interestsKnown(tx, actor) }),
});
