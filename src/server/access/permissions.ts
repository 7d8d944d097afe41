import type { OperationId } from '../../contract/index.ts';
import { ROLES, type Role } from '../../rules/vocabulary.ts';

/**
 * Who may what: the one table. A row for each operation of the contract, a column for each role; a route without its row
 * does not start, and neither does one whose handler allows other roles than its row (see `disagreements`). Each cell says
 * on which records. `permissions.test.ts` asks every operation as every role on every relation and holds the answers against
 * it; docs/permissions.md is this table for reading.
 *
 * | Cell | The role may ask |
 * |---|---|
 * | `-` | never: it is told so (403), whatever it asks about |
 * | `y` | the operation is about no record of a Party |
 * | `o` | about records of its own Party |
 * | `p` | about those, and about records of a Shared Resource Provider that its Party uses now |
 * | `t` | about assessments on whose team it is |
 * | `c` | about any, but none of a Party in which it has an interest |
 * | `*` | about any |
 * | `r` | about records of its own Party, and is refused by the rule, with the reason |
 * | `s` | about what is the person's own: their sessions, their API tokens |
 *
 * What somebody may ask about they may still be shown in part: of an assessment on whose team they are not, people of the User
 * CIO who do not review reports read what was issued, and no draft (docs/adr/0020).
 *
 * What a role may not ask about is answered exactly as if it did not exist. Somebody whose access has ended may nothing.
 * The second column says what the operation is about: a record of a `party`, one of the `scheme`, something of one's own
 * account (`self`), none (`–`), or that it is `open` to whoever is not signed in. `system`, the clockwork, has no column: it comes through no route.
 */
