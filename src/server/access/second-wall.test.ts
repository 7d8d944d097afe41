import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operations } from '../../contract/index.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Day } from '../../rules/values/day.ts';
import { ROLES, SIDE_OF_ROLE } from '../../rules/vocabulary.ts';
import { everybodyOf, type Someone } from '../../testing/everybody.ts';
import { PEOPLE, type PersonCalled, type TestPerson } from '../../testing/people.ts';
import { draftTaleOf, type Records, recordsOf, tellTaleOf } from '../../testing/records.ts';
import { askAny, requestFor } from '../../testing/requests.ts';
import { openScheme, type TestScheme } from '../../testing/server.ts';
import { AUDIENCES, OF_DRAFTS } from '../modules/assessments/queries/read-history.ts';
import { newId } from '../platform/ids.ts';
import { SYSTEM } from './actor.ts';
import { PERMISSIONS, type Permission } from './permissions.ts';

// The first wall is switched off: every policy says yes, every operation is for every role. What is left is PostgreSQL.

/** Every function of a module of policies says yes; its lists stay as they are. */
async function sayingYes(original: () => Promise<object>): Promise<object> {
  const entries = Object.entries(await original());
  return Object.fromEntries(entries.map(([name, value]) => [name, saysNo(name, value) ? () => true : value]));
}
/** Reviewers and lists of actions are worked out by these; they forbid nothing. */
function saysNo(name: string, value: unknown): boolean {
  return typeof value === 'function' && !['reviewerOf', 'fieldworkActions'].includes(name);
}

vi.mock('../modules/assessments/assessments.policy.ts', sayingYes);
vi.mock('../modules/charges/charges.policy.ts', sayingYes);
vi.mock('../modules/fieldwork/fieldwork.policy.ts', sayingYes);
vi.mock('../modules/parties/parties.policy.ts', sayingYes);
vi.mock('../modules/reports/reports.policy.ts', sayingYes);
vi.mock('../platform/documents/index.ts', () => ({
  openDocuments: () => ({ render: async () => new Uint8Array(8), close: async () => {} }),
}));

let scheme: TestScheme;
let records: Records;
let everybody: readonly Someone[];
beforeAll(async () => {
  scheme = await openScheme();
  records = await recordsOf(scheme, 'brackwater');
  everybody = await everybodyOf(scheme, records, await recordsOf(scheme, 'hollin'));
  for (const handler of scheme.server.handlers as unknown as {
    allows?: unknown;
    declaration?: { mayAct: unknown };
  }[]) {
    if (handler.allows) handler.allows = ROLES;
    if (handler.declaration) handler.declaration.mayAct = () => true;
  }
});
afterAll(() => scheme.close());

const asked: readonly Operation[] = (Object.values(operations) as Operation[]).filter(({ open }) => !open);
const rowOf = ({ id }: Operation): Permission => PERMISSIONS[id as keyof typeof PERMISSIONS];

