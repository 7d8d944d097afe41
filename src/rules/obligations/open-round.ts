import type { Day } from '../values/day.ts';
import type { OpenRound, PartyFacts, PastRound } from './party-facts.ts';
import { anchorOf } from './position.ts';

/**
 * The round that was booked or under way on a day: the open one, unless it was asked for later; or one that is past by
 * now and whose fieldwork had begun and not ended (the break of a staged one included).
 */
export function openOn({ open, past }: PartyFacts, on: Day): OpenRound | undefined {
  if (open && (open.requestedOn === undefined || open.requestedOn <= on)) return open;
  const underWay = past.find((round) => isUnderWay(round, on));
  if (!underWay) return undefined;
  const { ref, kind, userRoles, follows } = underWay;
  return { ref, kind, userRoles, follows, state: 'fieldwork', startOn: startOf(underWay) };
}

function isUnderWay(round: PastRound, on: Day): boolean {
  const [startOn, endOn] = [startOf(round), anchorOf(round)];
  return startOn !== undefined && startOn <= on && endOn !== undefined && endOn > on;
}

const startOf = (round: PastRound): Day | undefined => round.phases?.[0]?.startOn ?? round.fieldworkStartOn;
