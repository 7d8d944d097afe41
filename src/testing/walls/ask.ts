import type pg from 'pg';
import { type Column, PARTY } from './askers.ts';

/** What PostgreSQL answered, beside what the table says, in the letters that were asked for. */
export interface Answer {
  readonly line: string;
  readonly column: Column;
  readonly expected: string;
  readonly answer: string;
  /** The row is of the party that the table is about. */
  readonly ofIt: boolean;
}

/** All letters there are. */
export const LETTERS = 'racwld';

// The questions stand in a table, and a function asks them, so that thousands are one trip. Whom a change or a removal
// reaches is not asked with a WHERE: PostgreSQL would then ask the policies for reading too, and a wall that lets somebody
// change what they cannot see would pass unnoticed. A trigger keeps the statement to the rows that are asked about instead.
/** Where the questions stand, and who asks them. */
export const PROBE = `
create schema probe;
create table probe.questions (
  id int primary key, table_name text not null, line text not null, col text not null, expected text not null,
  side text not null, party text not null, person text not null, roles text not null,
  marks text[] not null, reads text, adds text, changes text, hands text, removes text, copy jsonb not null);
create index questions_of_table on probe.questions (table_name, id);
grant usage on schema probe to assay_app;
grant select on probe.questions to assay_app;

create function probe.only_these() returns trigger language plpgsql as $$
begin
  if md5(old::text) <> all (string_to_array(current_setting('probe.marks'), ',')) then return null; end if;
  return coalesce(new, old);
end $$;

-- How many rows a statement reached; -1 when the new row was refused. Whatever it did is undone. PostgreSQL asks its walls
-- before its constraints: what a constraint stopped, the walls had let through.
create function probe.reached(statement text, copy jsonb) returns int language plpgsql as $$
declare reached int;
begin
  begin
    execute statement using copy;
    get diagnostics reached = row_count;
    raise exception using errcode = 'ZZ001';
  exception
    when sqlstate 'ZZ001' then return reached;
    when integrity_constraint_violation then return 1000000;
    when insufficient_privilege then return case when sqlerrm like '%row-level security%' then -1 else 0 end;
  end;
end $$;

-- Asks, and returns every answer, each that is not as expected, or the first such. \`asked\` are the letters that are asked
-- for: a policy for reading changes no answer about removing.
create function probe.ask(tables text[], asked text, columns text[], which text)
returns table (line text, col text, expected text, answer text, of_it boolean) language plpgsql as $$
declare
  q probe.questions;
  seen int;
  reached int;
begin
  for q in select * from probe.questions where table_name = any (tables) and (columns is null or questions.col = any (columns)) order by id loop
    perform set_config('assay.side', q.side, true), set_config('assay.party', q.party, true), set_config('assay.person', q.person, true),
      set_config('assay.roles', q.roles, true), set_config('probe.marks', array_to_string(q.marks, ','), true);
    answer := '';
    expected := regexp_replace(q.expected, '[^' || asked || ']', '', 'g');
    if q.reads is not null and asked ~ 'r' then
      execute q.reads into seen using q.marks;
      answer := answer || case seen when 0 then '' when cardinality(q.marks) then 'r' else '(some)' end;
    elsif q.reads is null then
      expected := replace(expected, 'r', '');
    end if;
    if asked ~ 'a' and q.adds is not null and probe.reached(q.adds, q.copy) > 0 then answer := answer || 'a'; end if;
    if asked ~ 'c' and q.changes is not null then
      reached := probe.reached(q.changes, q.copy);
      if reached < 0 then answer := answer || coalesce(substring(asked from 'l'), '');
      elsif reached > 0 and reached < cardinality(q.marks) then answer := answer || '(some)';
      elsif reached > 0 then
        answer := answer || case when q.hands is not null and probe.reached(q.hands, q.copy) > 0 then 'w' else 'c' end;
      elsif q.hands is not null and probe.reached(q.hands, q.copy) > 0 then answer := answer || '(hands over)';
      end if;
    end if;
    if asked ~ 'd' and q.removes is not null and probe.reached(q.removes, q.copy) > 0 then answer := answer || 'd'; end if;
    if which = 'every' or answer <> expected then
      line := q.line; col := q.col; of_it := coalesce('${PARTY.a}' in (q.copy ->> 'party_id', q.copy ->> 'id'), false);
      return next;
      if which = 'first' then return; end if;
    end if;
  end loop;
end $$;
grant execute on all functions in schema probe to assay_app;
`;

export interface Asking {
  readonly tables: readonly string[];
  readonly asked: string;
  /** Those who are asked; all, if it is not said. */
  readonly columns?: readonly Column[] | undefined;
  readonly which?: 'surprises' | 'first' | 'every';
}

/** Asks about some tables; all surprises, or the first. To be called in a transaction, which may have changed the wall. */
export async function ask(
  client: pg.Client,
  { tables, asked, columns, which = 'surprises' }: Asking,
): Promise<readonly Answer[]> {
  await client.query('set local role assay_app');
  const { rows } = await client.query<Answer>(
    `select line, col as column, expected, answer, of_it as "ofIt" from probe.ask($1, $2, $3, $4)`,
    [tables, asked, columns ?? null, which],
  );
  await client.query('reset role');
  return rows;
}
