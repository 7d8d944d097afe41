import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Body } from '../../../contract/index.ts';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { issueObservations, shareObservations } from './index.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const controlId = 'clearance-annual-review';
const TODAY = '2026-11-24' as Day;
const observation = {
  title: 'No review this year',
  finding: 'The last yearly review is of March 2025.',
  evidenceSeen: 'Vetting register.',
};
const recording = (assessmentId: string, body: Partial<Body<'record-result'>> = {}, on = controlId) => ({
  params: { assessmentId, controlId: on },
  body: { version: 0, result: 'potential-non-compliance' as const, observation, workingNote: 'Ask HR.', ...body },
});
/** A round in fieldwork with one observation. */
async function withObservation() {
  const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
  const { answer } = await scheme.as('assessor').ask('record-result', recording(assessmentId));
  return { assessmentId, observationId: answer.observationItems[0]!.id };
}

describe('begin-fieldwork', () => {
  const begin = (assessmentId: string, version = 1) => ({ params: { assessmentId }, body: { version } });

  test('on the booked start or later; the party is told', async () => {
    const assessmentId = await anAssessment(scheme, { start_on: TODAY, end_on: '2026-11-27' as Day });
    const { answer } = await scheme.as('assessor').ask('begin-fieldwork', begin(assessmentId));
    expect(answer).toMatchObject({
      state: 'fieldwork',
      turn: 'cio',
      turnDueOn: '2026-11-27',
      fieldworkStartedOn: TODAY,
    });
    expect((await scheme.as('contributor').ask('list-notices')).text).toContain('fieldwork has begun');
  });

  test('before the booked start it is closed with the reason, and refused', async () => {
    const assessmentId = await anAssessment(scheme, { start_on: '2026-12-01' as Day });
    const { answer } = await scheme.as('lead').ask('read-assessment', { params: { assessmentId } });
    const offered = answer.actions.find(({ operation }) => operation === 'begin-fieldwork');
    expect(offered).toMatchObject({ open: false, refusal: { code: 'not-before-start' } });
    const { problem } = await scheme.as('lead').ask('begin-fieldwork', begin(assessmentId));
    expect(problem.code).toBe('not-before-start');
  });

  test('by somebody who is not on the team, by the party, or on an older version: refused', async () => {
    const assessmentId = await anAssessment(scheme);
    expect((await scheme.as('otherLead').ask('begin-fieldwork', begin(assessmentId))).problem.code).toBe('not-found');
    expect((await scheme.as('contributor').ask('begin-fieldwork', begin(assessmentId))).problem.code).toBe(
      'not-permitted',
    );
    expect((await scheme.as('lead').ask('begin-fieldwork', begin(assessmentId, 2))).problem.code).toBe('stale-version');
  });
});

describe('record-result', () => {
  test('a finding raises its observation in the same step; the party sees neither', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const { answer } = await scheme.as('assessor').ask('record-result', recording(assessmentId));
    expect(answer).toMatchObject({
      result: 'potential-non-compliance',
      recorded: { workingNote: 'Ask HR.', version: 1 },
      observationItems: [{ ref: 'OBS-01', state: 'draft', clause: 'G4.1', ...observation }],
    });
    const party = scheme.as('contributor');
    const seen = await party.ask('read-control', { params: { assessmentId, controlId } });
    expect(seen.answer).toMatchObject({ result: null, recorded: null, observationItems: [], observations: [] });
    expect((await party.ask('list-observations', { params: { assessmentId } })).answer.rows).toEqual([]);
    expect((await party.ask('read-history', { params: { assessmentId } })).text).not.toContain('yearly review');
    const secas = await scheme.as('officer').ask('read-control', { params: { assessmentId, controlId } });
    expect(secas.answer.recorded).toMatchObject({ workingNote: null, result: 'potential-non-compliance' });
  });

  test('sent twice it raises one observation', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const key = newId();
    const first = await scheme.as('lead').ask('record-result', { ...recording(assessmentId), key });
    const again = await scheme.as('lead').ask('record-result', { ...recording(assessmentId), key });
    expect(again.text).toBe(first.text);
    expect(again.answer.observationItems).toHaveLength(1);
  });

  test('on an older version, by another party, off the team, or before fieldwork: refused', async () => {
    const { assessmentId } = await withObservation();
    const ask = (who: Parameters<TestScheme['as']>[0]) => scheme.as(who).ask('record-result', recording(assessmentId));
    expect((await ask('lead')).problem.code).toBe('stale-version');
    expect((await ask('stranger')).problem.code).toBe('not-permitted');
    expect((await ask('otherLead')).problem.code).toBe('not-found');
    expect((await ask('reviewer')).problem.code).toBe('not-permitted');
    const scheduled = await anAssessment(scheme);
    expect((await scheme.as('lead').ask('record-result', recording(scheduled))).problem.code).toBe('not-your-turn');
  });

  test('non-compliance is no result of a VUSA, and an observation says what was found and seen', async () => {
    const assessmentId = await anAssessment(scheme, { kind: 'vusa', state: 'fieldwork' });
    const lead = scheme.as('lead');
    const wrong = await lead.ask('record-result', recording(assessmentId, {}, 'vusa-risk-assessment'));
    expect(wrong.problem).toMatchObject({ code: 'result-not-for-this-kind', because: [{ trust: 'assumed' }] });
    const result = 'material-increase-in-risk';
    const half = { ...observation, evidenceSeen: '' };
    const incomplete = recording(assessmentId, { result, observation: half }, 'vusa-risk-assessment');
    expect((await lead.ask('record-result', incomplete)).problem.detail).toContain('evidence seen');
  });
});

