import type { Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import { everyoneOf, SECAS_OFFICERS } from '../../access/roles.ts';
import { type AssessmentRecord, leadsTheTeam } from '../assessments/index.ts';

/** Who sees money: a Party its own (row-level security), the User CIO, SECAS, and DCC's charging people. */
export const SEE_MONEY: readonly Role[] = [...everyoneOf('party', 'cio', 'secas'), 'dcc-charging'];

/** Who sees the statement of a month, which speaks of all Parties. */
export const SEE_STATEMENT: readonly Role[] = [...everyoneOf('cio', 'secas'), 'dcc-charging'];

/** Who raises and corrects charges: the User CIO's lead, and SECAS for it. */
export const RAISE_CHARGES: readonly Role[] = ['assessor-lead', ...SECAS_OFFICERS];

/** The lead of the team that did the work, or SECAS. */
export const raisesCharges = (actor: Actor, assessment: Pick<AssessmentRecord, 'team'>): boolean =>
  actor.side === 'secas' || leadsTheTeam(actor, assessment);
