import { sql } from 'kysely';
import type { z } from 'zod';
import { type CommitteeView, committeeOperations } from '../../../../contract/committee.ts';
import { appealOf } from '../../../../rules/committee/appeal.ts';
import { purposeOf, type Round } from '../../../../rules/committee/outcomes.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { CommitteeOutcome } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import { decisionSql, meetingSql, papersSql } from '../committee.sql.ts';
import { listedPaper } from '../committee.store.ts';
import { committeeOffers } from '../committee-offers.ts';

type Answer = z.infer<typeof CommitteeView>;

interface Found {
  readonly answer: Pick<Answer, 'state' | 'listing' | 'upcoming' | 'decision' | 'version'>;
  readonly assessment: AssessmentRecord;
  readonly predecessorOutcome: CommitteeOutcome | null;
}

/** What the SSC has to decide on an assessment, when, and what it decided: for everyone who may see the assessment. */
export async function readCommittee(tx: Tx, actor: Actor, on: Day, assessmentId: string): Promise<Answer | undefined> {
  const mayOpenPaper = actor.side === 'ssc' || actor.side === 'secas';
  const { rows } = await sql<Found>`
    select jsonb_build_object('state', a.state, 'version', a.version,
      'listing', (
        select jsonb_build_object('itemId', i.id, 'state', i.state, 'mayOpenPaper', ${mayOpenPaper}::boolean,
               'meeting', jsonb_build_object('id', m.id, 'ref', m.ref, 'heldOn', m.held_on, 'state', m.state))
        from agenda_items i join meetings m on m.id = i.meeting_id
        where i.assessment_id = a.id and i.state <> 'withdrawn' limit 1),
      'upcoming', case when ${actor.side} = 'secas' then coalesce((
        select jsonb_agg(${meetingSql} || ${papersSql} order by m.held_on) from meetings m where m.state <> 'held'), '[]') else '[]' end,
      'decision', ${decisionSql(sql`x.assessment_id = a.id`)}) as answer,
      to_jsonb(a) || jsonb_build_object('bookingState', null, 'team', '[]'::jsonb) as assessment,
      (select p.outcome from assessments p where p.id = a.predecessor_id) as "predecessorOutcome"
    from assessments a where a.id = ${assessmentId}`.execute(tx);
  const [found] = rows;
  if (!found) return undefined;
  const { answer, assessment, predecessorOutcome } = found;
  const round: Round = {
    kind: assessment.kind,
    initial: assessment.initial,
    predecessorOutcome: predecessorOutcome ?? undefined,
  };
  const { purpose, because } = purposeOf(round);
  const [paper, book] = await Promise.all([listedPaper(tx, assessmentId), bookOf(tx)]);
  const appeal = answer.decision && appealOf(answer.decision, book);
  return {
    ...answer,
    purpose,
    purposeBecause: inWords([because]),
    appeal: appeal ? { adviseByOn: appeal.adviseByOn, because: inWords(appeal.because) } : null,
    actions: committeeOffers.on(actor, { assessment, paper }, on, book),
  };
}

export const readCommitteeQuery = query({
  operation: committeeOperations['read-committee'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  read: ({ tx, actor, on, params }) => readCommittee(tx, actor, on, params.assessmentId),
});
