import { day } from '../../values/day.ts';

/** The first day for which this product knows any rule: the start of the assessment regime, rounded down to a year. */
export const START_OF_RULES = day('2015-01-01');
