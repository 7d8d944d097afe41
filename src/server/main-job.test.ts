import { afterAll, beforeAll, expect, test } from 'vitest';
import { MainJob } from '../testing/main-job.ts';
import { openScheme, type TestScheme } from '../testing/server.ts';

let scheme: TestScheme;
let job: MainJob;
beforeAll(async () => {
  scheme = await openScheme();
  job = new MainJob(scheme);
});
afterAll(() => scheme.close());

// One story; each test is its next step.

test('what is due for a party in User Entry is an initial Full assessment, with its reason', async () => {
  const asked = { params: { partyId: scheme.parties.brackwater } };
  const { due } = (await scheme.as('contributor').ask('read-obligations', asked)).answer;
  expect(due[0]).toMatchObject({ kind: 'fusa', reason: 'initial' });
  expect(due[0]?.because.length).toBeGreaterThan(0);
});

test('the party books it, the User CIO proposes days and a team, SECAS confirms, and everybody is told', async () => {
  await job.books();
  await job.stands('requested');
  await job.agreesDates();
  await job.stands('scheduled');
  const told = (await scheme.as('contributor').ask('list-notices')).answer.rows.map(({ letter }) => letter);
  expect(told).toContain('booking-confirmed');
});

test('the fieldwork has a result for every control, and an observation raised from one of them', async () => {
  const controls = await job.doesFieldwork();
  expect(controls).toBeGreaterThan(20);
  await job.stands('drafting');
});

test('the report goes round for factual accuracy and quality review, and is issued as a PDF that bears its own hash', async () => {
  await job.reports();
  await job.stands('response-due');
  await scheme.server.outbox.settled();
  const { documents } = await job.reads();
  const report = documents.find(({ kind }) => kind === 'report');
  expect(report).toMatchObject({ state: 'ready', marking: 'red', versionNo: 1 });
});

test('the party responds, SECAS lists the paper, and the SSC decides with a vote and a condition', async () => {
  await job.responds();
  await job.stands('awaiting-committee');
  await job.isListed();
  await job.stands('on-agenda');
  await job.isDecided();
  await job.stands('remediation');
  expect(await job.reads()).toMatchObject({ outcome: 'approved-subject-steps' });
});

test('a member employed by the party sees neither the case nor its paper', async () => {
  const member = scheme.as('conflictedMember');
  const unknown = await member.ask('read-assessment', { params: { assessmentId: job.assessmentId } });
  expect(unknown.problem.code).toBe('not-found');
  expect((await member.ask('read-agenda-item', { params: { itemId: job.itemId } })).problem.code).toBe('not-found');
  expect((await member.ask('list-assessments')).answer.rows).toEqual([]);
});

test('the gate of User Entry is open for each role at once, for DCC to read', async () => {
  const { rows } = (await scheme.as('userEntry').ask('list-user-entry-gates')).answer;
  const ours = rows.filter(({ party }) => party.id === scheme.parties.brackwater);
  expect(ours.map(({ mayCompleteEntry }) => mayCompleteEntry)).toEqual([true, true]);
  const entry = {
    params: { partyRef: 'P-001' },
    body: { userRole: 'import-supplier' as const, enteredOn: scheme.server.clock.today() },
  };
  expect((await scheme.as('officer').ask('record-user-entry', entry)).status).toBe(200);
});

test('the condition is met, the director signs, the SSC approves the letter, and the round is closed', async () => {
  await job.remediates();
  await job.stands('closed');
});

test('the actual days are charged at the rate card in force, and stand on DCC’s statement and in its CSV', async () => {
  const netPence = await job.isCharged();
  expect(netPence).toBe((120_000 + 6_000 + 95_000 + 6_000) * 1);
  const { lines, totals, month } = (await scheme.as('charging').ask('read-statement')).answer;
  expect(lines).toHaveLength(1);
  expect(totals.netPence).toBe(netPence);
  const csv = await scheme.as('charging').ask('download-statement', { query: { month } });
  expect(csv.text.split('\r\n')[1]).toContain('Brackwater Energy');
});

test('a year on a Verification assessment is due, twelve months after the fieldwork ended', async () => {
  const asked = { params: { partyId: scheme.parties.brackwater } };
  const { due } = (await scheme.as('contributor').ask('read-obligations', asked)).answer;
  expect(due).toMatchObject([{ kind: 'vusa', reason: 'annual', dueBy: '2028-03-05' }]);
});

test('the history tells the whole story, to each side what is for it', async () => {
  const asked = { params: { assessmentId: job.assessmentId } };
  const events = async (person: 'contributor' | 'lead') =>
    (await scheme.as(person).ask('read-history', asked)).answer.rows.map(({ event }) => event);
  const party = await events('contributor');
  const cio = await events('lead');
  expect(party.length).toBeGreaterThan(15);
  expect(cio.filter((event) => event === 'result-recorded').length).toBeGreaterThan(20);
  expect(party).not.toContain('result-recorded');
});
