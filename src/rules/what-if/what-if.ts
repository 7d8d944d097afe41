import { allDuties } from '../obligations/duties.ts';
import { type ExpectedBecause, FORECAST_YEARS, forecast, forecastWithReasons } from '../obligations/forecast.ts';
import type { PartyFacts } from '../obligations/party-facts.ts';
import { allDue } from '../obligations/what-is-due.ts';
import type { Overlay } from '../rulebook/dated.ts';
import { addMonths, type Day } from '../values/day.ts';
import { withChanges, withValues } from './apply-changes.ts';
import type { Changes } from './changes.ts';
import { type Answered, type Difference, differences } from './differences.ts';

/** What is due and to be expected, each with its reasons. */
export type AnsweredBecause = Answered & { readonly expected: readonly ExpectedBecause[] };

/** One side of the question: the facts, the values in force, and the answer that follows. */
export type Side<A extends Answered> = { readonly facts: PartyFacts; readonly overlay: Overlay; readonly answer: A };

export type WhatIf<A extends Answered> = {
  readonly before: Side<A>;
  readonly after: Side<A>;
  readonly differences: readonly Difference[];
};

/**
 * The answer for a party on a day as it is, the answer as it would be, and what is otherwise: what is due now, what is
 * to be told, and the next six years. Nothing is kept; without changes both answers are the same.
 *
 * @param changes as `readChanges` read them of these facts
 * @param overlay the values in force beside those of the rule book
 */
export function whatIf(facts: PartyFacts, changes: Changes, on: Day, overlay: Overlay = {}): WhatIf<AnsweredBecause> {
  return asked(answerWithReasons, { facts, overlay }, changes, on);
}

/** The same without the reasons of the six years, for many parties at once. */
export function whatIfInShort(facts: PartyFacts, changes: Changes, on: Day, overlay: Overlay = {}): WhatIf<Answered> {
  return asked(answerInShort, { facts, overlay }, changes, on);
}

type Known = Pick<Side<Answered>, 'facts' | 'overlay'>;

function asked<A extends Answered>(
  answerOf: (known: Known, on: Day) => A,
  known: Known,
  changes: Changes,
  on: Day,
): WhatIf<A> {
  const changed = { facts: withChanges(known.facts, changes), overlay: withValues(changes, known.overlay) };
  const [before, after] = [answerOf(known, on), answerOf(changed, on)];
  return {
    before: { ...known, answer: before },
    after: { ...changed, answer: after },
    differences: differences(before, after),
  };
}

const untilOf = (on: Day): Day => addMonths(on, 12 * FORECAST_YEARS);

const answerWithReasons = ({ facts, overlay }: Known, on: Day): AnsweredBecause => ({
  due: allDue(facts, on, overlay),
  duties: allDuties(facts, on, overlay),
  expected: forecastWithReasons(facts, on, untilOf(on), overlay),
});

const answerInShort = ({ facts, overlay }: Known, on: Day): Answered => ({
  due: allDue(facts, on, overlay),
  duties: allDuties(facts, on, overlay),
  expected: forecast(facts, on, untilOf(on), overlay),
});
