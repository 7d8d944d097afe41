import { sql } from 'kysely';
import { HANDED_ON } from '../../../rules/bookings/open-round.ts';
import type { AssessmentKind, AssessmentState, UserRole } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';

/** The reference of the round that keeps a party from booking another; undefined when there is none. */
export async function openRoundOf(tx: Tx, partyId: string): Promise<string | undefined> {
  const open = await tx
    .selectFrom('assessments')
    .select('ref')
    .where('party_id', '=', partyId)
    .where('state', 'not in', HANDED_ON)
    .executeTakeFirst();
  return open?.ref;
}

/** A round as the one that follows it sees it. */
export interface PredecessorRow {
  readonly id: string;
  readonly party_id: string;
  readonly ref: string;
  readonly state: AssessmentState;
  readonly round_no: number;
  readonly user_roles: UserRole[];
  readonly successorRef: string | null;
}

/** A round of the party with the ref of its successor. Undefined when there is none, or none that the actor may see. */
export function predecessor(tx: Tx, partyId: string, assessmentId: string): Promise<PredecessorRow | undefined> {
  return predecessors(tx, partyId).where('a.id', '=', assessmentId).executeTakeFirst();
}

/** The party's round that waits for its Follow-up and has none. */
export function roundAwaitingFollowUp(tx: Tx, partyId: string): Promise<PredecessorRow | undefined> {
  return predecessors(tx, partyId)
    .where('a.state', '=', 'awaiting-follow-up')
    .where(successorRef, 'is', null)
    .orderBy('a.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

const successorRef = sql<string | null>`(
  select s.ref from assessments s where s.predecessor_id = a.id and s.state <> 'cancelled')`;

const predecessors = (tx: Tx, partyId: string) =>
  tx
    .selectFrom('assessments as a')
    .select(['a.id', 'a.party_id', 'a.ref', 'a.state', 'a.round_no', 'a.user_roles', successorRef.as('successorRef')])
    .where('a.party_id', '=', partyId);

/**
 * The round from which an assessment of this kind measures change: a Verification from the last Full one (G8.17), a
 * Self-Assessment from the last Full or Verification one; the other kinds from none.
 */
export async function baselineOf(tx: Tx, partyId: string, kind: AssessmentKind): Promise<string | null> {
  if (kind !== 'vusa' && kind !== 'ssa') return null;
  const base = await tx
    .selectFrom('assessments')
    .select('id')
    .where('party_id', '=', partyId)
    .where('kind', 'in', kind === 'vusa' ? ['fusa', 'further-fusa'] : ['fusa', 'further-fusa', 'vusa'])
    .where('fieldwork_ended_on', 'is not', null)
    .where('state', '<>', 'cancelled')
    .orderBy('fieldwork_ended_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return base?.id ?? null;
}
