import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Columns that hold one of the scheme's closed lists; everything else keeps PostgreSQL's type. */
const CLOSED_LISTS: Record<string, string> = {
  'assay.agenda_items.purpose': "'set-status' | 'note'",
  'assay.agenda_items.state': "Generated<'listed' | 'decided' | 'withdrawn'>",
  'assay.assessment_team.role': "'lead' | 'assessor' | 'quality-reviewer'",
  'assay.assessments.kind': 'AssessmentKind',
  'assay.assessments.outcome': 'CommitteeOutcome | null',
  'assay.assessments.state': 'AssessmentState',
  'assay.assessments.system_kind': 'SystemKind',
  'assay.assessments.user_roles': 'UserRole[]',
  'assay.assurance_statuses.status': 'AssuranceStatus',
  'assay.assurance_statuses.user_role': 'UserRole',
  'assay.attendance.attended': "'in-person' | 'remotely' | 'apologies'",
  'assay.bookings.kind': 'AssessmentKind',
  'assay.bookings.state': 'BookingState',
  'assay.charges.kind': 'ChargeKind',
  'assay.conditions.state': "Generated<'open' | 'reported' | 'discharged'>",
  'assay.control_results.result': 'ControlResult',
  'assay.days_worked.activity': 'DayActivity',
  'assay.days_worked.grade': 'RateGrade',
  'assay.decisions.outcome': 'CommitteeOutcome',
  'assay.directors_letters.state': "'prepared' | 'signed' | 'returned' | 'approved'",
  // PostgreSQL does not say of a view's columns that they are never null.
  'assay.drafted_observations.assessment_id': 'string',
  'assay.drafted_observations.clause': 'string',
  'assay.drafted_observations.control_id': 'string',
  'assay.drafted_observations.evidence_seen': 'string',
  'assay.drafted_observations.finding': 'string',
  'assay.drafted_observations.grade': 'ObservationGrade',
  'assay.drafted_observations.id': 'string',
  'assay.drafted_observations.number': 'number',
  'assay.drafted_observations.party_id': 'string',
  'assay.drafted_observations.raised_at': 'string',
  'assay.drafted_observations.raised_by': 'string',
  'assay.drafted_observations.ref': 'string',
  'assay.drafted_observations.state': "'draft' | 'issued' | 'shared' | 'withdrawn'",
  'assay.drafted_observations.title': 'string',
  'assay.drafted_observations.version': 'number',
  'assay.documents.kind': 'DocumentKind',
  'assay.documents.marking': 'Marking',
  'assay.interests.source': "'declared' | 'chair'",
  'assay.journal.side': 'Side',
  'assay.late_notice_fees.change': 'BookingChange',
  'assay.late_notice_fees.state': "Generated<'pending' | 'charged' | 'waived'>",
  'assay.meetings.state': "Generated<'planned' | 'open' | 'held'>",
  'assay.observation_revisions.grade': 'ObservationGrade',
  'assay.observation_revisions.state': "Generated<'draft' | 'issued' | 'shared'>",
  'assay.observations.grade': 'ObservationGrade',
  'assay.observations.state': "Generated<'draft' | 'issued' | 'shared' | 'withdrawn'>",
  'assay.parties.category': 'PartyCategory',
  'assay.people.roles': 'Role[]',
  'assay.people.side': 'Side',
  'assay.reports.state': "'draft' | 'factual-accuracy' | 'quality-review' | 'issued' | 'superseded'",
  'assay.responses.state': "'draft' | 'submitted'",
  'assay.response_items.stance': "'accept' | 'dispute' | null",
  'assay.user_roles.role': 'UserRole',
  'assay.user_systems.kind': 'SystemKind',
  'assay.votes.outcome': 'CommitteeOutcome',
  'assay.votes.vote': 'Vote',
};

const VOCABULARY = [
  'AssessmentKind',
  'AssessmentState',
  'AssuranceStatus',
  'BookingChange',
  'BookingState',
  'ChargeKind',
  'CommitteeOutcome',
  'ControlResult',
  'DayActivity',
  'DocumentKind',
  'Marking',
  'ObservationGrade',
  'PartyCategory',
  'RateGrade',
  'Role',
  'Side',
  'SystemKind',
  'UserRole',
  'Vote',
];

interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/**
 * Types of the tables, read from a migrated database.
 *
 * @param folder for the file that the generator insists on writing
 */
export function databaseTypes({ host, port, user, database }: Connection, folder: string): string {
  const url = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const outFile = path.join(folder, 'schema.ts');
  const imports = Object.fromEntries(VOCABULARY.map((name) => [name, `../../rules/vocabulary.ts#${name}`]));
  const columns = Object.fromEntries(
    Object.entries(CLOSED_LISTS).map(([column, type]) => [column.replace('assay.', ''), type]),
  );
  const options = [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    outFile,
    '--default-schema',
    'assay',
    '--include-pattern',
    'assay.*',
    '--log-level',
    'error',
    '--custom-imports',
    JSON.stringify({ ...imports, Day: '../../rules/values/day.ts#Day' }),
    '--type-mapping',
    JSON.stringify({ date: 'Day', int8: 'number', timestamptz: 'string' }),
    '--overrides',
    JSON.stringify({ columns }),
  ];
  execFileSync(process.execPath, ['node_modules/kysely-codegen/dist/cli/bin.js', ...options], { stdio: 'inherit' });
  return readFileSync(outFile, 'utf8');
}
