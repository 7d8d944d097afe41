import { type Selectable, sql } from 'kysely';
import type { Round } from '../../../rules/committee/outcomes.ts';
import type { MeetingState, Paper } from '../../../rules/committee/paper.ts';
import type { CastVote } from '../../../rules/committee/vote.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { CommitteeOutcome, Vote } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { AgendaItems, Meetings } from '../../db/schema.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import { membersOnPaperSql } from './committee.sql.ts';

/** A member or the chair, as far as one paper is concerned. */
export interface MemberOnPaper {
  readonly person: { readonly id: string; readonly name: string; readonly organisation: string };
  readonly chair: boolean;
  readonly present: boolean;
  /** The nature of the interest that keeps the member out; null when there is none. */
  readonly recusedBy: string | null;
  readonly vote: { readonly outcome: CommitteeOutcome; readonly vote: Vote } | null;
}

export type MeetingRecord = Selectable<Meetings>;
export type ItemRecord = Selectable<AgendaItems>;

/** A paper as its commands see it. */
export interface PaperRecord {
  readonly item: ItemRecord;
  readonly meeting: { readonly id: string; readonly ref: string; readonly state: MeetingState; readonly heldOn: Day };
  readonly members: readonly MemberOnPaper[];
}

/** Reads a meeting and locks it until the end of the transaction. */
export const lockMeeting = (tx: Tx, meetingId: string): Promise<MeetingRecord | undefined> =>
  tx.selectFrom('meetings').selectAll().where('id', '=', meetingId).forUpdate().executeTakeFirst();

/** A meeting as the rules look at it. */
export const asMeeting = ({ state, held_on, papers_due_on }: MeetingRecord) => ({
  state,
  heldOn: held_on,
  papersDueOn: papers_due_on,
});

/** The paper with which an assessment is listed now, with members, interests and votes; undefined when it is on no agenda. */
export async function listedPaper(tx: Tx, assessmentId: string): Promise<PaperRecord | undefined> {
  const { rows } = await sql<PaperRecord>`
    select to_jsonb(i) as item,
      jsonb_build_object('id', m.id, 'ref', m.ref, 'state', m.state, 'heldOn', m.held_on) as meeting,
      ${membersOnPaperSql} as members
    from agenda_items i join meetings m on m.id = i.meeting_id
    where i.assessment_id = ${assessmentId} and i.state = 'listed'`.execute(tx);
  return rows[0];
}

/** The paper as the rules about deciding it look at it. */
export function asRulesSeeIt({
  purpose,
  meeting,
  members,
}: Pick<PaperRecord, 'meeting' | 'members'> & { readonly purpose: Paper['purpose'] }): Paper {
  const votesOf = (chair: boolean): CastVote[] =>
    members
      .filter((each) => each.chair === chair && each.recusedBy === null)
      .flatMap(({ person, vote }) => (vote ? [{ personId: person.id, ...vote }] : []));
  return {
    purpose,
    meeting,
    members: members
      .filter(({ chair }) => !chair)
      .map(({ person, present, recusedBy }) => ({ personId: person.id, present, recused: recusedBy !== null })),
    votes: votesOf(false),
    casting: votesOf(true)[0],
  };
}

/** What decides whether a status is set on a round. */
export async function roundOf(
  tx: Tx,
  { kind, initial, predecessor_id }: Pick<AssessmentRecord, 'kind' | 'initial' | 'predecessor_id'>,
): Promise<Round> {
  if (!predecessor_id) return { kind, initial };
  const before = await tx
    .selectFrom('assessments')
    .select('outcome')
    .where('id', '=', predecessor_id)
    .executeTakeFirst();
  return { kind, initial, predecessorOutcome: before?.outcome ?? undefined };
}

/** The journal subject of a meeting. */
export const aboutMeeting = ({ id }: { readonly id: string }) => ({
  kind: 'meeting',
  id,
  partyId: null,
  assessmentId: null,
});
