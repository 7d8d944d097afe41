import { ROLES, type Role, SIDE_OF_ROLE, type Side } from '../../rules/vocabulary.ts';

/** Everyone with a role of one of these sides. */
export const everyoneOf = (...sides: readonly Side[]): readonly Role[] =>
  ROLES.filter((role) => sides.includes(SIDE_OF_ROLE[role]));

/** Everyone who is signed in. */
export const EVERYONE: readonly Role[] = ROLES.filter((role) => role !== 'system');

/** Everyone who is concerned with assessments. Of DCC that is charging alone: User Entry is told yes or no (domain 4.10). */
export const SEE_ASSESSMENTS: readonly Role[] = [...everyoneOf('party', 'cio', 'secas', 'ssc'), 'dcc-charging'];

/** Those who act for a party in the assessment; a director also signs. */
export const PARTY_ACTORS = [
  'party-administrator',
  'party-contributor',
  'party-director',
] as const satisfies readonly Role[];
export const SECAS_OFFICERS = ['secas-officer', 'secas-administrator'] as const satisfies readonly Role[];
export const ASSESSORS = ['assessor-lead', 'assessor', 'quality-reviewer'] as const satisfies readonly Role[];
