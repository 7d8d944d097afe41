// The face of the module: what others may use of it.
export { type DayEntry, daysOf } from './days.store.ts';
export {
  entryIdSql,
  issueObservations,
  type ObservationRecord,
  observationsOf,
  shareObservations,
} from './observations.store.ts';
export { asSeen, observationsAndRevisionsSql, type Staged, stagedSql } from './queries/staged.sql.ts';
export { type ControlWithResult, resultsOf } from './results.store.ts';
