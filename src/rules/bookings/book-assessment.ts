import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import { isWorkingDay, nextWorkingDay } from '../values/working-days.ts';
import type { AssessmentKind, BookingState, Preparedness, SystemKind, UserRole } from '../vocabulary.ts';
import { bookingIsIn } from './booking.ts';
import { type KindDue, mayAskForKind } from './kind-asked.ts';
import { enoughLeadTime } from './lead-time.ts';

/** The Book-an-Assessment form as far as it has been filled in. */
export type BookingForm = {
  readonly kind?: AssessmentKind | undefined;
  readonly kindReason?: string | undefined;
  readonly userRoles?: readonly UserRole[] | undefined;
  readonly systemKind?: SystemKind | undefined;
  readonly staged?: boolean | undefined;
  /** How long the break between the phases of a staged assessment is to be, in whole weeks. */
  readonly breakWeeks?: number | undefined;
  readonly sites?: readonly string[] | undefined;
  readonly wantedStartOn?: Day | undefined;
  readonly alternativeStartOn?: Day | undefined;
  readonly preparedness?: Preparedness | undefined;
  readonly observationsExpected?: number | undefined;
  readonly contactName?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly contactPhone?: string | undefined;
  readonly billingContact?: string | undefined;
};

/** What must be filled in before SECAS receives the form; the rest is optional, but for the break of a staged assessment. */
export const REQUIRED_FIELDS = [
  'kind',
  'userRoles',
  'systemKind',
  'sites',
  'wantedStartOn',
  'preparedness',
  'observationsExpected',
  'contactName',
  'contactEmail',
  'contactPhone',
  'billingContact',
] as const satisfies readonly (keyof BookingForm)[];
type CompleteForm = BookingForm & {
  readonly [field in (typeof REQUIRED_FIELDS)[number]]-?: NonNullable<BookingForm[field]>;
};

export type AssessmentBooked = {
  readonly event: 'assessment-booked';
  readonly kind: AssessmentKind;
  readonly wantedStartOn: Day;
  /** Only an initial Full assessment can be staged. */
  readonly staged: boolean;
  readonly receivedOn: Day;
  readonly state: 'requested';
};

/** What else is known when the form is sent. */
export type BookingSituation = {
  readonly bookingState: BookingState;
  /** Every kind that is due now: see obligations. */
  readonly due: readonly KindDue[];
  /** Whether this would be the initial Full assessment of a User Role. */
  readonly initial: boolean;
  /** The reference of a round of this party that is still open. */
  readonly openRound?: string | undefined;
};

/** The fields still to be filled in, in the order of the form. Text of spaces only is not filled in. */
export function missingFields(form: BookingForm): readonly string[] {
  const asked = REQUIRED_FIELDS.flatMap((field) =>
    field === 'kind' && form.staged === true && form.kind === 'fusa' ? [field, 'breakWeeks' as const] : [field],
  );
  return asked.filter((field) => {
    const value = form[field];
    if (value === undefined) return true;
    if (typeof value === 'string') return value.trim() === '';
    return Array.isArray(value) && value.length === 0;
  });
}

/**
 * Sends the Book-an-Assessment form to SECAS; the twelve weeks count from here.
 *
 * Refuses, in this order: `wrong-state`, `booking-incomplete`, `round-already-open`, `kind-not-due` or
 * `reason-required`, `not-a-working-day`, `too-little-lead-time`.
 */
export function bookAssessment(
  form: BookingForm,
  situation: BookingSituation,
  receivedOn: Day,
  overlay?: Overlay,
): Outcome<AssessmentBooked> {
  const draft = bookingIsIn(situation.bookingState, ['draft']);
  if (!draft.ok) return draft;
  if (!isComplete(form)) return refuse('booking-incomplete', { missing: missingFields(form).join(', ') });
  if (situation.openRound !== undefined) return refuse('round-already-open', { ref: situation.openRound });
  const kind = mayAskForKind(form.kind, form.kindReason ?? '', situation.due);
  if (!kind.ok) return kind;

  const wanted = mayBeWanted(form.wantedStartOn, receivedOn, overlay);
  if (!wanted.ok) return wanted;
  const alternative = form.alternativeStartOn && mayBeWanted(form.alternativeStartOn, receivedOn, overlay);
  if (alternative && !alternative.ok) return alternative;

  const booked: AssessmentBooked = {
    event: 'assessment-booked',
    kind: form.kind,
    wantedStartOn: form.wantedStartOn,
    staged: form.staged === true && situation.initial && form.kind === 'fusa',
    receivedOn,
    state: 'requested',
  };
  return allow(booked, [...kind.because, ...wanted.because]);
}

function isComplete(form: BookingForm): form is CompleteForm {
  return missingFields(form).length === 0;
}

function mayBeWanted(wantedOn: Day, receivedOn: Day, overlay?: Overlay): Outcome<Day> {
  if (!isWorkingDay(wantedOn)) return refuse('not-a-working-day', { on: wantedOn, nextOn: nextWorkingDay(wantedOn) });
  return enoughLeadTime(receivedOn, wantedOn, overlay);
}
