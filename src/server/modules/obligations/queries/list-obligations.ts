import type { z } from 'zod';
import { type ObligationRow, obligationOperations } from '../../../../contract/obligations.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { inventoryWarning } from '../../../../rules/inventory/with-devices.ts';
import type { Due } from '../../../../rules/obligations/due.ts';
import { allDuties, type Duty } from '../../../../rules/obligations/duties.ts';
import { allDue } from '../../../../rules/obligations/what-is-due.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { withMarking } from '../../../platform/files/marked.ts';
import { type Looking, query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { dueRow, dutyRow } from '../due-rows.ts';
import { allPartyFacts, type PartyWithFacts } from '../obligations.store.ts';
import { obligationsCsv } from '../obligations-csv.ts';
import { obligationsWorkbook, WORKBOOK_TYPE } from '../obligations-workbook.ts';
import { PRESSING, placeOf } from '../pressing.ts';
import { isNamedLike } from '../search.ts';

type Row = z.infer<typeof ObligationRow>;
type Files = Pick<(typeof obligationOperations)['download-obligations'], 'query'> & Operation;
/** Something of a party that fits. It is made a row, with its sentence, only when somebody reads it. */
interface Found {
  readonly of: PartyWithFacts;
  readonly what: Due | Duty;
  readonly place: string;
}

/** Everything that fits, what needs doing first on top, with the counts by state as if no state were asked for. */
async function obligationsOf({ tx, actor, on: today, query: { on = today, state, ...wanted } }: Looking<Files>) {
  const [parties, overlay] = await Promise.all([
    allPartyFacts(tx, actor.side === 'party' ? actor.partyId : undefined),
    bookOf(tx),
  ]);
  const fits = parties
    .filter(({ party }) => isNamedLike(party, wanted.search))
    .flatMap((of) => foundOf(of, on, overlay))
    .filter(({ what }) => isWanted(what, wanted));
  const counts = new Map<string, number>();
  for (const { what } of fits) counts.set(what.state, (counts.get(what.state) ?? 0) + 1);
  return {
    on,
    found: (state ? fits.filter(({ what }) => what.state === state) : fits).sort((a, b) => compare(a.place, b.place)),
    asRow: (found: Found) => rowOf(found, on, overlay),
    counts: PRESSING.map((each) => ({ state: each, count: counts.get(each) ?? 0 })),
    parties: parties.length,
  };
}

function foundOf(of: PartyWithFacts, on: Day, overlay: Overlay): readonly Found[] {
  const all = [...allDue(of.facts, on, overlay), ...allDuties(of.facts, on, overlay)];
  return all.map((what) => ({ of, what, place: placeOf(what, of.party) }));
}

function rowOf({ of: { party, facts, inventory }, what }: Found, on: Day, overlay: Overlay): Row {
  const of = { party, countsDisagree: inventoryWarning(facts, inventory, on, overlay) !== undefined };
  return 'duty' in what ? { ...of, ...dutyRow(what) } : { ...of, ...dueRow(what) };
}

const SEE_OBLIGATIONS = everyoneOf('party', 'cio', 'secas', 'ssc');

/** A page of the rows; the counts are those of all. */
export const listObligations = query({
  operation: obligationOperations['list-obligations'],
  allows: SEE_OBLIGATIONS,
  async read({ query: { limit, after, ...wanted }, ...looking }) {
    const { found, asRow, ...list } = await obligationsOf({ ...looking, query: wanted });
    const from = after === undefined ? 0 : found.findIndex(({ place }) => place > after);
    const page = from < 0 ? [] : found.slice(from, from + limit);
    const isLast = from < 0 || from + limit >= found.length;
    return {
      ...list,
      rows: page.map(asRow),
      total: found.length,
      next: isLast ? null : (page.at(-1)?.place ?? null),
    };
  },
});

/** The same rows as CSV: one model, two forms. */
export const downloadObligations = query({
  operation: obligationOperations['download-obligations'],
  allows: SEE_OBLIGATIONS,
  async read(looking) {
    const { on, found, asRow } = await obligationsOf(looking);
    const fileName = withMarking(`what-is-due-on-${on}.csv`, 'amber');
    const content = obligationsCsv(found.map(asRow));
    return { download: { fileName, mediaType: 'text/csv; charset=utf-8', marking: 'amber', content } };
  },
});

/** The same rows as a workbook, for those who go on with them in a spreadsheet. */
export const downloadObligationsWorkbook = query({
  operation: obligationOperations['download-obligations-workbook'],
  allows: SEE_OBLIGATIONS,
  async read(looking) {
    const { on, found, asRow } = await obligationsOf(looking);
    const content = await obligationsWorkbook(found.map(asRow), on);
    const fileName = withMarking(`what-is-due-on-${on}.xlsx`, 'amber');
    return { download: { fileName, mediaType: WORKBOOK_TYPE, marking: 'amber', content } };
  },
});

interface Wanted {
  readonly kind?: string | undefined;
  readonly category?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
}

/** What is to be told is of no kind and in no row of the cycle table. */
function isWanted(what: Due | Duty, wanted: Wanted): boolean {
  const { kind, category } = 'duty' in what ? {} : what;
  const { dueBy } = what;
  return (
    (!wanted.kind || kind === wanted.kind) &&
    (!wanted.category || category === wanted.category) &&
    (!wanted.dueFrom || (dueBy !== undefined && dueBy >= wanted.dueFrom)) &&
    (!wanted.dueTo || (dueBy !== undefined && dueBy <= wanted.dueTo))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
