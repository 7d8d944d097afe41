import type { CitationKey } from '../rulebook/citations.ts';
import { inForce, type Overlay } from '../rulebook/dated.ts';
import { bookNowWarningDays, secondSystemNotice, sharedUserCountMonths } from '../rulebook/values.ts';
import { addDays, addMonths, type Day, maxDay } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import type { DutyKind, DutyState, Trust } from '../vocabulary.ts';
import { latestCount } from './cycle-category.ts';
import type { PartyFacts } from './party-facts.ts';
import { isEntered } from './user-roles.ts';
import { isInUse, isTold, secondSystems } from './user-systems.ts';

/** Something a party has to tell by a day. It is no assessment, so nothing is booked for it. */
export type Duty = {
  readonly duty: DutyKind;
  readonly dueBy: Day;
  readonly state: DutyState;
  /** Of a second User System: since when it is, or will be, used. */
  readonly inUseFrom?: Day;
  readonly cite: CitationKey;
  readonly trust: Trust;
  readonly because: readonly Because[];
};

/**
 * What a party has to tell, soonest first: the SSC of each second or later User System before it is used (G3.9), and,
 * while it is a User through a Shared Resource Provider, its count every six months (G5.27). A User System that is
 * planned for a later day is known as planned.
 */
export function allDuties(facts: PartyFacts, on: Day, overlay?: Overlay): readonly Duty[] {
  const count = sixMonthlyCount(facts, on, overlay);
  const duties = [...tellingOfSystems(facts, on, overlay), ...(count ? [count] : [])];
  return duties.sort((a, b) => (a.dueBy < b.dueBy ? -1 : a.dueBy > b.dueBy ? 1 : 0));
}

function tellingOfSystems(facts: PartyFacts, on: Day, overlay?: Overlay): readonly Duty[] {
  return secondSystems(facts, overlay)
    .filter(({ system }) => !isTold(system, on))
    .map(({ system: { inUseFrom }, beside }) => {
      const rule = inForce(secondSystemNotice, inUseFrom, overlay);
      const why = because('second-user-system', rule, { inUseFrom, beside });
      const duty = dutyOf('tell-of-second-system', addDays(inUseFrom, -1), rule, why, on, overlay);
      return { ...duty, inUseFrom };
    });
}

function sixMonthlyCount(facts: PartyFacts, on: Day, overlay?: Overlay): Duty | undefined {
  const shared = facts.userSystems?.filter((system) => system.kind === 'shared' && isInUse(system, on)) ?? [];
  const entered = facts.userRoles.flatMap((held) => (isEntered(held, on) && held.enteredOn ? [held.enteredOn] : []));
  const [firstShared, firstEntered] = [earliest(shared.map((each) => each.inUseFrom)), earliest(entered)];
  if (!firstShared || !firstEntered) return undefined;
  const live = maxDay(firstShared, firstEntered);
  // What SECAS took from DCC’s inventory decides the cycle all the same, but the party has not told it.
  const told = facts.premises.filter(({ fromInventory }) => !fromInventory);
  const counted = latestCount({ ...facts, premises: told }, on)?.countedOn;
  const since = counted && counted > live ? counted : live;
  const rule = inForce(sharedUserCountMonths, on, overlay);
  const dueBy = addMonths(since, rule.value);
  const why = because('six-monthly-count', rule, { since, months: rule.value, dueBy });
  return dutyOf('six-monthly-count', dueBy, rule, why, on, overlay);
}

function dutyOf(
  duty: DutyKind,
  dueBy: Day,
  { cite, trust }: Pick<Duty, 'cite' | 'trust'>,
  why: Because,
  on: Day,
  overlay?: Overlay,
): Duty {
  const warnFrom = addDays(dueBy, -inForce(bookNowWarningDays, on, overlay).value);
  const state = on > dueBy ? 'duty-overdue' : on >= warnFrom ? 'tell-now' : 'tell-later';
  return { duty, dueBy, state, cite, trust, because: [why] };
}

const earliest = (days: readonly Day[]): Day | undefined => days.toSorted()[0];
