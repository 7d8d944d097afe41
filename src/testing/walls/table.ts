import type { Column } from './askers.ts';

/**
 * What the second wall lets through, by hand: a line for each table and kind of row, a column for each kind of asker. All of
 * it is asked of PostgreSQL in SQL, with nothing of ours in between (server/db/walls-table.test.ts), and held against each
 * small change of a policy (`npm run mutation:walls`). It knows nothing of policies, so that a mistake there cannot excuse
 * itself.
 *
 * | Letter | PostgreSQL lets them |
 * |---|---|
 * | `r` | read the row |
 * | `a` | add one like it |
 * | `c` | change it, and not give it to another party |
 * | `w` | change it in every way |
 * | `l` | keep it locked, and change nothing |
 * | `d` | remove it |
 * | `-` | none of it |
 *
 * Rows are of one party, and none is closed for a reason that the line does not name. Its own people: PA administrator, PC
 * contributor and director, PN without a role; PU of a User of its system, PB of other parties. User CIO: TL on the team, TN
 * on the team without a role, AS on others, QR a quality reviewer, QA one who has advised the party. SECAS: SO officer, SA
 * administrator, AU auditor. SSC: SM member, CH chair, OB the Panel’s observer, SI a member who declared an interest in the
 * party, ST members tied to it by who employs them. DCC: DC, and DP whose own record names the party. SY the clockwork, NO
 * nobody.
 */