/** Everything that PostgreSQL holds of some parties, a number for each table. */
async function stateOf(partyIds: readonly string[], besides: readonly string[] = []): Promise<string> {
  return scheme.given(async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'assay' and t.table_type = 'BASE TABLE' and c.column_name = 'party_id'
        and c.table_name <> all (${['commands', ...besides]}::text[])
      union select 'parties' order by 1`.execute(tx);
    const ofTables = tables.map(
      ({ name }) => sql`select ${name}::text as name, md5(string_agg(t::text, '|' order by t::text)) as state
        from ${sql.table(name)} t where ${sql.ref(name === 'parties' ? 't.id' : 't.party_id')} = any (${partyIds}::uuid[])`,
    );
    const { rows } = await sql<{ name: string; state: string | null }>`${sql.join(ofTables, sql` union all `)}`.execute(
      tx,
    );
    return rows.map(({ name, state }) => `${name} ${state ?? '-'}`).join('\n');
  });
}

/** Those to whom nothing of the records belongs: other parties, former Users of the provider, members with an interest. */
const strangers = () =>
  everybody.filter(
    ({ role, relation }) =>
      (SIDE_OF_ROLE[role] === 'party' && relation !== 'own') ||
      (SIDE_OF_ROLE[role] === 'ssc' && relation === 'conflicted'),
  );

describe('with the first wall switched off, the second alone', () => {
  test.each([
    'brackwater',
    'hollin',
  ] as const)('denies every foreign read and write of what is %s’s, for every operation', async (party) => {
    const partyId = scheme.parties[party];
    const askers = strangers().filter(({ about }) => about.partyId === partyId);
    const came: string[] = [];
    const counted = { GET: 0, POST: 0 };
    for (const operation of asked) {
      const row = rowOf(operation);
      const before = operation.method === 'POST' ? await stateOf([partyId]) : '';
      for (const { role, relation, asker, about } of askers) {
        // A provider's own User may be shown what the table lets its Users see.
        if (relation === 'provider I use' && row.cells[role] === 'p') continue;
        const { text, status } = await askAny(asker, operation, requestFor(operation, about));
        counted[operation.method] += 1;
        const who = `${operation.id} as ${role} (${relation}): ${status}`;
        if (text.includes(tellTaleOf(party))) came.push(`${who} tells of it`);
        if (row.about === 'party' && operation.path.includes('{') && status < 400) came.push(`${who} found it`);
      }
      const after = operation.method === 'POST' ? await stateOf([partyId]) : '';
      const changed = after.split('\n').filter((line) => !before.includes(line));
      if (changed.length > 0) came.push(`${operation.id} changed ${changed}`);
    }
    console.info(
      `second wall alone, ${party}: ${counted.GET} foreign reads and ${counted.POST} foreign writes, ${came.length} came through`,
    );
    expect(counted.GET).toBeGreaterThan(300);
    expect(counted.POST).toBeGreaterThan(300);
    expect(came).toEqual([]);
  }, 400_000);

  test('lets those who only watch change nothing', async () => {
    const watching = everybody.filter(({ role }) => role === 'auditor' || role === 'panel-observer');
    const parties = Object.values(scheme.parties);
    let writes = 0;
    for (const operation of asked.filter(({ method }) => method === 'POST')) {
      const before = await stateOf(parties, ['documents', 'notices', 'outbox', 'journal']);
      for (const { asker, about } of watching) {
        await askAny(asker, operation, requestFor(operation, about));
        writes += 1;
      }
      expect(await stateOf(parties, ['documents', 'notices', 'outbox', 'journal']), operation.id).toBe(before);
    }
    console.info(`second wall alone: ${writes} writes by those who only watch, none came through`);
    expect(writes).toBeGreaterThan(100);
  }, 200_000);

  test('keeps each event of the history from those who are not its audience', async () => {
    const answers = { shown: 0, kept: 0 };
    const about = { party_id: records.partyId, assessment_id: records.assessmentId };
    const asking = { party: 'director', cio: 'lead', secas: 'officer', ssc: 'memberTwo' } as const;
    for (const [event, audience] of Object.entries(AUDIENCES)) {
      const id = newId();
      await scheme.given((tx) =>
        tx
          .insertInto('journal')
          .values({ ...about, ...entryOf(event, id) })
          .execute(),
      );
      for (const [side, person] of Object.entries(asking)) {
        const reply = await scheme.as(person).ask('read-history', { params: { assessmentId: records.assessmentId } });
        const seen = await seenInJournal(person, id);
        expect(seen, `${event} for ${side}`).toBe((audience as readonly string[]).includes(side));
        expect(reply.text.includes(id), `${event} for ${side}, through HTTP`).toBe(seen);
        answers[seen ? 'shown' : 'kept'] += 1;
      }
    }
    console.info(
      `second wall alone: ${answers.shown} events shown, ${answers.kept} kept from those who are not their audience`,
    );
    expect(answers.kept).toBeGreaterThan(20);
  });

  test('keeps drafts within the User CIO for the team as it is now and for whoever reviews, and lets the team alone write them', async () => {
    const cio = everybody.filter(({ role }) => SIDE_OF_ROLE[role] === 'cio');
    const reads = ({ role, relation }: Someone) => relation === 'on my team' || role === 'quality-reviewer';
    const tells = asked.filter(({ method }) => method === 'GET');
    const counted = { told: 0, kept: 0 };
    const wrong: string[] = [];
    for (const someone of cio) {
      const { role, relation, asker, about } = someone;
      const answers = await Promise.all(
        tells.map((operation) => askAny(asker, operation, requestFor(operation, about))),
      );
      const telling = tells.filter((_, at) => answers[at]?.text.includes(draftTaleOf('brackwater')));
      counted[telling.length > 0 ? 'told' : 'kept'] += tells.length;
      if (telling.length > 0 !== reads(someone)) wrong.push(`${role} (${relation}): ${telling.map(({ id }) => id)}`);
      const written = await linesOfDrafts(someone, 'written');
      if (written > 0 !== (relation === 'on my team')) wrong.push(`${role} (${relation}) writes ${written} rows`);
    }
    console.info(
      `second wall alone: ${tells.length} reads by ${cio.length} of the User CIO; drafts come by ${counted.told}, and are kept at ${counted.kept}`,
    );
    expect(wrong).toEqual([]);
    expect(counted.kept).toBeGreaterThan(100);
  }, 100_000);

  test('shows the rest of the User CIO what was issued, and results only while no version is being written', async () => {
    const outsider = everybody.find(({ role, relation }) => role === 'assessor' && relation === 'ended') as Someone;
    // The result, the first observation, the first version and the comment on it.
    expect(await linesOfDrafts(outsider, 'read')).toBe(4);
    const inState = (state: 'drafting' | 'on-agenda') =>
      scheme.given((tx) =>
        tx.updateTable('assessments').set({ state }).where('id', '=', records.assessmentId).execute(),
      );
    await inState('drafting');
    expect(await linesOfDrafts(outsider, 'read')).toBe(3);
    await inState('on-agenda');
  });

  test('keeps the draft from a reviewer who has advised the party', async () => {
    const reviewer = everybody.find((one) => one.role === 'quality-reviewer' && one.relation === 'none') as Someone;
    expect(await linesOfDrafts(reviewer, 'read')).toBe(9);
    await scheme.given((tx) =>
      tx
        .insertInto('advisory_work')
        .values({
          id: newId(),
          person_id: reviewer.asker.personId,
          party_id: records.partyId,
          advised_until: '2020-01-31' as Day,
        })
        .execute(),
    );
    expect(await linesOfDrafts(reviewer, 'read')).toBe(4);
  });

  test('keeps what the history tells of drafts from those who do not read them', async () => {
    const answers = { shown: 0, kept: 0 };
    for (const event of OF_DRAFTS) {
      const id = newId();
      const about = { party_id: records.partyId, assessment_id: records.assessmentId };
      await scheme.given((tx) =>
        tx
          .insertInto('journal')
          .values({ ...about, ...entryOf(event, id) })
          .execute(),
      );
      for (const { role, relation, asker } of everybody.filter(({ role }) => SIDE_OF_ROLE[role] === 'cio')) {
        const advised = role === 'quality-reviewer' && relation === 'none';
        const reads = (relation === 'on my team' || role === 'quality-reviewer') && !advised;
        const { text } = await asker.ask('read-history', { params: { assessmentId: records.assessmentId } });
        expect(text.includes(id), `${event} for ${role} (${relation})`).toBe(reads);
        answers[reads ? 'shown' : 'kept'] += 1;
      }
    }
    console.info(
      `second wall alone: ${answers.shown} events of drafts shown, ${answers.kept} kept within the User CIO`,
    );
    expect(answers.kept).toBe(5 * OF_DRAFTS.length);
  });

  test('tells DCC nothing of an assessment but that there is one, and what was worked and charged', async () => {
    let questions = 0;
    const leaks: string[] = [];
    for (const operation of asked.filter(({ id }) => !MONEY.includes(id))) {
      for (const { role, asker } of everybody.filter(({ role }) => SIDE_OF_ROLE[role] === 'dcc')) {
        const { text } = await askAny(asker, operation, requestFor(operation, records));
        questions += 1;
        if (text.includes(tellTaleOf('brackwater'))) leaks.push(`${operation.id} as ${role}: ${text.slice(0, 300)}`);
      }
    }
    console.info(`second wall alone: ${questions} questions of DCC, ${leaks.length} came through`);
    expect(leaks).toEqual([]);
  }, 200_000);
});

const OF_FINDINGS = [
  'control_results',
  'observations',
  'observation_revisions',
  'reports',
  'review_notes',
  'report_comments',
] as const;

/** How many rows of Brackwater's findings PostgreSQL alone lets somebody of the User CIO read, or change. */
function linesOfDrafts({ role, asker: { personId } }: Someone, how: 'read' | 'written'): Promise<number> {
  const actor = { personId, name: '', email: '', organisation: '', side: 'cio', roles: [role], partyId: null } as const;
  return scheme.server.database.as(actor, async (tx) => {
    let lines = 0;
    for (const name of OF_FINDINGS) {
      const statement =
        how === 'read'
          ? sql`select from ${sql.table(name)} where party_id = ${records.partyId}`
          : sql`update ${sql.table(name)} set party_id = party_id where party_id = ${records.partyId}`;
      const { rows, numAffectedRows } = await statement.execute(tx);
      lines += how === 'read' ? rows.length : Number(numAffectedRows ?? 0);
    }
    return lines;
  });
}

const entryOf = (event: string, id: string) => ({
  id,
  command_id: newId(),
  operation: 'read-history',
  event,
  at: '2026-11-02T09:00:00.000Z',
  on_day: '2026-11-02' as Day,
  person_id: SYSTEM.personId,
  side: 'system' as const,
  subject: 'assessment',
  subject_id: records.assessmentId,
  entry: JSON.stringify({ by: { name: 'Somebody' } }),
});

/** Whether PostgreSQL alone shows somebody an entry of the journal. */
async function seenInJournal(person: PersonCalled, id: string): Promise<boolean> {
  const { side, roles, ...of } = PEOPLE[person] as TestPerson;
  const partyId = of.party ? scheme.parties[of.party] : null;
  const actor = { personId: scheme.people[person], name: '', email: '', organisation: '', side, roles, partyId };
  const row = await scheme.server.database.as(actor, (tx) =>
    tx.selectFrom('journal').select('id').where('id', '=', id).executeTakeFirst(),
  );
  return row !== undefined;
}

/** What is charged for, and the register's own row, DCC sees. */
const MONEY: readonly string[] = [
  'list-days',
  'read-charges',
  'list-charges',
  'read-statement',
  'download-statement',
  'read-party',
  // Gathers what the others answer, these among them.
  'export-case',
  // Changes nothing, and answers with the register's row.
  'amend-party',
];
