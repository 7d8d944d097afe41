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
  VisibleTo,
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
    breakWeeks: z.int().min(1).max(52).optional().describe('Of a staged one: whole weeks between the two phases.'),
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
  staged: z.boolean().describe('It is held in two phases, with a break between.'),
  wantedEndOn: Day.nullable(),
  proposedStartOn: Day.nullable(),
  proposedPhaseOneEndOn: Day.nullable(),
  proposedPhaseTwoStartOn: Day.nullable(),
  proposedEndOn: Day.nullable(),
  phaseOneEndOn: Day.nullable().describe('Of a confirmed staged one: the last day before the break.'),
  phaseTwoStartOn: Day.nullable().describe('Of a confirmed staged one: the first day after the break.'),
  confirmedOn: Day.nullable(),
  cancelledOn: Day.nullable(),
  discardedOn: Day.nullable(),
  estimate: Estimate.nullable(),
  savedAt: Instant,
  team: z.array(TeamMember),
  fees: z.array(LateNoticeFee),
  visibleTo: z.object({ feeReason: VisibleTo }),
  actions: z.array(Action),
}).meta({ id: 'Booking' });

/** What the rules say to a form before it is sent. */
export const BookingProposal = z
  .object({
    /** What the booking may be for, the most pressing first: the first is proposed. */
    due: z.array(
      z.object({
        kind: AssessmentKind,
        userRoles: z.array(UserRole),
        dueBy: Day.nullable(),
        bookBy: Day.nullable().describe('The last day to book that leaves twelve weeks and the likely fieldwork.'),
        latestStartOn: Day.nullable(),
        because: z.array(Because),
      }),
    ),
    mayBeStaged: z.boolean().describe('Only an initial Full assessment can be staged.'),
    earliestStartOn: Day.describe('The first Working Day that may be asked for, when SECAS receives the form today.'),
    missing: z.array(z.string()).describe('Fields still to be filled in, in the order of the form.'),
    refusal: Action.shape.refusal.describe('Why sending the form today would be refused.'),
  })
  .meta({ id: 'BookingProposal' });

const onBooking = z.strictObject({ bookingId: Id });

