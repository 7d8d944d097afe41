import type { Side } from '../../rules/vocabulary.ts';
import { type Answer, LETTERS } from './ask.ts';
import { type Column, sideOf } from './askers.ts';
import { TABLE_LINES } from './table.ts';

// Several policies stand before most rows, and where they agree one can be lost without a change of what comes through. So
// each layer is asked alone too: it has to be a wall by itself.

/** One layer of the wall before a table, alone. */
export interface Layer {
  readonly table: string;
  readonly name: string;
  /** Takes the other layers down. */
  readonly sql: string;
  readonly asked: string;
  /** Only these are asked. */
  readonly columns?: readonly Column[];
  /** What is wrong with an answer when nothing else stands before the row. */
  wrong(answer: Answer): boolean;
}

// By hand: whom a restrictive policy lets through when everything else is open. Sides, and columns of the table; `nobody` is
// whoever has not been said. No letter, not asked. `no_interest` has no line: alone it keeps from members with an interest
// every row of the party, before each table.
const ALONE: readonly (readonly [policy: string, letters: string, whom: string, lines?: RegExp])[] = [
  ['control_results.not_for_the_party', 'r', 'cio secas system'],
  ['control_results.not_for_the_party', 'ac', 'cio system'],
  ['control_answers.not_for_the_committee', 'rac', 'party cio secas system'],
  ['evidence.not_for_the_committee', 'rac', 'party cio secas system'],
  ['observations.drafts_are_the_assessors', 'r', 'cio secas system', /draft/],
  ['observations.drafts_are_the_assessors', 'r', 'party cio secas system', /has/],
  ['observations.raised_by_assessors', 'a', 'cio system'],
  ['observations.amended_by_assessors', 'c', 'cio system'],
  ['observation_revisions.drafts_are_the_assessors', 'r', 'cio secas system', /draft/],
  ['observation_revisions.drafts_are_the_assessors', 'r', 'party cio secas system', /has/],
  ['observation_revisions.written_by_assessors', 'a', 'cio system'],
  ['observation_revisions.amended_by_assessors', 'c', 'cio system', /draft|has/],
  ['observation_revisions.amended_by_assessors', 'c', '', /issued/],
  ['observation_revisions.amended_by_assessors', 'l', '', /draft|has/],
  ['days_worked.recorded_by_assessors', 'a', 'cio system'],
  ['reports.drafts_are_the_assessors', 'r', 'cio secas system', /draft/],
  ['reports.drafts_are_the_assessors', 'r', 'party cio secas system', /has|comments/],
  ['reports.while_it_comments', 'c', 'party cio secas ssc dcc system nobody', /comments/],
  ['reports.while_it_comments', 'c', 'cio secas ssc dcc system nobody', /draft|has|issued/],
  ['reports.drafts_are_the_assessors', 'r', 'party cio secas ssc system', /: issued$/],
  ['report_comments.not_for_dcc', 'rac', 'party cio secas ssc system nobody'],
  ['report_comments.added_by_the_team', 'a', 'TL TN party secas ssc dcc system nobody'],
  ['report_comments.drafts_are_the_teams', 'r', 'TL TN QR party secas ssc dcc system nobody', /draft/],
  ['response_items.drafts_are_the_partys', 'r', 'party system', /draft/],
  ['interests.committee_only', 'ra', 'secas ssc system', /another/],
  ['votes.committee_only', 'rac', 'secas ssc system'],
  ['attendance.committee_only', 'rac', 'cio secas ssc system'],
  ['bookings.drafts_are_the_partys', 'r', 'party system', /draft/],
  ['bookings.drafts_are_the_partys_to_change', 'c', 'party system', /draft/],
  ['documents.no_interest_in_any', 'r', 'party cio secas dcc system nobody', /another/],
  ['documents.own_pack', 'r', 'secas system', /another/],
  ['sso_providers.only_who_sets_it', 'rac', 'PA PU PB SA SY'],
  ['working_notes.for_the_team', 'rac', 'TL TN SY'],
];

/** Who is to reach whom is no secret, and the queue is SECAS's. */
const OPEN_TO_MEMBERS = ['people', 'outbox'];
/** Written about a party in the very act of declaring an interest in it. */
const CLOSED_TO_READERS = ['journal', 'notices'];

/** Where a restrictive policy alone keeps from a side what the others would let it read. */
const LEFT_TO_ONE: Readonly<Record<string, readonly Side[]>> = {
  attendance: ['party', 'dcc'],
  meetings: ['dcc'],
  decisions: ['dcc'],
};

