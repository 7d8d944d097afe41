import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import type { PersonCalled } from '../../../testing/people.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const read = (person: PersonCalled, assessmentId: string) =>
  scheme.as(person).ask('read-assessment', { params: { assessmentId } });
const listed = async (person: PersonCalled, query: Record<string, unknown> = {}) =>
  (await scheme.as(person).ask('list-assessments', { query })).answer.rows;

describe('an assessment', () => {
  test('is told with where it stands, whose turn it is and by when', async () => {
    const id = await anAssessment(scheme, { state: 'response-due', turn_due_on: '2026-12-08' as Day });
    const { answer } = await read('lead', id);
    expect(answer).toMatchObject({ phase: 'response', turn: 'party', turnDueOn: '2026-12-08', kind: 'fusa' });
    expect(answer.team.map(({ role }) => role)).toEqual(['lead', 'assessor', 'quality-reviewer']);
  });

  test('of another party answers exactly like one that does not exist', async () => {
    const id = await anAssessment(scheme);
    const foreign = await read('stranger', id);
    const missing = await read('stranger', newId());
    expect([foreign.status, foreign.text]).toEqual([missing.status, missing.text]);
    expect(await listed('stranger')).toEqual([]);
  });

  test('is not there for a member of the SSC who has an interest in the party: neither read, listed nor counted', async () => {
    const id = await anAssessment(scheme, { state: 'on-agenda' });
    expect((await read('memberOne', id)).status).toBe(200);
    expect((await read('conflictedMember', id)).status).toBe(404);
    expect(await listed('conflictedMember')).toEqual([]);
    expect((await scheme.as('conflictedMember').ask('count-assessments')).answer.rows).toEqual([]);
  });

  test('says what is in the way, each side as far as it may know', async () => {
    const id = await anAssessment(scheme, { state: 'fieldwork' });
    const [forCio, forParty, forSsc] = await Promise.all(
      (['lead', 'contributor', 'memberOne'] as const).map(async (person) => (await read(person, id)).answer.inTheWay),
    );
    expect(forCio).toEqual([
      expect.stringMatching(/^0 of \d+ controls answered\.$/),
      expect.stringMatching(/with a result/),
    ]);
    expect(forParty).toEqual([expect.stringMatching(/controls answered/)]);
    expect(forSsc).toEqual([]);
  });

  test('whose booking has no estimate says so, and that no dates are proposed', async () => {
    const id = await anAssessment(scheme, { state: 'requested' });
    await scheme.given((tx) =>
      tx.updateTable('bookings').set({ estimate: null }).where('assessment_id', '=', id).execute(),
    );
    expect((await read('officer', id)).answer.inTheWay).toEqual([
      'There is no estimate yet.',
      'No dates and no team are proposed yet.',
    ]);
  });

  test('that waits for the SSC says whether a meeting is planned', async () => {
    const id = await anAssessment(scheme, { state: 'awaiting-committee' });
    expect((await read('officer', id)).answer.inTheWay).toEqual(['No meeting of the SSC is planned.']);
  });
});

describe('the list of assessments', () => {
  test('is filtered by state, kind and turn, and pages from the last row', async () => {
    const older = await anAssessment(scheme, { state: 'closed', kind: 'vusa', created_at: '2025-01-02T09:00:00.000Z' });
    const newer = await anAssessment(scheme, { state: 'closed', kind: 'vusa', created_at: '2025-01-03T09:00:00.000Z' });
    const filter = { state: 'closed', kind: 'vusa', turn: 'nobody' };
    expect((await listed('officer', filter)).map(({ id }) => id)).toEqual([newer, older]);
    expect((await listed('officer', { ...filter, limit: 1 })).map(({ id }) => id)).toEqual([newer]);
    expect((await listed('officer', { ...filter, after: newer })).map(({ id }) => id)).toEqual([older]);
    expect(await listed('officer', { ...filter, turn: 'party' })).toEqual([]);
  });
});

describe('the history of an assessment', () => {
  test('is for those who may see the assessment', async () => {
    const id = await anAssessment(scheme);
    const history = (person: PersonCalled) => scheme.as(person).ask('read-history', { params: { assessmentId: id } });
    expect((await history('contributor')).answer.rows).toEqual([]);
    expect((await history('stranger')).problem.code).toBe('not-found');
    expect((await history('charging')).problem.code).toBe('not-permitted');
  });
});

describe('a document', () => {
  test('that is still being made, or is another party’s, cannot be downloaded', async () => {
    const assessmentId = await anAssessment(scheme);
    const documentId = newId();
    await scheme.given((tx) =>
      tx
        .insertInto('documents')
        .values({
          id: documentId,
          party_id: scheme.parties.brackwater,
          assessment_id: assessmentId,
          kind: 'booking-confirmation',
          title: 'Booking confirmation',
          marking: 'amber',
          file_name: 'booking.pdf',
          audience: 'party',
          created_at: '2026-11-24T09:00:00.000Z',
        })
        .execute(),
    );
    const { documents, inTheWay } = (await read('contributor', assessmentId)).answer;
    expect(documents).toContainEqual(expect.objectContaining({ title: 'Booking confirmation', state: 'rendering' }));
    expect(inTheWay).not.toContainEqual(expect.stringContaining('Booking confirmation'));
    for (const person of ['contributor', 'stranger'] as const) {
      const reply = await scheme.as(person).ask('download-document', { params: { documentId } });
      expect(reply.problem.code).toBe('not-found');
    }
  });
});
