import { sql } from 'kysely';
import { bookingOperations } from '../../../../contract/bookings.ts';
import { mayAct } from '../../../../rules/assessments/life.ts';
import { kindsDue } from '../../../../rules/bookings/kinds-due.ts';
import { type StartSituation, startBooking } from '../../../../rules/bookings/start-booking.ts';
import type { Due } from '../../../../rules/obligations/due.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { type Asked, command } from '../../../platform/command/command.ts';
import {
  assessmentOffers,
  nextRef,
  openRoundOf,
  ownParty,
  type PredecessorRow,
  predecessor,
  roundAwaitingFollowUp,
} from '../../assessments/index.ts';
import { whatIsDueFor } from '../../obligations/index.ts';
import { bookingOffers } from '../booking-command.ts';
import { proposedForm } from '../booking-form.ts';
import { insertDraft } from '../bookings.store.ts';
import { readBooking } from '../queries/read-booking.ts';

type Starting = Asked<(typeof bookingOperations)['start-booking']>;

interface Start {
  readonly partyId: string;
  readonly bookingId: string;
  readonly predecessor: PredecessorRow | undefined;
  readonly situation: StartSituation;
}

/** The party opens the Book-an-Assessment form: for what is due, or for the round that follows up another. */
export const startBookingCommand = command({
  operation: bookingOperations['start-booking'],
  allows: PARTY_ACTORS,
  load: loadStart,
  mayAct: (actor, { partyId }) => actor.partyId === partyId,
  version: () => undefined,
  decide: ({ on }, { situation }) => startBooking(situation, on),
  subject: (_asked, { bookingId, partyId }) => ({ kind: 'booking', id: bookingId, partyId, assessmentId: null }),
  async apply({ tx, actor, at, on }, { partyId, bookingId, predecessor: follows, situation }, { kind }) {
    const due = kindsDue(situation.due, follows !== undefined).find((each) => each.kind === kind);
    const form = await proposedForm(tx, actor, partyId, on, {
      kind,
      userRoles: follows ? follows.user_roles : (due?.userRoles ?? []),
    });
    await insertDraft(tx, {
      id: bookingId,
      ref: await nextRef(tx, 'BK', 'assay.booking_number'),
      party_id: partyId,
      predecessor_id: follows?.id ?? null,
      kind,
      form,
      saved_at: at,
      created_by: actor.personId,
      created_at: at,
    });
  },
  async answer({ tx, actor, on }, { bookingId }) {
    const booking = await readBooking(tx, actor, on, bookingId, bookingOffers);
    if (!booking) throw new Error('A draft that was just written can be read by who wrote it');
    return booking;
  },
  races: { one_draft: 'round-already-open' },
});
assessmentOffers.add(startBookingCommand, (actor, assessment) =>
  ownParty(actor, assessment) && assessment.state === 'awaiting-follow-up'
    ? mayAct('start-booking', assessment.state)
    : undefined,
);

async function loadStart({ tx, actor, on, body, newId }: Starting): Promise<Start | undefined> {
  const { partyId } = actor;
  if (!partyId) return undefined;
  await oneAtATime(tx, partyId);
  const due = (await whatIsDueFor(tx, partyId, on)) ?? [];
  const follows = await followed(tx, partyId, due, body.predecessorId);
  if (body.predecessorId && !follows) return undefined;
  const draft = await draftFor(tx, partyId, follows?.id);
  const openRound = await openRoundOf(tx, partyId);
  return {
    partyId,
    bookingId: draft?.id ?? newId(),
    predecessor: follows,
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

/** Two people of a party who open the form at once get one draft: the second waits for the first here. */
const oneAtATime = (tx: Tx, partyId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`start-booking ${partyId}`}, 0))`.execute(tx);

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
