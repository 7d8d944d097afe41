import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aRoundToReport, reportUpTo } from './report.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

/** Each step, how far the report is before it, whose it is, and somebody for whom the record is not there. */
const STEPS = [
  ['send-for-factual-accuracy', 'saved', 'lead', 'otherLead', {}],
  ['finish-factual-accuracy', 'shared', 'contributor', 'stranger', {}],
  ['send-for-quality-review', 'finished', 'lead', 'otherLead', {}],
  ['return-report', 'reviewed', 'reviewer', 'otherLead', { note: 'Name the sites.' }],
  ['reissue-report', 'issued', 'lead', 'otherLead', { reason: 'A site was named wrongly.' }],
] as const;

describe('a step of the report', () => {
  test.each(
    STEPS,
  )('%s is taken once, by the one whose it is, on the version they saw', async (step, upTo, who, other, text) => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, upTo);
    const params = { assessmentId };
    const { version } = (await scheme.as('lead').ask('read-report', { params })).answer;
    const ask = (body: object, key = newId()) => ({ params, body: { ...text, ...body }, key });
    expect((await scheme.as(other).ask(step, ask({ version }))).problem.code).toBe('not-found');
    expect((await scheme.as(who).ask(step, ask({ version: version + 7 }))).problem.code).toBe('stale-version');
    expect((await scheme.as(who).ask(step, ask({ version, unknown: true }))).problem.code).toBe('invalid-input');
    const key = newId();
    const first = await scheme.as(who).ask(step, ask({ version }, key));
    expect(first.status).toBe(200);
    expect((await scheme.as(who).ask(step, ask({ version }, key))).text).toBe(first.text);
    const history = await scheme.as('lead').ask('read-history', { params });
    expect(history.answer.rows.filter(({ operation }) => operation === step)).toHaveLength(1);
  });

  test('the comments that were due yesterday no longer hold the report up', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'shared');
    const params = { assessmentId };
    const { version, commentsDueOn } = (await scheme.as('lead').ask('read-report', { params })).answer;
    expect(commentsDueOn).toBe('2026-12-08');
    scheme.setDay('2026-12-09' as Day);
    const { answer } = await scheme.as('lead').ask('send-for-quality-review', { params, body: { version } });
    expect(answer).toMatchObject({ state: 'quality-review', commentsClosedOn: '2026-12-09' });
    scheme.setDay('2026-11-24' as Day);
  });
});
