/**
 * `assay/rules`: the obligation engine as a library. Pure: nothing here touches Node, a clock, a network or a database.
 *
 *     import { allDue, day, readFacts } from 'assay/rules';
 *     const read = readFacts(JSON.parse(text));
 *     if (read.ok) for (const facts of read.parties) console.log(allDue(facts, day('2026-11-24')));
 */

export { type CycleItem, type CyclePicture, cyclePicture } from './obligations/cycle.ts';
export { cycleCategory } from './obligations/cycle-category.ts';
export { devicesWarning } from './obligations/devices.ts';
export type { Due, Obligation } from './obligations/due.ts';
export { allDuties, type Duty } from './obligations/duties.ts';
export { FACTS_SCHEMA } from './obligations/facts-schema.ts';
export {
  type Expected,
  type ExpectedBecause,
  FORECAST_YEARS,
  forecast,
  forecastWithReasons,
} from './obligations/forecast.ts';
export type { Impossible } from './obligations/misfits.ts';
export type { OpenRound, PartyFacts, PastRound, PremisesCount, UserSystemFacts } from './obligations/party-facts.ts';
export { type FactsRead, type NamedFacts, readFacts } from './obligations/read-facts.ts';
export { allDue, whatIsDue } from './obligations/what-is-due.ts';
export { CITATIONS, type Citation, type CitationKey } from './rulebook/citations.ts';
export { type Dated, inForce, type Overlay, type RuleEntry } from './rulebook/dated.ts';
export { RULE_VALUES, START_OF_RULES } from './rulebook/values.ts';
export { BANK_HOLIDAYS, BANK_HOLIDAYS_VERSION } from './values/bank-holidays.ts';
export { addDays, addMonths, type Day, day, daysBetween, parseDay } from './values/day.ts';
export type { Because } from './values/outcome.ts';
export { addWorkingDays, isProclaimed, isWorkingDay, kindOfDay, type WorkingDeadline } from './values/working-days.ts';
export * from './vocabulary.ts';
export { withChanges, withValues } from './what-if/apply-changes.ts';
export { CHANGES_SCHEMA, type Changes } from './what-if/changes.ts';
export { type Compared, type Difference, differences } from './what-if/differences.ts';
export { type ChangesRead, readChanges } from './what-if/read-changes.ts';
export { type WhatIf, whatIf } from './what-if/what-if.ts';
