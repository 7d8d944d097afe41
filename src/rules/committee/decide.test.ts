import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { ASSESSMENT_KINDS, ASSURANCE_STATUSES } from '../vocabulary.ts';
import { appealOf } from './appeal.ts';
import { castVote } from './cast-vote.ts';
import { declareInterest } from './declare-interest.ts';
import { purposeOf } from './outcomes.ts';
import type { Paper } from './paper.ts';
import { type DecisionRequest, recordDecision } from './record-decision.ts';
import type { CastVote } from './vote.ts';

const on = day('2026-12-09');
const later = day('2027-02-26');
const followUpBy = day('2027-06-30');
const five = ['a', 'b', 'c', 'd', 'e'].map((personId) => ({ personId, present: true, recused: false }));
const allFor = (outcome: CastVote['outcome']): CastVote[] =>
  five.map(({ personId }) => ({ personId, outcome, vote: 'for' }));
const aPaper = (over: Partial<Paper> = {}): Paper => ({
  purpose: 'set-status',
  meeting: { state: 'open', heldOn: on },
  members: five,
  votes: [],
  ...over,
});
const step = { text: 'Have it tested', owner: 'Bea Thornbury', dueOn: later };
const decide = (request: Partial<DecisionRequest> & Pick<DecisionRequest, 'outcome'>, over: Partial<Paper> = {}) =>
  recordDecision(
    aPaper({ votes: allFor(request.outcome), ...over }),
    { conditions: [], ...request },
    ['import-supplier', 'gas-supplier'],
    on,
  );
const code = (outcome: ReturnType<typeof decide>) => (outcome.ok ? 'allowed' : outcome.refusal.code);

describe('what the SSC is asked to do with a round', () => {
  it('sets a status on an initial Full assessment (G8.34), and notes a later one', () => {
    expect(purposeOf({ kind: 'fusa', initial: true }).purpose).toBe('set-status');
    expect(purposeOf({ kind: 'fusa', initial: false }).purpose).toBe('note');
  });

  it.each([
    'deferred',
    'rejected',
  ] as const)('decides anew on the round after %s (G8.36–G8.37, MP091)', (predecessorOutcome) => {
    expect(purposeOf({ kind: 'follow-up', initial: false, predecessorOutcome }).purpose).toBe('set-status');
    expect(purposeOf({ kind: 'further-fusa', initial: false, predecessorOutcome }).purpose).toBe('set-status');
  });

  it('notes the follow-up of an approval, and every other kind', () => {
    expect(
      purposeOf({ kind: 'follow-up', initial: false, predecessorOutcome: 'approved-subject-follow-up' }).purpose,
    ).toBe('note');
    for (const kind of ASSESSMENT_KINDS.filter((each) => each !== 'fusa')) {
      expect(purposeOf({ kind, initial: false }).purpose, kind).toBe('note');
    }
  });
});

