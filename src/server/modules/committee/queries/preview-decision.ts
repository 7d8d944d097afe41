import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { CONSEQUENCES, type Purpose } from '../../../../rules/committee/outcomes.ts';
import { type DecisionRequest, recordDecision } from '../../../../rules/committee/record-decision.ts';
import { quorumOn, tallyOf } from '../../../../rules/committee/vote.ts';
import { addDays } from '../../../../rules/values/day.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { inWords, problemOf } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { membersOnPaperSql } from '../committee.sql.ts';
import { asRulesSeeIt, type PaperRecord } from '../committee.store.ts';

/** The paper by its own id, in any state. */
async function paperCalled(tx: Tx, itemId: string): Promise<(PaperRecord & { purpose: Purpose }) | undefined> {
  const { rows } = await sql<PaperRecord & { purpose: Purpose }>`
    select to_jsonb(i) as item, i.purpose, ${membersOnPaperSql} as members,
      jsonb_build_object('id', m.id, 'ref', m.ref, 'state', m.state, 'heldOn', m.held_on) as meeting
    from agenda_items i join meetings m on m.id = i.meeting_id where i.id = ${itemId}`.execute(tx);
  return rows[0];
}

/** The same rule that the recording will run, asked while the form is being filled in. The dates of conditions it takes on trust. */
export const previewDecision = query({
  operation: committeeOperations['preview-decision'],
  allows: everyoneOf('secas', 'ssc'),
  async read({ tx, on, params, query: { outcome, conditions, followUpBy } }) {
    const found = await paperCalled(tx, params.itemId);
    if (!found) return undefined;
    const paper = asRulesSeeIt(found);
    const { because: whyQuorum, ...quorum } = quorumOn(paper.members, paper.votes, on, await bookOf(tx));
    const { because: whyCount, ...count } = tallyOf(
      paper.members,
      paper.votes,
      paper.casting,
      outcome,
      on,
      await bookOf(tx),
    );
    const placeholder = { text: '', owner: '', dueOn: addDays(on, 1) };
    const request: DecisionRequest = { outcome, conditions: Array(conditions).fill(placeholder), followUpBy };
    const answer = recordDecision(paper, request, [], on, await bookOf(tx));
    return {
      quorum,
      count: { outcome, ...count },
      state: CONSEQUENCES[outcome].state,
      because: inWords([...whyQuorum, ...whyCount]),
      ...(!answer.ok && { refusal: problemOf(answer.refusal) }),
    };
  },
});
