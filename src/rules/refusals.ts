/**
 * Every reason for which a rule may refuse, as a code. Grouped by the part of the process that refuses.
 * The words a person reads (title, what is wrong, what to do next) stand in contract/refusals.ts, one entry a code.
 */
export const REFUSALS = [
  // any change
  'not-permitted',
  'not-found',
  'stale-version',
  'command-id-reused',
  'invalid-input',
  'not-signed-in',
  'wrong-credentials',
  'cross-site',
  'too-large',
  'wrong-media-type',
  'unexpected',
  'not-your-turn',
  'wrong-state',
  // bookings
  'too-little-lead-time',
  'not-a-working-day',
  'start-has-passed',
  'same-start-day',
  'kind-not-due',
  'booking-incomplete',
  'round-already-open',
  'successor-exists',
  'assessor-day-taken',
  'assessor-not-independent',
  'team-incomplete',
  'dates-out-of-range',
  'fee-not-pending',
  'fee-has-changed',
  'reason-required',
  'start-not-in-future',
  // fieldwork
  'not-before-start',
  'result-not-for-this-kind',
  'observation-incomplete',
  'controls-without-result',
  'days-out-of-step',
  'days-exceed-limit',
  'day-in-future',
  'already-reversed',
  // report and response
  'reviewer-is-author',
  'response-incomplete',
  // committee
  'outcome-not-for-this-round',
  'conditions-required',
  'follow-up-date-required',
  'no-quorum',
  'no-majority',
  'interest-declared',
  'chair-votes-on-tie-only',
  // remediation
  'conditions-open',
  'nothing-reported',
  'plan-has-changed',
  'not-a-director',
  // charges
  'no-rate-card',
  'nothing-to-charge',
  'already-corrected',
  'fee-not-charged',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
