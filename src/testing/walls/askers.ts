import { createHash } from 'node:crypto';

/** An id that is the same in every run, so that rows, people and rounds can be named before they are laid in. */
export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * The parties. `a` is the one that every row is asked about. It uses the system of `provider` and provides one to `user`;
 * `sister` is of its group. `other` has nothing to do with it. A paper on `coded` is anonymised.
 */
export const PARTY = Object.fromEntries(
  ['a', 'other', 'user', 'provider', 'sister', 'coded'].map((name) => [name, idOf(`party ${name}`)]),
) as Readonly<Record<'a' | 'other' | 'user' | 'provider' | 'sister' | 'coded', string>>;

/** Whoever asks: what a transaction of theirs is told, and the column of the table that answers for them. */
export interface Asker {
  readonly column: Column;
  readonly person: string;
  readonly side: string;
  readonly party: string | null;
  readonly roles: string;
}

export type Column = keyof typeof ASKERS;

type Given = readonly [side: string, party: keyof typeof PARTY | null, ...roles: string[]];

// Where a column has several, all of them must get the same answer.
const ASKERS = {
  PA: [['party', 'a', 'party-administrator']],
  PC: [
    ['party', 'a', 'party-contributor'],
    ['party', 'a', 'party-director'],
  ],
  PN: [['party', 'a']],
  PU: [['party', 'user', 'party-administrator', 'party-contributor']],
  PB: [
    ['party', 'other', 'party-administrator', 'party-contributor', 'party-director'],
    ['party', 'provider', 'party-administrator', 'party-contributor'],
    ['party', 'sister', 'party-administrator', 'party-contributor'],
  ],
  TL: [
    ['cio', null, 'assessor-lead'],
    ['cio', null, 'quality-reviewer'],
  ],
  TN: [['cio', null]],
  AS: [['cio', null, 'assessor-lead', 'assessor']],
  QR: [['cio', null, 'assessor', 'quality-reviewer']],
  QA: [['cio', null, 'quality-reviewer']],
  SO: [['secas', null, 'secas-officer']],
  SA: [['secas', null, 'secas-administrator']],
  AU: [['secas', null, 'auditor']],
  SM: [
    ['ssc', 'other', 'ssc-member'],
    ['ssc', null, 'ssc-member'],
  ],
  CH: [['ssc', null, 'ssc-chair']],
  OB: [['ssc', null, 'panel-observer']],
  SI: [['ssc', null, 'ssc-member']],
  ST: [
    ['ssc', 'a', 'ssc-member'],
    ['ssc', 'sister', 'ssc-member'],
    ['ssc', 'user', 'ssc-member'],
    ['ssc', 'provider', 'ssc-member'],
  ],
  DC: [
    ['dcc', null, 'dcc-charging'],
    ['dcc', null, 'dcc-user-entry'],
  ],
  DP: [['dcc', 'a', 'dcc-charging', 'dcc-user-entry']],
  // A function that asks on the scheme's own behalf takes the side, and not the role.
  SY: [
    ['system', null, 'system'],
    ['system', null],
  ],
  NO: [
    ['', null],
    ['', 'a'],
  ],
} as const satisfies Record<string, readonly Given[]>;

/** The person of a column; the first unless another is asked for. */
export const personOf = (column: Column, index = 0): string => idOf(`${column} ${index}`);

export const everyone: readonly Asker[] = (Object.keys(ASKERS) as Column[]).flatMap((column) =>
  (ASKERS[column] as readonly Given[]).map(([side, party, ...roles], index) => ({
    column,
    person: personOf(column, index),
    side,
    party: party && PARTY[party],
    roles: roles.join(','),
  })),
);

/** The side of a column; none for nobody. */
export const sideOf = (column: Column): string => ASKERS[column][0][0];
