import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScheme, type TestScheme, TODAY } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aRoundToReport, reportUpTo } from './report.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const report = async (assessmentId: string) =>
  (await scheme.as('lead').ask('read-report', { params: { assessmentId } })).answer;
const issue = async (assessmentId: string, key = newId()) => {
  const { version } = await report(assessmentId);
  return scheme.as('reviewer').ask('issue-report', { params: { assessmentId }, body: { version }, key });
};

describe('issue-report', () => {
  test('the quality reviewer issues it: the response falls due in ten Working Days, and the observations are the party’s (G8.24)', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'reviewed');
    const { answer } = await issue(assessmentId);
    expect(answer).toMatchObject({ state: 'issued', issuedOn: TODAY, versionNo: 1 });
    const { answer: assessment } = await scheme.as('contributor').ask('read-assessment', { params: { assessmentId } });
    expect(assessment).toMatchObject({
      state: 'response-due',
      turn: 'party',
      turnDueOn: '2026-12-08',
      observations: 1,
    });
    const { answer: response } = await scheme.as('contributor').ask('read-response', { params: { assessmentId } });
    expect(response).toMatchObject({
      state: 'draft',
      dueOn: '2026-12-08',
      items: [{ observation: { ref: 'OBS-01' } }],
    });
  });

  test('its PDF is stored by its SHA-256, is tagged for accessibility, and can never be changed', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'issued');
    await scheme.server.outbox.settled();
    const [{ document } = { document: null }] = (await report(assessmentId)).issued;
    expect(document).toMatchObject({ state: 'ready', marking: 'red', kind: 'report' });
    const cookie = { params: { documentId: document?.id ?? '' } };
    const reply = await scheme.as('director').ask('download-document', cookie);
    expect(reply.headers['content-disposition']).toContain('attachment');
    const stored = await bytesOf(document?.sha256 ?? '');
    expect(stored.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(stored).digest('hex')).toBe(document?.sha256);
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Marked true'])
      expect(stored.toString('latin1')).toContain(mark);
    const changed = await scheme.given((tx) =>
      tx
        .updateTable('documents')
        .set({ sha256: '0'.repeat(64) })
        .where('id', '=', document?.id ?? '')
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    await expect(
      scheme.given((tx) =>
        tx
          .updateTable('documents')
          .set({ title: 'Another' })
          .where('id', '=', document?.id ?? '')
          .execute(),
      ),
    ).rejects.toThrow('permission denied');
  });

  test('without an observation there is nothing to respond to, and the SSC is next (G8.26)', async () => {
    const assessmentId = await aRoundToReport(scheme, { kind: 'ssa', initial: false }, 0);
    await reportUpTo(scheme, assessmentId, 'saved');
    const { version } = await report(assessmentId);
    // A Self-Assessment is the User's own: it may go to review without a round of factual accuracy.
    const sent = await scheme
      .as('lead')
      .ask('send-for-quality-review', { params: { assessmentId }, body: { version } });
    expect(sent.answer.state).toBe('quality-review');
    await issue(assessmentId);
    const { answer } = await scheme.as('officer').ask('read-assessment', { params: { assessmentId } });
    expect(answer).toMatchObject({ state: 'awaiting-committee', turn: 'secas' });
  });

  test('the author does not review it', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'reviewed');
    await scheme.given((tx) =>
      tx
        .updateTable('observations')
        .set({ raised_by: scheme.people.reviewer })
        .where('assessment_id', '=', assessmentId)
        .execute(),
    );
    const { problem } = await issue(assessmentId);
    expect(problem).toMatchObject({ code: 'reviewer-is-author', status: 422 });
    const { actions } = (await scheme.as('reviewer').ask('read-report', { params: { assessmentId } })).answer;
    expect(actions).toContainEqual(
      expect.objectContaining({
        operation: 'issue-report',
        open: false,
        refusal: expect.objectContaining({ code: 'reviewer-is-author' }),
      }),
    );
  });

  test('nobody outside the team issues it: for another reviewer there is no such record', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'reviewed');
    const ask = { params: { assessmentId }, body: { version: 1 } };
    expect((await scheme.as('otherLead').ask('issue-report', ask)).problem.code).toBe('not-found');
    expect((await scheme.as('contributor').ask('issue-report', ask)).problem.code).toBe('not-permitted');
  });

  test('sent twice it happens once; based on an older version it is refused', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'reviewed');
    const { version } = await report(assessmentId);
    const old = { params: { assessmentId }, body: { version: version - 1 } };
    expect((await scheme.as('reviewer').ask('issue-report', old)).problem.code).toBe('stale-version');
    const key = newId();
    const ask = { params: { assessmentId }, body: { version }, key };
    const first = await scheme.as('reviewer').ask('issue-report', ask);
    const again = await scheme.as('reviewer').ask('issue-report', ask);
    expect(again.text).toBe(first.text);
    expect((await report(assessmentId)).issued).toHaveLength(1);
  });

  test('a correction is the next version, with its reason; the first stays as it was stored', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'issued');
    await scheme.server.outbox.settled();
    const [first] = (await report(assessmentId)).issued;
    const { version } = await report(assessmentId);
    const reopened = await scheme.as('lead').ask('reissue-report', {
      params: { assessmentId },
      body: { version, reason: 'A site was named wrongly.' },
    });
    await scheme.given((tx) =>
      tx
        .updateTable('observations')
        .set({ title: 'Alerts wait on Sundays' })
        .where('assessment_id', '=', assessmentId)
        .execute(),
    );
    expect(reopened.answer).toMatchObject({ state: 'draft', versionNo: 2, changeReason: 'A site was named wrongly.' });
    const seen = await scheme.as('contributor').ask('read-report', { params: { assessmentId } });
    expect(seen.answer).toMatchObject({
      state: 'issued',
      versionNo: 1,
      observations: [{ title: 'Alerts wait through weekends' }],
    });
    const params = { assessmentId };
    const sent = await scheme
      .as('lead')
      .ask('send-for-quality-review', { params, body: { version: reopened.answer.version } });
    await scheme.as('reviewer').ask('issue-report', { params, body: { version: sent.answer.version } });
    await scheme.server.outbox.settled();
    const { issued } = await report(assessmentId);
    expect(issued).toMatchObject([
      { versionNo: 1, superseded: true, document: { sha256: first?.document?.sha256 } },
      { versionNo: 2, superseded: false, document: { state: 'ready' } },
    ]);
  });

  test('what a correction makes of an observation is seen by nobody outside until it is issued; what was issued is kept', async () => {
    const assessmentId = await aRoundToReport(scheme, {}, 2);
    await reportUpTo(scheme, assessmentId, 'issued');
    const params = { assessmentId };
    const reopen = { params, body: { version: (await report(assessmentId)).version, reason: 'A date was wrong.' } };
    await scheme.as('lead').ask('reissue-report', reopen);
    const titles = async (who: 'lead' | 'contributor' | 'chair') =>
      (await scheme.as(who).ask('list-observations', { params })).answer.rows
        .filter(({ state }) => state !== 'withdrawn')
        .map(({ title }) => title);
    const was = await titles('contributor');
    const [first, second] = (await scheme.as('lead').ask('list-observations', { params })).answer.rows;
    const text = { title: 'Alerts wait on Sundays', finding: 'On Sundays.', evidenceSeen: 'The register.' };
    const amended = await scheme.as('lead').ask('amend-observation', {
      params: { ...params, observationId: first?.id ?? '' },
      body: { version: first?.version ?? 0, ...text, grade: 'observation' },
    });
    expect(amended.answer).toMatchObject({ title: text.title, state: 'issued' });
    const withdrawn = await scheme.as('lead').ask('withdraw-observation', {
      params: { ...params, observationId: second?.id ?? '' },
      body: { version: second?.version ?? 0, reason: 'It was another system.', resultAfter: 'compliant' },
    });
    expect(withdrawn.answer).toMatchObject({ ref: 'OBS-02', state: 'withdrawn' });
    expect(await titles('lead')).toEqual([text.title]);
    expect(await titles('contributor')).toEqual(was);
    expect(await titles('chair')).toEqual(was);
    await reportUpTo(scheme, assessmentId, 'shared');
    expect(await titles('contributor')).toEqual([text.title]);
    expect(await titles('chair')).toEqual(was);
    await reportUpTo(scheme, assessmentId, 'issued', 'shared');
    expect(await titles('chair')).toEqual([text.title]);
    const kept = await scheme.given((tx) =>
      tx
        .selectFrom('observation_revisions')
        .select(['title', 'report_version_no as versionNo', 'state'])
        .where('observation_id', '=', first?.id ?? '')
        .orderBy('report_version_no')
        .execute(),
    );
    expect(kept).toEqual([
      { versionNo: 1, title: was[0], state: 'issued' },
      { versionNo: 2, title: text.title, state: 'issued' },
    ]);
  });
});

async function bytesOf(sha256: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await scheme.server.files.open(sha256)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
