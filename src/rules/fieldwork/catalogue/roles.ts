import type { UserRole } from '../../vocabulary.ts';

/** Roles that bear every duty unless a duty says otherwise. */
export const ALL_FULL_ROLES = [
  'import-supplier',
  'gas-supplier',
  'electricity-distributor',
  'gas-transporter',
  'other-user',
] as const satisfies readonly UserRole[];

/** Every role, for the reduced set that Export Suppliers and Registered Supplier Agents bear too (about G1.9). */
export const ALL_ROLES = [
  ...ALL_FULL_ROLES,
  'export-supplier',
  'registered-supplier-agent',
] as const satisfies readonly UserRole[];

/** Suppliers, for the systems they are responsible for. */
export const RESPONSIBLE_SUPPLIERS = ['import-supplier', 'gas-supplier'] as const satisfies readonly UserRole[];

/** Networks, whose growth counts towards a material increase in risk. */
export const NETWORKS = ['electricity-distributor', 'gas-transporter'] as const satisfies readonly UserRole[];
