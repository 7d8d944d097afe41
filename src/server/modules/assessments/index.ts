// The face of the module: what others may use of it.
export { assessmentCommand, type OnAssessment } from './assessment-command.ts';
export { leadsTheTeam, onTheTeam, ownParty, schemeBody } from './assessments.policy.ts';
export {
  type AssessmentRecord,
  aboutAssessment,
  bookingReturnsToRequested,
  deadline,
  lockAssessment,
  moveAssessment,
  type TeamRow,
} from './assessments.store.ts';
export { partyNameSql } from './queries/assessment-row.sql.ts';
