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

const read = (person: Parameters<TestScheme['as']>[0], assessmentId: string) =>
  scheme.as(person).ask('read-report', { params: { assessmentId } });
const texts = { summary: 'One matter.', scope: 'Every duty.', opinion: '' };

describe('read-report', () => {
  test('a draft is made from the records: results by section, observations with evidence, days, team', async () => {
    const assessmentId = await aRoundToReport(scheme);
    const { answer } = await read('lead', assessmentId);
    expect(answer).toMatchObject({
      saved: false,
      version: 1,
      results: {
        sections: [{ code: 'G3' }],
        rows: [{ result: 'observation', observationRefs: ['OBS-01'] }, { result: 'compliant' }],
      },
      observations: [{ ref: 'OBS-01', section: 'G3', evidence: [{ ref: 'EV-01', speaksOfOn: '2026-09-30' }] }],
      daysWorked: [{ activity: 'fieldwork', days: 0.75 }],
      team: [{ role: 'lead' }, { role: 'assessor' }, { role: 'quality-reviewer' }],
    });
    expect(answer.summary).toContain('Brackwater Energy');
    expect(answer.scope).toContain('Sections G3 to G6');
  });

  test('the party sees nothing of a draft before it is shared, and the SSC nothing before it is issued', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'saved');
    for (const person of ['contributor', 'chair', 'stranger'] as const)
      expect((await read(person, assessmentId)).problem.code).toBe('not-found');
    const { answer } = await scheme.as('contributor').ask('read-assessment', { params: { assessmentId } });
    expect(answer.observations).toBe(0);
    await reportUpTo(scheme, assessmentId, 'shared');
    const shared = (await read('contributor', assessmentId)).answer;
    expect(shared).toMatchObject({
      state: 'factual-accuracy',
      observations: [{ ref: 'OBS-01', evidence: [{ ref: 'EV-01' }] }],
    });
    expect(shared.results.rows).toHaveLength(2);
    for (const person of ['chair', 'stranger'] as const)
      expect((await read(person, assessmentId)).problem.code).toBe('not-found');
  });

  test('DCC does not read reports', async () => {
    const assessmentId = await aRoundToReport(scheme);
    expect((await read('charging', assessmentId)).problem.code).toBe('not-permitted');
  });

  test('a member of the SSC reads an issued report, with its results', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'issued');
    const { answer } = await read('memberOne', assessmentId);
    expect(answer).toMatchObject({ state: 'issued', observations: [{ evidence: [{ ref: 'EV-01' }] }], actions: [] });
    expect(answer.results.rows).toHaveLength(2);
    expect((await read('conflictedMember', assessmentId)).problem.code).toBe('not-found');
  });
});

describe('preview-report', () => {
  test('is a PDF of the draft, for those who may read it', async () => {
    const assessmentId = await aRoundToReport(scheme);
    const ask = { params: { assessmentId } };
    const { status, text, headers } = await scheme.as('lead').ask('preview-report', ask);
    expect([status, text.slice(0, 5), headers['content-type']]).toEqual([200, '%PDF-', 'application/pdf']);
    expect((await scheme.as('contributor').ask('preview-report', ask)).problem.code).toBe('not-found');
  });
});

describe('the report of each kind', () => {
  test('a Verification is told by its key areas and measured from the last Full assessment (G8.17)', async () => {
    const baseline_id = await aRoundToReport(scheme, { state: 'closed', fieldwork_ended_on: '2025-10-16' as Day });
    const assessmentId = await aRoundToReport(scheme, { kind: 'vusa', initial: false, baseline_id });
    const { answer } = await read('lead', assessmentId);
    expect(answer.results.sections).toEqual([
      { code: 'A1', title: 'Changes to systems and processes, and the risk assessment' },
    ]);
    expect(answer.baseline).toMatchObject({ kind: 'fusa', fieldworkEndedOn: '2025-10-16' });
    const preview = await scheme.as('lead').ask('preview-report', { params: { assessmentId } });
    expect(preview.text.slice(0, 5)).toBe('%PDF-');
  });

  test('a Follow-up is told by the observations of the round before (G8.19)', async () => {
    const predecessor_id = await aRoundToReport(scheme);
    await reportUpTo(scheme, predecessor_id, 'issued');
    await scheme.given((tx) =>
      tx.updateTable('assessments').set({ state: 'awaiting-follow-up' }).where('id', '=', predecessor_id).execute(),
    );
    const round = { kind: 'follow-up', initial: false, predecessor_id, round_no: 2 } as const;
    const assessmentId = await aRoundToReport(scheme, round, 0);
    const { answer } = await read('lead', assessmentId);
    expect(answer.results.rows).toMatchObject([{ title: 'OBS-01: Alerts wait through weekends', result: 'compliant' }]);
    const preview = await scheme.as('lead').ask('preview-report', { params: { assessmentId } });
    expect(preview.text.slice(0, 5)).toBe('%PDF-');
  });
});

