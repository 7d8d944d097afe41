import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Body } from '../../../contract/index.ts';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
let day = 1;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

/** A day of its own for each test: a person works at most one day on a day, over all assessments. */
const aDay = () => `2026-10-${String(day++).padStart(2, '0')}` as Day;
const recording = (assessmentId: string, workedOn: Day, body: Partial<Body<'record-days'>> = {}) => ({
  params: { assessmentId },
  body: { workedOn, days: 0.75, activity: 'fieldwork' as const, ...body },
});

describe('record-days', () => {
  test('by a member of the team for itself, at the grade of its place on the team', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const { answer } = await scheme.as('assessor').ask('record-days', recording(assessmentId, aDay()));
    expect(answer.rows).toMatchObject([{ days: 0.75, grade: 'assessor', activity: 'fieldwork', mayReverse: true }]);
    expect(answer.totalDays).toBe(0.75);
    const party = await scheme.as('contributor').ask('list-days', { params: { assessmentId } });
    expect(party.answer.rows).toHaveLength(1);
    expect((await scheme.as('stranger').ask('list-days', { params: { assessmentId } })).problem.code).toBe('not-found');
  });

  test('the lead records for the team; an assessor does not record for the lead', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const on = aDay();
    const { answer } = await scheme
      .as('lead')
      .ask('record-days', recording(assessmentId, on, { personId: scheme.people.reviewer }));
    expect(answer.rows).toMatchObject([{ grade: 'reviewer' }]);
    const forLead = recording(assessmentId, on, { personId: scheme.people.lead });
    expect((await scheme.as('assessor').ask('record-days', forLead)).problem.code).toBe('not-permitted');
    const outsider = recording(assessmentId, on, { personId: scheme.people.otherLead });
    expect((await scheme.as('lead').ask('record-days', outsider)).problem.code).toBe('not-found');
  });

  test('sent twice it is recorded once', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const sent = { ...recording(assessmentId, aDay()), key: newId() };
    const first = await scheme.as('lead').ask('record-days', sent);
    expect((await scheme.as('lead').ask('record-days', sent)).text).toBe(first.text);
  });

  test('two entries at once for one person and day never make more than one day', async () => {
    const on = aDay();
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => scheme.as('lead').ask('record-days', recording(assessmentId, on, { days: 0.5 }))),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 422, 422]);
  });

  test.each([
    ['a part that is no quarter', { days: 0.3 }, 'days-out-of-step'],
    ['more than a day', { days: 1.25 }, 'days-out-of-step'],
    ['nothing', { days: 0 }, 'days-out-of-step'],
    ['a day that is still to come', { workedOn: '2026-11-25' as Day }, 'day-in-future'],
  ])('refuses %s', async (_what, body, code) => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const { problem } = await scheme.as('lead').ask('record-days', recording(assessmentId, aDay(), body));
    expect(problem.code).toBe(code);
  });

  test('is not for another party, another team, or a round already answered', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    expect((await scheme.as('stranger').ask('record-days', recording(assessmentId, aDay()))).problem.code).toBe(
      'not-permitted',
    );
    expect((await scheme.as('otherLead').ask('record-days', recording(assessmentId, aDay()))).problem.code).toBe(
      'not-found',
    );
    const over = await anAssessment(scheme, { state: 'response-due' });
    expect((await scheme.as('lead').ask('record-days', recording(over, aDay()))).problem.code).toBe('wrong-state');
  });
});

describe('reverse-days', () => {
  async function anEntry() {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const { answer } = await scheme.as('assessor').ask('record-days', recording(assessmentId, aDay()));
    return { assessmentId, entryId: answer.rows[0]!.id };
  }
  const body = { reason: 'Another assessment.' };

  test('is a counter-entry that names the entry; the day is free again', async () => {
    const params = await anEntry();
    const { answer } = await scheme.as('lead').ask('reverse-days', { params, body });
    expect(answer.rows).toMatchObject([
      { days: 0.75, reversed: true },
      { days: -0.75, reversesId: params.entryId },
    ]);
    expect(answer.totalDays).toBe(0);
    const workedOn = answer.rows[0]!.workedOn;
    const again = await scheme.as('assessor').ask('record-days', recording(params.assessmentId, workedOn, { days: 1 }));
    expect(again.answer.totalDays).toBe(1);
  });

  test('at most once, not of a counter-entry, and by its person or the lead only', async () => {
    const params = await anEntry();
    expect((await scheme.as('reviewer').ask('reverse-days', { params, body })).problem.code).toBe('not-permitted');
    expect((await scheme.as('otherLead').ask('reverse-days', { params, body })).problem.code).toBe('not-found');
    expect((await scheme.as('stranger').ask('reverse-days', { params, body })).problem.code).toBe('not-permitted');
    const sent = { params, body, key: newId() };
    const { answer } = await scheme.as('assessor').ask('reverse-days', sent);
    expect((await scheme.as('assessor').ask('reverse-days', sent)).answer.rows).toHaveLength(2);
    expect((await scheme.as('assessor').ask('reverse-days', { params, body })).problem.code).toBe('already-reversed');
    const counter = { ...params, entryId: answer.rows[1]!.id };
    expect((await scheme.as('assessor').ask('reverse-days', { params: counter, body })).problem.code).toBe(
      'already-reversed',
    );
  });
});
