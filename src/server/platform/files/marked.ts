import { MARKINGS, type Marking } from '../../../rules/vocabulary.ts';

/** The name of a file that bears its marking nowhere else where everybody would see it: `what-is-due-AMBER.csv`. */
export const withMarking = (fileName: string, marking: Marking): string =>
  fileName.replace(/(\.\w+)?$/, (ending) => `-${marking.toUpperCase()}${ending}`);

/** The marking of what holds several things: the highest of theirs. */
export const highestOf = (markings: Iterable<Marking>): Marking =>
  MARKINGS[Math.max(0, ...Array.from(markings, (marking) => MARKINGS.indexOf(marking)))] ?? 'white';
