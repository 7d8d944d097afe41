import type { z } from 'zod';
import { whatIfOperations } from '../../../../contract/what-if.ts';
import { cyclePicture } from '../../../../rules/obligations/cycle.ts';
import { CITATIONS } from '../../../../rules/rulebook/citations.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Because } from '../../../../rules/values/outcome.ts';
import { readChanges } from '../../../../rules/what-if/read-changes.ts';
import { type AnsweredBecause, type Side, whatIf } from '../../../../rules/what-if/what-if.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { later } from '../calendar-items.ts';
import { changesAsked } from '../changes-asked.ts';
import { differenceRow } from '../difference-rows.ts';
import { dueWithReasons, dutyWithReasons } from '../due-rows.ts';
import { partyWithFacts } from '../obligations.store.ts';

type Answer = z.infer<(typeof whatIfOperations)['preview-what-if']['answer']>;
type Shown = Answer['before'];

/** The rules asked twice, with the facts as they are and as they would be. A question: nothing is written by it. */
export const previewWhatIf = query({
  operation: whatIfOperations['preview-what-if'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, actor, on: today, params: { partyId }, query: { changes: text, on = today } }) {
    if (actor.side === 'party' && actor.partyId !== partyId) return undefined;
    const [found, overlay] = await Promise.all([partyWithFacts(tx, partyId), bookOf(tx)]);
    if (!found) return undefined;
    const { party, facts, assessmentIds } = found;
    const changes = changesAsked(text, (json) => readChanges(json, facts, overlay));
    const { before, after, differences } = whatIf(facts, changes, on, overlay);
    return {
      party,
      on,
      changes: changes as Answer['changes'],
      before: shown(before, on, assessmentIds),
      after: shown(after, on, assessmentIds),
      differences: differences.map(differenceRow),
    };
  },
});

function shown(side: Side<AnsweredBecause>, on: Day, assessmentIds: Readonly<Record<string, string>>): Shown {
  const { due, duties, expected } = side.answer;
  const { category, letter, items } = cyclePicture(side.facts, on, side.overlay);
  // The picture of the cycle runs on as if nothing changed; here the years to come are those that were worked out.
  // A count that is known for a day before then may make the annual one that is due now another kind by its day.
  const [first] = expected;
  const known = items
    .filter(({ standing }) => standing !== 'forecast')
    .map((item) =>
      first && item.standing === 'due' && item.on === first.dueBy && item.year === first.year
        ? { ...item, kind: first.kind }
        : item,
    );
  const ahead = later(due, expected).map(({ kind, year, dueBy }) => ({
    kind,
    year,
    standing: 'forecast' as const,
    on: dueBy,
  }));
  return {
    category,
    letter,
    due: due.map(dueWithReasons),
    duties: duties.map(dutyWithReasons),
    expected: expected.map(sourced),
    items: [...known, ...ahead].map((item) => {
      const assessmentId = 'ref' in item && item.ref !== undefined ? assessmentIds[item.ref] : undefined;
      return { ...item, ...(assessmentId && { assessmentId }) };
    }),
  };
}

/** With the source in full, and every step in words. */
function sourced<T extends { readonly cite: keyof typeof CITATIONS; readonly because: readonly Because[] }>({
  cite,
  because,
  ...rest
}: T) {
  return { ...rest, citation: CITATIONS[cite], because: inWords(because) };
}
