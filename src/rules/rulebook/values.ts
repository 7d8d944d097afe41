import type { Dated } from './dated.ts';
import * as access from './values/access.ts';
import * as assessment from './values/assessment.ts';
import * as booking from './values/booking.ts';
import * as charges from './values/charges.ts';
import * as clocks from './values/clocks.ts';
import * as committee from './values/committee.ts';
import * as cycle from './values/cycle.ts';
import * as estimate from './values/estimate.ts';
import * as remediation from './values/remediation.ts';

export * from './values/access.ts';
export * from './values/assessment.ts';
export * from './values/booking.ts';
export * from './values/charges.ts';
export * from './values/clocks.ts';
export * from './values/committee.ts';
export * from './values/cycle.ts';
export * from './values/estimate.ts';
export { START_OF_RULES } from './values/origin.ts';
export * from './values/remediation.ts';

/**
 * Every value the rules use, for the register that shows people what is law, what is published and what is assumed.
 * Collected from the files themselves, so that no value can be left out.
 */
export const RULE_VALUES: readonly Dated<unknown>[] = [
  booking,
  estimate,
  cycle,
  clocks,
  assessment,
  committee,
  remediation,
  charges,
  access,
]
  .flatMap((file) => Object.values(file) as unknown[])
  .flatMap((exported) => (isDated(exported) ? [exported] : Object.values(exported as object).filter(isDated)));

function isDated(value: unknown): value is Dated<unknown> {
  return typeof value === 'object' && value !== null && 'entries' in value && 'key' in value;
}
