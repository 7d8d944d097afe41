import { whatIfOperations } from '../../../../contract/what-if.ts';
import type { AssessmentKind } from '../../../../rules/vocabulary.ts';
import { ASSESSMENT_KINDS } from '../../../../rules/vocabulary.ts';
import type { Answered } from '../../../../rules/what-if/differences.ts';
import { readChangesForAll } from '../../../../rules/what-if/read-changes.ts';
import { whatIfInShort } from '../../../../rules/what-if/what-if.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { changesAsked } from '../changes-asked.ts';
import { differenceRow } from '../difference-rows.ts';
import { allPartyFacts } from '../obligations.store.ts';
import { isNamedLike } from '../search.ts';

/** The rules asked twice of every party. A question: nothing is written by it. */
export const previewWhatIfForAll = query({
  operation: whatIfOperations['preview-what-if-for-all'],
  allows: SECAS_OFFICERS,
  async read({ tx, on, query: { changes: text, search, limit } }) {
    const overlay = await bookOf(tx);
    const changes = changesAsked(text, (json) => readChangesForAll(json, overlay));
    const parties = await allPartyFacts(tx);
    const counts = { before: new Counts(), after: new Counts() };
    const affected = parties.flatMap(({ party, facts }) => {
      const { before, after, differences } = whatIfInShort(facts, changes, on, overlay);
      counts.before.add(before.answer);
      counts.after.add(after.answer);
      return differences.length > 0 ? [{ party, differences }] : [];
    });
    const found = affected.filter(({ party }) => isNamedLike(party, search));
    const years = [...new Set([...counts.before.years(), ...counts.after.years()])].sort();
    return {
      on,
      changes: changes as { portfolio?: { from: typeof on; percent: number } },
      parties: parties.length,
      affected: affected.length,
      found: found.length,
      years: years.map((year) => ({
        year,
        kinds: ASSESSMENT_KINDS.map((kind) => ({
          kind,
          before: counts.before.of(year, kind),
          after: counts.after.of(year, kind),
        })).filter(({ before, after }) => before + after > 0),
      })),
      rows: found
        .slice(0, limit)
        .map(({ party, differences }) => ({ party, differences: differences.map(differenceRow) })),
    };
  },
});

/** How many assessments of each kind are due in each calendar year. */
class Counts {
  readonly #byYear = new Map<number, Map<AssessmentKind, number>>();

  /** The first that is expected is the annual one that is due now, of the kind that it will be on its day. */
  add({ due, expected }: Answered): void {
    for (const { dueBy, kind } of [...due.filter(({ reason }) => reason !== 'annual'), ...expected]) {
      if (!dueBy) continue;
      const year = Number(dueBy.slice(0, 4));
      const kinds = this.#byYear.get(year) ?? new Map<AssessmentKind, number>();
      this.#byYear.set(year, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    }
  }

  years(): Iterable<number> {
    return this.#byYear.keys();
  }

  of(year: number, kind: AssessmentKind): number {
    return this.#byYear.get(year)?.get(kind) ?? 0;
  }
}
