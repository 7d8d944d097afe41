import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { sits } from '../../../../rules/committee/paper.ts';
import {
  type AssuranceStatusSet,
  type DecisionRecorded,
  recordDecision,
} from '../../../../rules/committee/record-decision.ts';
import type { PredecessorClosed } from '../../../../rules/remediation/predecessor.ts';
import { allow, type Outcome } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import { type AssessmentRecord, moveAssessment } from '../../assessments/index.ts';
import { closePredecessor, lockPredecessor, predecessorCloses } from '../../remediation/index.ts';
import { asRulesSeeIt } from '../committee.store.ts';
import { type OnPaper, paperCommand } from '../committee-command.ts';
import {
  type DecisionIds,
  writeConditions,
  writeDecision,
  writeLetter,
  writeRecusals,
  writeStatuses,
} from '../decisions.store.ts';
import { decisionRecorded } from '../letters/decision-recorded.ts';
import { readAgendaItem } from '../queries/read-agenda-item.ts';
import { there } from '../there.ts';

const operation = committeeOperations['record-decision'];

/** What the recording needs besides the paper. */
interface Facts extends DecisionIds {
  readonly predecessor: AssessmentRecord | undefined;
}

type Event = DecisionRecorded | AssuranceStatusSet | PredecessorClosed;

/**
 * SECAS or the chair records what the SSC decided: the decision with its vote and quorum, the conditions, the status of each
 * User Role, and the outcome letter. The round moves on, and the round it follows up is closed.
 */
export const recordDecisionCommand = paperCommand({
  operation,
  allows: [...SECAS_OFFICERS, 'ssc-chair'],
  stepUp: true,
  who: ({ side }) => side === 'secas' || side === 'ssc',
  facts: factsOf,
  look: (paper) => sits(asPaper(paper)),
  decide: (asked, paper, { predecessor }): Outcome<readonly Event[]> => {
    const decided = recordDecision(asPaper(paper), asked.body, paper.assessment.user_roles, asked.on, asked.book);
    if (!decided.ok) return decided;
    const closes = predecessorCloses(predecessor, paper.assessment);
    return closes.ok ? allow([...decided.value, ...closes.value], [...decided.because, ...closes.because]) : closes;
  },
  // The predecessor's closing stands in its own history.
  about: ({ assessment }, { event }, { predecessor }) =>
    event === 'predecessor-closed' && predecessor ? predecessor : assessment,
  async apply(asked, paper, event, ids) {
    if (event.event === 'assurance-status-set') return writeStatuses(asked, paper, event, ids);
    if (event.event === 'predecessor-closed') {
      return ids.predecessor && closePredecessor(asked.tx, ids.predecessor, asked.on);
    }
    const { tx, on, body } = asked;
    const { item, assessment } = paper;
    await writeLetter(asked, paper, ids);
    await writeDecision(asked, paper, event, body.reason, ids);
    await writeRecusals(asked, paper);
    await writeConditions(asked, paper, event, ids);
    await tx
      .updateTable('agenda_items')
      .set({ state: 'decided', version: sql`version + 1` })
      .where('id', '=', item.id)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('deliberations')
      .values({ party_id: item.party_id, agenda_item_id: item.id, discussion: body.discussion })
      .execute();
    await moveAssessment(tx, assessment.id, event.state, event.turnDueOn, {
      outcome: event.outcome,
      decided_on: on,
      follow_up_by: event.followUpBy,
      closed_on: event.state === 'closed' ? on : null,
    });
  },
  tell: async (asked, paper, event, ids) =>
    event.event === 'decision-recorded' ? decisionRecorded(asked, paper, event, ids) : [],
  answer: async ({ tx, actor, on }, { item }) => there(await readAgendaItem(tx, actor, on, item.id)),
});

const asPaper = (paper: OnPaper) => asRulesSeeIt({ ...paper, purpose: paper.item.purpose });

/** Ids of the decision and its letter; undefined when a condition names an observation that is not of this round. */
async function factsOf(
  { tx, body, newId }: Asked<typeof operation>,
  { assessment }: OnPaper,
): Promise<Facts | undefined> {
  const named = new Set(body.conditions.flatMap(({ observationId }) => observationId ?? []));
  if (named.size > 0) {
    const known = await tx
      .selectFrom('observations')
      .select('id')
      .where('assessment_id', '=', assessment.id)
      .where('id', 'in', [...named])
      .execute();
    if (known.length < named.size) return undefined;
  }
  return { decisionId: newId(), letterId: newId(), predecessor: await lockPredecessor(tx, assessment) };
}
