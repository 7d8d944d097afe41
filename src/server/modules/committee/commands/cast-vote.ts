import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { castVote, mayVote, type Voter } from '../../../../rules/committee/cast-vote.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Asked } from '../../../platform/command/command.ts';
import { asRulesSeeIt } from '../committee.store.ts';
import { type OnPaper, paperCommand } from '../committee-command.ts';
import { readAgendaItem } from '../queries/read-agenda-item.ts';
import { there } from '../there.ts';

const operation = committeeOperations['cast-vote'];

/**
 * A member votes, or votes anew until the decision is recorded; the chair breaks a tie. One row a member and paper: two votes
 * of one member at once count once.
 */
export const castVoteCommand = paperCommand({
  operation,
  allows: ['ssc-member', 'ssc-chair'],
  who: ({ side }) => side === 'ssc',
  look: (paper, actor, on, book) => mayVote(asPaper(paper), voterOf(paper, actor), on, book),
  decide: ({ body, actor, on, book }, paper) => castVote(asPaper(paper), voterOf(paper, actor), body, on, book),
  apply: writeVote,
  answer: async ({ tx, actor, on }, { item }) => there(await readAgendaItem(tx, actor, on, item.id)),
});

const asPaper = (paper: OnPaper) => asRulesSeeIt({ ...paper, purpose: paper.item.purpose });

function voterOf({ members }: OnPaper, actor: Actor): Voter {
  const own = members.find(({ person }) => person.id === actor.personId);
  return { chair: own?.chair ?? false, interest: own?.recusedBy ?? undefined };
}

async function writeVote({ tx, actor, at, body }: Asked<typeof operation>, { item }: OnPaper): Promise<void> {
  const vote = { outcome: body.outcome, vote: body.vote, cast_at: at };
  await tx
    .insertInto('votes')
    .values({ party_id: item.party_id, agenda_item_id: item.id, person_id: actor.personId, ...vote })
    .onConflict((conflict) =>
      conflict.columns(['agenda_item_id', 'person_id']).doUpdateSet({ ...vote, version: sql`votes.version + 1` }),
    )
    .execute();
}
