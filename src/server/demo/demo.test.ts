import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DueState } from '../../rules/obligations/due.ts';
import { allDue } from '../../rules/obligations/what-is-due.ts';
import type { Day } from '../../rules/values/day.ts';
import {
  ASSESSMENT_KINDS,
  ASSESSMENT_STATES,
  BOOKING_STATES,
  CHARGE_KINDS,
  COMMITTEE_OUTCOMES,
  CONTROL_RESULTS,
  DOCUMENT_KINDS,
  PARTY_CATEGORIES,
  ROLES,
  USER_ROLES,
} from '../../rules/vocabulary.ts';
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts';
import { TEST_SECRET } from '../../testing/secret.ts';
import { SYSTEM } from '../access/actor.ts';
import { openSignIn } from '../access/sign-in.ts';
import { openDatabase } from '../db/database.ts';
import { allPartyFacts } from '../modules/obligations/obligations.store.ts';
import { openFileStore } from '../platform/files/file-store.ts';
import { DEMO_PASSWORD, SUGGESTED } from './demo-people.ts';
import { layInDemo, makeDemo, registerIsEmpty } from './index.ts';
import { TABLES } from './rows.ts';

const TODAY = '2026-11-24' as Day;
const DUE_STATES = [
  'not-yet',
  'book-now',
  'booked',
  'booked-too-late',
  'wrong-kind-booked',
  'in-progress',
  'overdue',
] as const satisfies readonly DueState[];

let database: TestDatabase;
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), 'assay-demo-'));
  client = new pg.Client(database.connection);
  await client.connect();
  await layInDemo(client, await openFileStore(folder), { today: TODAY });
});

