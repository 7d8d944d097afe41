import { kindsDue } from '../../../rules/bookings/kinds-due.ts';
import type { StartSituation } from '../../../rules/bookings/start-booking.ts';
import type { Due } from '../../../rules/obligations/due.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';
import { openRoundOf, type PredecessorRow, predecessor, roundAwaitingFollowUp } from '../assessments/index.ts';
import { whatIsDueFor } from '../obligations/index.ts';

/** What opening the Book-an-Assessment form depends on, for one party. */
export interface Start {
  readonly partyId: string;
  /** The round that is followed up. */
  readonly predecessor: PredecessorRow | undefined;
  /** The draft that was begun for the same purpose. */
  readonly draftId: string | undefined;
  readonly situation: StartSituation;
}

/** Reads it. Undefined when the round named is none, or none that the actor may see. */
export async function startOf(tx: Tx, partyId: string, on: Day, predecessorId?: string): Promise<Start | undefined> {
  const due = (await whatIsDueFor(tx, partyId, on)) ?? [];
  const follows = await followed(tx, partyId, due, predecessorId);
  if (predecessorId && !follows) return undefined;
  const draft = await draftFor(tx, partyId, follows?.id);
  const openRound = await openRoundOf(tx, partyId);
  return {
    partyId,
    predecessor: follows,
    draftId: draft?.id,
    situation: {
      due,
      ...(follows && {
        predecessor: { ref: follows.ref, state: follows.state, successorRef: follows.successorRef ?? undefined },
      }),
      openRound,
      draft: draft?.ref,
    },
  };
}

/** The round that is followed up: the one named, or the one that waits when nothing else is due. */
async function followed(tx: Tx, partyId: string, due: readonly Due[], named: string | undefined) {
  if (named) return predecessor(tx, partyId, named);
  return kindsDue(due, false).length === 0 ? roundAwaitingFollowUp(tx, partyId) : undefined;
}

const draftFor = (tx: Tx, partyId: string, predecessorId: string | undefined) =>
  tx
    .selectFrom('bookings')
    .select(['id', 'ref'])
    .where('party_id', '=', partyId)
    .where('state', '=', 'draft')
    .where('predecessor_id', predecessorId ? '=' : 'is', predecessorId ?? null)
    .executeTakeFirst();
