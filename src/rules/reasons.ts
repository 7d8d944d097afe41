/**
 * Every step of reasoning a rule may give, as a word. As with refusals, the sentence a person reads for each stands in
 * the contract, filled with the step's facts; a step without a sentence does not compile there.
 */
export const REASONS = [
  // notice and its price
  'notice-given',
  'notice-needed',
  'booking-never-confirmed',
  'late-notice-chargeable',
  'late-notice-base',
  'late-notice-percent',
] as const;
export type Reason = (typeof REASONS)[number];
