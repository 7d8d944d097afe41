import type { z } from 'zod';
import { type ObligationRow, obligationOperations } from '../../../../contract/obligations.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { inventoryWarning } from '../../../../rules/inventory/with-devices.ts';
import { allDue } from '../../../../rules/obligations/what-is-due.ts';
import { DUE_STATES } from '../../../../rules/vocabulary.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { type Looking, query } from '../../../platform/query/query.ts';
import { dueRow } from '../due-rows.ts';
import { allPartyFacts } from '../obligations.store.ts';
import { obligationsCsv } from '../obligations-csv.ts';
import { obligationsWorkbook, WORKBOOK_TYPE } from '../obligations-workbook.ts';
import { settledOverlay } from '../rule-values.store.ts';
import { isNamedLike } from '../search.ts';

type Row = z.infer<typeof ObligationRow>;
type List = Pick<(typeof obligationOperations)['list-obligations'], 'query'> & Operation;

/** What needs doing first comes first: the most pressing state, then the earliest day by which something is to be done. */
async function obligationsOf({ tx, actor, on: today, query: { on = today, state, ...wanted } }: Looking<List>) {
  const [parties, overlay] = await Promise.all([
    allPartyFacts(tx, actor.side === 'party' ? actor.partyId : undefined),
    settledOverlay(tx),
  ]);
  const rows = parties
    .flatMap(({ party, facts, inventory }) => {
      const countsDisagree = inventoryWarning(facts, inventory, on, overlay) !== undefined;
      return allDue(facts, on, overlay).map((due): Row => ({ party, countsDisagree, ...dueRow(due) }));
    })
    .filter((row) => isWanted(row, wanted))
    .sort(byPressing);
  return {
    on,
    rows: state ? rows.filter((row) => row.state === state) : rows,
    counts: DUE_STATES.map((each) => ({ state: each, count: rows.filter((row) => row.state === each).length })),
    parties: parties.length,
  };
}

const SEE_OBLIGATIONS = everyoneOf('party', 'cio', 'secas', 'ssc');

export const listObligations = query({
  operation: obligationOperations['list-obligations'],
  allows: SEE_OBLIGATIONS,
  read: obligationsOf,
});

/** The same rows as CSV: one model, two forms. */
export const downloadObligations = query({
  operation: obligationOperations['download-obligations'],
  allows: SEE_OBLIGATIONS,
  async read(looking) {
    const { on, rows } = await obligationsOf(looking);
    const fileName = `what-is-due-on-${on}.csv`;
    return { download: { fileName, mediaType: 'text/csv; charset=utf-8', content: obligationsCsv(rows) } };
  },
});

/** The same rows as a workbook, for those who go on with them in a spreadsheet. */
export const downloadObligationsWorkbook = query({
  operation: obligationOperations['download-obligations-workbook'],
  allows: SEE_OBLIGATIONS,
  async read(looking) {
    const { on, rows } = await obligationsOf(looking);
    const content = await obligationsWorkbook(rows, on);
    return { download: { fileName: `what-is-due-on-${on}.xlsx`, mediaType: WORKBOOK_TYPE, content } };
  },
});

interface Wanted {
  readonly kind?: string | undefined;
  readonly category?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  readonly search?: string | undefined;
}

function isWanted({ party, kind, category, dueBy }: Row, wanted: Wanted): boolean {
  return (
    (!wanted.kind || kind === wanted.kind) &&
    (!wanted.category || category === wanted.category) &&
    (!wanted.dueFrom || (dueBy !== undefined && dueBy >= wanted.dueFrom)) &&
    (!wanted.dueTo || (dueBy !== undefined && dueBy <= wanted.dueTo)) &&
    isNamedLike(party, wanted.search)
  );
}

function byPressing(a: Row, b: Row): number {
  return DUE_STATES.indexOf(a.state) - DUE_STATES.indexOf(b.state) || compare(nextDay(a), nextDay(b));
}

/** By when something is to be done; what has no day comes last. */
const nextDay = ({ state, dueBy, bookBy }: Row): string =>
  (state === 'book-now' || state === 'not-yet' ? bookBy : dueBy) ?? '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
