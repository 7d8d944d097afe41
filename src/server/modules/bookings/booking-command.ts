import type { z } from 'zod';
import type { Booking, bookingOperations } from '../../../contract/bookings.ts';
import type { Operation } from '../../../contract/operation.ts';
import { ACTIONS, type ActionName } from '../../../rules/assessments/actions.ts';
import { mayAct } from '../../../rules/assessments/life.ts';
import { bookingIsIn } from '../../../rules/bookings/booking.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import type { BookingState, RefusalCode, Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import { type Asked, type Command, command, type DomainEvent } from '../../platform/command/command.ts';
import { openOffers } from '../../platform/command/offers.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { assessmentOffers } from '../assessments/index.ts';
import { aboutBooking, type BookingRecord, lockBooking } from './bookings.store.ts';
import { readBooking } from './queries/read-booking.ts';

/** The commands that may be asked for on a booking. */
export const bookingOffers = openOffers<BookingRecord>();

/** What a decision on a booking is given. */
export interface OnBooking<Facts> {
  readonly booking: BookingRecord;
  readonly facts: Facts;
}

const isAction = (name: string): name is ActionName => ACTIONS.some((each) => each === name);

type BookingOperation = Operation & (typeof bookingOperations)[keyof typeof bookingOperations];

/** A command on one booking: the parts that differ from one to the next. */
interface BookingCommandDeclaration<Op extends BookingOperation, Facts, E extends DomainEvent> {
  readonly operation: Op;
  readonly allows: readonly Role[];
  /** The actor's relation to the booking. */
  readonly who: (actor: Actor, booking: { readonly party_id: string }) => boolean;
  /** The states in which it is offered, or the rule that says so; the decision itself is `decide`. */
  readonly offeredIn: readonly BookingState[] | ((state: BookingState) => Outcome<BookingState>);
  /** Reads what the decision needs besides the booking. Undefined: a part of the request names nothing that exists. */
  readonly facts?: (asked: Asked<Op>, booking: BookingRecord) => Promise<Facts | undefined>;
  readonly decide: (asked: Asked<Op>, loaded: OnBooking<Facts>) => Outcome<readonly E[]>;
  readonly apply: (asked: Asked<Op>, loaded: OnBooking<Facts>, event: E) => Promise<void>;
  readonly tell?: (
    asked: Asked<Op>,
    loaded: OnBooking<Facts>,
    event: E,
  ) => Promise<readonly Message[]> | readonly Message[];
  readonly races?: Readonly<Record<string, RefusalCode>>;
}

/** Declares a command on `/bookings/{bookingId}/…`, offers it on the booking, and answers with the booking as it is then. */
export function bookingCommand<Op extends BookingOperation, Facts, E extends DomainEvent>(
  declared: BookingCommandDeclaration<Op, Facts, E>,
): Command {
  const action = declared.operation.id;
  const { offeredIn } = declared;
  const offered = typeof offeredIn === 'function' ? offeredIn : (state: BookingState) => bookingIsIn(state, offeredIn);
  const declaredCommand = command<Op, OnBooking<Facts>, E>({
    operation: declared.operation,
    allows: declared.allows,
    async load(asked) {
      const { bookingId } = asked.params as { bookingId: string };
      const booking = await lockBooking(asked.tx, bookingId);
      if (!booking) return undefined;
      const facts = declared.facts ? await declared.facts(asked, booking) : ({} as Facts);
      return facts === undefined ? undefined : { booking, facts };
    },
    mayAct: (actor, { booking }) => declared.who(actor, booking),
    version: ({ booking }) => booking.version,
    decide: declared.decide,
    subject: (_asked, { booking }) => aboutBooking(booking),
    apply: declared.apply,
    ...(declared.tell && { tell: declared.tell }),
    answer: async ({ tx, actor, on }, { booking }) =>
      (await readBooking(tx, actor, on, booking.id, bookingOffers)) as z.output<typeof Booking> &
        z.output<Op['answer']>,
    async seesStill({ tx, actor, params }) {
      const booking = await lockBooking(tx, (params as { bookingId: string }).bookingId);
      return booking !== undefined && declared.who(actor, booking);
    },
    ...(declared.races && { races: declared.races }),
  });
  bookingOffers.add(declaredCommand, (actor, booking) =>
    declared.who(actor, booking) ? offered(booking.state) : undefined,
  );
  assessmentOffers.add(declaredCommand, (actor, assessment) => {
    const isOffered = isAction(action) && mayAct(action, assessment.state).ok && declared.who(actor, assessment);
    return isOffered && assessment.bookingState ? offered(assessment.bookingState) : undefined;
  });
  return declaredCommand;
}