/** Every layer that can be asked alone, of some tables. */
export function layersOf(tables: readonly string[]): readonly Layer[] {
  return tables
    .filter((table) => !table.endsWith('()'))
    .flatMap((table) => [
      ...opened(table),
      ...(isDone(table, 'c') ? [checks(table)] : []),
      ...(isRestricted(table) ? granting(table) : []),
    ]);
}

/** Whether a policy restricts the table besides `no_interest`. */
const isRestricted = (table: string): boolean =>
  table in LEFT_TO_ONE || ALONE.some(([policy]) => policy.startsWith(`${table}.`));

/** Each restrictive policy alone: whoever is not named gets nothing. */
function opened(table: string): readonly Layer[] {
  const named = ALONE.filter(([policy]) => policy.startsWith(`${table}.`)).map(
    ([policy, letters, whom, lines]): Layer => {
      const words = whom.split(' ');
      const passes = (column: Column) => words.includes(column) || words.includes(sideOf(column) || 'nobody');
      const name = policy.slice(table.length + 1);
      const asked = letters.replace('c', 'cw').replace('l', 'cwl');
      const wrong = ({ line, column, answer }: Answer): boolean => {
        if (lines && !lines.test(line)) return false;
        // What is not granted nobody is let do, whatever policies say.
        return [...letters].some((letter) => does(answer, letter) !== passes(column) && isDone(table, letter));
      };
      return { table, name, sql: open(table, name), asked, wrong };
    },
  );
  const closed: Layer = {
    table,
    name: 'no_interest',
    sql: open(table, 'no_interest'),
    asked: 'racw',
    columns: ['SI', 'ST'],
    wrong: ({ expected, answer, ofIt }) =>
      ofIt &&
      [...(CLOSED_TO_READERS.includes(table) ? 'r' : 'rac')].some(
        (letter) => does(answer, letter) && !does(expected, letter),
      ),
  };
  return OPEN_TO_MEMBERS.includes(table) ? named : [...named, closed];
}

/** What a change leaves behind is asked by itself: whoever may not change a row could not put one there if they reached it. */
function checks(table: string): Layer {
  const wrong = ({ expected, answer }: Answer): boolean => expected !== answer;
  return { table, name: 'what is left behind', sql: reaching(table), asked: 'cw', wrong };
}

/** Policies that grant, without those that restrict: a side that nothing of the table is for gets nothing of it. */
function granting(table: string): readonly Layer[] {
  const sql = `do $$ declare p name; begin
    for p in select polname from pg_policy where polrelid = 'assay."${table}"'::regclass and not polpermissive
    loop execute format('drop policy %I on assay."${table}"', p); end loop; end $$`;
  const wrong = ({ column, answer }: Answer): boolean => {
    const side = sideOf(column);
    const leftOver = (letter: string) => letter === 'r' && LEFT_TO_ONE[table]?.some((left) => left === side);
    return [...'racld'].some((letter) => does(answer, letter) && !isDone(table, letter, side) && !leftOver(letter));
  };
  return [
    { table, name: 'what grants', sql, asked: LETTERS, wrong },
    { table, name: 'what grants, of what is left behind', sql: `${sql}; ${reaching(table)}`, asked: 'cw', wrong },
  ];
}

/** Lets every change reach every row, where policies say by themselves what it may leave behind. */
function reaching(table: string): string {
  return `do $$ declare p name; begin
    for p in select polname from pg_policy
      where polrelid = 'assay."${table}"'::regclass and polpermissive and polcmd = 'w' and polwithcheck is not null
    loop execute format('alter policy %I on assay."${table}" using (true)', p); end loop; end $$`;
}

/** Opens every other policy of a table. */
function open(table: string, policy: string): string {
  return `do $$ declare p record; begin
    for p in select polname, polpermissive, polcmd from pg_policy where polrelid = 'assay."${table}"'::regclass and polname <> '${policy}'
    loop
      if not p.polpermissive then execute format('drop policy %I on assay."${table}"', p.polname);
      else execute format('alter policy %I on assay."${table}" %s %s', p.polname,
        case when p.polcmd <> 'a' then 'using (true)' end, case when p.polcmd in ('a', 'w') then 'with check (true)' end);
      end if;
    end loop; end $$`;
}

/** Whether a cell has a letter; to change in every way is to change. */
const does = (cell: string, letter: string): boolean => cell.includes(letter) || (letter === 'c' && cell.includes('w'));

/** Whether the table says of anybody, or of anybody of a side, that they do it. */
function isDone(table: string, letter: string, side?: string): boolean {
  return TABLE_LINES.filter((line) => line.table === table).some(({ cells }) =>
    (Object.entries(cells) as [Column, string][]).some(
      ([column, cell]) =>
        (side === undefined || sideOf(column) === side) &&
        (does(cell, letter) || (letter === 'l' && /[cw]/.test(cell))),
    ),
  );
}
