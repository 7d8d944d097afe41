import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const controlId = 'personnel-clearance';
const answering = (assessmentId: string, version: number, answer = 'Each role has its clearance.') => ({
  params: { assessmentId, controlId },
  body: { version, answer },
});
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');
const attaching = (
  assessmentId: string,
  file = { name: 'Vetting register.pdf', bytes: PDF },
  speaksOfOn = '2026-10-30',
) => ({
  params: { assessmentId, controlId },
  body: { title: '2026', speaksOfOn: speaksOfOn as Day },
  file,
});

describe('list-controls', () => {
  test('a FUSA of an Import and Gas Supplier asks the full list, by section of the Code (G3 to G6)', async () => {
    const assessmentId = await anAssessment(scheme);
    const { answer } = await scheme.as('contributor').ask('list-controls', { params: { assessmentId } });
    expect(answer.rows).toHaveLength(49);
    expect(answer.sections.map(({ section }) => section)).toEqual(['G3', 'G4', 'G5', 'G6']);
    expect(answer.sections.every(({ withResult }) => withResult === null)).toBe(true);
  });

  test('a VUSA asks its key areas and says which FUSA it is measured from', async () => {
    const baseline = await anAssessment(scheme, { state: 'closed', fieldwork_ended_on: '2025-11-21' as Day });
    const assessmentId = await anAssessment(scheme, { kind: 'vusa', baseline_id: baseline });
    const { answer } = await scheme.as('lead').ask('list-controls', { params: { assessmentId } });
    expect(new Set(answer.rows.map(({ keyArea }) => keyArea))).toEqual(
      new Set(['changes', 'growth', 'earlier-findings']),
    );
    expect(answer.measuredFrom).toMatchObject({ fieldworkEndedOn: '2025-11-21' });
  });

  test('is not there for another party, nor for the SSC', async () => {
    const assessmentId = await anAssessment(scheme);
    const { problem } = await scheme.as('stranger').ask('list-controls', { params: { assessmentId } });
    expect(problem.code).toBe('not-found');
    const committee = await scheme.as('chair').ask('list-controls', { params: { assessmentId } });
    expect(committee.problem.code).toBe('not-permitted');
  });
});

describe('answer-control', () => {
  test('is saved as the party goes, and each save is a version', async () => {
    const assessmentId = await anAssessment(scheme);
    const first = await scheme.as('contributor').ask('answer-control', answering(assessmentId, 0));
    expect(first.answer.answer).toMatchObject({ text: 'Each role has its clearance.', version: 1 });
    const second = await scheme
      .as('contributor')
      .ask('answer-control', answering(assessmentId, 1, 'SC for operators.'));
    expect(second.answer.answer).toMatchObject({ text: 'SC for operators.', version: 2 });
    const list = await scheme.as('lead').ask('list-controls', { params: { assessmentId } });
    expect(list.answer.sections.find(({ section }) => section === 'G4')).toMatchObject({ answered: 1 });
  });

  test('an answer typed over an older one is refused, and the newer one stays', async () => {
    const assessmentId = await anAssessment(scheme);
    await scheme.as('contributor').ask('answer-control', answering(assessmentId, 0));
    const { problem } = await scheme.as('administrator').ask('answer-control', answering(assessmentId, 0, 'Mine.'));
    expect(problem).toMatchObject({ code: 'stale-version', status: 409 });
  });

  test('sent twice it happens once, with one answer', async () => {
    const assessmentId = await anAssessment(scheme);
    const key = newId();
    const first = await scheme.as('contributor').ask('answer-control', { ...answering(assessmentId, 0), key });
    const again = await scheme.as('contributor').ask('answer-control', { ...answering(assessmentId, 0), key });
    expect(again.text).toBe(first.text);
  });

  test('another party, the assessor, a control that is not asked, and a report already drafted: refused', async () => {
    const assessmentId = await anAssessment(scheme);
    const ask = (who: Parameters<TestScheme['as']>[0]) =>
      scheme.as(who).ask('answer-control', answering(assessmentId, 0));
    expect((await ask('stranger')).problem.code).toBe('not-found');
    expect((await ask('lead')).problem.code).toBe('not-permitted');
    const foreign = await scheme.as('contributor').ask('answer-control', {
      params: { assessmentId, controlId: 'ssa-architecture' },
      body: { version: 0, answer: 'Nothing changed.' },
    });
    expect(foreign.problem.code).toBe('not-found');
    const drafted = await anAssessment(scheme, { state: 'drafting' });
    const late = await scheme.as('contributor').ask('answer-control', answering(drafted, 0));
    expect(late.problem.code).toBe('wrong-state');
  });
});

