import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Asker, openScheme, type TestScheme } from '../../../testing/server.ts';
import { aRoundToReport, reportUpTo } from './report.testing.ts';

vi.mock('../../platform/documents/index.ts', () => ({
  openDocuments: () => ({ render: async () => new Uint8Array(8), close: async () => {} }),
}));

let scheme: TestScheme;
/** A lead of the User CIO who is not on the team. */
let colleague: Asker;
beforeAll(async () => {
  scheme = await openScheme();
  const roles = ['assessor-lead', 'assessor'] as const;
  colleague = await scheme.join('colleague', { side: 'cio', roles, organisation: 'Farrow & Pike Assurance' });
});
afterAll(() => scheme.close());

const controlId = 'unauthorised-activity-detect';

/** Everything that tells what was found, as somebody reads it. */
async function findingsFor(asker: Asker, assessmentId: string) {
  const params = { assessmentId };
  const controls = (await asker.ask('list-controls', { params })).answer;
  const control = (await asker.ask('read-control', { params: { assessmentId, controlId } })).answer;
  const report = await asker.ask('read-report', { params });
  return {
    results: controls.rows.filter(({ result }) => result !== null).length,
    counted: controls.sections.map(({ withResult }) => withResult).filter((count) => count !== null).length > 0,
    recorded: control.recorded?.result ?? null,
    observations: (await asker.ask('list-observations', { params })).answer.rows.map(({ title }) => title),
    listed: (await asker.ask('list-assessments')).answer.rows.find(({ id }) => id === assessmentId)?.observations,
    report: report.status === 200 ? report.answer.summary : report.status,
    version: report.status === 200 ? report.answer.versionNo : null,
    comments: report.status === 200 ? report.answer.comments.length : null,
    preview: (await asker.ask('preview-report', { params })).status,
    history: (await asker.ask('read-history', { params })).answer.rows.map(({ event }) => event),
  };
}

const NOTHING = {
  results: 0,
  counted: false,
  recorded: null,
  observations: [],
  listed: 0,
  report: 404,
  version: null,
  comments: null,
  preview: 404,
};

describe('what is told beside what was found', () => {
  test('is who reads it then: the team and the reviewers, the party as well, and in the end everybody', async () => {
    const assessmentId = await aRoundToReport(scheme);
    const told = async () => {
      const lead = scheme.as('lead');
      const control = (await lead.ask('read-control', { params: { assessmentId, controlId } })).answer;
      const report = (await lead.ask('read-report', { params: { assessmentId } })).answer.visibleTo.report;
      const list = (await lead.ask('list-observations', { params: { assessmentId } })).answer;
      expect(control.visibleTo.workingNote).toBe('the team of this assessment');
      return [control.visibleTo.findings, report, list.visibleTo, ...list.rows.map(({ visibleTo }) => visibleTo)];
    };
    /** Who reads the observation, of those whom its label may speak of. */
    const reads = async () => {
      const asked = { party: 'contributor', ssc: 'memberTwo', team: 'assessor', reviewer: 'otherLead' } as const;
      const seen = await Promise.all(
        Object.entries({ ...asked, secas: 'officer' as const }).map(async ([name, person]) => {
          const { answer } = await scheme.as(person).ask('list-observations', { params: { assessmentId } });
          return answer.rows.length > 0 ? name : '';
        }),
      );
      const all = (await colleague.ask('list-observations', { params: { assessmentId } })).answer.rows.length > 0;
      return [...seen.filter(Boolean), ...(all ? ['cio'] : [])].sort();
    };
    const alike = (words: string) => Array.from({ length: 4 }, () => words);
    const [team, party] = ['the team of this assessment, the User CIO’s quality reviewers and SECAS', 'the Party, '];
    await reportUpTo(scheme, assessmentId, 'saved');
    expect(await told()).toEqual(alike(team));
    expect(await reads()).toEqual(['reviewer', 'secas', 'team']);
    await reportUpTo(scheme, assessmentId, 'shared', 'saved');
    expect(await told()).toEqual(alike(party + team));
    expect(await reads()).toEqual(['party', 'reviewer', 'secas', 'team']);
    await reportUpTo(scheme, assessmentId, 'issued', 'shared');
    expect(await told()).toEqual(alike(`${party}the User CIO, SECAS and the SSC without its recused members`));
    expect(await reads()).toEqual(['cio', 'party', 'reviewer', 'secas', 'ssc', 'team']);
  });
});