afterAll(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** One column of what is found. */
async function found(sql: string): Promise<unknown[]> {
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  return rows.map(([first]) => first);
}

describe('the demo scheme shows everything there is', () => {
  test.each([
    ['an assessment in every state', 'select distinct state from assay.assessments', ASSESSMENT_STATES],
    ['an assessment of every kind', 'select distinct kind from assay.assessments', ASSESSMENT_KINDS],
    ['a booking in every state', 'select distinct state from assay.bookings', BOOKING_STATES],
    ['a decision of every outcome', 'select distinct outcome from assay.decisions', COMMITTEE_OUTCOMES],
    ['a party of every category', 'select distinct category from assay.parties', PARTY_CATEGORIES],
    ['a party in every User Role', 'select distinct role from assay.user_roles', USER_ROLES],
    ['a charge of every kind', 'select distinct kind from assay.charges', CHARGE_KINDS],
    ['a document of every kind', 'select distinct kind from assay.documents', DOCUMENT_KINDS],
    [
      'a late-notice fee in every state',
      'select distinct state from assay.late_notice_fees',
      ['pending', 'charged', 'waived'],
    ],
    ['a condition in every state', 'select distinct state from assay.conditions', ['open', 'reported', 'discharged']],
    [
      'a director’s letter in every state',
      'select distinct state from assay.directors_letters',
      ['prepared', 'signed', 'returned', 'approved'],
    ],
    [
      'a person of every role',
      'select distinct unnest(roles) from assay.people',
      ROLES.filter((role) => role !== 'system'),
    ],
    [
      'a report in every state',
      'select distinct state from assay.reports',
      ['draft', 'factual-accuracy', 'quality-review', 'issued'],
    ],
  ])('%s', async (_what, sql, all) => {
    expect((await found(sql)).toSorted()).toEqual([...all].toSorted());
  });

  test('results of every kind but "not applicable", which each has its own reason', async () => {
    const results = await found('select distinct result from assay.control_results');
    expect(results.toSorted()).toEqual(CONTROL_RESULTS.filter((each) => each !== 'not-applicable').toSorted());
  });

  test('at least twenty-four parties, two of them Shared Resource Providers', async () => {
    expect(Number((await found('select count(*) from assay.parties'))[0])).toBeGreaterThanOrEqual(24);
    expect(await found(`select count(*)::int from assay.parties where category = 'shared-resource-provider'`)).toEqual([
      2,
    ]);
  });

  test('obligations in every state, by the rules', async () => {
    const app = openDatabase(database.connection, 1);
    const parties = await app.as(SYSTEM, allPartyFacts);
    await app.close();
    const states = parties.flatMap(({ facts }) => allDue(facts, TODAY).map(({ state }) => state));
    expect([...new Set(states)].toSorted()).toEqual([...DUE_STATES].toSorted());
  });

  test('a meeting within two weeks with papers, and open conditions of which some are late', async () => {
    const soon = `select count(*)::int from assay.meetings m join assay.agenda_items i on i.meeting_id = m.id
                  where m.state = 'planned' and m.held_on > '${TODAY}' and m.held_on <= date '${TODAY}' + 14`;
    expect((await found(soon))[0]).toBeGreaterThan(1);
    const open = await found(`select distinct due_on < '${TODAY}' from assay.conditions where state = 'open'`);
    expect(open.toSorted()).toEqual([false, true]);
  });

  test('rate cards of four years, and charges in several months', async () => {
    expect(Number((await found('select count(*) from assay.rate_cards'))[0])).toBeGreaterThanOrEqual(4);
    expect((await found('select distinct month_on from assay.charges')).length).toBeGreaterThan(6);
  });
});

describe('its records agree with each other', () => {
  const NONE: unknown[] = [];

  test.each([
    ['nothing has happened that is still to come', `select id from assay.journal where on_day > '${TODAY}'`],
    [
      'the votes of each decision add up',
      `select d.id from assay.decisions d where (d.votes_for, d.votes_against, d.abstentions) <> (
         select count(*) filter (where v.vote = 'for'), count(*) filter (where v.vote = 'against'), count(*) filter (where v.vote = 'abstain')
         from assay.votes v join assay.people h on h.id = v.person_id and 'ssc-member' = any(h.roles) where v.agenda_item_id = d.agenda_item_id)`,
    ],
    ['each decision had its quorum', 'select id from assay.decisions where present < quorum'],
    [
      'each charge for days is the sum of its days at their rates, with VAT',
      `select c.id from assay.charges c where c.kind = 'assessment' and (c.net_pence, c.vat_pence) <> (
         select sum(e.amount_pence), round(sum(e.amount_pence) * 0.2) from assay.charge_entries e where e.charge_id = c.id)`,
    ],
    [
      'each day is priced at the card in force on it',
      `select e.charge_id from assay.charge_entries e join assay.days_worked w on w.id = e.days_worked_id join assay.rate_cards r on r.id = e.rate_card_id
       where not (w.worked_on between r.from_on and r.until_on)`,
    ],
    [
      'a correction undoes exactly what it corrects',
      `select c.id from assay.charges c join assay.charges o on o.id = c.reverses_id where c.net_pence <> -o.net_pence`,
    ],
    [
      'nobody works more than one day in a day',
      `select person_id from assay.days_worked group by person_id, worked_on having sum(hundredths) > 100`,
    ],
    [
      'a round whose fieldwork has ended has a result for every control that has been looked at, and an end',
      `select id from assay.assessments where state in ('drafting', 'factual-accuracy', 'quality-review', 'response-due', 'awaiting-committee', 'on-agenda', 'closed')
       and (fieldwork_started_on is null or fieldwork_ended_on is null)`,
    ],
    [
      'a decided round has its decision, its day and its outcome',
      `select a.id from assay.assessments a where a.state in ('remediation', 'letter-review', 'awaiting-follow-up', 'closed')
       and not exists (select from assay.decisions d where d.assessment_id = a.id and d.outcome = a.outcome and d.decided_on = a.decided_on)`,
    ],
    [
      'a round on the agenda has a paper listed at a meeting to come',
      `select a.id from assay.assessments a where (a.state = 'on-agenda') <> exists (
         select from assay.agenda_items i join assay.meetings m on m.id = i.meeting_id
         where i.assessment_id = a.id and i.state = 'listed' and m.held_on > '${TODAY}')`,
    ],
    [
      'a letter in review is signed, and in remediation it is not',
      `select a.id from assay.assessments a where (a.state = 'letter-review') <> exists (
         select from assay.directors_letters l where l.assessment_id = a.id and l.state = 'signed')`,
    ],
    [
      'a closed round has nothing open',
      `select c.id from assay.conditions c join assay.assessments a on a.id = c.assessment_id
       where a.state = 'closed' and c.state <> 'discharged'`,
    ],
    [
      'a successor’s predecessor asked for it',
      `select s.id from assay.assessments s join assay.assessments p on p.id = s.predecessor_id where p.follow_up_by is null`,
    ],
    [
      'what the party has been shown is issued, and nothing else is',
      `select o.id from assay.observations o where (o.state = 'issued') <> exists (
         select from assay.reports r where r.assessment_id = o.assessment_id and r.shared_on is not null)`,
    ],
    [
      'no team member advised the party',
      `select t.person_id from assay.assessment_team t join assay.advisory_work w using (person_id, party_id) where w.advised_until > '2025-11-24'`,
    ],
  ])('%s', async (_what, sql) => {
    expect(await found(sql)).toEqual(NONE);
  });

  test('the plan that a prepared letter freezes is the plan as it stands, so that it can be signed', async () => {
    const { planOf } = await import('../modules/remediation/remediation.store.ts');
    const letters = await client.query(
      `select assessment_id, plan_sha256 from assay.directors_letters where state = 'prepared'`,
    );
    const app = openDatabase(database.connection, 1);
    for (const { assessment_id, plan_sha256 } of letters.rows) {
      const now = await app.as(SYSTEM, (tx) => planOf(tx, assessment_id));
      expect(now.sha256).toBe(plan_sha256);
    }
    await app.close();
    expect(letters.rowCount).toBeGreaterThan(0);
  });

  test('numbers of meetings go on after the last one', async () => {
    const [next] = await found(`select nextval('assay.meeting_number')::int`);
    const [last] = await found(`select max(substring(ref from '\\d+$')::int) from assay.meetings`);
    expect(next).toBe(Number(last) + 1);
  });
});

describe('the demo scheme', () => {
  test('is laid into an empty register only', async () => {
    expect(await registerIsEmpty(client)).toBe(false);
  });

  test('is the same for the same day and seed, and another for another seed', () => {
    const hash = (seed?: number) => {
      const { rows } = makeDemo(TODAY, seed);
      return createHash('sha256')
        .update(JSON.stringify(TABLES.map((table) => rows.of(table))))
        .digest('hex');
    };
    const first = hash(7);
    expect(hash(7)).toBe(first);
    expect(hash(8)).not.toBe(first);
  });

  test.each([
    '2026-12-26',
    '2027-01-04',
    '2027-08-01',
    '2027-09-02',
    '2027-04-14',
    '2028-02-29',
  ])('can be laid in on %s as well, with every state', (on) => {
    const { rows } = makeDemo(on as Day);
    expect(new Set(rows.of('assessments').map(({ state }) => state))).toEqual(new Set(ASSESSMENT_STATES));
  });

  test('lets everybody sign in with the documented password', async () => {
    const signIn = openSignIn({
      connection: database.connection,
      secret: TEST_SECRET,
      publicUrl: 'http://assay.test',
      secure: false,
    });
    const [anybody = ''] = SUGGESTED.keys();
    expect((await signIn.signIn(anybody, DEMO_PASSWORD, new Headers())).cookies.join()).toContain(
      'assay.session_token=',
    );
    await signIn.close();
    const without = `select email from assay.people p where not exists (
      select from auth."account" a where a."userId" = p.user_id and a."providerId" = 'credential' and a.password is not null)`;
    expect(await found(without)).toEqual([]);
    expect(new Set(await found('select email from assay.people'))).toEqual(
      expect.objectContaining(new Set(SUGGESTED.keys())),
    );
  });
});