describe('save-report', () => {
  test('keeps the texts, versioned; an older version is refused; sent twice it happens once', async () => {
    const assessmentId = await aRoundToReport(scheme);
    const ask = { params: { assessmentId }, body: { version: 1, ...texts }, key: newId() };
    const first = await scheme.as('assessor').ask('save-report', ask);
    expect(first.answer).toMatchObject({ saved: true, version: 2, summary: 'One matter.' });
    expect((await scheme.as('assessor').ask('save-report', ask)).text).toBe(first.text);
    expect((await scheme.as('lead').ask('save-report', { ...ask, key: newId() })).problem.code).toBe('stale-version');
  });

  test('is not the turn while fieldwork goes on, and is not for others', async () => {
    const assessmentId = await aRoundToReport(scheme, { state: 'fieldwork' });
    const ask = { params: { assessmentId }, body: { version: 1, ...texts } };
    expect((await scheme.as('lead').ask('save-report', ask)).problem.code).toBe('not-your-turn');
    expect((await scheme.as('otherLead').ask('save-report', ask)).problem.code).toBe('not-found');
  });
});

describe('the round of factual accuracy', () => {
  test('an empty draft is not sent: what is missing is said', async () => {
    const assessmentId = await aRoundToReport(scheme);
    const ask = { params: { assessmentId }, body: { version: 1 } };
    expect((await scheme.as('lead').ask('send-for-factual-accuracy', ask)).problem).toMatchObject({
      code: 'report-incomplete',
      detail: 'Still to be written: the summary and the scope.',
    });
  });

  test('the party comments, the assessor answers each, and only then it goes to quality review', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'shared');
    const params = { assessmentId };
    const [observation] = (await read('contributor', assessmentId)).answer.observations;
    const comment = {
      params,
      body: { observationId: observation?.id ?? '', comment: 'The count is nine.' },
      key: newId(),
    };
    const made = await scheme.as('contributor').ask('comment-on-report', comment);
    expect(made.answer.comments).toMatchObject([{ comment: 'The count is nine.', disposition: null, version: 1 }]);
    expect((await scheme.as('contributor').ask('comment-on-report', comment)).text).toBe(made.text);
    expect((await scheme.as('stranger').ask('comment-on-report', { ...comment, key: newId() })).problem.code).toBe(
      'not-found',
    );
    const elsewhere = { params, body: { observationId: newId(), comment: 'Not here.' } };
    expect((await scheme.as('contributor').ask('comment-on-report', elsewhere)).problem.code).toBe('not-found');

    const body = { version: made.answer.version };
    expect((await scheme.as('lead').ask('send-for-quality-review', { params, body })).problem.code).toBe(
      'comments-still-invited',
    );
    const finished = await scheme.as('contributor').ask('finish-factual-accuracy', { params, body });
    const next = { version: finished.answer.version };
    expect((await scheme.as('lead').ask('send-for-quality-review', { params, body: next })).problem.code).toBe(
      'comments-unanswered',
    );

    const answering = {
      params: { assessmentId, commentId: made.answer.comments[0]?.id ?? '' },
      body: { version: 1, disposition: 'accepted', reply: 'Nine it is.' },
    } as const;
    const answered = await scheme.as('assessor').ask('answer-comment', answering);
    expect(answered.answer.comments).toMatchObject([{ disposition: 'accepted', reply: 'Nine it is.', version: 2 }]);
    expect((await scheme.as('assessor').ask('answer-comment', answering)).problem.code).toBe('stale-version');
    const sent = await scheme.as('lead').ask('send-for-quality-review', { params, body: next });
    expect(sent.answer.state).toBe('quality-review');
  });

  test('a returned report comes back with the note, which the party does not see', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'reviewed');
    const { version } = (await read('reviewer', assessmentId)).answer;
    const ask = { params: { assessmentId }, body: { version, note: 'Name the sites.' } };
    expect((await scheme.as('reviewer').ask('return-report', ask)).answer).toMatchObject({
      state: 'draft',
      reviewNote: 'Name the sites.',
    });
    expect((await read('contributor', assessmentId)).answer.reviewNote).toBeNull();
    expect((await scheme.as('reviewer').ask('return-report', ask)).problem.code).toBe('stale-version');
  });

  test('people are told when it is theirs to act, and the mail says nothing of the report', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'issued');
    const link = `/assessments/${assessmentId}`;
    const mails = await scheme.given((tx) =>
      tx.selectFrom('outbox').select('payload').where('topic', '=', 'mail').execute(),
    );
    const mine = mails
      .map(({ payload }) => payload as { letter: string; link: string; body: string })
      .filter((mail) => mail.link.startsWith(link));
    expect(new Set(mine.map(({ letter }) => letter))).toEqual(
      new Set(['report-shared', 'factual-accuracy-finished', 'sent-for-quality-review', 'report-issued']),
    );
    for (const { body } of mine) expect(body).not.toContain('Brackwater');
  });
});