describe('observations', () => {
  const amending = (params: { assessmentId: string; observationId: string }, version = 1) => ({
    params,
    body: { version, ...observation, finding: 'No review since March 2025.', grade: 'actual-non-compliance' as const },
  });
  const withdrawing = (params: { assessmentId: string; observationId: string }, version = 1) => ({
    params,
    body: { version, reason: 'The review was found in another register.', resultAfter: 'compliant' as const },
  });

  test('amended, the control’s result follows its grade', async () => {
    const at = await withObservation();
    const { answer } = await scheme.as('lead').ask('amend-observation', amending(at));
    expect(answer).toMatchObject({ grade: 'actual-non-compliance', version: 2, ref: 'OBS-01' });
    const control = await scheme
      .as('lead')
      .ask('read-control', { params: { assessmentId: at.assessmentId, controlId } });
    expect(control.answer.result).toBe('actual-non-compliance');
    expect((await scheme.as('lead').ask('amend-observation', amending(at))).problem.code).toBe('stale-version');
    expect((await scheme.as('stranger').ask('amend-observation', amending(at, 2))).problem.code).toBe('not-permitted');
    expect((await scheme.as('otherLead').ask('amend-observation', amending(at, 2))).problem.code).toBe('not-found');
  });

  test('withdrawn with a reason, its number is never used again', async () => {
    const at = await withObservation();
    const key = newId();
    const { answer } = await scheme.as('lead').ask('withdraw-observation', { ...withdrawing(at), key });
    expect(answer).toMatchObject({ state: 'withdrawn', withdrawnReason: withdrawing(at).body.reason });
    expect((await scheme.as('lead').ask('withdraw-observation', { ...withdrawing(at), key })).text).toContain('OBS-01');
    expect((await scheme.as('lead').ask('withdraw-observation', withdrawing(at, 2))).problem.code).toBe(
      'already-withdrawn',
    );
    const again = await scheme.as('lead').ask('record-result', recording(at.assessmentId, { version: 2 }));
    expect(again.answer.observationItems.map(({ ref }) => ref)).toEqual(['OBS-01', 'OBS-02']);
  });

  test('are the party’s to see once shared for factual accuracy, and the SSC’s once issued', async () => {
    const { assessmentId } = await withObservation();
    const seenBy = async (who: Parameters<TestScheme['as']>[0]) =>
      (await scheme.as(who).ask('list-observations', { params: { assessmentId } })).answer.rows.map(
        ({ state }) => state,
      );
    await scheme.given((tx) => shareObservations(tx, assessmentId, TODAY));
    expect(await seenBy('contributor')).toEqual(['shared']);
    expect(await seenBy('chair')).toEqual([]);
    await scheme.given((tx) => issueObservations(tx, assessmentId));
    expect(await seenBy('chair')).toEqual(['issued']);
    expect((await scheme.as('stranger').ask('list-observations', { params: { assessmentId } })).problem.code).toBe(
      'not-found',
    );
  });

  test('a follow-up looks at each observation of its predecessor again', async () => {
    const { assessmentId: first } = await withObservation();
    await scheme.given(async (tx) => {
      await issueObservations(tx, first);
      await tx.updateTable('assessments').set({ state: 'awaiting-follow-up' }).where('id', '=', first).execute();
    });
    const assessmentId = await anAssessment(scheme, {
      kind: 'follow-up',
      state: 'fieldwork',
      round_no: 2,
      predecessor_id: first,
    });
    const lead = scheme.as('lead');
    const { rows } = (await lead.ask('list-controls', { params: { assessmentId } })).answer;
    expect(rows).toMatchObject([{ id: 'observation-1', title: 'OBS-01: No review this year', section: 'G4' }]);
    const result = { result: 'actual-non-compliance' as const };
    const recorded = await lead.ask('record-result', recording(assessmentId, result, 'observation-1'));
    expect(recorded.answer.observationItems).toMatchObject([{ ref: 'OBS-01', follows: { ref: 'OBS-01' } }]);
    await scheme.given((tx) =>
      tx.updateTable('assessments').set({ state: 'drafting' }).where('id', '=', assessmentId).execute(),
    );
    const report = await lead.ask('read-report', { params: { assessmentId } });
    expect(report.answer.results.rows).toMatchObject([{ controlId: 'observation-1', observationRefs: ['OBS-01'] }]);
    expect(report.answer.observations).toMatchObject([{ section: 'G4' }]);
  });
});

describe('end-fieldwork', () => {
  const end = (assessmentId: string, version = 1) => ({ params: { assessmentId }, body: { version } });

  test('only with a result on every control; then the draft is due in ten Working Days', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork', user_roles: ['export-supplier'] });
    const lead = scheme.as('lead');
    const early = await lead.ask('end-fieldwork', end(assessmentId));
    expect(early.problem).toMatchObject({ code: 'controls-without-result' });
    const { rows } = (await lead.ask('list-controls', { params: { assessmentId } })).answer;
    for (const { id } of rows) {
      const body = { version: 0, result: 'compliant' as const };
      await lead.ask('record-result', { params: { assessmentId, controlId: id }, body });
    }
    expect((await scheme.as('assessor').ask('end-fieldwork', end(assessmentId))).problem.code).toBe('not-permitted');
    expect((await scheme.as('otherLead').ask('end-fieldwork', end(assessmentId))).problem.code).toBe('not-found');
    expect((await lead.ask('end-fieldwork', end(assessmentId, 7))).problem.code).toBe('stale-version');
    const { answer } = await lead.ask('end-fieldwork', end(assessmentId));
    expect(answer).toMatchObject({ state: 'drafting', turnDueOn: '2026-12-08', fieldworkEndedOn: TODAY });
    expect((await lead.ask('list-notices')).text).toContain('draft the report by Tue 8 Dec 2026');
  });
});
