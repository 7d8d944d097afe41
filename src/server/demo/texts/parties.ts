import { NETWORK_PARTIES } from './parties-networks.ts';
import { OTHER_PARTIES } from './parties-others.ts';
import { SUPPLIER_PARTIES } from './parties-suppliers.ts';
import type { DemoOrganisation, DemoParty } from './types.ts';

/** Every party of the demo scheme. All names, places and figures are invented. */
export const DEMO_PARTIES: readonly DemoParty[] = [...SUPPLIER_PARTIES, ...NETWORK_PARTIES, ...OTHER_PARTIES];

/** Corporate groups to which some parties belong; a committee member's interest reaches the whole group. */
export const DEMO_GROUPS = {
  'brackenridge-group': 'Brackenridge Group plc',
  'calderhythe-holdings': 'Calderhythe Holdings Ltd',
  'ridgeholm-infrastructure': 'Ridgeholm Infrastructure plc',
} as const satisfies Record<string, string>;

/** The organisations that are not parties. */
export const DEMO_ORGANISATIONS = {
  cio: { slug: 'fernhollow', name: 'Fernhollow Assurance LLP' },
  secas: { slug: 'secas', name: 'SECAS' },
  ssc: { slug: 'ssc', name: 'Security Sub-Committee' },
  panel: { slug: 'panel', name: 'SEC Panel' },
  dcc: { slug: 'dcc', name: 'DCC' },
  auditor: { slug: 'whitlowaudit', name: 'Whitlow & Partners Audit' },
} as const satisfies Record<string, DemoOrganisation>;
