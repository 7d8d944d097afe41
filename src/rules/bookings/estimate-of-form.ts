import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import { type BookingForm, missingFields } from './book-assessment.ts';
import { type Estimate, estimateAssessment, type Rates } from './estimate.ts';

/** What the estimate is made of; a form that lacks one of these has no estimate yet. */
const MOVERS: readonly string[] = ['kind', 'userRoles', 'systemKind', 'preparedness', 'observationsExpected'];

/**
 * The indicative estimate of a form as it stands. Nothing is guessed for what has not been filled in: refuses with
 * `booking-incomplete`; fact: `missing`.
 */
export function estimateOfForm(
  form: BookingForm,
  rateCard: { readonly name: string; readonly rates: Rates },
  on: Day,
  overlay?: Overlay,
): Outcome<Estimate> {
  const { kind, userRoles, systemKind, preparedness, observationsExpected } = form;
  if (!kind || !userRoles || !systemKind || !preparedness || observationsExpected === undefined) {
    const missing = missingFields(form).filter((field) => MOVERS.includes(field));
    return refuse('booking-incomplete', { missing: missing.join(', ') });
  }
  const request = { kind, preparedness, observationsExpected, systemKind, userRoles: userRoles.length };
  return allow(estimateAssessment(request, rateCard, on, overlay));
}
