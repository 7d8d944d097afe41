import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { aDecidedAssessment } from '../../../testing/decided.ts';
import { anAssessment } from '../../../testing/facts.ts';
import type { PersonCalled } from '../../../testing/people.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { directorsLetterModel } from './directors-letter-model.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const DISCHARGED = {
  state: 'discharged',
  progress: 'Done.',
  evidence: 'EV-1',
  reported_on: '2026-11-20' as Day,
  discharged_on: '2026-11-23' as Day,
} as const;

const report = (assessmentId: string, conditionId: string, version = 1) => ({
  params: { assessmentId, conditionId },
  body: { version, progress: 'The desk is staffed on all seven days.', evidence: 'EV-0203, rota', done: true },
});

/** Whether somebody found a letter of this name about an assessment in the inbox. */
const wasTold = async (person: PersonCalled, letter: string, assessmentId: string) => {
  const { answer } = await scheme.as(person).ask('list-notices');
  return answer.rows.some((row) => row.letter === letter && row.link.includes(assessmentId));
};

/** Brackwater's assessment with everything discharged and a letter prepared. */
async function aPreparedLetter() {
  const { assessmentId, conditionIds } = await aDecidedAssessment(scheme, { conditions: [DISCHARGED, DISCHARGED] });
  const { answer } = await scheme
    .as('contributor')
    .ask('prepare-directors-letter', { params: { assessmentId }, body: { version: 1 } });
  const [letter] = answer.letters;
  if (!letter) throw new Error('no letter');
  return { assessmentId, conditionIds, letter, version: answer.version };
}

const signature = (assessmentId: string, version: number, planSha256: string) => ({
  params: { assessmentId },
  body: { version, planSha256, name: 'Rowena Ashdown', position: 'Director', statementAccepted: true as const },
});

describe('read-remediation', () => {
  test('shows each condition with owner, date, lateness and who may discharge it, and why', async () => {
    const { assessmentId } = await aDecidedAssessment(scheme, { conditions: [{ due_on: '2026-11-20' as Day }, {}] });
    const { answer } = await scheme.as('contributor').ask('read-remediation', { params: { assessmentId } });
    expect(answer.conditions).toMatchObject([
      { number: 1, state: 'open', owner: 'Head of Security', daysLate: 4 },
      { number: 2, state: 'open', daysLate: 0, actions: [{ operation: 'report-progress', open: true }] },
    ]);
    expect(answer.whoDischarges[0]?.rule).toBe(
      'A condition is discharged or returned by: SSC chair, SECAS officer or SECAS administrator.',
    );
    expect(answer.actions.find(({ operation }) => operation === 'prepare-directors-letter')).toMatchObject({
      open: false,
      refusal: { code: 'conditions-open' },
    });
  });

  test('before the SSC has decided there is nothing, and no letter to prepare', async () => {
    const assessmentId = await anAssessment(scheme, { state: 'fieldwork' });
    const { answer } = await scheme.as('contributor').ask('read-remediation', { params: { assessmentId } });
    expect(answer).toMatchObject({ decision: null, conditions: [], letters: [], actions: [] });
  });

  test.each(['stranger', 'conflictedMember'] as const)('for a %s it is not there', async (person) => {
    const { assessmentId } = await aDecidedAssessment(scheme);
    const theirs = await scheme.as(person).ask('read-remediation', { params: { assessmentId } });
    const nobodys = await scheme.as(person).ask('read-remediation', { params: { assessmentId: newId() } });
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nobodys.text);
  });
});

