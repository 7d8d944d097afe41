import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { PartyCategory, SystemKind } from '../vocabulary.ts';

/** A User System as far as these rules look at it. */
export type UserSystem = { readonly inUseFrom: Day; readonly inUseUntil: Day | null };

export type UserSystemAdded = {
  readonly event: 'user-system-added';
  readonly name: string;
  readonly kind: SystemKind;
  /** The Shared Resource Provider, when it is shared. */
  readonly providerPartyId: string | null;
  readonly inUseFrom: Day;
  /** Another system is in use when this one begins: the SSC is to know of it before. */
  readonly second: boolean;
  /** A second system that was in use before anybody was told. */
  readonly toldLate: boolean;
};

export type AddSystemRequest = Pick<UserSystemAdded, 'name' | 'kind' | 'providerPartyId' | 'inUseFrom'>;

/**
 * Enters a User System. The SSC is told before a second or later one is used, and leaves its review to the next annual
 * assessment or orders one by itself (G3.9). One that is told of late is entered all the same: the register says what is.
 *
 * @param provider the category of the party named as provider; undefined when none is named
 * Refuses: `provider-required`, `not-a-provider`.
 */
export function addUserSystem(
  systems: readonly UserSystem[],
  request: AddSystemRequest,
  provider: PartyCategory | undefined,
  on: Day,
): Outcome<readonly UserSystemAdded[]> {
  if (request.kind === 'shared' && provider === undefined) return refuse('provider-required');
  if (provider !== undefined && (request.kind !== 'shared' || provider !== 'shared-resource-provider')) {
    return refuse('not-a-provider');
  }
  const { inUseFrom } = request;
  const beside = systems.filter((each) => each.inUseUntil === null || each.inUseUntil > inUseFrom).length;
  const second = beside > 0;
  const why = second
    ? [because('second-user-system', { cite: 'G3_9_SECOND_SYSTEM', trust: 'published' }, { inUseFrom, beside })]
    : [];
  return allow([{ event: 'user-system-added', ...request, second, toldLate: second && inUseFrom <= on }], why);
}

export type UserSystemEnded = { readonly event: 'user-system-ended'; readonly inUseUntil: Day };

/** Ends the use of a User System on a day. Refuses: `system-already-ended`, `ends-before-it-began`. */
export function endUserSystem(system: UserSystem, inUseUntil: Day): Outcome<readonly UserSystemEnded[]> {
  if (system.inUseUntil !== null) return refuse('system-already-ended', { on: system.inUseUntil });
  if (inUseUntil < system.inUseFrom) return refuse('ends-before-it-began', { inUseFrom: system.inUseFrom });
  return allow([{ event: 'user-system-ended', inUseUntil }]);
}
