import type pg from 'pg';
import { PARTY } from './askers.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/** One small change of the second wall. */
export interface Change {
  /** The table and its policy, or the function. */
  readonly about: string;
  readonly what: string;
  readonly sql: string;
  /** What is asked after it. */
  readonly tables: readonly string[];
  readonly asked: string;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: 'r' | 'a' | 'w' | 'd' | '*';
  readonly using: string | null;
  readonly check: string | null;
}

const ASKED = { r: 'r', a: 'a', w: 'cwl', d: 'd', '*': 'racwld' } as const;

/** Every small change of every policy, of the functions that policies ask, and of the view of ties. */
export async function changesOf(
  client: pg.Client,
  tables: readonly string[],
  about: readonly string[],
): Promise<readonly Change[]> {
  const asked = ASKED['*'];
  const ofTables = tables.flatMap((table) =>
    ['disable', 'no force'].map((what) => ({
      about: table,
      what: `${what} row level security`,
      sql: `alter table assay."${table}" ${what} row level security`,
      tables: [table],
      asked,
    })),
  );
  const [policies, functions, ties] = [await policiesOf(client), await functionsOf(client), await tiesOf(client)];
  return [
    ...ofTables,
    ...policies.flatMap(changesOfPolicy),
    ...[...functions, ...ties].map((change) => ({ ...change, tables: about, asked })),
  ];
}

async function policiesOf(client: pg.Client): Promise<readonly Policy[]> {
  const { rows } = await client.query<Policy>(`
    select c.relname as table, p.polname as name, p.polcmd as command,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'assay'::regnamespace
    order by c.relname, p.polname`);
  return rows;
}

function changesOfPolicy({ table, name, command, using, check }: Policy): readonly Change[] {
  const about = `${table}.${name}`;
  const as = { about, tables: [table], asked: ASKED[command] };
  const of = (part: 'using' | 'with check', expression: string | null): readonly Change[] =>
    expression === null
      ? []
      : [{ what: 'true', text: 'true' }, { what: 'false', text: 'false' }, ...mutantsOf(expression)]
          .filter(({ text }) => text !== expression)
          .map(({ what, text }) => ({
            ...as,
            what: `${part} ${what}`,
            sql: `alter policy "${name}" on assay."${table}" ${part} (${text})`,
          }));
  const dropped = { ...as, what: 'dropped', sql: `drop policy "${name}" on assay."${table}"` };
  return [dropped, ...of('using', using), ...of('with check', check)];
}

type OfAll = Pick<Change, 'about' | 'what' | 'sql'>;

// What policies ask, and what that asks. Those with arguments are tested where they are used; here whole.
const FUNCTIONS =
  'side,party,person,may_change,conflicted_parties,interests_of,reads_codes,parties_with_code,own_teams,reviews_reports,parties_advised,is_auditor,sets_sign_on,shared_assurance,shared_assurance_of,users_to_tell';
const WHOLE = ['shared_assurance_of'];

async function functionsOf(client: pg.Client): Promise<readonly OfAll[]> {
  const { rows } = await client.query<{
    name: string;
    body: string;
    definition: string;
    returns: string;
    set: boolean;
  }>(
    `select proname as name, prosrc as body, pg_get_functiondef(oid) as definition, prorettype::regtype::text as returns, proretset as set
     from pg_proc where pronamespace = 'assay'::regnamespace and proname = any (string_to_array($1, ',')) order by proname`,
    [FUNCTIONS],
  );
  return rows.flatMap(({ name, body, definition, returns, set }) => {
    const mutants = [...others(body, returns, set), ...(WHOLE.includes(name) ? [] : mutantsOf(body))];
    return mutants.map(({ what, text }) => ({
      about: `function ${name}`,
      what,
      sql: definition.replace(body, () => text),
    }));
  });
}

/** What a function could answer instead, whoever asks. */
function others(body: string, returns: string, set: boolean): readonly Mutant[] {
  const answers = (...texts: string[]): Mutant[] =>
    texts.map((text) => ({ what: `answers ${text}`, text: `select ${text}` }));
  if (set) return [{ what: 'answers nothing', text: `select * from (${body}) as all_of_it where false` }];
  if (returns === 'boolean') return answers('true', 'false');
  if (returns === 'uuid[]')
    return answers(`'{}'::uuid[]`, 'array(select id from assay.parties union select id from assay.assessments)');
  if (returns === 'uuid') return answers('null::uuid', `'${PARTY.a}'::uuid`);
  return answers('null::text', ...['party', 'cio', 'secas', 'ssc', 'dcc', 'system'].map((side) => `'${side}'::text`));
}

/** Why a member may not take part: each reason left out, and each of its conditions changed. */
async function tiesOf(client: pg.Client): Promise<readonly OfAll[]> {
  const { rows } = await client.query<{ body: string }>(`select pg_get_viewdef('assay.ties'::regclass) as body`);
  const body = rows[0]?.body.replace(/;\s*$/, '') ?? '';
  const reasons = body.split(/\bUNION ALL\b/);
  const without = reasons.map((reason, at) => ({
    what: `without reason ${at + 1}: ${/'([^']*)'/.exec(reason)?.[1] ?? 'declared'}`,
    text: reasons
      .map((each, index) => (index === at ? `select * from (${each}) as none where false` : each))
      .join(' union all '),
  }));
  return [...without, ...mutantsOf(body)].map(({ what, text }) => ({
    about: 'view ties',
    what,
    sql: `create or replace view assay.ties as ${text}`,
  }));
}
