import type { Day } from '../../rules/values/day.ts';

/** The size of a scheme. The same size, seed and day make the same scheme. */
export interface Size {
  readonly parties: number;
  readonly assessments: number;
  readonly observations: number;
  readonly seed: number;
  readonly today: Day;
}

/** The rules begin in 2015; a scheme is never older than they are. */
const LONGEST_YEARS = 10;

/** Observations that one assessment can have at most: there is one text for each, and not more of them fit. */
export const MOST_OBSERVATIONS = 25;

/** How many years back the rounds of a party reach. */
export const yearsOf = ({ parties, assessments }: Size): number =>
  Math.min(LONGEST_YEARS, Math.max(1, Math.ceil(assessments / parties)));
