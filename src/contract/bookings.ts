import { z } from 'zod';
import { BOOKING_CHANGES, BOOKING_STATES, PREPAREDNESS, SYSTEM_KINDS } from '../rules/vocabulary.ts';
import {
  Action,
  AssessmentKind,
  Because,
  Day,
  Id,
  Instant,
  Line,
  OptionalProse,
  PageQuery,
  PartyName,
  Pence,
  PersonName,
  Prose,
  UserRole,
  Version,
} from './common.ts';
import { operationsOf } from './operation.ts';

/** The Book-an-Assessment form. Saved as it is filled in, so every group may still be missing. */
export const BookingForm = z
  .strictObject({
    kind: AssessmentKind.optional().describe('Proposed by the rules; another kind needs a reason.'),
    kindReason: OptionalProse(1000).optional(),
    userRoles: z.array(UserRole).min(1).max(7).optional(),
    systemKind: z.enum(SYSTEM_KINDS).optional(),
    staged: z.boolean().optional().describe('Initial FUSA only: in two phases, with a break that you choose.'),
    sites: z.array(Line(200)).min(1).max(10).optional(),
    wantedStartOn: Day.optional().describe('At least twelve weeks after SECAS receives the booking.'),
    alternativeStartOn: Day.optional(),
    preparedness: z.enum(PREPAREDNESS).optional(),
    observationsExpected: z.int().min(0).max(100).optional(),
    contactName: Line(120).optional(),
    contactEmail: z.email().max(200).optional(),
    contactPhone: Line(40).optional(),
    billingContact: Line(200).optional(),
    notes: OptionalProse(2000).optional(),
  })
  .meta({ id: 'BookingForm' });

/** What the assessment is likely to cost: indicative, since only the actual days are charged (seed). */
export const Estimate = z
  .object({
    indicative: z.literal(true),
    rateCard: z.string(),
    lowDays: z.number(),
    likelyDays: z.number(),
    highDays: z.number(),
    lowPence: Pence,
    likelyPence: Pence,
    highPence: Pence,
    because: z.array(Because),
  })
  .meta({ id: 'Estimate' });

/** What a change of a confirmed booking would bring, before anybody confirms it. */
export const NoticePreview = z
  .object({
    requestedOn: Day,
    startOn: Day,
    noticeDays: z.int(),
    /** The last day on which the change is free. */
    freeUntilOn: Day,
    late: z.boolean(),
    basePence: Pence,
    feePence: Pence.describe('What SECAS may decide to charge; 0 when the notice is in time.'),
    because: z.array(Because),
    refusal: Action.shape.refusal.describe('Why the change would be refused altogether.'),
  })
  .meta({ id: 'NoticePreview' });

export const LateNoticeFee = z
  .object({
    id: Id,
    change: z.enum(BOOKING_CHANGES),
    requestedOn: Day,
    startOn: Day,
    noticeDays: z.int(),
    basePence: Pence,
    feePence: Pence,
    state: z.enum(['pending', 'charged', 'waived']),
    reason: z.string().nullable(),
    decidedOn: Day.nullable(),
    version: Version,
  })
  .meta({ id: 'LateNoticeFee' });

export const TeamMember = z
  .object({ person: PersonName, role: z.enum(['lead', 'assessor', 'quality-reviewer']) })
  .meta({ id: 'TeamMember' });

export const BookingRow = z
  .object({
    id: Id,
    ref: z.string(),
    party: PartyName,
    assessmentId: Id.nullable(),
    state: z.enum(BOOKING_STATES),
    kind: AssessmentKind,
    wantedStartOn: Day.nullable(),
    startOn: Day.nullable(),
    endOn: Day.nullable(),
    submittedOn: Day.nullable(),
    version: Version,
  })
  .meta({ id: 'BookingRow' });

export const Booking = BookingRow.extend({
  predecessorId: Id.nullable(),
  form: BookingForm,
  wantedEndOn: Day.nullable(),
  proposedStartOn: Day.nullable(),
  proposedEndOn: Day.nullable(),
  confirmedOn: Day.nullable(),
  cancelledOn: Day.nullable(),
  estimate: Estimate.nullable(),
  savedAt: Instant,
  team: z.array(TeamMember),
  fees: z.array(LateNoticeFee),
  actions: z.array(Action),
}).meta({ id: 'Booking' });

const onBooking = z.strictObject({ bookingId: Id });

export const bookingOperations = operationsOf('bookings', {
  'list-bookings': {
    method: 'GET',
    path: '/bookings',
    summary: 'Bookings you may see, newest first',
    query: PageQuery.extend({ partyId: Id.optional(), state: z.enum(BOOKING_STATES).optional() }),
    answer: z.object({ rows: z.array(BookingRow) }),
    refusals: [],
  },
  'read-booking': {
    method: 'GET',
    path: '/bookings/{bookingId}',
    summary: 'One booking, with its form, estimate, team and what may be done now',
    params: onBooking,
    answer: Booking,
    refusals: ['not-found'],
  },
  'preview-reschedule': {
    method: 'GET',
    path: '/bookings/{bookingId}/reschedule',
    summary: 'What rescheduling today would mean: the notice given, the charge it may bring, and the clause',
    params: onBooking,
    query: z.strictObject({ newStartOn: Day.optional() }),
    answer: NoticePreview,
    refusals: ['not-found'],
  },
  'reschedule-booking': {
    method: 'POST',
    path: '/bookings/{bookingId}/reschedule',
    summary: 'Ask for another start; with less than four weeks’ notice SECAS may charge 25% of the estimate',
    params: onBooking,
    body: z.strictObject({
      version: Version,
      newStartOn: Day,
      reason: Prose(1000),
      /** What the page showed. If it would be more by now, the request is refused and nothing happens. */
      acceptedFeePence: Pence,
    }),
    answer: Booking,
    refusals: ['wrong-state', 'start-has-passed', 'same-start-day', 'not-a-working-day', 'fee-has-changed'],
  },
  'preview-cancel': {
    method: 'GET',
    path: '/bookings/{bookingId}/cancel',
    summary: 'What cancelling today would mean: the notice given, the charge it may bring, and the clause',
    params: onBooking,
    answer: NoticePreview,
    refusals: ['not-found'],
  },
});
