import { sql } from 'kysely';
import type { z } from 'zod';
import { bookingOperations } from '../../../../contract/bookings.ts';
import type { Action } from '../../../../contract/common.ts';
import { kindsDue } from '../../../../rules/bookings/kinds-due.ts';
import { startBooking } from '../../../../rules/bookings/start-booking.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { type Asked, command } from '../../../platform/command/command.ts';
import { openOffers } from '../../../platform/command/offers.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { assessmentOffers, newRef } from '../../assessments/index.ts';
import { bookingOffers } from '../booking-command.ts';
import { proposedForm } from '../booking-form.ts';
import { type Start, startOf } from '../booking-start.ts';
import { insertDraft } from '../bookings.store.ts';
import { readBooking } from '../queries/read-booking.ts';

type Starting = Asked<(typeof bookingOperations)['start-booking']>;

/** What starting a booking is about, with the id of the draft: the one that was begun, or a new one. */
interface Loaded extends Start {
  readonly bookingId: string;
}

/** The party opens the Book-an-Assessment form: for what is due, or for the round that follows up another. */
export const startBookingCommand = command({
  operation: bookingOperations['start-booking'],
  allows: PARTY_ACTORS,
  load,
  mayAct: (actor, { partyId }) => actor.partyId === partyId,
  version: () => undefined,
  decide: ({ on }, { situation }) => startBooking(situation, on),
  subject: (_asked, { bookingId, partyId }) => ({ kind: 'booking', id: bookingId, partyId, assessmentId: null }),
  async apply({ tx, actor, at, on }, { partyId, bookingId, predecessor: follows, situation }, { kind }) {
    const due = kindsDue(situation.due, follows !== undefined).find((each) => each.kind === kind);
    const form = await proposedForm(tx, actor, partyId, on, {
      kind,
      userRoles: follows ? follows.user_roles : (due?.userRoles ?? []),
      system: due?.system?.kind,
    });
    await insertDraft(tx, {
      id: bookingId,
      ref: await newRef(tx, 'BK'),
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
// By the same rule as when it is pressed: what is due, another round, a draft that was begun.
assessmentOffers.addReading(startBookingCommand, async (tx, actor, { id, party_id, state }, on) => {
  if (actor.side !== 'party' || actor.partyId !== party_id || state !== 'awaiting-follow-up') return undefined;
  const start = await startOf(tx, party_id, on, id);
  return start && startBooking(start.situation, on);
});

/** Whether a party may book, before anybody presses the button. */
const startOffers = openOffers<Start>();
startOffers.add(startBookingCommand, (actor, { partyId, situation }, on) =>
  actor.partyId === partyId ? startBooking(situation, on) : undefined,
);

/** `start-booking` as it is offered to somebody who acts for a party, on that party; to everybody else nothing is. */
export async function startBookingActions(
  tx: Tx,
  actor: Actor,
  on: Day,
  partyId: string | null = actor.partyId,
): Promise<z.infer<typeof Action>[]> {
  if (actor.side !== 'party' || partyId === null || actor.partyId !== partyId) return [];
  const start = await startOf(tx, partyId, on);
  return start ? startOffers.on(actor, start, on, await bookOf(tx)) : [];
}

async function load({ tx, actor, on, body, newId }: Starting): Promise<Loaded | undefined> {
  const { partyId } = actor;
  if (!partyId) return undefined;
  await oneAtATime(tx, partyId);
  const start = await startOf(tx, partyId, on, body.predecessorId);
  return start && { ...start, bookingId: start.draftId ?? newId() };
}

/** Two people of a party who open the form at once get one draft: the second waits for the first here. */
const oneAtATime = (tx: Tx, partyId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`start-booking ${partyId}`}, 0))`.execute(tx);
