// The face of the module: what others may use of it.
export { assessmentCommand, assessmentOffers, type OnAssessment } from './assessment-command.ts';
export { leadsTheTeam, onTheTeam, ownParty, schemeBody, seesDraftFindings, seesFinding } from './assessments.policy.ts';
export {
  type AssessmentRead,
  type AssessmentRecord,
  aboutAssessment,
  assessmentRecordSql,
  bookingReturnsToRequested,
  deadline,
  isStaged,
  lockAssessment,
  moveAssessment,
  nameTeam,
  newRef,
  openAssessment,
  type TeamRow,
  teamOf,
} from './assessments.store.ts';
export { writeDocumentRow } from './documents.store.ts';
export { lettersToUsers } from './letters-to-users.ts';
export { turnSql } from './life-sql.ts';
export { assessmentRowSql, partyNameSql } from './queries/assessment-row.sql.ts';
export { type CountedRound, controlsCounted, itemIsComplete, roundSql } from './queries/in-the-way.ts';
export {
  baselineOf,
  openRoundOf,
  type PredecessorRow,
  predecessor,
  roundAwaitingFollowUp,
} from './rounds.store.ts';
export { sharedWith } from './shared-assurance.store.ts';