const TABLE = `
                                | about  | PA PC PD | AL AS QR | SO SA AU | SM SC PO | DC DU
  sign-in                       | open   | y y y | y y y | y y y | y y y | y y
  finish-sign-in                | open   | y y y | y y y | y y y | y y y | y y
  begin-passkey-sign-in         | open   | y y y | y y y | y y y | y y y | y y
  finish-passkey-sign-in        | open   | y y y | y y y | y y y | y y y | y y
  read-invitation               | open   | y y y | y y y | y y y | y y y | y y
  accept-invitation             | open   | y y y | y y y | y y y | y y y | y y
  change-password               | –      | y y y | y y y | y y y | y y y | y y
  invite-person                 | party  | o - - | - - - | * * - | - - - | - -
  begin-sso                     | open   | y y y | y y y | y y y | y y y | y y
  finish-sso                    | open   | y y y | y y y | y y y | y y y | y y
  read-sso                      | party  | o - - | - - - | - * - | - - - | - -
  set-sso                       | party  | o - - | - - - | - * - | - - - | - -
  list-body-sso                 | –      | - - - | - - - | - y - | - - - | - -
  set-body-sso                  | –      | - - - | - - - | - y - | - - - | - -
  reset-second-step             | party  | - - - | - - - | - * - | - - - | - -
  sign-out                      | open   | y y y | y y y | y y y | y y y | y y
  read-me                       | –      | y y y | y y y | y y y | y y y | y y
  list-demo-people              | open   | y y y | y y y | y y y | y y y | y y
  set-clock                     | open   | y y y | y y y | y y y | y y y | y y
  read-security                 | –      | y y y | y y y | y y y | y y y | y y
  begin-authenticator           | –      | y y y | y y y | y y y | y y y | y y
  confirm-authenticator         | –      | y y y | y y y | y y y | y y y | y y
  replace-recovery-codes        | –      | y y y | y y y | y y y | y y y | y y
  remove-authenticator          | –      | y y y | y y y | y y y | y y y | y y
  begin-passkey                 | –      | y y y | y y y | y y y | y y y | y y
  add-passkey                   | –      | y y y | y y y | y y y | y y y | y y
  remove-passkey                | self   | s s s | s s s | s s s | s s s | s s
  confirm-with-code             | –      | y y y | y y y | y y y | y y y | y y
  begin-passkey-confirmation    | –      | y y y | y y y | y y y | y y y | y y
  confirm-with-passkey          | –      | y y y | y y y | y y y | y y y | y y
  confirm-identity              | –      | y y y | y y y | y y y | y y y | y y
  list-sessions                 | –      | y y y | y y y | y y y | y y y | y y
  end-session                   | self   | s s s | s s s | s s s | s s s | s s
  end-other-sessions            | –      | y y y | y y y | y y y | y y y | y y
  list-api-tokens               | –      | y y y | y y y | y y y | y y y | y y
  create-api-token              | –      | y y y | y y y | y y y | y y y | y y
  revoke-api-token              | self   | s s s | s s s | s s s | s s s | s s
  list-notices                  | –      | y y y | y y y | y y y | y y y | y y
  read-notices                  | –      | y y y | y y y | y y y | y y y | y y
  list-outbox                   | –      | - - - | - - - | y y - | - - - | - -
  retry-message                 | scheme | - - - | - - - | y y - | - - - | - -
  list-access-log               | –      | - - - | - - - | - - y | - - - | - -
  download-access-log           | –      | - - - | - - - | - - y | - - - | - -
  list-bookings                 | –      | y y y | y y y | y y y | - - - | - -
  read-booking                  | party  | o o o | * * * | * * * | - - - | - -
  start-booking                 | –      | y y y | - - - | - - - | - - - | - -
  save-booking                  | party  | o o o | - - - | - - - | - - - | - -
  discard-booking               | party  | o o o | - - - | - - - | - - - | - -
  read-proposal                 | party  | o o o | - - - | - - - | - - - | - -
  estimate-assessment           | party  | o o o | * * * | * * * | - - - | - -
  book-assessment               | party  | o o o | - - - | - - - | - - - | - -
  propose-dates                 | party  | - - - | * - - | - - - | - - - | - -
  confirm-booking               | party  | - - - | - - - | * * - | - - - | - -
  download-calendar             | party  | o o o | * * * | * * * | - - - | - -
  preview-reschedule            | party  | o o o | - - - | - - - | - - - | - -
  reschedule-booking            | party  | o o o | - - - | - - - | - - - | - -
  preview-cancel                | party  | o o o | - - - | - - - | - - - | - -
  cancel-booking                | party  | o o o | - - - | - - - | - - - | - -
  decide-late-notice-fee        | party  | - - - | - - - | * * - | - - - | - -
  list-late-notice-fees         | –      | y y y | y y y | y y y | - - - | - -
  assessor-availability         | –      | - - - | y y y | y y y | - - - | - -
  list-assessments              | –      | y y y | y y y | y y y | y y y | y -
  read-assessment               | party  | o o o | * * * | * * * | c c c | * -
  read-history                  | party  | o o o | * * * | * * * | c c c | - -
  count-assessments             | –      | y y y | y y y | y y y | y y y | - -
  download-document             | party  | o o o | * * * | * * * | c c c | - -
  export-case                   | party  | o o o | t t t | * * * | - - - | - -
  list-meetings                 | –      | - - - | y y y | y y y | y y y | - -
  read-meeting                  | scheme | - - - | y y y | y y y | y y y | - -
  plan-meeting                  | –      | - - - | - - - | y y - | - - - | - -
  hold-meeting                  | scheme | - - - | - - - | y y - | - - - | - -
  close-meeting                 | scheme | - - - | - - - | y y - | - - - | - -
  prepare-paper-pack            | scheme | - - - | - - - | y y - | y y y | - -
  read-committee                | party  | o o o | * * * | * * * | c c c | - -
  add-to-agenda                 | party  | - - - | - - - | * * - | - - - | - -
  remove-from-agenda            | party  | - - - | - - - | * * - | - - - | - -
  read-agenda-item              | party  | - - - | - - - | * * * | c c c | - -
  list-interests                | –      | - - - | - - - | y y y | y y y | - -
  declare-interest              | party  | - - - | - - - | - - - | c c - | - -
  declare-standing-interest     | party  | - - - | - - - | - - - | c c - | - -
  lift-interest                 | party  | - - - | - - - | - - - | - c - | - -
  cast-vote                     | party  | - - - | - - - | - - - | c c - | - -
  preview-decision              | party  | - - - | - - - | * * * | c c c | - -
  record-decision               | party  | - - - | - - - | * * - | - c - | - -
  list-controls                 | party  | o o o | * * * | * * * | - - - | - -
  read-control                  | party  | o o o | * * * | * * * | - - - | - -
  answer-control                | party  | o o o | - - - | - - - | - - - | - -
  list-evidence                 | party  | o o o | * * * | * * * | - - - | - -
  download-evidence             | party  | o o o | t t t | - - - | - - - | - -
  attach-evidence               | party  | o o o | - - - | - - - | - - - | - -
  withdraw-evidence             | party  | o o o | - - - | - - - | - - - | - -
  submit-self-assessment        | party  | o o o | - - - | - - - | - - - | - -
  begin-fieldwork               | party  | - - - | t t - | - - - | - - - | - -
  record-result                 | party  | - - - | t t - | - - - | - - - | - -
  list-observations             | party  | o o o | * * * | * * * | c c c | - -
  amend-observation             | party  | - - - | t t - | - - - | - - - | - -
  withdraw-observation          | party  | - - - | t t - | - - - | - - - | - -
  list-days                     | party  | o o o | * * * | * * * | - - - | * -
  record-days                   | party  | - - - | t t t | - - - | - - - | - -
  reverse-days                  | party  | - - - | t t t | - - - | - - - | - -
  end-fieldwork                 | party  | - - - | t - - | - - - | - - - | - -
  read-home                     | –      | y y y | y y y | y y y | y y y | y y
  read-report                   | party  | o o o | * * * | * * * | c c c | - -
  preview-report                | party  | o o o | t t * | * * * | - - - | - -
  save-report                   | party  | - - - | t t - | - - - | - - - | - -
  send-for-factual-accuracy     | party  | - - - | t - - | - - - | - - - | - -
  comment-on-report             | party  | o o o | - - - | - - - | - - - | - -
  answer-comment                | party  | - - - | t t - | - - - | - - - | - -
  finish-factual-accuracy       | party  | o o o | - - - | - - - | - - - | - -
  send-for-quality-review       | party  | - - - | t - - | - - - | - - - | - -
  return-report                 | party  | - - - | - - t | - - - | - - - | - -
  issue-report                  | party  | - - - | - - t | - - - | - - - | - -
  reissue-report                | party  | - - - | t - - | - - - | - - - | - -
  read-response                 | party  | o o o | * * * | * * * | c c c | - -
  save-response-item            | party  | o o o | - - - | - - - | - - - | - -
  submit-response               | party  | o o o | - - - | - - - | - - - | - -
  read-obligations              | party  | o o o | * * * | * * * | - - - | - -
  list-obligations              | –      | y y y | y y y | y y y | y y y | - -
  download-obligations          | –      | y y y | y y y | y y y | y y y | - -
  download-obligations-workbook | –      | y y y | y y y | y y y | y y y | - -
  read-due-calendar             | –      | y y y | y y y | y y y | y y y | - -
  preview-what-if               | party  | o o o | * * * | * * * | - - - | - -
  preview-what-if-for-all       | –      | - - - | - - - | y y - | - - - | - -
  read-due-forecast             | –      | y y y | y y y | y y y | y y y | - -
  read-rule-values              | –      | y y y | y y y | y y y | y y y | y y
  preview-rule-value            | scheme | - - - | - - - | y y - | - - - | - -
  confirm-rule-value            | scheme | - - - | - - - | - y - | - - - | - -
  replace-rule-value            | scheme | - - - | - - - | - y - | - - - | - -
  preview-inventory             | –      | - - - | - - - | y y - | - - - | - -
  import-inventory              | –      | - - - | - - - | y y - | - - - | - -
  list-parties                  | –      | y y y | y y y | y y y | y y y | y y
  read-party                    | party  | o o o | * * * | * * * | c c c | * *
  list-providers                | –      | y y y | - - - | y y y | - - - | - -
  list-people                   | party  | o o o | * * * | * * * | - - - | - -
  register-party                | –      | - - - | - - - | y y - | - - - | - -
  amend-party                   | party  | - - - | - - - | * * - | - - - | - -
  add-user-role                 | party  | o - - | - - - | * * - | - - - | - -
  add-user-system               | party  | o o - | - - - | * * - | - - - | - -
  tell-of-user-system           | party  | o o - | - - - | * * - | - - - | - -
  decide-system-review          | party  | - - - | - - - | * * - | - c - | - -
  end-user-system               | party  | o o - | - - - | * * - | - - - | - -
  confirm-agreement             | party  | - - - | - - - | * * - | - - - | - -
  read-shared-assurance         | party  | o o o | * * * | * * * | - - - | - -
  preview-premises              | party  | o o o | - - - | * * - | - - - | - -
  declare-premises              | party  | o o - | - - - | * * - | - - - | - -
  add-person                    | party  | o - - | - - - | * * - | - - - | - -
  amend-person                  | party  | o - - | - - - | * * - | - - - | - -
  list-body-people              | –      | - - - | - - - | y y y | - - - | - -
  add-body-person               | –      | - - - | - - - | - y - | - - - | - -
  amend-body-person             | scheme | - - - | - - - | - y - | - - - | - -
  read-remediation              | party  | o o o | * * * | * * * | c c c | - -
  report-progress               | party  | o o o | - - - | - - - | - - - | - -
  discharge-condition           | party  | - - - | - - - | * * - | - c - | - -
  return-condition              | party  | - - - | - - - | * * - | - c - | - -
  prepare-directors-letter      | party  | o o o | - - - | - - - | - - - | - -
  sign-directors-letter         | party  | r r o | - - - | - - - | - - - | - -
  return-directors-letter       | party  | - - - | - - - | - - - | - c - | - -
  approve-directors-letter      | party  | - - - | - - - | - - - | - c - | - -
  list-status-register          | –      | y y y | y y y | y y y | y y y | - y
  list-user-entry-gates         | –      | - - - | - - - | y y y | - - - | - y
  read-user-entry-gate          | party  | o o o | * * * | * * * | c c c | - *
  record-user-entry             | party  | - - - | - - - | * * - | - - - | - -
  list-rate-cards               | –      | y y y | y y y | y y y | - - - | y -
  add-rate-card                 | –      | - - - | - - - | y y - | - - - | - -
  read-charges                  | party  | o o o | * * * | * * * | - - - | * -
  preview-charge                | party  | - - - | t - - | * * - | - - - | - -
  raise-charge                  | party  | - - - | t - - | * * - | - - - | - -
  correct-charge                | party  | - - - | t - - | * * - | - - - | - -
  list-charges                  | –      | y y y | y y y | y y y | - - - | y -
  read-statement                | –      | - - - | y y y | y y y | - - - | y -
  download-statement            | –      | - - - | y y y | y y y | - - - | y -
`;

