import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme, TODAY } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aRoundToReport, reportUpTo } from '../reports/report.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

/** An issued report with one observation: its assessment, and the observation. */
async function anIssuedReport(): Promise<{ assessmentId: string; observationId: string }> {
  scheme.setDay(TODAY);
  const assessmentId = await aRoundToReport(scheme);
  await reportUpTo(scheme, assessmentId, 'issued');
  const { items } = (await read('contributor', assessmentId)).answer;
  return { assessmentId, observationId: items[0]?.observation.id ?? '' };
}

const read = (person: Parameters<TestScheme['as']>[0], assessmentId: string) =>
  scheme.as(person).ask('read-response', { params: { assessmentId } });
const ACCEPTED = {
  stance: 'accept',
  reason: '',
  steps: 'The rota covers weekends.',
  owner: 'Head of operations',
  completeBy: '2027-01-15' as Day,
} as const;
const save = (ids: { assessmentId: string; observationId: string }, version: number, key = newId()) =>
  scheme.as('contributor').ask('save-response-item', { params: ids, body: { version, ...ACCEPTED }, key });

describe('save-response-item', () => {
  test('keeps an answer as it is written and says what it lacks; each answer has its own version', async () => {
    const ids = await anIssuedReport();
    expect((await read('contributor', ids.assessmentId)).answer.items[0]).toMatchObject({
      missing: ['stance'],
      version: 1,
    });
    const key = newId();
    const first = await save(ids, 1, key);
    expect(first.answer.items[0]).toMatchObject({ stance: 'accept', missing: [], version: 2 });
    expect((await save(ids, 1, key)).text).toBe(first.text);
    expect((await save(ids, 1)).problem.code).toBe('stale-version');
  });

  test('is not there for another party, nor on an observation of elsewhere; before the report is issued it is not the turn', async () => {
    const ids = await anIssuedReport();
    const ask = { params: ids, body: { version: 1, ...ACCEPTED } };
    expect((await scheme.as('stranger').ask('save-response-item', ask)).problem.code).toBe('not-found');
    expect((await save({ ...ids, observationId: newId() }, 1)).problem.code).toBe('not-found');
    expect((await scheme.as('lead').ask('save-response-item', ask)).problem.code).toBe('not-permitted');
  });

  test('what is not submitted is the party’s: the bodies see the due day and no answers', async () => {
    const ids = await anIssuedReport();
    await save(ids, 1);
    for (const person of ['officer', 'lead', 'memberOne'] as const)
      expect((await read(person, ids.assessmentId)).answer).toMatchObject({ dueOn: '2026-12-08', items: [] });
    expect((await read('stranger', ids.assessmentId)).problem.code).toBe('not-found');
  });
});

describe('submit-response', () => {
  const submit = (assessmentId: string, version = 1, key = newId()) =>
    scheme.as('administrator').ask('submit-response', { params: { assessmentId }, body: { version }, key });

  test('is refused while an answer is not complete, and says what is missing (G8.26)', async () => {
    const { assessmentId } = await anIssuedReport();
    expect((await submit(assessmentId)).problem).toMatchObject({
      code: 'response-incomplete',
      detail: '1 observation is not fully answered; for OBS-01 still to be given: whether it is accepted.',
    });
    expect((await read('contributor', assessmentId)).answer.actions).toContainEqual(
      expect.objectContaining({ operation: 'submit-response', open: false }),
    );
  });

  test('complete and in time, it goes to the SSC, and the bodies read it', async () => {
    const ids = await anIssuedReport();
    await save(ids, 1);
    const key = newId();
    const first = await submit(ids.assessmentId, 1, key);
    expect(first.answer).toMatchObject({ state: 'submitted', late: false, daysLate: 0, submittedOn: TODAY });
    expect((await submit(ids.assessmentId, 1, key)).text).toBe(first.text);
    expect((await submit(ids.assessmentId, 1)).problem.code).toBe('stale-version');
    expect((await submit(ids.assessmentId, 2)).problem.code).toBe('wrong-state');
    const { answer } = await scheme
      .as('officer')
      .ask('read-assessment', { params: { assessmentId: ids.assessmentId } });
    expect(answer).toMatchObject({ state: 'awaiting-committee', turn: 'secas' });
    expect((await read('officer', ids.assessmentId)).answer.items).toMatchObject([{ stance: 'accept' }]);
  });

  test('late, it is accepted and marked late (G8.24)', async () => {
    const ids = await anIssuedReport();
    await save(ids, 1);
    scheme.setDay('2026-12-10' as Day);
    expect((await read('contributor', ids.assessmentId)).answer).toMatchObject({ late: true, daysLate: 2 });
    expect((await submit(ids.assessmentId)).answer).toMatchObject({ state: 'submitted', late: true, daysLate: 2 });
    scheme.setDay(TODAY);
  });
});
