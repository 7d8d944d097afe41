import type { SystemReviewDecision, UserSystemFacts } from '../obligations/party-facts.ts';
import { secondSystems } from '../obligations/user-systems.ts';
import { inForce, type Overlay } from '../rulebook/dated.ts';
import { sharedAssuranceRule } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, type Because, because, type Outcome, refuse } from '../values/outcome.ts';
import type { PartyCategory, SystemKind } from '../vocabulary.ts';

/** A User System of the register. */
export type UserSystem = UserSystemFacts & { readonly id: string };

export type UserSystemAdded = {
  readonly event: 'user-system-added';
  readonly name: string;
  readonly kind: SystemKind;
  /** The Shared Resource Provider, when it is shared. */
  readonly providerPartyId: string | null;
  readonly inUseFrom: Day;
  /** Another system is in use when this one begins: the SSC is to know of it before. */
  readonly second: boolean;
  /** When the SSC was told of a second one; null while it was not, and for one that need not be told. */
  readonly toldOn: Day | null;
  /** A second system that was in use before anybody was told. */
  readonly toldLate: boolean;
};

export type AddSystemRequest = Pick<UserSystemAdded, 'name' | 'kind' | 'providerPartyId' | 'inUseFrom'>;

const G3_9 = { cite: 'G3_9_SECOND_SYSTEM', trust: 'published' } as const;

/**
 * Enters a User System. The SSC is told before a second or later one is used, and leaves its review to the next annual
 * assessment or orders one by itself (G3.9). A party that enters one gives that notice by it; what SECAS enters has yet to
 * be told. One that is told of late is entered all the same: the register says what is.
 *
 * @param provider the category of the party named as provider; undefined when none is named
 * Refuses: `provider-required`, `not-a-provider`.
 */
export function addUserSystem(
  systems: readonly UserSystemFacts[],
  request: AddSystemRequest,
  provider: PartyCategory | undefined,
  on: Day,
  bySecas: boolean,
): Outcome<readonly UserSystemAdded[]> {
  if (request.kind === 'shared' && provider === undefined) return refuse('provider-required');
  if (provider !== undefined && (request.kind !== 'shared' || provider !== 'shared-resource-provider')) {
    return refuse('not-a-provider');
  }
  const { inUseFrom } = request;
  const found = secondSystems({ userSystems: [...systems, request] }).find(({ system }) => system === request);
  const second = found !== undefined;
  const toldOn = second && !bySecas ? on : null;
  const why = found ? [becauseSecond(inUseFrom, found.beside)] : [];
  const added = {
    event: 'user-system-added',
    ...request,
    second,
    toldOn,
    toldLate: second && inUseFrom <= on,
  } as const;
  return allow([added], why);
}

export type UserSystemEnded = { readonly event: 'user-system-ended'; readonly inUseUntil: Day };

/** Ends the use of a User System on a day. Refuses: `system-already-ended`, `ends-before-it-began`. */
export function endUserSystem(system: UserSystemFacts, inUseUntil: Day): Outcome<readonly UserSystemEnded[]> {
  if (system.inUseUntil !== undefined) return refuse('system-already-ended', { on: system.inUseUntil });
  if (inUseUntil < system.inUseFrom) return refuse('ends-before-it-began', { inUseFrom: system.inUseFrom });
  return allow([{ event: 'user-system-ended', inUseUntil }]);
}

export type UserSystemTold = {
  readonly event: 'user-system-told';
  readonly name: string;
  readonly inUseFrom: Day;
  readonly toldOn: Day;
  /** It was in use before anybody was told. */
  readonly toldLate: boolean;
};

/**
 * The notice of a second User System that is in the register and was not told (G3.9). A party’s own notice counts from
 * the day it gives it; SECAS records the day of one that came another way.
 *
 * @param toldOn the day SECAS names; null for the party’s own notice
 * Refuses: `not-a-second-system`, `system-already-told`, `notice-counts-from-today`, `day-to-come`.
 */
export function tellOfUserSystem(
  systems: readonly UserSystem[],
  system: UserSystem,
  toldOn: Day | null,
  on: Day,
  bySecas: boolean,
): Outcome<readonly UserSystemTold[]> {
  const second = asSecond(systems, system);
  if (!second.ok) return second;
  if (system.toldOn !== undefined) return refuse('system-already-told', { on: system.toldOn });
  const day = toldOn ?? on;
  if (!bySecas && day !== on) return refuse('notice-counts-from-today', { on });
  if (day > on) return refuse('day-to-come', { on: day });
  const { name, inUseFrom } = system;
  const told = { event: 'user-system-told', name, inUseFrom, toldOn: day, toldLate: inUseFrom <= day } as const;
  return allow([told], second.because);
}

export type SystemReviewDecided = SystemReviewDecision & {
  readonly event: 'system-review-decided';
  readonly name: string;
  readonly reason: string;
};

/**
 * What the SSC decided about the review of a second User System it was told of: with the next annual assessment, or by
 * itself, by a day if it set one (G3.9). A later decision takes the place of an earlier one, which stays on record.
 *
 * Refuses: `not-a-second-system`, `system-not-told`, `day-to-come`, `decided-before-told`, `review-before-decision`.
 */
export function decideSystemReview(
  systems: readonly UserSystem[],
  system: UserSystem,
  decision: SystemReviewDecision & { readonly reason: string },
  on: Day,
): Outcome<readonly SystemReviewDecided[]> {
  const second = asSecond(systems, system);
  if (!second.ok) return second;
  const { decidedOn, by } = decision;
  if (system.toldOn === undefined) return refuse('system-not-told');
  if (decidedOn > on) return refuse('day-to-come', { on: decidedOn });
  const earliestOn = system.reviews?.at(-1)?.decidedOn ?? system.toldOn;
  if (decidedOn < earliestOn) return refuse('decided-before-told', { earliestOn });
  if (by !== undefined && by < decidedOn) return refuse('review-before-decision', { decidedOn });
  return allow([{ event: 'system-review-decided', name: system.name, ...decision }], second.because);
}

function asSecond(systems: readonly UserSystem[], system: UserSystem): Outcome<UserSystem> {
  const found = secondSystems({ userSystems: systems }).find((each) => each.system.id === system.id);
  if (!found) return refuse('not-a-second-system');
  return allow(system, [becauseSecond(system.inUseFrom, found.beside)]);
}

const becauseSecond = (inUseFrom: Day, beside: number): Because =>
  because('second-user-system', G3_9, { inUseFrom, beside });
export type AgreementConfirmed = { readonly event: 'agreement-confirmed'; readonly providerPartyId: string };

/**
 * SECAS confirms that a party has an agreement with the provider whose system it says it shares. From then on the
 * provider's report and outcome reach the party (G10.8). Refuses: `system-not-shared`, `agreement-confirmed`.
 */
export function confirmAgreement(
  system: { readonly providerPartyId: string | null; readonly confirmedOn: Day | null },
  on: Day,
  overlay?: Overlay,
): Outcome<readonly AgreementConfirmed[]> {
  const { providerPartyId, confirmedOn } = system;
  if (providerPartyId === null) return refuse('system-not-shared');
  if (confirmedOn !== null) return refuse('agreement-confirmed', { on: confirmedOn });
  return allow(
    [{ event: 'agreement-confirmed', providerPartyId }],
    [because('shared-assurance', inForce(sharedAssuranceRule, on, overlay))],
  );
}
