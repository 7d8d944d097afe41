import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { finishFactualAccuracy, sendForFactualAccuracy } from './factual-accuracy.ts';
import { issueReport } from './issue-report.ts';
import { returnReport, sendForQualityReview } from './quality-review.ts';
import { reissueReport } from './reissue-report.ts';
import type { Report } from './report.ts';

const ON = day('2026-11-24');
const aReport = (overrides: Partial<Report> = {}): Report => ({
  kind: 'fusa',
  versionNo: 1,
  summary: 'One duty is not met.',
  scope: 'Every duty.',
  authors: ['lead', 'assessor'],
  sharedOn: day('2026-11-02'),
  commentsDueOn: day('2026-11-16'),
  commentsClosedOn: day('2026-11-12'),
  openComments: 0,
  observations: 2,
  ...overrides,
});
const REVIEWER = { personId: 'reviewer', isReviewerOfTeam: true };
const rulesOf = (outcome: { because?: readonly { rule: string }[] }) => outcome.because?.map(({ rule }) => rule);

describe('a draft goes to the party for factual accuracy (G8.22)', () => {
  it('given a complete draft, comments are invited for ten Working Days (Q16)', () => {
    expect(sendForFactualAccuracy(aReport(), ON)).toMatchObject({
      ok: true,
      value: [{ event: 'report-shared', commentsDueOn: '2026-12-08' }],
    });
  });

  it('given a draft without a summary, it is refused and says what is missing', () => {
    expect(sendForFactualAccuracy(aReport({ summary: ' ', scope: '' }), ON)).toMatchObject({
      ok: false,
      refusal: { code: 'report-incomplete', facts: { missing: 'summary, scope' } },
    });
  });

  it('when the party has no more comments, the User CIO goes on, with what is still to be answered', () => {
    expect(finishFactualAccuracy(aReport({ openComments: 3 }), ON)).toMatchObject({
      value: [{ openComments: 3, reviewDueOn: '2026-12-01' }],
    });
  });
});

describe('a report goes to quality review', () => {
  it('given answered comments and a closed round, it goes', () => {
    expect(sendForQualityReview(aReport(), ON)).toMatchObject({ ok: true, value: [{ issueDueOn: '2026-12-01' }] });
  });

  it.each([
    ['the party has not seen it (G8.22)', { sharedOn: null }, 'factual-accuracy-first'],
    ['the party may still comment', { commentsClosedOn: null, commentsDueOn: ON }, 'comments-still-invited'],
    ['a comment has no answer', { openComments: 1 }, 'comments-unanswered'],
    ['the scope is not written', { scope: '' }, 'report-incomplete'],
  ] as const)('given that %s, it is refused', (_given, overrides, code) => {
    expect(sendForQualityReview(aReport(overrides), ON)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('given that the comments were due yesterday and the party is silent, the User CIO goes on', () => {
    const silent = aReport({ commentsClosedOn: null, commentsDueOn: day('2026-11-23') });
    expect(sendForQualityReview(silent, ON).ok).toBe(true);
  });

  it('given a Self-Assessment, it may go without a round of factual accuracy (G8.18)', () => {
    const outcome = sendForQualityReview(aReport({ kind: 'ssa', sharedOn: null, commentsClosedOn: null }), ON);
    expect(outcome.ok).toBe(true);
    expect(rulesOf(outcome as never)).toContain('facts-are-the-users-own');
  });

  it('given a further version, the facts were checked with the first', () => {
    expect(sendForQualityReview(aReport({ versionNo: 2, sharedOn: null, commentsClosedOn: null }), ON).ok).toBe(true);
  });

  it('the reviewer may return it with a note', () => {
    expect(returnReport(aReport(), REVIEWER, 'Say which site.', ON)).toMatchObject({
      value: [{ event: 'report-returned', note: 'Say which site.', reviewDueOn: '2026-12-01' }],
    });
  });
});

describe('a report is issued', () => {
  it('given observations, the response falls due in ten Working Days (G8.24, Q16)', () => {
    const outcome = issueReport(aReport(), REVIEWER, undefined, ON);
    expect(outcome).toMatchObject({ value: [{ next: 'response-due', responseDueOn: '2026-12-08' }] });
    expect(rulesOf(outcome as never)).toContain('response-due');
  });

  it.each([
    'fusa',
    'vusa',
    'ssa',
    'follow-up',
    'further-fusa',
  ] as const)('given a %s without observations, there is nothing to respond to and the SSC is next (G8.26)', (kind) => {
    const outcome = issueReport(aReport({ kind, observations: 0 }), REVIEWER, undefined, ON);
    expect(outcome).toMatchObject({ value: [{ next: 'awaiting-committee', responseDueOn: null }] });
    expect(rulesOf(outcome as never)).toContain('nothing-to-respond-to');
  });

  it('given a further version after the response was submitted, the response stands', () => {
    const response = { state: 'submitted', dueOn: day('2026-11-20') } as const;
    expect(issueReport(aReport({ versionNo: 2 }), REVIEWER, response, ON)).toMatchObject({
      value: [{ next: 'awaiting-committee', responseDueOn: null }],
    });
  });

  it('given a further version before the response was submitted, the party has the whole time again', () => {
    const response = { state: 'draft', dueOn: day('2026-11-25') } as const;
    expect(issueReport(aReport({ versionNo: 2 }), REVIEWER, response, ON)).toMatchObject({
      value: [{ next: 'response-due', responseDueOn: '2026-12-08' }],
    });
  });

  it('when an author would review it, it is refused', () => {
    expect(issueReport(aReport(), { ...REVIEWER, personId: 'assessor' }, undefined, ON)).toMatchObject({
      refusal: { code: 'reviewer-is-author' },
    });
  });

  it('when somebody else of the team would review it, it is refused', () => {
    expect(issueReport(aReport(), { personId: 'other', isReviewerOfTeam: false }, undefined, ON)).toMatchObject({
      refusal: { code: 'not-permitted', facts: { needs: 'quality-reviewer' } },
    });
  });

  it('a correction is the next version, never an edit', () => {
    expect(reissueReport(aReport(), 'A site was named wrongly.', ON)).toMatchObject({
      value: [{ event: 'report-reopened', fromVersionNo: 1, versionNo: 2 }],
    });
  });
});