describe('report-progress (G8.28)', () => {
  test('the Party reports a condition as met, and the chair and SECAS are asked to look', async () => {
    const { assessmentId, conditionIds } = await aDecidedAssessment(scheme);
    const { answer } = await scheme
      .as('contributor')
      .ask('report-progress', report(assessmentId, conditionIds[0] ?? ''));
    expect(answer.conditions[0]).toMatchObject({ state: 'reported', reportedOn: '2026-11-24', version: 2 });
    expect(await wasTold('chair', 'condition-reported', assessmentId)).toBe(true);
    expect(await wasTold('officer', 'condition-reported', assessmentId)).toBe(true);
  });

  test('without evidence it cannot be reported as met, and progress alone can', async () => {
    const { assessmentId, conditionIds } = await aDecidedAssessment(scheme);
    const asked = report(assessmentId, conditionIds[0] ?? '');
    const bare = await scheme
      .as('contributor')
      .ask('report-progress', { ...asked, body: { ...asked.body, evidence: '' } });
    expect(bare.problem.code).toBe('evidence-required');
    const under = await scheme
      .as('contributor')
      .ask('report-progress', { ...asked, body: { ...asked.body, evidence: '', done: false } });
    expect(under.answer.conditions[0]).toMatchObject({ state: 'open', reportedOn: null });
  });

  test('on an older version, twice, by another party, and on a condition of another assessment', async () => {
    const { assessmentId, conditionIds } = await aDecidedAssessment(scheme);
    const other = await aDecidedAssessment(scheme);
    const asked = report(assessmentId, conditionIds[0] ?? '');
    const key = newId();
    const first = await scheme.as('contributor').ask('report-progress', { ...asked, key });
    const again = await scheme.as('contributor').ask('report-progress', { ...asked, key });
    expect(again.text).toBe(first.text);
    expect((await scheme.as('contributor').ask('report-progress', asked)).problem.code).toBe('stale-version');
    expect((await scheme.as('stranger').ask('report-progress', asked)).problem.code).toBe('not-found');
    const foreign = report(assessmentId, other.conditionIds[0] ?? '');
    expect((await scheme.as('contributor').ask('report-progress', foreign)).problem.code).toBe('not-found');
    expect((await scheme.as('lead').ask('report-progress', asked)).problem.code).toBe('not-permitted');
  });
});

describe('discharge-condition and return-condition', () => {
  test('the chair discharges what was reported, once, and the Party is told', async () => {
    const { assessmentId, conditionIds } = await aDecidedAssessment(scheme, { conditions: [{}] });
    const conditionId = conditionIds[0] ?? '';
    const params = { assessmentId, conditionId };
    const early = await scheme.as('chair').ask('discharge-condition', { params, body: { version: 1 } });
    expect(early.problem.code).toBe('nothing-reported');
    await scheme.as('contributor').ask('report-progress', report(assessmentId, conditionId));
    const key = newId();
    const done = await scheme.as('chair').ask('discharge-condition', { params, body: { version: 2 }, key });
    expect(done.answer.conditions[0]).toMatchObject({
      state: 'discharged',
      dischargedOn: '2026-11-24',
      dischargedBy: { organisation: 'Security Sub-Committee' },
    });
    const again = await scheme.as('chair').ask('discharge-condition', { params, body: { version: 2 }, key });
    expect(again.text).toBe(done.text);
    const stale = await scheme.as('officer').ask('discharge-condition', { params, body: { version: 2 } });
    expect(stale.problem.code).toBe('stale-version');
    const twice = await scheme.as('officer').ask('discharge-condition', { params, body: { version: 3 } });
    expect(twice.problem.code).toBe('condition-discharged');
    expect(await wasTold('contributor', 'condition-discharged', assessmentId)).toBe(true);
  });

  test('SECAS may on behalf of the SSC; an ordinary member, the assessor and the Party may not', async () => {
    const { assessmentId, conditionIds } = await aDecidedAssessment(scheme);
    const conditionId = conditionIds[0] ?? '';
    await scheme.as('contributor').ask('report-progress', report(assessmentId, conditionId));
    const asked = { params: { assessmentId, conditionId }, body: { version: 2 } };
    for (const person of ['memberOne', 'lead', 'director', 'auditor'] as const) {
      expect((await scheme.as(person).ask('discharge-condition', asked)).problem.code).toBe('not-permitted');
    }
    expect((await scheme.as('officer').ask('discharge-condition', asked)).status).toBe(200);
  });

  test('a condition that is returned with a reason is open again', async () => {
    const { assessmentId, conditionIds } = await aDecidedAssessment(scheme);
    const conditionId = conditionIds[0] ?? '';
    const asked = {
      params: { assessmentId, conditionId },
      body: { version: 1, reason: 'The rota covers weekdays only.' },
    };
    expect((await scheme.as('officer').ask('return-condition', asked)).problem.code).toBe('nothing-reported');
    await scheme.as('contributor').ask('report-progress', report(assessmentId, conditionId));
    const stale = await scheme.as('officer').ask('return-condition', asked);
    expect(stale.problem.code).toBe('stale-version');
    const key = newId();
    const sent = { ...asked, body: { ...asked.body, version: 2 }, key };
    const returned = await scheme.as('officer').ask('return-condition', sent);
    expect(returned.answer.conditions[0]).toMatchObject({
      state: 'open',
      reportedOn: null,
      returnReason: 'The rota covers weekdays only.',
    });
    expect((await scheme.as('officer').ask('return-condition', sent)).text).toBe(returned.text);
    expect(await wasTold('director', 'condition-returned', assessmentId)).toBe(true);
  });
});

