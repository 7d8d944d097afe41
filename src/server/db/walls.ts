import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** What the walls were found to be made of, and every hole in them as a sentence. */
export interface Walls {
  readonly tables: number;
  readonly policies: number;
  readonly views: number;
  readonly functions: number;
  readonly holes: readonly string[];
}

// One statement, from the catalogue alone: it reads no row of anybody's, and takes a few milliseconds.
const INSPECT = (asRequests: boolean) => sql<Walls>`
with app as (select oid, rolsuper, rolbypassrls from pg_roles where rolname = 'assay_app'),
tables as (
  select c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  where c.relnamespace = 'assay'::regnamespace and c.relkind in ('r', 'p')),
views as (
  select c.oid, c.relname, c.relkind, coalesce(c.reloptions, '{}') as options from pg_class c
  where c.relnamespace in ('assay'::regnamespace, 'auth'::regnamespace) and c.relkind in ('v', 'm')),
functions as (
  select p.oid, p.proname, p.proacl, p.prosecdef, p.proowner, p.proconfig from pg_proc p
  where p.pronamespace in ('assay'::regnamespace, 'auth'::regnamespace)),
commands (cmd, privilege) as (values ('r', 'SELECT'), ('a', 'INSERT'), ('w', 'UPDATE'), ('d', 'DELETE')),
granted as (
  select t.oid, t.relname, k.cmd, k.privilege from tables t cross join commands k cross join app
  where has_table_privilege(app.oid, t.oid, k.privilege)
     or k.cmd <> 'd' and has_any_column_privilege(app.oid, t.oid, k.privilege)),
holes (hole) as (
  select 'The role assay_app, as which requests run, is missing.' where not exists (select from app)
  union all select 'assay_app is a superuser: row-level security does not bind it.' from app where rolsuper
  union all select 'assay_app has BYPASSRLS: row-level security does not bind it.' from app where rolbypassrls
  union all select format('Requests run as %I, not as assay_app.', current_user) where ${asRequests}::boolean and current_user <> 'assay_app'
  union all select format('assay_app owns %I: it could take its wall down.', relname) from tables join app on relowner = app.oid
  union all select format('assay_app belongs to %I, which may do what assay_app may not.', r.rolname) from app
    join pg_auth_members m on m.member = app.oid join pg_roles r on r.oid = m.roleid
  union all select format('Row-level security is not enabled on %I.', relname) from tables where not relrowsecurity
  union all select format('Row-level security is not forced on %I.', relname) from tables where not relforcerowsecurity
  union all select format('%I grants %s, and no policy says to whom.', g.relname, g.privilege) from granted g
    where not exists (select from pg_policy p where p.polrelid = g.oid and p.polpermissive and p.polcmd = g.cmd::"char")
  union all select format('A policy of %I lets every command pass: each command needs its own.', t.relname) from tables t
    where exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*')
  union all select format('TRUNCATE of %I is granted, which no policy can stop.', t.relname) from tables t cross join app
    where has_table_privilege(app.oid, t.oid, 'TRUNCATE')
  union all select format('%I belongs to parties, and no policy closes it to members of the SSC with an interest.', t.relname) from tables t
    join pg_attribute a on a.attrelid = t.oid and a.attname = 'party_id' and not a.attisdropped
    where t.relname <> all ('{people,invitations,outbox,commands}'::text[]) and has_table_privilege('assay_app', t.oid, 'SELECT')
      and not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive
                      and pg_get_expr(p.polqual, p.polrelid) like '%conflicted_parties%')
  union all select format('The view %I runs with its owner’s rights and may be read by assay_app.', v.relname) from views v cross join app
    where v.relkind = 'v' and has_any_column_privilege(app.oid, v.oid, 'SELECT')
      and not (v.options && '{security_invoker=true,security_invoker=on,security_invoker=1}'::text[])
  union all select format('The view %I is stored, and what is stored has no policy.', relname) from views where relkind = 'm'
  union all select format('%I is granted to PUBLIC.', c.relname) from pg_class c cross join lateral aclexplode(c.relacl) a
    where c.relnamespace in ('assay'::regnamespace, 'auth'::regnamespace) and a.grantee = 0
  union all select format('A column of %I is granted to PUBLIC.', c.relname) from pg_class c join pg_attribute t on t.attrelid = c.oid
    cross join lateral aclexplode(t.attacl) a
    where c.relnamespace in ('assay'::regnamespace, 'auth'::regnamespace) and a.grantee = 0
  union all select format('The schema %I is granted to PUBLIC.', n.nspname) from pg_namespace n cross join lateral aclexplode(n.nspacl) a
    where n.nspname in ('assay', 'auth') and a.grantee = 0
  union all select format('The function %I may be called by PUBLIC.', f.proname) from functions f
    cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0
  union all select format('The function %I runs with its owner’s rights on whatever search path it is called with.', f.proname) from functions f
    where f.prosecdef and not exists (select from unnest(f.proconfig) s where s like 'search_path=%')
  union all select format('assay_app may read %I of the schema auth.', c.relname) from pg_class c cross join app
    where c.relnamespace = 'auth'::regnamespace and c.relkind in ('r', 'v') and has_any_column_privilege(app.oid, c.oid, 'SELECT')
)
select (select count(*)::int from tables) as tables, (select count(*)::int from views) as views,
  (select count(*)::int from functions) as functions,
  (select count(*)::int from pg_policy p join tables t on t.oid = p.polrelid) as policies,
  coalesce((select array_agg(hole order by hole) from holes), '{}') as holes`;

/**
 * Looks the second wall over, from PostgreSQL's own catalogue: every table of the scheme has row-level security enabled and
 * forced with a policy for each command that is granted, no view and no function goes around it, nothing is granted to
 * PUBLIC, and the role that requests run as is bound by it.
 *
 * @param asRequests whether it is asked on the way requests take, so that the role they run as is looked at too
 */
export async function inspectWalls(tx: Tx, asRequests: boolean): Promise<Walls> {
  const { rows } = await INSPECT(asRequests).execute(tx);
  const [walls] = rows;
  if (!walls) throw new Error('PostgreSQL said nothing about its walls.');
  return walls;
}

/** What is wrong with the walls, on the way requests take. A few milliseconds: a start can afford it. */
export const holesInWalls = async (tx: Tx): Promise<readonly string[]> => (await inspectWalls(tx, true)).holes;