describe('what was found, before its report is issued', () => {
  test('is the team’s, the quality reviewers’ and SECAS’s; the rest of the User CIO reads none of it by any way', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'shared');
    const comment = { observationId: null, comment: 'The register names two sites.' };
    await scheme.as('contributor').ask('comment-on-report', { params: { assessmentId }, body: comment });

    for (const reader of [scheme.as('assessor'), scheme.as('otherLead'), scheme.as('officer')]) {
      const read = await findingsFor(reader, assessmentId);
      expect(read).toMatchObject({ results: 2, counted: true, recorded: 'observation', comments: 1, preview: 200 });
      expect(read.observations).toEqual(['Alerts wait through weekends']);
      expect(read.history).toContain('comment-made');
    }
    const { history, ...seen } = await findingsFor(colleague, assessmentId);
    expect(seen).toEqual(NOTHING);
    expect(history).toEqual(['report-shared']);
  });

  test('is nothing any more for somebody who has left the team; the days and the team they still plan by', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'saved');
    await scheme.given((tx) =>
      tx
        .deleteFrom('assessment_team')
        .where('assessment_id', '=', assessmentId)
        .where('person_id', '=', scheme.people.assessor)
        .execute(),
    );
    const { history, ...seen } = await findingsFor(scheme.as('assessor'), assessmentId);
    expect(seen).toEqual(NOTHING);
    expect(history).toEqual([]);
    const { answer } = await scheme.as('assessor').ask('read-assessment', { params: { assessmentId } });
    expect(answer).toMatchObject({ startOn: '2026-11-09', endOn: '2026-11-13', inTheWay: [] });
    expect(answer.team).toHaveLength(2);
    expect((await scheme.as('assessor').ask('list-days', { params: { assessmentId } })).answer.totalDays).toBe(0.75);
  });

  test('is for all of the User CIO once it is issued, and a further version again for its readers alone', async () => {
    const assessmentId = await aRoundToReport(scheme);
    await reportUpTo(scheme, assessmentId, 'issued');
    const issued = await findingsFor(colleague, assessmentId);
    expect(issued).toMatchObject({ results: 2, counted: true, recorded: 'observation', listed: 1, version: 1 });
    expect(issued.observations).toEqual(['Alerts wait through weekends']);

    const { version } = (await scheme.as('lead').ask('read-report', { params: { assessmentId } })).answer;
    const reason = 'A site was named wrongly.';
    await scheme.as('lead').ask('reissue-report', { params: { assessmentId }, body: { version, reason } });
    const [found] = (await scheme.as('assessor').ask('list-observations', { params: { assessmentId } })).answer.rows;
    const text = { title: 'Alerts wait at two sites', finding: 'Both sites.', evidenceSeen: 'Two registers.' };
    await scheme.as('assessor').ask('amend-observation', {
      params: { assessmentId, observationId: found!.id },
      body: { version: found!.version, grade: 'observation', ...text },
    });
    expect((await findingsFor(scheme.as('assessor'), assessmentId)).observations).toEqual(['Alerts wait at two sites']);
    const again = await findingsFor(colleague, assessmentId);
    expect(again).toMatchObject({ results: 0, listed: 1, version: 1, preview: 404 });
    expect(again.observations).toEqual(['Alerts wait through weekends']);
    expect(JSON.stringify(again)).not.toContain('report-reopened');
  });
});