describe('record-decision', () => {
  it.each([
    ['approved', {}, 'closed', null],
    ['approved-subject-steps', { conditions: [step] }, 'remediation', later],
    ['approved-subject-follow-up', { conditions: [step], followUpBy }, 'awaiting-follow-up', later],
    ['deferred', { conditions: [step], followUpBy }, 'awaiting-follow-up', later],
    ['rejected', { followUpBy }, 'awaiting-follow-up', followUpBy],
  ] as const)('%s (G8.36–G8.37) sets the status of each User Role and moves the round on', (outcome, request, state, turnDueOn) => {
    const decided = decide({ outcome, ...request });
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { event: 'decision-recorded', outcome, state, turnDueOn, vote: { votesFor: 5, votesAgainst: 0 } },
        { event: 'assurance-status-set', status: outcome, userRoles: ['import-supplier', 'gas-supplier'] },
      ],
    });
  });

  it.each([
    ['noted', {}, 'closed'],
    ['noted-with-remediation', { conditions: [step] }, 'remediation'],
  ] as const)('%s sets no status (G8.34)', (outcome, request, state) => {
    const decided = decide({ outcome, ...request }, { purpose: 'note' });
    expect(decided.ok && decided.value).toMatchObject([{ event: 'decision-recorded', state }]);
  });

  it('refuses to note what needs a status, and to set a status on what is noted (G8.34)', () => {
    expect(code(decide({ outcome: 'noted' }))).toBe('outcome-not-for-this-round');
    for (const outcome of ASSURANCE_STATUSES)
      expect(code(decide({ outcome }, { purpose: 'note' }))).toBe('outcome-not-for-this-round');
  });

  it('refuses what leaves out what the decision asks for', () => {
    expect(code(decide({ outcome: 'approved-subject-steps' }))).toBe('conditions-required');
    expect(code(decide({ outcome: 'deferred', conditions: [step] }))).toBe('follow-up-date-required');
    expect(code(decide({ outcome: 'rejected', followUpBy: on }))).toBe('follow-up-date-required');
    expect(code(decide({ outcome: 'approved', conditions: [step] }))).toBe('conditions-not-for-outcome');
    const passed = decide({ outcome: 'approved-subject-steps', conditions: [step, { ...step, dueOn: on }] });
    expect(passed).toMatchObject({ ok: false, refusal: { code: 'condition-day-passed', facts: { number: 2 } } });
  });

  it('refuses without a quorum, and without a majority, with the numbers and the clause (Q17)', () => {
    const absent = five.map((member) => ({ ...member, present: false }));
    expect(decide({ outcome: 'approved' }, { members: absent, votes: allFor('approved').slice(0, 2) })).toMatchObject({
      ok: false,
      refusal: {
        code: 'no-quorum',
        facts: { present: 2, needed: 3 },
        because: [{ cite: 'DEFAULT_Q17', trust: 'assumed' }],
      },
    });
    expect(code(decide({ outcome: 'approved' }, { votes: allFor('deferred') }))).toBe('no-majority');
    expect(code(decide({ outcome: 'approved' }, { votes: [] }))).toBe('no-majority');
  });

  it('refuses before the meeting has been opened and after it was closed', () => {
    for (const state of ['planned', 'held'] as const) {
      expect(code(decide({ outcome: 'approved' }, { meeting: { state, heldOn: on } }))).toBe('meeting-not-open');
    }
  });
});

describe('cast-vote', () => {
  const vote = { outcome: 'approved', vote: 'for' } as const;

  it('is not for a member with an interest (domain 1.3, assumed)', () => {
    expect(castVote(aPaper(), { chair: false, interest: 'employed by the Party' }, vote, on)).toMatchObject({
      ok: false,
      refusal: { code: 'interest-declared', because: [{ cite: 'DEFAULT_CONFLICTS' }] },
    });
  });

  it('is for the chair in a tie only (Q17)', () => {
    expect(castVote(aPaper(), { chair: true }, vote, on)).toMatchObject({
      refusal: { code: 'chair-votes-on-tie-only' },
    });
    const votes: CastVote[] = [
      { personId: 'a', outcome: 'approved', vote: 'for' },
      { personId: 'b', outcome: 'approved', vote: 'against' },
    ];
    expect(castVote(aPaper({ votes }), { chair: true }, vote, on)).toMatchObject({
      ok: true,
      value: [{ chair: true }],
    });
  });

  it('is on something that can be decided, at an open meeting', () => {
    const noted = castVote(aPaper(), { chair: false }, { outcome: 'noted', vote: 'for' }, on);
    expect(noted).toMatchObject({ refusal: { code: 'outcome-not-for-this-round' } });
    const planned = castVote(aPaper({ meeting: { state: 'planned', heldOn: on } }), { chair: false }, vote, on);
    expect(planned).toMatchObject({ refusal: { code: 'meeting-not-open' } });
  });
});

describe('declare-interest', () => {
  const by = { personId: 'a', chair: false };

  it('is for oneself, and for others by the chair', () => {
    expect(declareInterest({ memberId: 'a', nature: 'My employer', by }, on)).toMatchObject({
      ok: true,
      value: [{ source: 'declared' }],
    });
    expect(declareInterest({ memberId: 'b', nature: 'Advised it', by: { ...by, chair: true } }, on)).toMatchObject({
      value: [{ source: 'chair' }],
    });
    expect(declareInterest({ memberId: 'b', nature: 'Advised it', by }, on)).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
  });
});

describe('an appeal to the Authority (domain 4.6, Q28)', () => {
  it('is advised within ten Working Days of a status that asks for something, and is no limit', () => {
    expect(appealOf({ outcome: 'deferred', decidedOn: day('2026-12-09') })).toMatchObject({ adviseByOn: '2026-12-23' });
  });

  it('has nothing to go against after Approved, nor where no status was set', () => {
    expect(appealOf({ outcome: 'approved', decidedOn: on })).toBeUndefined();
    expect(appealOf({ outcome: 'noted-with-remediation', decidedOn: on })).toBeUndefined();
  });
});
