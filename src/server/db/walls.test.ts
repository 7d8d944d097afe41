import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts';
import { kyselyOn } from './client-kysely.ts';
import type { Tx } from './database.ts';
import { inspectWalls, type Walls } from './walls.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Client(database.connection);
  await owner.connect();
});
/** As the owner sees them, who may tear them down. */
const walls = (asRequests = false): Promise<Walls> =>
  inspectWalls(kyselyOn(owner as never) as unknown as Tx, asRequests);
afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe('the second wall', () => {
  test('stands before every table that holds scheme data, with a policy for each command', async () => {
    const began = performance.now();
    const { tables, policies, views, functions, holes } = await walls();
    const took = performance.now() - began;
    console.info(
      `walls: ${tables} tables, ${policies} policies, ${views} views, ${functions} functions; ${holes.length} holes; looked over in ${took.toFixed(1)} ms`,
    );
    expect(tables).toBeGreaterThan(40);
    expect(policies).toBeGreaterThan(2 * tables);
    expect(functions).toBeGreaterThan(0);
    expect(holes).toEqual([]);
  });

  // Each would let somebody through. The sweep has to see it, or it proves nothing.
  test.each([
    ['create table assay.loose (id uuid)', 'Row-level security is not enabled on loose.'],
    ['alter table assay.reports disable row level security', 'Row-level security is not enabled on reports.'],
    ['alter table assay.reports no force row level security', 'Row-level security is not forced on reports.'],
    ['drop policy changers on assay.reports', 'reports grants UPDATE, and no policy says to whom.'],
    ['grant delete on assay.reports to assay_app', 'reports grants DELETE, and no policy says to whom.'],
    ['grant truncate on assay.reports to assay_app', 'TRUNCATE of reports is granted, which no policy can stop.'],
    ['grant select on assay.reports to public', 'reports is granted to PUBLIC.'],
    ['grant select (id) on assay.reports to public', 'A column of reports is granted to PUBLIC.'],
    ['grant usage on schema assay to public', 'The schema assay is granted to PUBLIC.'],
    ['grant execute on function assay.side() to public', 'The function side may be called by PUBLIC.'],
    [
      'create policy anything on assay.reports using (true)',
      'A policy of reports lets every command pass: each command needs its own.',
    ],
    [
      'drop policy no_interest on assay.reports',
      'reports belongs to parties, and no policy closes it to members of the SSC with an interest.',
    ],
    [
      'create view assay.all_reports as select * from assay.reports; grant select on assay.all_reports to assay_app',
      'The view all_reports runs with its owner’s rights and may be read by assay_app.',
    ],
    [
      'create materialized view assay.kept_reports as select * from assay.reports',
      'The view kept_reports is stored, and what is stored has no policy.',
    ],
    [
      `create function assay.everything() returns bigint language sql security definer as 'select count(*) from assay.reports';
       revoke all on function assay.everything() from public`,
      'The function everything runs with its owner’s rights on whatever search path it is called with.',
    ],
    ['alter role assay_app bypassrls', 'assay_app has BYPASSRLS: row-level security does not bind it.'],
    ['alter role assay_app superuser', 'assay_app is a superuser: row-level security does not bind it.'],
    [
      'grant create on schema assay to assay_app; alter table assay.reports owner to assay_app',
      'assay_app owns reports: it could take its wall down.',
    ],
    ['grant assay_auth to assay_app', 'assay_app belongs to assay_auth, which may do what assay_app may not.'],
    [
      'grant usage on schema auth to assay_app; grant select on auth.session to assay_app',
      'assay_app may read session of the schema auth.',
    ],
  ])('is seen to have a hole after: %s', async (statement, hole) => {
    await owner.query('begin');
    try {
      await owner.query(statement);
      expect((await walls()).holes).toContain(hole);
    } finally {
      await owner.query('rollback');
    }
  });

  test('is seen to be of no use to whoever does not run as the role of requests', async () => {
    expect((await walls(true)).holes).toEqual([expect.stringMatching(/^Requests run as .*, not as assay_app\.$/)]);
  });
});