describe('attach-evidence', () => {
  test('keeps the day it speaks of apart from the day it came, and gives back its exact bytes as a download', async () => {
    const assessmentId = await anAssessment(scheme);
    const { answer } = await scheme.as('contributor').ask('attach-evidence', attaching(assessmentId));
    const [evidence] = answer.evidenceItems;
    expect(evidence).toMatchObject({ title: '2026', speaksOfOn: '2026-10-30', fileName: 'Vetting register.pdf' });
    const params = { assessmentId, evidenceId: evidence!.id };
    const download = await scheme.as('assessor').ask('download-evidence', { params });
    expect(download.text).toBe(PDF.toString());
    expect(download.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(String(download.headers['content-disposition'])).toMatch(/^attachment;/);
    expect(String(download.headers['content-security-policy'])).toContain('sandbox');
    for (const who of ['stranger', 'otherLead'] as const) {
      expect((await scheme.as(who).ask('download-evidence', { params })).problem.code, who).toBe('not-found');
    }
    expect((await scheme.as('officer').ask('download-evidence', { params })).problem.code).toBe('not-permitted');
  });

  test('sent twice it is attached once', async () => {
    const assessmentId = await anAssessment(scheme);
    const key = newId();
    await scheme.as('contributor').ask('attach-evidence', { ...attaching(assessmentId), key });
    await scheme.as('contributor').ask('attach-evidence', { ...attaching(assessmentId), key });
    const { answer } = await scheme.as('contributor').ask('list-evidence', { params: { assessmentId } });
    expect(answer.rows).toHaveLength(1);
  });

  test.each([
    ['an empty file', { name: 'empty.pdf', bytes: Buffer.alloc(0) }, 'invalid-input'],
    [
      'a program that calls itself a PDF',
      { name: 'scan.pdf', bytes: Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0') },
      'wrong-media-type',
    ],
    [
      'a web page that calls itself text',
      { name: 'a.txt', bytes: Buffer.from('<!doctype html><script>1</script>') },
      'wrong-media-type',
    ],
    [
      'a file beyond the limit',
      { name: 'big.pdf', bytes: Buffer.concat([PDF, Buffer.alloc(26 * 1024 * 1024)]) },
      'too-large',
    ],
  ])('refuses %s, and nothing is attached', async (_what, file, code) => {
    const assessmentId = await anAssessment(scheme);
    const { problem } = await scheme.as('contributor').ask('attach-evidence', attaching(assessmentId, file));
    expect(problem.code).toBe(code);
    const { answer } = await scheme.as('contributor').ask('list-evidence', { params: { assessmentId } });
    expect(answer.rows).toEqual([]);
  });

  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\x\\report.exe', 'report.pdf'],
    ['in\u202efdp.exe', 'infdp.pdf'],
    ['...', 'file.pdf'],
  ])('cleans the name %s', async (name, clean) => {
    const assessmentId = await anAssessment(scheme);
    const { answer } = await scheme
      .as('contributor')
      .ask('attach-evidence', attaching(assessmentId, { name, bytes: PDF }));
    expect(answer.evidenceItems[0]?.fileName).toBe(clean);
  });

  test('evidence does not speak of a day to come, and needs its file', async () => {
    const assessmentId = await anAssessment(scheme);
    const ask = scheme.as('contributor');
    const early = await ask.ask('attach-evidence', attaching(assessmentId, undefined, '2026-11-25'));
    expect(early.problem.code).toBe('evidence-from-future');
    const { file: _, ...without } = attaching(assessmentId);
    expect((await ask.ask('attach-evidence', without)).problem.code).toBe('invalid-input');
  });

  test('another party attaches nothing here', async () => {
    const assessmentId = await anAssessment(scheme);
    const { problem } = await scheme.as('stranger').ask('attach-evidence', attaching(assessmentId));
    expect(problem.code).toBe('not-found');
  });
});

