import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { PartyCategory, UserRole } from '../vocabulary.ts';

export type PartyRegistered = {
  readonly event: 'party-registered';
  readonly ref: string;
  readonly name: string;
  readonly category: PartyCategory;
  readonly accededOn: Day;
  readonly userRoles: readonly UserRole[];
};

export type RegisterRequest = Omit<PartyRegistered, 'event'>;

/** Enters a party into the register once it has acceded to the Code. Refuses `day-to-come`. */
export function registerParty(request: RegisterRequest, on: Day): Outcome<readonly PartyRegistered[]> {
  if (request.accededOn > on) return refuse('day-to-come', { on: request.accededOn });
  return allow([{ event: 'party-registered', ...request }]);
}
