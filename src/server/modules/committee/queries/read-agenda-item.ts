import { sql } from 'kysely';
import type { z } from 'zod';
import { type AgendaItem, committeeOperations } from '../../../../contract/committee.ts';
import { CONSEQUENCES, OUTCOMES_FOR, purposeOf, type Round } from '../../../../rules/committee/outcomes.ts';
import { quorumOn, tallyOf } from '../../../../rules/committee/vote.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { DECISION_REASON, DELIBERATION, RECUSALS, VOTES } from '../../../access/audiences.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import { decisionSql, documentSql, meetingSql, membersOnPaperSql, predecessorSql } from '../committee.sql.ts';
import { asRulesSeeIt, type ItemRecord, type MemberOnPaper } from '../committee.store.ts';
import { committeeOffers } from '../committee-offers.ts';
import { agendaRowSql } from './agenda-row.sql.ts';

type Answer = z.infer<typeof AgendaItem>;
type WorkedOut = 'possibleOutcomes' | 'purposeBecause' | 'visibleTo' | 'quorum' | 'counts' | 'actions' | 'members';

/** A paper as it was read: what PostgreSQL gathered, and the records that rules and offers look at. */
interface Found {
  readonly answer: Omit<Answer, WorkedOut>;
  readonly members: readonly MemberOnPaper[];
  readonly item: ItemRecord;
  readonly assessment: AssessmentRecord;
}

const reportSql = sql`(
  select jsonb_build_object('versionNo', r.version_no, 'issuedOn', r.issued_on, 'summary', r.summary, 'scope', r.scope, 'opinion', r.opinion,
         'results', coalesce((
           select jsonb_agg(jsonb_build_object('section', s ->> 'code', 'title', s ->> 'title', 'counts', (
             select coalesce(jsonb_object_agg(result, n), '{}') from (
               select t ->> 'result' as result, count(*) as n from jsonb_array_elements(r.results -> 'rows') t
               where t ->> 'section' = s ->> 'code' group by 1) counted)))
           from jsonb_array_elements(r.results -> 'sections') s), '[]'))
  from reports r where r.assessment_id = a.id and r.state = 'issued' order by r.version_no desc limit 1)`;

const observationsSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'ref', o.ref, 'clause', o.clause, 'grade', o.grade, 'title', o.title,
           'finding', o.finding, 'evidenceSeen', o.evidence_seen,
           'response', (select jsonb_build_object('stance', s.stance, 'reason', s.reason, 'steps', s.steps, 'owner', s.owner, 'completeBy', s.complete_by)
                        from response_items s join responses p on p.id = s.response_id
                        where s.observation_id = o.id and p.state = 'submitted' limit 1)) order by o.number)
  from observations o where o.assessment_id = a.id and o.state = 'issued'), '[]')`;

async function find(tx: Tx, itemId: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select ${agendaRowSql} || jsonb_build_object(
      'version', i.version, 'meeting', ${meetingSql}, 'roundNo', a.round_no, 'userRoles', a.user_roles,
      'fieldworkStartedOn', a.fieldwork_started_on, 'fieldworkEndedOn', a.fieldwork_ended_on, 'predecessor', ${predecessorSql},
      'report', ${reportSql},
      'response', (select jsonb_build_object('submittedOn', p.submitted_on, 'dueOn', p.due_on, 'late', p.late)
                   from responses p where p.assessment_id = a.id and p.state = 'submitted'),
      'observations', ${observationsSql},
      'documents', coalesce((select jsonb_agg(${documentSql} order by d.created_at) from documents d where d.assessment_id = a.id), '[]'),
      'discussion', coalesce((select l.discussion from deliberations l where l.agenda_item_id = i.id), ''), 'decision', ${decisionSql(sql`x.agenda_item_id = i.id`)}
    ) as answer, ${membersOnPaperSql} as members, to_jsonb(i) as item,
      to_jsonb(a) || jsonb_build_object('bookingState', null, 'team', '[]'::jsonb) as assessment
    from agenda_items i join meetings m on m.id = i.meeting_id
      join assessments a on a.id = i.assessment_id join parties q on q.id = a.party_id
    where i.id = ${itemId}`.execute(tx);
  return rows[0];
}

/** As it was reckoned when the decision was recorded, which needed it. */
const quorumOfDecision = ({
  appointed,
  recused,
  present,
  quorum,
}: NonNullable<Answer['decision']>): Answer['quorum'] => ({
  appointed,
  recused,
  present,
  needed: quorum,
  met: true,
});

function quorumOfToday({ members, votes }: ReturnType<typeof asRulesSeeIt>, on: Day, book: Overlay): Answer['quorum'] {
  const { because: _, ...quorum } = quorumOn(members, votes, on, book);
  return quorum;
}

/** One paper with everything its page shows. A member with an interest finds none, exactly as if there were none. */
export async function readAgendaItem(tx: Tx, actor: Actor, on: Day, itemId: string): Promise<Answer | undefined> {
  const found = await find(tx, itemId);
  if (!found) return undefined;
  const { answer, members, item, assessment } = found;
  const { purpose, meeting, kind, predecessor } = answer;
  const seen = asRulesSeeIt({ purpose, meeting, members });
  const book = await bookOf(tx);
  const motions = new Set(seen.votes.map(({ outcome }) => outcome));
  const listed = item.state === 'listed' ? { item, meeting, members } : undefined;
  const round: Round = { kind, initial: assessment.initial, predecessorOutcome: predecessor?.outcome ?? undefined };
  return {
    ...answer,
    members: [...members],
    quorum: answer.decision ? quorumOfDecision(answer.decision) : quorumOfToday(seen, on, book),
    counts: [...motions].map((outcome) => {
      const { because: __, ...count } = tallyOf(seen.members, seen.votes, seen.casting, outcome, on, book);
      return { outcome, ...count };
    }),
    possibleOutcomes: OUTCOMES_FOR[purpose].map((outcome) => {
      const { conditions, nextRound } = CONSEQUENCES[outcome];
      return { outcome, conditions, nextRound };
    }),
    visibleTo: { votes: VOTES, recusals: RECUSALS, discussion: DELIBERATION, reason: DECISION_REASON },
    purposeBecause: inWords([purposeOf(round).because]),
    actions: committeeOffers.on(actor, { assessment, paper: listed }, on, book),
  };
}

export const readAgendaItemQuery = query({
  operation: committeeOperations['read-agenda-item'],
  allows: everyoneOf('secas', 'ssc'),
  read: ({ tx, actor, on, params }) => readAgendaItem(tx, actor, on, params.itemId),
});