describe('withdraw-evidence', () => {
  const attached = async (state: 'scheduled' | 'fieldwork' = 'fieldwork') => {
    const assessmentId = await anAssessment(scheme, { state });
    const { answer } = await scheme.as('contributor').ask('attach-evidence', attaching(assessmentId));
    return { assessmentId, evidenceId: answer.evidenceItems[0]!.id };
  };
  const body = { version: 1, reason: 'It was the register of another year.' };

  test('needs a reason; the file stays for those who relied on it, and the team is told', async () => {
    const params = await attached();
    const { answer } = await scheme.as('contributor').ask('withdraw-evidence', { params, body });
    expect(answer.evidenceItems[0]).toMatchObject({ withdrawnReason: body.reason });
    expect(answer.evidence).toBe(0);
    expect((await scheme.as('lead').ask('download-evidence', { params })).status).toBe(200);
    const notices = await scheme.as('lead').ask('list-notices');
    expect(notices.text).toContain('a piece of evidence was withdrawn');
  });

  test('twice, without a reason, on an older version, or by another party: refused', async () => {
    const params = await attached();
    const stranger = await scheme.as('stranger').ask('withdraw-evidence', { params, body });
    expect(stranger.problem.code).toBe('not-found');
    const silent = await scheme
      .as('contributor')
      .ask('withdraw-evidence', { params, body: { version: 1, reason: ' ' } });
    expect(silent.problem).toMatchObject({ code: 'invalid-input', errors: [{ path: 'reason' }] });
    await scheme.as('contributor').ask('withdraw-evidence', { params, body });
    const stale = await scheme.as('contributor').ask('withdraw-evidence', { params, body });
    expect(stale.problem.code).toBe('stale-version');
    const again = await scheme.as('contributor').ask('withdraw-evidence', { params, body: { ...body, version: 2 } });
    expect(again.problem.code).toBe('already-withdrawn');
  });
});

describe('submit-self-assessment', () => {
  const submit = (assessmentId: string, key = newId()) => ({ params: { assessmentId }, body: { version: 1 }, key });

  test('with every question answered it goes to the User CIO, is fixed, and the team is told', async () => {
    const assessmentId = await anAssessment(scheme, { kind: 'ssa', user_roles: ['export-supplier'] });
    const party = scheme.as('contributor');
    const { rows } = (await party.ask('list-controls', { params: { assessmentId } })).answer;
    const early = await party.ask('submit-self-assessment', submit(assessmentId));
    expect(early.problem.code).toBe('controls-without-answer');
    for (const { id } of rows) {
      await party.ask('answer-control', {
        params: { assessmentId, controlId: id },
        body: { version: 0, answer: 'Nothing has changed.' },
      });
    }
    const stranger = await scheme.as('stranger').ask('submit-self-assessment', submit(assessmentId));
    expect(stranger.problem.code).toBe('not-found');
    const key = newId();
    const { answer } = await party.ask('submit-self-assessment', submit(assessmentId, key));
    expect(answer).toMatchObject({ state: 'fieldwork', turn: 'cio', selfAssessmentSubmittedOn: '2026-11-24' });
    expect((await party.ask('submit-self-assessment', submit(assessmentId, key))).status).toBe(200);
    const changed = await party.ask('answer-control', {
      params: { assessmentId, controlId: rows[0]!.id },
      body: { version: 1, answer: 'On second thoughts.' },
    });
    expect(changed.problem.code).toBe('self-assessment-submitted');
    expect((await scheme.as('lead').ask('list-notices')).text).toContain('a Self-Assessment is to be reviewed');
  });

  test('other kinds are not submitted, and do not offer it', async () => {
    const assessmentId = await anAssessment(scheme);
    const { problem } = await scheme.as('contributor').ask('submit-self-assessment', submit(assessmentId));
    expect(problem.code).toBe('not-a-self-assessment');
    const { answer } = await scheme.as('contributor').ask('read-assessment', { params: { assessmentId } });
    expect(answer.actions.map(({ operation }) => operation)).not.toContain('submit-self-assessment');
  });
});
