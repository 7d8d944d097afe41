import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import type { Role } from '../vocabulary.ts';
import { type Condition, daysLate, nextDueOn } from './condition.ts';
import {
  approveDirectorsLetter,
  type Letter,
  prepareDirectorsLetter,
  returnDirectorsLetter,
  signDirectorsLetter,
} from './directors-letter.ts';
import { dischargeCondition, returnCondition } from './discharge-condition.ts';
import { type Plan, planText } from './plan.ts';
import { closesPredecessor } from './predecessor.ts';
import { reportProgress } from './report-progress.ts';

const today = day('2026-11-24');
const aCondition = (over: Partial<Condition> = {}): Condition & { number: number } => ({
  number: 1,
  state: 'open',
  dueOn: day('2026-12-18'),
  reportedOn: null,
  dischargedOn: null,
  ...over,
});
const reported = aCondition({ state: 'reported', reportedOn: day('2026-11-20') });
const discharged = aCondition({ ...reported, state: 'discharged', dischargedOn: day('2026-11-23') });

describe('report-progress (G8.28: the User reports progress, and completion)', () => {
  const report = { progress: 'All 22 clearances reviewed.', evidence: 'EV-0199', done: true };

  it('given an open condition, when reported as met, then it is reported on that day and in time', () => {
    expect(reportProgress(aCondition(), report, today)).toMatchObject({
      ok: true,
      value: [{ event: 'condition-reported', state: 'reported', reportedOn: today, daysLate: 0 }],
    });
  });

  it('given one past its date, then the report is accepted and marked late', () => {
    const outcome = reportProgress(aCondition({ dueOn: day('2026-11-21') }), report, today);
    expect(outcome).toMatchObject({ ok: true, value: [{ daysLate: 3 }] });
  });

  it('given a reported one, when the report is amended, then it keeps its first day', () => {
    expect(reportProgress(reported, report, today)).toMatchObject({ value: [{ reportedOn: '2026-11-20' }] });
  });

  it('needs evidence when it says that the step is taken, and none while it is under way', () => {
    expect(reportProgress(aCondition(), { ...report, evidence: ' ' }, today)).toMatchObject({
      refusal: { code: 'evidence-required' },
    });
    expect(reportProgress(aCondition(), { ...report, evidence: '', done: false }, today)).toMatchObject({
      value: [{ event: 'progress-reported', state: 'open', reportedOn: null }],
    });
  });

  it('is refused once the condition is discharged', () => {
    expect(reportProgress(discharged, report, today)).toMatchObject({
      refusal: { code: 'condition-discharged', facts: { dischargedOn: '2026-11-23' } },
    });
  });
});

describe('discharge-condition (assumed: the SSC’s chair, or SECAS on behalf of the SSC)', () => {
  it.each(['ssc-chair', 'secas-officer', 'secas-administrator'] as const)('%s discharges a reported one', (role) => {
    expect(dischargeCondition(reported, [role], today)).toMatchObject({
      ok: true,
      value: [{ event: 'condition-discharged', dischargedOn: today }],
      because: [{ rule: 'who-discharges', cite: 'DEFAULT_DISCHARGE', trust: 'assumed' }],
    });
  });

  it.each(['ssc-member', 'assessor-lead', 'party-director', 'auditor'] as const)('%s does not', (role: Role) => {
    expect(dischargeCondition(reported, [role], today)).toMatchObject({ refusal: { code: 'not-permitted' } });
  });

  it('is refused without a report, and a second time', () => {
    expect(dischargeCondition(aCondition(), ['ssc-chair'], today)).toMatchObject({
      refusal: { code: 'nothing-reported' },
    });
    expect(dischargeCondition(discharged, ['ssc-chair'], today)).toMatchObject({
      refusal: { code: 'condition-discharged' },
    });
  });

  it('return-condition opens a reported or a discharged one again, with a reason', () => {
    for (const condition of [reported, discharged]) {
      expect(returnCondition(condition, { reason: 'Weekdays only.' }, ['ssc-chair'], today)).toMatchObject({
        ok: true,
        value: [{ event: 'condition-returned', from: condition.state, reason: 'Weekdays only.' }],
      });
    }
    const bare = returnCondition(reported, { reason: '  ' }, ['ssc-chair'], today);
    expect(bare).toMatchObject({ refusal: { code: 'reason-required' } });
    const open = returnCondition(aCondition(), { reason: 'No.' }, ['ssc-chair'], today);
    expect(open).toMatchObject({ refusal: { code: 'nothing-reported' } });
  });
});

describe('dates of a plan', () => {
  it('counts lateness to the report, or to today', () => {
    expect(daysLate({ dueOn: day('2026-11-20'), reportedOn: null }, today)).toBe(4);
    expect(daysLate({ dueOn: day('2026-11-20'), reportedOn: day('2026-11-21') }, today)).toBe(1);
    expect(daysLate({ dueOn: day('2026-11-24'), reportedOn: null }, today)).toBe(0);
  });

  it('the next date is that of the earliest open condition; a reported one waits for the SSC', () => {
    const later = aCondition({ dueOn: day('2027-02-26') });
    expect(nextDueOn([later, aCondition(), reported])).toBe('2026-12-18');
    expect(nextDueOn([reported, discharged])).toBeNull();
  });
});

