import type { Role, Side } from '../rules/vocabulary.ts';

/** Someone of the test scheme. */
export interface TestPerson {
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly organisation: string;
  /** The party acted for; for the SSC, the party that employs the member. */
  readonly party?: TestPartyName;
}

/** The parties of the test scheme: two suppliers, a network, and a Shared Resource Provider. */
export const PARTIES = {
  brackwater: { name: 'Brackwater Energy', category: 'small-supplier', userRoles: ['import-supplier', 'gas-supplier'] },
  quillon: { name: 'Quillon Power', category: 'large-supplier', userRoles: ['import-supplier'] },
  tarnbeck: { name: 'Tarnbeck Networks', category: 'electricity-network', userRoles: ['electricity-distributor'] },
  hollin: { name: 'Hollin Shared Systems', category: 'shared-resource-provider', userRoles: [] },
} as const;
export type TestPartyName = keyof typeof PARTIES;

const CIO = 'Farrow & Pike Assurance';
const of =
  (side: Side, organisation: string, party?: TestPartyName) =>
  (...roles: Role[]): TestPerson => ({
    side,
    roles,
    organisation,
    ...(party && { party }),
  });
const brackwater = of('party', PARTIES.brackwater.name, 'brackwater');
const quillon = of('party', PARTIES.quillon.name, 'quillon');

/** The people of the test scheme, by the name that tests call them. */
export const PEOPLE = {
  /** Security lead of Brackwater. */
  contributor: brackwater('party-contributor'),
  administrator: brackwater('party-administrator'),
  director: brackwater('party-director'),
  /** Somebody of another party: what is Brackwater's is, for them, not there. */
  stranger: quillon('party-administrator', 'party-contributor'),
  strangersDirector: quillon('party-director'),
  lead: of('cio', CIO)('assessor-lead'),
  assessor: of('cio', CIO)('assessor'),
  reviewer: of('cio', CIO)('quality-reviewer'),
  /** Of the User CIO, but on no team. */
  otherLead: of('cio', CIO)('assessor-lead', 'quality-reviewer'),
  officer: of('secas', 'SECAS')('secas-officer'),
  secasAdministrator: of('secas', 'SECAS')('secas-administrator'),
  auditor: of('secas', 'SECAS')('auditor'),
  chair: of('ssc', 'Security Sub-Committee')('ssc-chair'),
  memberOne: of('ssc', 'Tarnbeck Networks', 'tarnbeck')('ssc-member'),
  memberTwo: of('ssc', 'Quillon Power', 'quillon')('ssc-member'),
  memberThree: of('ssc', 'Hollin Shared Systems', 'hollin')('ssc-member'),
  /** Employed by Brackwater: conflicted in everything that is Brackwater's. */
  conflictedMember: of('ssc', 'Brackwater Energy', 'brackwater')('ssc-member'),
  observer: of('ssc', 'SEC Panel')('panel-observer'),
  charging: of('dcc', 'DCC')('dcc-charging'),
  userEntry: of('dcc', 'DCC')('dcc-user-entry'),
} as const satisfies Record<string, TestPerson>;
export type PersonCalled = keyof typeof PEOPLE;
