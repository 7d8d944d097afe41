import type { z } from 'zod';
import type { CalendarItem } from '../../../contract/obligations.ts';
import type { Due } from '../../../rules/obligations/due.ts';
import { type Expected, forecast } from '../../../rules/obligations/forecast.ts';
import { allDue } from '../../../rules/obligations/what-is-due.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { PartyWithFacts } from './obligations.store.ts';

type Item = z.infer<typeof CalendarItem>;

/** What has a day: what is due now, and after it what is to be expected. */
export function calendarItems(
  { party, facts }: PartyWithFacts,
  on: Day,
  until: Day,
  overlay: Overlay,
): readonly Item[] {
  const due = allDue(facts, on, overlay);
  const expected = until > on ? forecast(facts, on, until, overlay) : [];
  const now = due.flatMap(({ kind, year, dueBy, bookBy, state, openRef }): Item[] =>
    dueBy
      ? [{ party, kind, dueBy, state, ...(year && { year }), ...(bookBy && { bookBy }), ...(openRef && { openRef }) }]
      : [],
  );
  return [
    ...now,
    ...later(due, expected).map(({ kind, year, dueBy, bookBy }): Item => ({ party, kind, year, dueBy, bookBy })),
  ];
}

/** What is to be expected beside what is due now: the first that is expected is the annual one that is due now. */
export function later<E extends Expected>(due: readonly Due[], expected: readonly E[]): readonly E[] {
  const annual = due.find(({ reason }) => reason === 'annual');
  return expected.filter(({ dueBy }) => dueBy !== annual?.dueBy);
}