describe('the Director’s Letter (Spotlight on Security, September 2019)', () => {
  const sha = 'a'.repeat(64);
  const prepared: Letter = { versionNo: 2, state: 'prepared', planSha256: sha };
  const signature = { planSha256: sha, name: 'Rowena Ashdown', position: 'Director' };
  const director = { planSha256: sha, roles: ['party-director'] as const };

  it('is prepared when everything is discharged, as the next version', () => {
    expect(prepareDirectorsLetter([discharged, discharged], sha, prepared)).toMatchObject({
      ok: true,
      value: [{ event: 'directors-letter-prepared', versionNo: 3, planSha256: sha }],
    });
    expect(prepareDirectorsLetter([discharged, reported], sha, undefined)).toMatchObject({
      refusal: { code: 'conditions-open', facts: { count: 1 } },
    });
  });

  it('is signed by a director, with the statement as it was shown', () => {
    expect(signDirectorsLetter(prepared, signature, director, today)).toMatchObject({
      ok: true,
      value: [
        {
          event: 'directors-letter-signed',
          versionNo: 2,
          name: 'Rowena Ashdown',
          statement: expect.stringMatching(/^I am a director/),
        },
      ],
    });
  });

  it.each([
    [
      'somebody who is not a director',
      prepared,
      signature,
      { ...director, roles: ['party-administrator'] },
      'not-a-director',
    ],
    ['a letter that is not there', undefined, signature, director, 'no-letter-prepared'],
    ['a letter that is signed', { ...prepared, state: 'signed' }, signature, director, 'no-letter-prepared'],
    [
      'a plan that has changed since',
      prepared,
      signature,
      { ...director, planSha256: 'b'.repeat(64) },
      'plan-has-changed',
    ],
    [
      'a letter that was replaced since',
      prepared,
      { ...signature, planSha256: 'c'.repeat(64) },
      director,
      'plan-has-changed',
    ],
  ] as const)('is not signed: %s', (_, letter, by, now, code) => {
    expect(signDirectorsLetter(letter, by, now, today)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('approved, it closes the assessment, unless a Follow-up is outstanding (G8.19)', () => {
    const none = approveDirectorsLetter(prepared, { followUpBy: null, successorDecided: false });
    expect(none).toMatchObject({ value: [{ assessmentState: 'closed' }] });
    const due = { followUpBy: day('2027-04-30'), successorDecided: false };
    expect(approveDirectorsLetter(prepared, due)).toMatchObject({
      value: [{ assessmentState: 'awaiting-follow-up' }],
      because: [{ rule: 'follow-up-still-due' }],
    });
    const decided = approveDirectorsLetter(prepared, { ...due, successorDecided: true });
    expect(decided).toMatchObject({ value: [{ assessmentState: 'closed' }] });
  });

  it('is returned with a reason', () => {
    expect(returnDirectorsLetter(prepared, { reason: '' })).toMatchObject({ refusal: { code: 'reason-required' } });
    expect(returnDirectorsLetter(prepared, { reason: 'Name the evidence.' })).toMatchObject({
      value: [{ event: 'directors-letter-returned', versionNo: 2 }],
    });
  });
});

describe('the text of a plan', () => {
  const plan: Plan = {
    assessment: 'UA-0042',
    kind: 'fusa',
    party: 'P-001',
    partyName: 'Brackwater Energy',
    userRoles: ['import-supplier', 'gas-supplier'],
    outcome: 'approved-subject-steps',
    decidedOn: day('2026-11-11'),
    items: [
      {
        number: 1,
        condition: 'Staff the desk',
        observation: 'OBS-01',
        clause: 'G3.3',
        owner: 'Head of Security',
        dueOn: day('2026-12-18'),
        state: 'discharged',
        action: 'Done.',
        evidence: 'EV-1',
        completedOn: day('2026-11-20'),
        dischargedOn: day('2026-11-23'),
      },
    ],
  };

  it('is the same whatever the order of its keys and roles, and another for every difference', () => {
    const [item] = plan.items;
    const shuffled = {
      ...(Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan),
      userRoles: [...plan.userRoles].reverse(),
    };
    expect(planText(shuffled)).toBe(planText(plan));
    for (const change of [{ action: 'Done' }, { evidence: 'EV-2' }, { dischargedOn: day('2026-11-24') }]) {
      expect(planText({ ...plan, items: [{ ...item, ...change } as Plan['items'][number]] })).not.toBe(planText(plan));
    }
  });
});

describe('a round that was followed (G8.19)', () => {
  it.each([
    ['awaiting-follow-up', true],
    ['remediation', true],
    ['closed', false],
    ['cancelled', false],
  ] as const)('at %s closes with its successor’s decision: %s', (state, closes) => {
    const event = { event: 'predecessor-closed', successorId: 'b', successorRef: 'UA-0002' };
    expect(closesPredecessor(state, { id: 'b', ref: 'UA-0002' })).toMatchObject({
      ok: true,
      value: closes ? [event] : [],
    });
  });
});
