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

/** The parts of the rule book, each a file of values. */
const CHAPTERS = { booking, estimate, cycle, clocks, assessment, committee, remediation, charges, access } as const;
export type Chapter = keyof typeof CHAPTERS;

/** The values of one part of the rule book. Collected from the file itself, so that no value can be left out. */
const valuesIn = (chapter: Chapter): readonly Dated<unknown>[] =>
  (Object.values(CHAPTERS[chapter]) as unknown[]).flatMap((exported) =>
    isDated(exported) ? [exported] : Object.values(exported as object).filter(isDated),
  );

const NAMES = Object.keys(CHAPTERS) as Chapter[];

/** Every value the rules use, for the register that shows people what is law, what is published and what is assumed. */
export const RULE_VALUES: readonly Dated<unknown>[] = NAMES.flatMap(valuesIn);

/** The part of the rule book that a value stands in. @throws RangeError for a key that is none */
export function chapterOf(key: string): Chapter {
  const chapter = NAMES.find((name) => valuesIn(name).some((rule) => rule.key === key));
  if (!chapter) throw new RangeError(`${key} is no value of the rule book`);
  return chapter;
}

function isDated(value: unknown): value is Dated<unknown> {
  return typeof value === 'object' && value !== null && 'entries' in value && 'key' in value;
}
