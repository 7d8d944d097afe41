import type { Operation } from '../../../contract/operation.ts';
import type { AssuranceStatusSet, DecisionRecorded } from '../../../rules/committee/record-decision.ts';
import type { Asked } from '../../platform/command/command.ts';
import { writeDocumentRow } from '../assessments/index.ts';
import type { OnPaper } from './committee-command.ts';

export interface DecisionIds {
  readonly decisionId: string;
  readonly letterId: string;
}

/** The decision, with the quorum and the vote it rests on. */
export async function writeDecision(
  { tx, actor, on, at }: Asked<Operation>,
  { item, assessment }: OnPaper,
  { outcome, followUpBy, vote, quorum }: DecisionRecorded,
  reason: string,
  { decisionId, letterId }: DecisionIds,
): Promise<void> {
  await tx
    .insertInto('decisions')
    .values({
      id: decisionId,
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      agenda_item_id: item.id,
      outcome,
      reason,
      follow_up_by: followUpBy,
      votes_for: vote.votesFor,
      votes_against: vote.votesAgainst,
      abstentions: vote.abstentions,
      casting_vote: vote.castingVote,
      appointed: quorum.appointed,
      recused: quorum.recused,
      present: quorum.present,
      quorum: quorum.needed,
      decided_on: on,
      recorded_by: actor.personId,
      letter_id: letterId,
      created_at: at,
    })
    .execute();
}

/** Who took no part in it, as the agenda and the minutes tell it from now on. */
export async function writeRecusals({ tx }: Asked<Operation>, { item, members }: OnPaper): Promise<void> {
  const rows = members.flatMap(({ person, recusedBy }) =>
    recusedBy === null
      ? []
      : [{ party_id: item.party_id, agenda_item_id: item.id, person_id: person.id, nature: recusedBy }],
  );
  if (rows.length > 0) await tx.insertInto('recusals').values(rows).execute();
}

/** The conditions, each a tracked item of the remediation plan. */
export async function writeConditions(
  { tx, newId }: Asked<Operation>,
  { assessment }: OnPaper,
  { conditions }: DecisionRecorded,
  { decisionId }: DecisionIds,
): Promise<void> {
  if (conditions.length === 0) return;
  const rows = conditions.map(({ text, owner, dueOn, observationId }, index) => ({
    id: newId(),
    party_id: assessment.party_id,
    assessment_id: assessment.id,
    decision_id: decisionId,
    observation_id: observationId ?? null,
    number: index + 1,
    text,
    owner,
    due_on: dueOn,
  }));
  await tx.insertInto('conditions').values(rows).execute();
}

/** One new row of the status register for each User Role; none is ever changed. */
export async function writeStatuses(
  { tx, on, at, newId }: Asked<Operation>,
  { assessment }: OnPaper,
  { status, userRoles }: AssuranceStatusSet,
  { decisionId }: DecisionIds,
): Promise<void> {
  const rows = userRoles.map((role) => ({
    id: newId(),
    party_id: assessment.party_id,
    user_role: role,
    status,
    set_on: on,
    decision_id: decisionId,
    assessment_id: assessment.id,
    created_at: at,
  }));
  if (rows.length > 0) await tx.insertInto('assurance_statuses').values(rows).execute();
}

/** The row of the outcome letter, which is made after the commit. Red: for the party named and the bodies. */
export async function writeLetter(
  asked: Asked<Operation>,
  { assessment }: OnPaper,
  { letterId }: DecisionIds,
): Promise<void> {
  await writeDocumentRow(asked, assessment, {
    id: letterId,
    kind: 'outcome-letter',
    title: `Outcome of ${assessment.ref}`,
    marking: 'red',
    file_name: `${assessment.ref}-outcome-letter.pdf`,
  });
}
