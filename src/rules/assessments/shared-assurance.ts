import { inForce, type Overlay } from '../rulebook/dated.ts';
import { sharedAssuranceRule } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';

/** A User's use of a Shared Resource Provider's system. */
export type SharedUse = {
  readonly inUseFrom: Day;
  /** The first day on which it was no longer used; null while it is. */
  /** The last day it was used. */
  readonly inUseUntil: Day | null;
  /** When SECAS confirmed that there is an agreement; null while nobody has. */
  readonly confirmedOn: Day | null;
};

/** A version of a report that the provider was issued. */
export type ProvidersReport = {
  readonly issuedOn: Day;
  /** When the provider's next report was issued; null for the last. */
  readonly nextIssuedOn: Day | null;
};

/**
 * Whether a provider's report reaches a User (G10.8): there is an agreement, and the report stood on some day on which
 * the User used the system. What is issued after the use ended does not reach it; what reached it stays readable.
 */
export function reachesUser(use: SharedUse, { issuedOn, nextIssuedOn }: ProvidersReport): boolean {
  const { inUseFrom, inUseUntil, confirmedOn } = use;
  if (confirmedOn === null) return false;
  const beforeItEnded = inUseUntil === null || (inUseUntil >= inUseFrom && issuedOn <= inUseUntil);
  return beforeItEnded && (nextIssuedOn === null || nextIssuedOn > inUseFrom);
}

/** Whether the SSC's outcome on such a report reaches the User too. */
export const outcomeReachesUser = ({ inUseUntil }: SharedUse, decidedOn: Day): boolean =>
  inUseUntil === null || decidedOn <= inUseUntil;

/** Why a User may read what it reads of its provider, and no more. */
export const whyShared = (on: Day, overlay?: Overlay): readonly Because[] => [
  because('report-goes-to-users', { cite: 'G10_8_SHARED_REPORT', trust: 'published' }),
  because('shared-assurance', inForce(sharedAssuranceRule, on, overlay)),
];