describe('the Director’s Letter (Spotlight on Security, September 2019)', () => {
  test('is refused while a condition is not discharged', async () => {
    const { assessmentId } = await aDecidedAssessment(scheme, { conditions: [DISCHARGED, {}] });
    const { problem } = await scheme
      .as('contributor')
      .ask('prepare-directors-letter', { params: { assessmentId }, body: { version: 1 } });
    expect(problem).toMatchObject({ code: 'conditions-open', status: 409 });
  });

  test('freezes the plan’s text under its SHA-256, which anybody can verify', async () => {
    const { assessmentId, letter } = await aPreparedLetter();
    expect(createHash('sha256').update(letter.planText, 'utf8').digest('hex')).toBe(letter.planSha256);
    expect(JSON.parse(letter.planText)).toEqual(letter.plan);
    expect(letter).toMatchObject({ state: 'prepared', versionNo: 1, planIsCurrent: true, signature: null });
    expect(await wasTold('director', 'directors-letter-prepared', assessmentId)).toBe(true);
  });

  test('a director signs it, and nobody else; then it is with the chair, as a PDF as well', async () => {
    const { assessmentId, letter, version } = await aPreparedLetter();
    const asked = signature(assessmentId, version, letter.planSha256);
    expect((await scheme.as('contributor').ask('sign-directors-letter', asked)).problem).toMatchObject({
      code: 'not-a-director',
      status: 403,
    });
    expect((await scheme.as('strangersDirector').ask('sign-directors-letter', asked)).problem.code).toBe('not-found');
    expect((await scheme.as('officer').ask('sign-directors-letter', asked)).problem.code).toBe('not-permitted');
    const key = newId();
    const signed = await scheme.as('director').ask('sign-directors-letter', { ...asked, key });
    expect(signed.answer.letters[0]).toMatchObject({
      state: 'signed',
      signature: { name: 'Rowena Ashdown', position: 'Director' },
    });
    expect((await scheme.as('director').ask('sign-directors-letter', { ...asked, key })).text).toBe(signed.text);
    expect((await scheme.as('director').ask('sign-directors-letter', asked)).problem.code).toBe('stale-version');
    expect(await wasTold('chair', 'directors-letter-signed', assessmentId)).toBe(true);
    const documentId = signed.answer.letters[0]?.documentId ?? '';
    const model = await scheme.given((tx) => directorsLetterModel(tx, documentId));
    expect(model).toMatchObject({
      plan: { sha256: letter.planSha256 },
      signature: { name: 'Rowena Ashdown' },
      items: [{ action: 'Done.', completedOn: '2026-11-20', evidence: ['EV-1'] }, {}],
    });
  });

  test('a plan that has changed since cannot be signed, whichever of the two the director saw', async () => {
    const { assessmentId, conditionIds, letter, version } = await aPreparedLetter();
    const foreign = signature(assessmentId, version, 'a'.repeat(64));
    expect((await scheme.as('director').ask('sign-directors-letter', foreign)).problem.code).toBe('plan-has-changed');
    const returned = await scheme.as('chair').ask('return-condition', {
      params: { assessmentId, conditionId: conditionIds[0] ?? '' },
      body: { version: 1, reason: 'A second look is needed.' },
    });
    expect(returned.answer.letters[0]).toMatchObject({ planIsCurrent: false });
    const asked = signature(assessmentId, returned.answer.version, letter.planSha256);
    expect((await scheme.as('director').ask('sign-directors-letter', asked)).problem.code).toBe('plan-has-changed');
  });

  test('the statement of truth is accepted, or nothing is signed', async () => {
    const { assessmentId, letter, version } = await aPreparedLetter();
    const asked = signature(assessmentId, version, letter.planSha256);
    const { problem } = await scheme
      .as('director')
      .ask('sign-directors-letter', { ...asked, body: { ...asked.body, statementAccepted: false as never } });
    expect(problem.errors.map(({ path }) => path)).toEqual(['statementAccepted']);
  });

  test('the chair returns it, a new version follows; approved, the assessment closes', async () => {
    const { assessmentId, letter, version } = await aPreparedLetter();
    const first = await scheme
      .as('director')
      .ask('sign-directors-letter', signature(assessmentId, version, letter.planSha256));
    const body = { version: first.answer.version, reason: 'Name the evidence for step 2.' };
    expect(
      (await scheme.as('officer').ask('return-directors-letter', { params: { assessmentId }, body })).problem.code,
    ).toBe('not-permitted');
    const returned = await scheme.as('chair').ask('return-directors-letter', { params: { assessmentId }, body });
    expect(returned.answer.letters[0]).toMatchObject({ state: 'returned', signature: { name: 'Rowena Ashdown' } });
    const prepared = await scheme
      .as('contributor')
      .ask('prepare-directors-letter', { params: { assessmentId }, body: { version: returned.answer.version } });
    const again = await scheme
      .as('director')
      .ask('sign-directors-letter', signature(assessmentId, prepared.answer.version, letter.planSha256));
    const approval = { params: { assessmentId }, body: { version: again.answer.version } };
    const stale = await scheme
      .as('chair')
      .ask('approve-directors-letter', { ...approval, body: { version: again.answer.version - 1 } });
    expect(stale.problem.code).toBe('stale-version');
    const key = newId();
    const approved = await scheme.as('chair').ask('approve-directors-letter', { ...approval, key });
    expect(approved.answer.letters.map(({ state }) => state)).toEqual(['approved', 'returned']);
    expect((await scheme.as('chair').ask('approve-directors-letter', { ...approval, key })).text).toBe(approved.text);
    const { answer } = await scheme.as('contributor').ask('read-assessment', { params: { assessmentId } });
    expect(answer).toMatchObject({ state: 'closed', closedOn: '2026-11-24' });
  });

  test('with a Follow-up outstanding, approval leaves the assessment waiting for it', async () => {
    const followUpBy = '2027-04-30' as Day;
    const { assessmentId } = await aDecidedAssessment(scheme, { conditions: [DISCHARGED], follow_up_by: followUpBy });
    const prepared = await scheme
      .as('contributor')
      .ask('prepare-directors-letter', { params: { assessmentId }, body: { version: 1 } });
    const sha256 = prepared.answer.letters[0]?.planSha256 ?? '';
    const signed = await scheme
      .as('director')
      .ask('sign-directors-letter', signature(assessmentId, prepared.answer.version, sha256));
    await scheme
      .as('chair')
      .ask('approve-directors-letter', { params: { assessmentId }, body: { version: signed.answer.version } });
    const { answer } = await scheme.as('contributor').ask('read-assessment', { params: { assessmentId } });
    expect(answer).toMatchObject({ state: 'awaiting-follow-up', turnDueOn: followUpBy, closedOn: null });
  });
});
