import { partyOperations } from '../../../../contract/parties.ts';
import { decideSystemReview } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { systemReviewDecided } from '../letters/system-review-decided.ts';
import { partyCommand } from '../party-command.ts';

/**
 * SECAS or the chair records how the SSC has a second User System reviewed (G3.9): the decision is the SSC’s, and those two
 * record its decisions. A chair who has an interest in the party does not see it, and so cannot.
 */
export const decideSystemReviewCommand = partyCommand({
  operation: partyOperations['decide-system-review'],
  allows: [...SECAS_OFFICERS, 'ssc-chair'],
  who: ({ side }) => side === 'secas' || side === 'ssc',
  facts: async ({ params }, party) => party.systems.find(({ id }) => id === params.systemId),
  decide: ({ body: { how, by, decidedOn, reason }, on }, { party, facts }) =>
    decideSystemReview(party.systems, facts, { how, decidedOn, reason, ...(by && { by }) }, on),
  async apply({ tx, actor, at, params, newId }, { party }, { how, by, decidedOn, reason }) {
    const decision = { how, review_by: by ?? null, decided_on: decidedOn, reason };
    await tx
      .insertInto('system_reviews')
      .values({
        id: newId(),
        party_id: party.id,
        system_id: params.systemId,
        ...decision,
        recorded_by: actor.personId,
        recorded_at: at,
      })
      .execute();
  },
  tell: (_asked, { party }, event) => systemReviewDecided(party, event),
});