const TABLE = `
                                       | PA  PC  PN  PU  PB  | TL  TN  AS  QR  QA  | SO  SA  AU  | SM  CH  OB  SI  ST  | DC  DP  | SY  | NO
  # The register
  parties                              | r   r   r   -   -   | r   r   r   r   r   | rac rac r   | r   r   r   -   -   | r   r   | rac | -
  people: of the party                 | rac rac r   -   -   | r   r   r   r   r   | raw raw r   | r   r   r   r   r   | -   -   | raw | -
  people: made one of another party    | ral ral r   -   -   | r   r   r   r   r   | rac rac r   | r   r   r   r   r   | -   -   | rac | -
  people: made one of a body           | ral ral r   -   -   | r   r   r   r   r   | rac rac r   | r   r   r   r   r   | -   -   | rac | -
  people: of the User CIO or SECAS     | r   r   r   r   r   | r   r   r   r   r   | raw raw r   | r   r   r   r   r   | r   r   | raw | -
  people: the chair                    | r   r   r   r   r   | r   r   r   r   r   | raw raw r   | r   r   r   r   r   | r   r   | raw | -
  people: of the SSC or DCC            | -   -   -   -   -   | r   r   r   r   r   | raw raw r   | r   r   r   r   r   | r   r   | raw | -
  people: of the SSC, employed by it   | -   -   -   -   -   | r   r   r   r   r   | raw raw r   | r   r   r   r   r   | r   r   | raw | -
  invitations: of the party            | rac rac r   -   -   | r   r   r   r   r   | raw raw r   | -   -   -   -   -   | -   -   | raw | -
  invitations: of a body               | -   -   -   -   -   | r   r   r   r   r   | raw raw r   | -   -   -   -   -   | -   -   | raw | -
  user_roles                           | ra  ra  r   -   -   | r   r   r   r   r   | raw raw rl  | r   r   r   -   -   | r   r   | raw | -
  user_systems                         | rac rac rl  -   -   | r   r   r   r   r   | raw raw rl  | r   r   r   -   -   | -   -   | raw | -
  system_reviews                       | r   r   r   -   -   | r   r   r   r   r   | ra  ra  r   | ra  ra  r   -   -   | -   -   | ra  | -
  shared_agreements                    | r   r   r   -   -   | r   r   r   r   r   | ra  ra  r   | r   r   r   -   -   | -   -   | ra  | -
  premises_counts                      | ra  ra  r   -   -   | r   r   r   r   r   | ra  ra  r   | r   r   r   -   -   | -   -   | ra  | -
  device_counts                        | r   r   r   -   -   | r   r   r   r   r   | ra  ra  r   | r   r   r   -   -   | -   -   | ra  | -
  rule_values                          | r   r   r   r   r   | r   r   r   r   r   | ra  ra  r   | r   r   r   r   r   | r   r   | ra  | -
  advisory_work                        | -   -   -   -   -   | r   r   r   r   r   | r   r   r   | -   -   -   -   -   | -   -   | ra  | -
  # Bookings and rounds
  bookings                             | rac rac rl  -   -   | rw  rl  rw  rw  rw  | rw  rw  rl  | r   r   r   -   -   | -   -   | raw | -
  bookings: drafts                     | rac rac rl  -   -   | -   -   -   -   -   | -   -   -   | -   -   -   -   -   | -   -   | raw | -
  assessments                          | rac rac rl  -   -   | rw  rl  rw  rw  rw  | rw  rw  rl  | rw  rw  rl  -   -   | r   r   | raw | -
  late_notice_fees                     | ra  ra  r   -   -   | r   r   r   r   r   | rw  rw  rl  | -   -   -   -   -   | r   r   | raw | -
  internal_reasons                     | -   -   -   -   -   | -   -   -   -   -   | ra  ra  r   | -   -   -   -   -   | -   -   | ra  | -
  assessment_team                      | rd  rd  r   -   -   | rad r   rad rad rad | r   r   r   | r   r   r   -   -   | r   r   | rad | -
  assessor_days                        | rd  rd  r   -   -   | rad r   rad rad rad | rad rad r   | -   -   -   -   -   | -   -   | rad | -
  # Fieldwork
  control_answers                      | rac rac rl  -   -   | r   r   r   r   r   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  evidence                             | rac rac rl  -   -   | r   r   r   r   r   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  control_results: being written       | -   -   -   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  control_results: issued              | -   -   -   -   -   | raw rl  r   r   r   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  working_notes                        | -   -   -   -   -   | raw rl  -   -   -   | -   -   -   | -   -   -   -   -   | -   -   | raw | -
  observations: drafts                 | -   -   -   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  observations: the party has          | r   r   r   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  observations: issued                 | r   r   r   -   -   | raw rl  r   r   r   | r   r   r   | r   r   r   -   -   | -   -   | raw | -
  observation_revisions: drafts        | -   -   -   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  observation_revisions: the party has | r   r   r   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  observation_revisions: issued        | r   r   r   -   -   | ra  r   r   r   r   | r   r   r   | r   r   r   -   -   | -   -   | ra  | -
  days_worked                          | r   r   r   -   -   | ra  r   ra  ra  ra  | r   r   r   | -   -   -   -   -   | r   r   | ra  | -
  # Report and response
  reports: drafts                      | -   -   -   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  reports: the party has               | r   r   r   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  reports: the party comments on       | rc  rc  rl  -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  reports: given back by the party     | rc  rc  rl  -   -   | rac rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | rac | -
  reports: sent to review by the party | rl  rl  rl  -   -   | rac rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | rac | -
  reports: issued by the party         | rl  rl  rl  -   -   | rac rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | rac | -
  reports: superseded by the party     | rl  rl  rl  -   -   | rac rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | rac | -
  reports: taken back from the party   | rl  rl  rl  -   -   | rac rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | rac | -
  reports: issued                      | r   r   r   -   -   | raw rl  r   r   r   | r   r   r   | r   r   r   -   -   | -   -   | raw | -
  review_notes                         | -   -   -   -   -   | raw rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  report_comments: on a draft          | ra  ra  r   -   -   | rw  rl  -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  report_comments: on what is issued   | ra  ra  r   -   -   | rw  rl  r   r   r   | r   r   r   | -   -   -   -   -   | -   -   | raw | -
  responses                            | rc  rc  rl  -   -   | raw rl  raw raw raw | r   r   r   | r   r   r   -   -   | -   -   | raw | -
  response_items: drafts               | rac rac rl  -   -   | -   -   -   -   -   | -   -   -   | -   -   -   -   -   | -   -   | raw | -
  response_items: submitted            | rac rac rl  -   -   | r   r   r   r   r   | r   r   r   | r   r   r   -   -   | -   -   | raw | -
  # The committee
  meetings                             | r   r   r   r   r   | r   r   r   r   r   | rac rac rl  | rl  rl  rl  rl  rl  | -   -   | rac | -
  attendance                           | -   -   -   -   -   | r   r   r   r   r   | rac rac rl  | r   r   r   r   r   | -   -   | rac | -
  agenda_items                         | r   r   r   -   -   | r   r   r   r   r   | raw raw rl  | rw  rw  rl  -   -   | -   -   | raw | -
  interests: another’s                 | -   -   -   -   -   | -   -   -   -   -   | r   r   r   | ra  ra  r   -   -   | -   -   | ra  | -
  interests: one’s own                 | -   -   -   -   -   | -   -   -   -   -   | r   r   r   | ra  ra  r   ra  ra  | -   -   | ra  | -
  lifted_interests                     | -   -   -   -   -   | -   -   -   -   -   | r   r   r   | ra  ra  r   -   -   | -   -   | ra  | -
  votes                                | -   -   -   -   -   | -   -   -   -   -   | r   r   r   | raw raw rl  -   -   | -   -   | raw | -
  deliberations                        | -   -   -   -   -   | -   -   -   -   -   | ra  ra  r   | ra  ra  r   -   -   | -   -   | ra  | -
  recusals                             | -   -   -   -   -   | -   -   -   -   -   | ra  ra  r   | ra  ra  r   -   -   | -   -   | ra  | -
  decisions                            | r   r   r   -   -   | r   r   r   r   r   | ra  ra  r   | ra  ra  r   -   -   | -   -   | ra  | -
  conditions                           | rc  rc  rl  -   -   | r   r   r   r   r   | raw raw rl  | raw raw rl  -   -   | -   -   | raw | -
  directors_letters                    | rac rac rl  -   -   | r   r   r   r   r   | r   r   r   | rw  rw  rl  -   -   | -   -   | raw | -
  assurance_statuses                   | r   r   r   -   -   | r   r   r   r   r   | ra  ra  r   | ra  ra  r   -   -   | r   r   | ra  | -
  # Money
  rate_cards                           | r   r   r   r   r   | r   r   r   r   r   | ra  ra  r   | r   r   r   r   r   | r   r   | ra  | -
  charges                              | r   r   r   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | -   -   -   -   -   | r   r   | ra  | -
  charge_entries                       | r   r   r   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | -   -   -   -   -   | r   r   | ra  | -
  # Documents
  documents: of the party              | ra  ra  r   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   -   -   | -   -   | ra  | -
  documents: that reaches Users        | ra  ra  r   r   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   -   -   | -   -   | ra  | -
  documents: being made                | ra  ra  r   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   -   -   | -   -   | rac | -
  documents: of the bodies             | a   a   -   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   -   -   | -   -   | ra  | -
  documents: of a coded party          | -   -   -   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | a   ra  -   a   a   | -   -   | ra  | -
  documents: minutes                   | -   -   -   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   ra  ra  | -   -   | ra  | -
  documents: minutes that speak of it  | -   -   -   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   a   a   | -   -   | ra  | -
  documents: minutes with a coded name | -   -   -   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | a   ra  -   a   a   | -   -   | ra  | -
  documents: minutes with codes        | -   -   -   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   ra  ra  | -   -   | ra  | -
  documents: one’s own pack            | -   -   -   -   -   | ra  ra  ra  ra  ra  | ra  ra  ra  | ra  ra  ra  ra  ra  | -   -   | rac | -
  documents: made for oneself, no pack | -   -   -   -   -   | ra  r   ra  ra  ra  | ra  ra  r   | ra  ra  r   ra  ra  | -   -   | rac | -
  documents: another’s pack            | -   -   -   -   -   | a   -   a   a   a   | ra  ra  r   | a   a   -   a   a   | -   -   | rac | -
  # Of each person
  notices: one’s own                   | raw raw raw raw raw | raw raw raw raw raw | raw raw raw | raw raw raw aw  aw  | raw raw | raw | -
  notices: one’s own, of no party      | raw raw raw raw raw | raw raw raw raw raw | raw raw raw | raw raw raw raw raw | raw raw | raw | -
  notices: another’s                   | a   a   a   a   a   | a   a   a   a   a   | a   a   a   | a   a   a   a   a   | a   a   | a   | -
  api_tokens: one’s own                | rac rac rac rac rac | rac rac rac rac rac | rac rac rac | rac rac rac rac rac | rac rac | rac | -
  api_tokens: given to another         | ral ral ral ral ral | ral ral ral ral ral | ral ral ral | ral ral ral ral ral | ral ral | rac | -
  api_tokens: another’s                | -   -   -   -   -   | -   -   -   -   -   | -   -   -   | -   -   -   -   -   | -   -   | rc  | -
  commands: one’s own                  | ra  ra  ra  ra  ra  | ra  ra  ra  ra  ra  | ra  ra  ra  | ra  ra  ra  ra  ra  | ra  ra  | ra  | -
  commands: another’s                  | -   -   -   -   -   | -   -   -   -   -   | -   -   -   | -   -   -   -   -   | -   -   | -   | -
  sso_providers                        | rac -   -   -   -   | -   -   -   -   -   | -   raw -   | -   -   -   -   -   | -   -   | raw | -
  sso_providers: of a body             | -   -   -   -   -   | -   -   -   -   -   | -   raw -   | -   -   -   -   -   | -   -   | raw | -
  # The journal, the queue, the log
  journal: told to all                 | r   r   r   -   -   | r   r   r   r   r   | r   r   r   | r   r   r   -   -   | -   -   | r   | -
  journal: by oneself                  | ra  ra  ra  -   -   | ra  ra  ra  ra  ra  | ra  ra  ra  | ra  ra  ra  a   a   | a   a   | ra  | -
  journal: by oneself, of no party     | -   -   -   -   -   | ra  ra  ra  ra  ra  | ra  ra  ra  | ra  ra  ra  ra  ra  | a   a   | ra  | -
  journal: drafts                      | -   -   -   -   -   | r   r   -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | r   | -
  journal: drafts the party has        | r   r   r   -   -   | r   r   -   r   -   | r   r   r   | -   -   -   -   -   | -   -   | r   | -
  journal: the committee’s             | -   -   -   -   -   | -   -   -   -   -   | r   r   r   | r   r   r   -   -   | -   -   | r   | -
  journal: taken off the agenda        | -   -   -   -   -   | r   r   r   r   r   | r   r   r   | r   r   r   -   -   | -   -   | r   | -
  journal: not the committee’s         | r   r   r   -   -   | r   r   r   r   r   | r   r   r   | -   -   -   -   -   | -   -   | r   | -
  outbox                               | a   a   a   a   a   | a   a   a   a   a   | raw raw ra  | a   a   a   a   a   | a   a   | raw | -
  access_log                           | -   -   -   -   -   | -   -   -   -   -   | -   -   r   | -   -   -   -   -   | -   -   | rad | -
  clock                                | r   r   r   r   r   | r   r   r   r   r   | r   r   r   | r   r   r   r   r   | r   r   | rac | -
  # What functions tell around the wall: the assurance of a User’s provider, the Users of a provider
  shared_assurance()                   | -   -   -   r   -   | r   r   r   r   r   | r   r   r   | -   -   -   -   -   | -   -   | r   | -
  users_to_tell()                      | -   -   -   -   -   | r   r   r   r   r   | r   r   r   | r   r   r   r   r   | -   -   | r   | -
`;

/** A line as it stands above. */
export interface TableLine {
  readonly table: string;
  readonly name: string;
  readonly cells: Readonly<Record<Column, string>>;
}

const CELL = /^(-|r?a?[cwl]?d?)$/;

/** The lines of a table as it stands above. */
export function readLines(text: string): readonly TableLine[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const [, ...columns] = partsOf(head);
  return lines.map((line) => {
    const [name = '', ...cells] = partsOf(line);
    if (cells.length !== columns.length || !cells.every((cell) => CELL.test(cell)))
      throw new Error(`The table of the second wall has a bad line: ${line}`);
    const byColumn = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    return { table: name.replace(/:.*/, ''), name, cells: byColumn as TableLine['cells'] };
  });
}

function partsOf(line: string): readonly string[] {
  const [name = '', ...groups] = line.split('|').map((part) => part.trim());
  return [name, ...groups.join(' ').split(/\s+/)];
}

/** The lines, in their order. */
export const TABLE_LINES: readonly TableLine[] = readLines(TABLE);
