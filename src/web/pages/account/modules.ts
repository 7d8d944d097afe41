import type { BodyInput } from '../../api.ts';

export type ModuleName = BodyInput<'create-api-token'>['modules'][number];

const NAMES = {
  home: 'What needs you now',
  access: 'Notices and outbox',
  parties: 'Parties',
  obligations: 'What is due',
  bookings: 'Bookings',
  assessments: 'Assessments',
  fieldwork: 'Fieldwork',
  reports: 'Reports',
  responses: 'Responses',
  committee: 'Committee',
  remediation: 'Remediation',
  'user-entry': 'User Entry',
  charges: 'Charges',
} as const satisfies Record<ModuleName, string>;

/** The modules an API token can be for, in the order of the work. */
export const MODULES = Object.keys(NAMES) as readonly ModuleName[];

export const moduleName = (module: ModuleName): string => NAMES[module];