const COLUMNS: Readonly<Record<string, Role>> = {
  PA: 'party-administrator',
  PC: 'party-contributor',
  PD: 'party-director',
  AL: 'assessor-lead',
  AS: 'assessor',
  QR: 'quality-reviewer',
  SO: 'secas-officer',
  SA: 'secas-administrator',
  AU: 'auditor',
  SM: 'ssc-member',
  SC: 'ssc-chair',
  PO: 'panel-observer',
  DC: 'dcc-charging',
  DU: 'dcc-user-entry',
};

const CELLS = ['-', 'y', 'o', 'p', 't', 'c', '*', 'r', 's'] as const;
type Cell = (typeof CELLS)[number];
const ABOUT = ['party', 'scheme', 'self', '–', 'open'] as const;

/** What a role's person is to the record that is asked about. */
export const RELATIONS = ['own', 'on my team', 'provider I use', 'conflicted', 'ended', 'none'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What is answered: the operation is carried out or refused by a rule, not for the role, or no such record. */
export type Expected = 'asked' | 'not-permitted' | 'not-found';

export interface Permission {
  readonly about: (typeof ABOUT)[number];
  readonly cells: Readonly<Record<Role, Cell>>;
}

/** The table by operation. */
export const PERMISSIONS = readTable(TABLE);

/** What the table expects for somebody of a role who stands in a relation to the record. */
export function expected({ about, cells }: Permission, role: Role, relation: Relation): Expected {
  const cell = cells[role];
  if (about === 'open') return 'asked';
  if (cell === '-') return 'not-permitted';
  return REACH[cell].includes(relation) ? 'asked' : 'not-found';
}

const REACH: Readonly<Record<Exclude<Cell, '-'>, readonly Relation[]>> = {
  y: RELATIONS,
  o: ['own'],
  p: ['own', 'provider I use'],
  t: ['on my team'],
  c: RELATIONS.filter((relation) => relation !== 'conflicted'),
  '*': RELATIONS,
  r: ['own'],
  // A session or a token is never anybody else's, whatever they are to a Party.
  s: [],
};

/** A handler as far as the table speaks of it. */
interface Declared {
  readonly operation: { readonly id: string; readonly open?: boolean | undefined };
  readonly allows?: readonly Role[];
}

/** Where handlers and the table are not one; each as a sentence. A server with one does not start. */
export function disagreements(
  handlers: readonly Declared[],
  table: Readonly<Record<string, Permission>> = PERMISSIONS,
): readonly string[] {
  const bound = new Set(handlers.map(({ operation }) => operation.id));
  const lost = Object.keys(table).filter((id) => !bound.has(id));
  return [
    ...handlers.flatMap((handler) => against(handler, table)),
    ...lost.map((id) => `${id} has a row and no route.`),
  ];
}

function against({ operation, allows }: Declared, table: Readonly<Record<string, Permission>>): readonly string[] {
  const row = table[operation.id];
  if (!row) return [`${operation.id} has no row in the table of permissions (src/server/access/permissions.ts).`];
  if ((row.about === 'open') !== (operation.open === true)) {
    return [
      `${operation.id} is ${operation.open ? 'open to everybody' : 'for people who are signed in'}, and its row says otherwise.`,
    ];
  }
  if (!allows) return [];
  return ROLES.filter((role) => allows.includes(role) !== (row.cells[role] !== '-')).map(
    (role) =>
      `${operation.id} ${allows.includes(role) ? 'allows' : 'does not allow'} ${role}, and its row says otherwise.`,
  );
}

/** Reads a table as it stands above. @throws when a line is not as the others are */
export function readTable(text: string): Readonly<Record<OperationId, Permission>> {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const columns = partsOf(head).cells.map((short) => COLUMNS[short]);
  const rows = lines.map((line): [string, Permission] => {
    const { id, about, cells } = partsOf(line);
    if (cells.length !== columns.length || !isAbout(about))
      throw new Error(`The table of permissions has a bad row: ${line}`);
    const byRole = cells.map((cell, index): [Role, Cell] => {
      const role = columns[index];
      if (!role || !isCell(cell)) throw new Error(`The table of permissions has a bad cell "${cell}": ${line}`);
      return [role, cell];
    });
    return [id, { about, cells: { system: '-', ...Object.fromEntries(byRole) } as Permission['cells'] }];
  });
  if (new Set(rows.map(([id]) => id)).size !== rows.length)
    throw new Error('The table of permissions has an operation twice.');
  return Object.fromEntries(rows) as Record<OperationId, Permission>;
}

function partsOf(line: string): { id: string; about: string; cells: readonly string[] } {
  const [id = '', about = '', ...groups] = line.split('|').map((part) => part.trim());
  return { id, about, cells: groups.join(' ').split(/\s+/) };
}

function isCell(text: string): text is Cell {
  return (CELLS as readonly string[]).includes(text);
}

function isAbout(text: string): text is Permission['about'] {
  return (ABOUT as readonly string[]).includes(text);
}