export const bookingOperations = operationsOf('bookings', {
  'list-bookings': {
    method: 'GET',
    path: '/bookings',
    summary: 'Bookings you may see, newest first; discarded ones only when that state is asked for',
    query: PageQuery.extend({ partyId: Id.optional(), state: z.enum(BOOKING_STATES).optional() }),
    answer: z.object({
      rows: z.array(BookingRow),
      actions: z.array(Action).describe('Whether your party may book now; empty for everybody else.'),
    }),
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
  'start-booking': {
    method: 'POST',
    path: '/bookings',
    summary:
      'Open the Book-an-Assessment form, with the kind that is due filled in; a draft begun already is opened again',
    body: z.strictObject({ predecessorId: Id.optional().describe('The round that this one follows up.') }),
    answer: Booking,
    refusals: ['round-already-open', 'successor-exists', 'wrong-state', 'not-your-turn', 'nothing-due', 'not-found'],
  },
  'save-booking': {
    method: 'POST',
    path: '/bookings/{bookingId}/save',
    summary: 'Save the form as far as it has been filled in',
    params: onBooking,
    body: z.strictObject({ version: Version, form: BookingForm }),
    answer: Booking,
    refusals: ['wrong-state', 'stale-version'],
  },
  'discard-booking': {
    method: 'POST',
    path: '/bookings/{bookingId}/discard',
    summary: 'Discard a draft that was never sent; what was sent is cancelled instead',
    params: onBooking,
    body: z.strictObject({ version: Version }),
    answer: Booking,
    refusals: ['not-a-draft', 'stale-version'],
  },
  'read-proposal': {
    method: 'GET',
    path: '/bookings/{bookingId}/proposal',
    summary: 'What is due and why, the earliest start, and what stands against sending the form today',
    params: onBooking,
    answer: BookingProposal,
    refusals: ['not-found'],
  },
  'estimate-assessment': {
    method: 'GET',
    path: '/bookings/{bookingId}/estimate',
    summary: 'The indicative estimate from the form as it stands and the rate card in force',
    params: onBooking,
    answer: Estimate,
    refusals: ['not-found', 'booking-incomplete', 'no-rate-card'],
  },
  'book-assessment': {
    method: 'POST',
    path: '/bookings/{bookingId}/submit',
    summary: 'Send the form to SECAS; the twelve weeks count from here',
    params: onBooking,
    body: z.strictObject({ version: Version }),
    answer: Booking,
    refusals: [
      'booking-incomplete',
      'too-little-lead-time',
      'not-a-working-day',
      'kind-not-due',
      'reason-required',
      'round-already-open',
      'successor-exists',
      'wrong-state',
    ],
  },
  'propose-dates': {
    method: 'POST',
    path: '/bookings/{bookingId}/propose-dates',
    summary: 'The User CIO proposes the days and the team',
    params: onBooking,
    body: z.strictObject({
      version: Version,
      startOn: Day,
      endOn: Day,
      phaseOneEndOn: Day.optional().describe('Of a staged assessment: the last day before the break.'),
      phaseTwoStartOn: Day.optional().describe('Of a staged assessment: the first day after the break.'),
      team: z
        .array(z.strictObject({ personId: Id, role: z.enum(['lead', 'assessor', 'quality-reviewer']) }))
        .min(2)
        .max(12),
    }),
    answer: Booking,
    refusals: [
      'team-incomplete',
      'assessor-not-independent',
      'assessor-day-taken',
      'dates-out-of-range',
      'phases-not-asked',
      'phases-incomplete',
      'break-too-short',
      'start-not-in-future',
      'not-a-working-day',
      'wrong-state',
    ],
  },
  'confirm-booking': {
    method: 'POST',
    path: '/bookings/{bookingId}/confirm',
    summary: 'SECAS confirms the proposed days and team; the party gets its confirmation',
    params: onBooking,
    body: z.strictObject({ version: Version }),
    answer: Booking,
    refusals: ['wrong-state', 'start-has-passed', 'kind-not-due'],
  },
  'download-calendar': {
    method: 'GET',
    path: '/bookings/{bookingId}/calendar',
    summary: 'The confirmed days as a calendar file, each phase of a staged assessment for itself',
    params: onBooking,
    answer: z.string(),
    download: 'text/calendar',
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
  'cancel-booking': {
    method: 'POST',
    path: '/bookings/{bookingId}/cancel',
    summary: 'Cancel; with less than four weeks’ notice SECAS may charge 25% of the estimate',
    params: onBooking,
    body: z.strictObject({ version: Version, reason: Prose(1000), acceptedFeePence: Pence }),
    answer: Booking,
    refusals: ['wrong-state', 'start-has-passed', 'fee-has-changed'],
  },
  'decide-late-notice-fee': {
    method: 'POST',
    path: '/late-notice-fees/{feeId}/decide',
    summary: 'SECAS decides to charge or to waive, with a reason',
    params: z.strictObject({ feeId: Id }),
    body: z.strictObject({
      version: Version,
      decision: z.enum(['charge', 'waive']),
      reason: OptionalProse(1000).describe('Told to the party.'),
      internalReason: OptionalProse(1000).default('').describe('For SECAS’s own file; never shown to the party.'),
    }),
    answer: Booking,
    refusals: ['fee-not-pending', 'reason-required'],
  },
  'list-late-notice-fees': {
    method: 'GET',
    path: '/late-notice-fees',
    summary: 'Late-notice charges that await a decision, and those decided',
    query: z.strictObject({ state: z.enum(['pending', 'charged', 'waived']).optional() }),
    answer: z.object({
      rows: z.array(
        LateNoticeFee.extend({
          bookingId: Id,
          bookingRef: z.string(),
          assessmentRef: z.string(),
          party: PartyName,
          actions: z.array(Action),
        }),
      ),
      visibleTo: z.object({ reason: VisibleTo, internalReason: VisibleTo }),
    }),
    refusals: [],
  },
  'assessor-availability': {
    method: 'GET',
    path: '/assessor-availability',
    summary: 'The User CIO’s assessors and the days on which each is booked',
    query: z.strictObject({ fromOn: Day, toOn: Day, partyId: Id.optional() }),
    answer: z.object({
      rows: z.array(
        z.object({
          person: PersonName,
          jobTitle: z.string(),
          roles: z.array(z.string()),
          bookedOn: z.array(Day),
          notIndependentUntil: Day.nullable(),
        }),
      ),
    }),
    refusals: [],
  },
});
