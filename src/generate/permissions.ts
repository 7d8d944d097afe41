import { type OperationId, operations } from '../contract/index.ts';
import { ROLE_NAMES } from '../contract/names.ts';
import type { Operation } from '../contract/operation.ts';
import { ROLES, type Role } from '../rules/vocabulary.ts';
import { PERMISSIONS } from '../server/access/permissions.ts';

/** What each cell says to a reader. `src/server/access/permissions.ts` says it in full. */
const CELLS = {
  '-': '',
  y: 'yes',
  o: 'own',
  p: 'own, provider’s',
  t: 'on the team',
  c: 'no interest',
  '*': 'any',
  r: 'own; refused',
  s: 'one’s own',
} as const;

const COLUMNS: readonly Role[] = ROLES.filter((role) => role !== 'system');

/** docs/permissions.md: the table of permissions for reading, a module after the other. */
export function permissionsDocument(): string {
  const all: readonly Operation[] = Object.values(operations);
  const modules = [...new Set(all.map(({ module }) => module))];
  return [
    '<!-- Written by `npm run generate` from src/server/access/permissions.ts. Do not change it by hand. -->',
    '',
    '# Who may what',
    '',
    `${all.length} operations, ${COLUMNS.length} roles. A cell says about which records the role may ask; an empty one, that it may never ask.`,
    '',
    '- **yes**: the operation is about no record of a Party.',
    '- **own**: records of the Party that the person acts for. **own; refused**: the rule refuses it, and says why.',
    '- **own, provider’s**: also those of a Shared Resource Provider that the Party uses now.',
    '- **on the team**: assessments on whose team the person is.',
    '- **no interest**: any, but none of a Party in which the person has an interest.',
    '- **one’s own**: the person’s own sessions and API tokens.',
    '- **any**: whatever the relation. What may be *seen* of the record can still differ by field.',
    '',
    'What somebody may not ask about is answered exactly as if it did not exist. Somebody whose access has ended may do nothing. The clockwork (`system`) comes through no route. Operations marked *open* are for whoever is not signed in, too.',
    ...modules.flatMap((module) => ['', `## ${module}`, '', ...tableOf(all.filter((it) => it.module === module))]),
    '',
  ].join('\n');
}

const tableOf = (some: readonly Operation[]): readonly string[] => [
  `| Operation | ${COLUMNS.map((role) => ROLE_NAMES[role]).join(' | ')} |`,
  `|---|${COLUMNS.map(() => '---').join('|')}|`,
  ...some.map(({ id, open }) => {
    const { cells } = PERMISSIONS[id as OperationId];
    return `| \`${id}\`${open ? ' *(open)*' : ''} | ${COLUMNS.map((role) => CELLS[cells[role]]).join(' | ')} |`;
  }),
];
