import type { z } from 'zod';
import type { BookingForm } from './bookings.ts';

/** What the fields of the Book-an-Assessment form are called, on the form and in a refusal that names them. */
export const BOOKING_FIELD_NAMES = {
  kind: 'Kind of assessment',
  kindReason: 'Reason for another kind',
  userRoles: 'User Roles',
  systemKind: 'User System',
  staged: 'Staged assessment',
  breakWeeks: 'Break between the phases',
  sites: 'Sites',
  wantedStartOn: 'Wanted start',
  alternativeStartOn: 'Alternative start',
  preparedness: 'Preparedness',
  observationsExpected: 'Observations expected',
  contactName: 'Contact name',
  contactEmail: 'Contact e-mail',
  contactPhone: 'Contact phone',
  billingContact: 'Billing contact',
  notes: 'Notes',
} as const satisfies Record<keyof z.infer<typeof BookingForm>, string>;

const FIELD_NAMES: Readonly<Record<string, string>> = BOOKING_FIELD_NAMES;

/** The name of a field of a form. Anything else is given back as it is. */
export const fieldInWords = (field: unknown): string =>
  Object.hasOwn(FIELD_NAMES, String(field)) ? (FIELD_NAMES[String(field)] ?? String(field)) : String(field);
