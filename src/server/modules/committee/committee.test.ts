import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../rules/values/day.ts';
import { nextWorkingDay } from '../../../rules/values/working-days.ts';
import { openScheme, type TestScheme, TODAY } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aCondition, aMeeting, listed, opened, readyForCommittee } from './committee.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
beforeEach(() => scheme.setDay(TODAY));
afterAll(() => scheme.close());

// A meeting a Working Day, one after the other, so that tests do not share one.
let lastDay = '2026-12-08' as Day;
const freshDay = (): Day => {
  lastDay = nextWorkingDay(addDays(lastDay, 1));
  return lastDay;
};

const MEMBERS = ['memberOne', 'memberTwo', 'memberThree'] as const;

/** A paper on Brackwater at an open meeting at which all are, ready to be voted on. */
async function aPaperAtMeeting(there: readonly (typeof MEMBERS)[number][] = MEMBERS) {
  scheme.setDay(TODAY);
  const heldOn = freshDay();
  const meetingId = await aMeeting(scheme, heldOn);
  const ready = await readyForCommittee(scheme);
  const itemId = await listed(scheme, ready.assessmentId, meetingId);
  await opened(scheme, meetingId, heldOn, there);
  return { ...ready, meetingId, itemId, heldOn };
}

const STEPS = 'approved-subject-steps' as const;
const vote = (assessmentId: string, body: { outcome?: string; vote?: string; version?: number } = {}) => ({
  params: { assessmentId },
  body: { version: 1, outcome: STEPS, vote: 'for', ...body } as never,
});
const decision = (assessmentId: string, body: Record<string, unknown> = {}) => ({
  params: { assessmentId },
  body: {
    version: 1,
    outcome: STEPS,
    reason: 'The causes are understood.',
    conditions: [aCondition()],
    ...body,
  } as never,
});

describe('plan-meeting', () => {
  test('SECAS plans a meeting; papers are due five Working Days before (Q16), and usual days are proposed (Q27)', async () => {
    const before = await scheme.as('officer').ask('list-meetings');
    expect(before.answer.proposedDays[0]).toEqual({ heldOn: '2026-11-25', papersDueOn: '2026-11-18' });
    const { answer } = await scheme
      .as('officer')
      .ask('plan-meeting', { body: { heldOn: '2027-02-10' as Day, startsAtTime: '10:00', place: 'By video' } });
    expect(answer).toMatchObject({ heldOn: '2027-02-10', papersDueOn: '2027-02-03', state: 'planned', papers: 0 });
    const again = await scheme
      .as('officer')
      .ask('plan-meeting', { body: { heldOn: '2027-02-10' as Day, startsAtTime: '11:00', place: 'By video' } });
    expect(again.problem.code).toBe('meeting-day-taken');
  });

  test('nobody but SECAS plans one, and not in the past', async () => {
    const body = { heldOn: '2026-11-11' as Day, startsAtTime: '10:00', place: 'By video' };
    expect((await scheme.as('chair').ask('plan-meeting', { body })).problem.code).toBe('not-permitted');
    expect((await scheme.as('officer').ask('plan-meeting', { body })).problem.code).toBe('meeting-in-the-past');
  });
});

describe('add-to-agenda and remove-from-agenda', () => {
  test('an assessment whose response is in is listed to have its status set (G8.34), and the party is told the day', async () => {
    const meetingId = await aMeeting(scheme, freshDay());
    const { assessmentId } = await readyForCommittee(scheme);
    const key = newId();
    const body = { version: 1, meetingId, recommendation: 'Approve.' };
    const first = await scheme.as('officer').ask('add-to-agenda', { params: { assessmentId }, body, key });
    const again = await scheme.as('officer').ask('add-to-agenda', { params: { assessmentId }, body, key });
    expect(again.text).toBe(first.text);
    expect(first.answer).toMatchObject({ state: 'on-agenda', purpose: 'set-status', listing: { state: 'listed' } });
    const seen = await scheme.as('contributor').ask('read-committee', { params: { assessmentId } });
    expect(seen.answer).toMatchObject({ listing: { mayOpenPaper: false }, upcoming: [], actions: [] });

    const stale = await scheme.as('officer').ask('remove-from-agenda', {
      params: { assessmentId },
      body: { version: 9, reason: 'The party asks for time.' },
    });
    expect(stale.problem.code).toBe('stale-version');
    const removed = await scheme.as('officer').ask('remove-from-agenda', {
      params: { assessmentId },
      body: { version: 1, reason: 'The party asks for time.' },
    });
    expect(removed.answer).toMatchObject({ state: 'awaiting-committee', listing: null });
  });

  test('after the day on which papers were due it needs a reason (Q16), which stands on the agenda', async () => {
    const heldOn = freshDay();
    const meetingId = await aMeeting(scheme, heldOn);
    const { assessmentId } = await readyForCommittee(scheme);
    scheme.setDay(heldOn);
    const ask = (lateReason?: string) =>
      scheme.as('officer').ask('add-to-agenda', {
        params: { assessmentId },
        body: { version: 1, meetingId, recommendation: 'Approve.', ...(lateReason && { lateReason }) },
      });
    expect((await ask()).problem.code).toBe('papers-were-due');
    await ask('A mandate presses.');
    const { answer } = await scheme.as('memberOne').ask('read-meeting', { params: { meetingId } });
    expect(answer.agenda).toMatchObject([{ number: 1, lateReason: 'A mandate presses.', purpose: 'set-status' }]);
  });

  test('what is not ready, a meeting that is not there, and another’s hands are refused', async () => {
    const meetingId = await aMeeting(scheme, freshDay());
    const { assessmentId } = await readyForCommittee(scheme, { state: 'response-due' });
    const body = { version: 1, meetingId, recommendation: 'Approve.' };
    const ask = { params: { assessmentId }, body };
    expect((await scheme.as('officer').ask('add-to-agenda', ask)).problem.code).toBe('not-your-turn');
    expect((await scheme.as('chair').ask('add-to-agenda', ask)).problem.code).toBe('not-permitted');
    expect((await scheme.as('stranger').ask('read-committee', { params: { assessmentId } })).problem.code).toBe(
      'not-found',
    );
  });

  test('a further full assessment after Rejected is decided anew, and a verification assessment is noted', async () => {
    const before = await readyForCommittee(scheme, { state: 'awaiting-follow-up', outcome: 'rejected' });
    const further = await readyForCommittee(scheme, {
      kind: 'further-fusa',
      initial: false,
      predecessor_id: before.assessmentId,
    });
    const seen = await scheme.as('officer').ask('read-committee', { params: { assessmentId: further.assessmentId } });
    expect(seen.answer.purpose).toBe('set-status');
    const vusa = await readyForCommittee(scheme, { kind: 'vusa', initial: false });
    const noted = await scheme.as('officer').ask('read-committee', { params: { assessmentId: vusa.assessmentId } });
    expect(noted.answer.purpose).toBe('note');
  });
});

describe('cast-vote', () => {
  test('before the meeting is open nobody votes', async () => {
    const meetingId = await aMeeting(scheme, freshDay());
    const { assessmentId } = await readyForCommittee(scheme);
    await listed(scheme, assessmentId, meetingId);
    expect((await scheme.as('memberOne').ask('cast-vote', vote(assessmentId))).problem.code).toBe('meeting-not-open');
    const early = await scheme
      .as('officer')
      .ask('hold-meeting', { params: { meetingId }, body: { version: 1, attendance: [] } });
    expect(early.problem.code).toBe('meeting-not-yet');
  });

  test('two votes of one member at once count once', async () => {
    const { assessmentId, itemId } = await aPaperAtMeeting();
    const both = await Promise.all([
      scheme.as('memberOne').ask('cast-vote', vote(assessmentId)),
      scheme.as('memberOne').ask('cast-vote', vote(assessmentId)),
      scheme.as('memberOne').ask('cast-vote', vote(assessmentId, { vote: 'against' })),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { answer } = await scheme.as('officer').ask('read-agenda-item', { params: { itemId } });
    expect(answer.votesCast).toBe(1);
    expect((answer.counts[0]?.votesFor ?? 0) + (answer.counts[0]?.votesAgainst ?? 0)).toBe(1);
  });

  test('what this round cannot be decided as is not voted on, nor an older version of the paper', async () => {
    const { assessmentId } = await aPaperAtMeeting();
    const wrong = await scheme.as('memberOne').ask('cast-vote', vote(assessmentId, { outcome: 'noted' }));
    expect(wrong.problem.code).toBe('outcome-not-for-this-round');
    const stale = await scheme.as('memberOne').ask('cast-vote', vote(assessmentId, { version: 4 }));
    expect(stale.problem.code).toBe('stale-version');
    expect((await scheme.as('officer').ask('cast-vote', vote(assessmentId))).problem.code).toBe('not-permitted');
  });

  test('the chair breaks a tie, and nothing else (Q17)', async () => {
    const { assessmentId } = await aPaperAtMeeting();
    const early = await scheme.as('chair').ask('cast-vote', vote(assessmentId));
    expect(early.problem.code).toBe('chair-votes-on-tie-only');
    await scheme.as('memberOne').ask('cast-vote', vote(assessmentId));
    await scheme.as('memberTwo').ask('cast-vote', vote(assessmentId, { vote: 'against' }));
    const tied = await scheme.as('officer').ask('record-decision', decision(assessmentId));
    expect(tied.problem.code).toBe('no-majority');
    await scheme.as('chair').ask('cast-vote', vote(assessmentId));
    const { answer } = await scheme.as('chair').ask('record-decision', decision(assessmentId));
    expect(answer.decision).toMatchObject({ votesFor: 1, votesAgainst: 1, castingVote: true, outcome: STEPS });
  });
});

describe('record-decision', () => {
  test('approved subject to steps: conditions, a status for each User Role, the letter, and remediation begins', async () => {
    const { assessmentId, observationId, itemId, heldOn } = await aPaperAtMeeting();
    for (const member of MEMBERS) await scheme.as(member).ask('cast-vote', vote(assessmentId));
    const preview = await scheme
      .as('officer')
      .ask('preview-decision', { params: { itemId }, query: { outcome: STEPS, conditions: 1 } });
    // Four are appointed; the one employed by Brackwater does not count.
    expect(preview.answer).toMatchObject({
      quorum: { appointed: 4, recused: 1, present: 3, needed: 2, met: true },
      count: { votesFor: 3, carried: true },
      state: 'remediation',
    });
    expect(preview.answer.refusal).toBeUndefined();

    const body = { conditions: [aCondition(observationId)], discussion: 'The SSC discussed the test.' };
    const { answer } = await scheme.as('officer').ask('record-decision', decision(assessmentId, body));
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: STEPS,
      decision: {
        present: 3,
        quorum: 2,
        recused: 1,
        conditions: [{ number: 1, dueOn: '2027-02-26', observation: { ref: 'OBS-01' } }],
      },
    });
    const statuses = await scheme.given((tx) =>
      tx
        .selectFrom('assurance_statuses')
        .select(['user_role', 'status', 'set_on'])
        .where('assessment_id', '=', assessmentId)
        .execute(),
    );
    expect(statuses).toHaveLength(2);
    expect(statuses[0]).toMatchObject({ status: STEPS, set_on: heldOn });

    await scheme.server.outbox.settled();
    const seen = await scheme.as('director').ask('read-committee', { params: { assessmentId } });
    expect(seen.answer).toMatchObject({
      state: 'remediation',
      decision: { letter: { state: 'ready', marking: 'red', kind: 'outcome-letter' } },
    });
    expect(seen.answer.appeal?.because[0]?.rule).toContain('the Authority');
    const letter = await scheme
      .as('director')
      .ask('download-document', { params: { documentId: seen.answer.decision?.letter?.id ?? '' } });
    expect(letter.text.slice(0, 5)).toBe('%PDF-');
  });

  test.each([
    ['no conditions where steps are the point', { conditions: [] }, 'conditions-required'],
    ['conditions on a plain approval', { outcome: 'approved' }, 'conditions-not-for-outcome'],
    ['no date for the next round', { outcome: 'deferred' }, 'follow-up-date-required'],
    ['another outcome than the one voted for', { outcome: 'approved', conditions: [] }, 'no-majority'],
    ['an older version', { version: 7 }, 'stale-version'],
    ['an observation of nobody’s', { conditions: [aCondition(newId())] }, 'not-found'],
  ] as const)('%s: refused, and nothing has happened', async (_, body, code) => {
    const { assessmentId, itemId } = await aPaperAtMeeting();
    for (const member of MEMBERS) await scheme.as(member).ask('cast-vote', vote(assessmentId));
    expect((await scheme.as('officer').ask('record-decision', decision(assessmentId, body))).problem.code).toBe(code);
    const { answer } = await scheme.as('officer').ask('read-agenda-item', { params: { itemId } });
    expect(answer).toMatchObject({ state: 'listed', decision: null });
  });

  test('deferred waits for the next round by a date, and the decided follow-up closes it', async () => {
    const { assessmentId } = await aPaperAtMeeting();
    for (const member of MEMBERS) await scheme.as(member).ask('cast-vote', vote(assessmentId, { outcome: 'deferred' }));
    const body = { outcome: 'deferred', followUpBy: '2027-06-30' };
    const key = newId();
    const first = await scheme.as('officer').ask('record-decision', { ...decision(assessmentId, body), key });
    const again = await scheme.as('officer').ask('record-decision', { ...decision(assessmentId, body), key });
    expect(again.text).toBe(first.text);
    const seen = await scheme.as('contributor').ask('read-assessment', { params: { assessmentId } });
    expect(seen.answer).toMatchObject({ state: 'awaiting-follow-up', followUpBy: '2027-06-30', outcome: 'deferred' });

    scheme.setDay(TODAY);
    const heldOn = freshDay();
    const meetingId = await aMeeting(scheme, heldOn);
    const next = await readyForCommittee(scheme, {
      kind: 'follow-up',
      initial: false,
      predecessor_id: assessmentId,
      round_no: 2,
    });
    await listed(scheme, next.assessmentId, meetingId);
    await opened(scheme, meetingId, heldOn, MEMBERS);
    for (const member of MEMBERS)
      await scheme.as(member).ask('cast-vote', vote(next.assessmentId, { outcome: 'approved' }));
    await scheme
      .as('officer')
      .ask('record-decision', decision(next.assessmentId, { outcome: 'approved', conditions: [] }));
    const rounds = await scheme.given((tx) =>
      tx
        .selectFrom('assessments')
        .select(['id', 'state', 'outcome'])
        .where('id', 'in', [assessmentId, next.assessmentId])
        .execute(),
    );
    expect(rounds).toEqual(
      expect.arrayContaining([
        { id: assessmentId, state: 'closed', outcome: 'deferred' },
        { id: next.assessmentId, state: 'closed', outcome: 'approved' },
      ]),
    );
    // Each round's own history tells it: the follow-up what was decided, the one before by which round it was closed.
    const events = async (id: string) => {
      const { answer } = await scheme.as('contributor').ask('read-history', { params: { assessmentId: id } });
      return answer.rows.map(({ event }) => event);
    };
    const before = await scheme.as('contributor').ask('read-history', { params: { assessmentId } });
    const closing = before.answer.rows.at(-1);
    expect(closing).toMatchObject({ event: 'predecessor-closed', operation: 'record-decision', on: heldOn });
    expect(JSON.parse(closing?.entry ?? '')).toMatchObject({
      subject: { kind: 'assessment', id: assessmentId, assessmentId },
      event: { successorId: next.assessmentId },
      // Deadlines are kept with the list of bank holidays by which they were counted (default Q25).
      calendar: 'england-and-wales-2015-2028.1',
    });
    expect(await events(next.assessmentId)).not.toContain('predecessor-closed');
    expect((await events(assessmentId)).filter((event) => event === 'predecessor-closed')).toHaveLength(1);
  });

  test('closing a meeting sends back what it did not reach, and makes the minutes', async () => {
    const { assessmentId, meetingId } = await aPaperAtMeeting();
    const { answer } = await scheme
      .as('officer')
      .ask('close-meeting', { params: { meetingId }, body: { version: 2, remarks: 'Thanks were given.' } });
    expect(answer).toMatchObject({ state: 'held', agenda: [], documents: [{ kind: 'minutes' }] });
    await scheme.server.outbox.settled();
    const read = await scheme.as('memberOne').ask('read-meeting', { params: { meetingId } });
    expect(read.answer.documents).toMatchObject([{ state: 'ready', kind: 'minutes' }]);
    const back = await scheme.as('officer').ask('read-assessment', { params: { assessmentId } });
    expect(back.answer.state).toBe('awaiting-committee');
  });

  // Last: from here on another member has an interest in Brackwater.
  test('without a quorum nothing is decided; recusals lower it (Q17)', async () => {
    const { assessmentId } = await aPaperAtMeeting([]);
    await scheme.as('memberOne').ask('cast-vote', vote(assessmentId));
    const refused = await scheme.as('officer').ask('record-decision', decision(assessmentId));
    expect(refused.problem).toMatchObject({ code: 'no-quorum', detail: expect.stringContaining('needed: 2') });
    // Another member turns out to have an interest: of the two who remain, one is enough.
    await scheme.as('memberTwo').ask('declare-interest', {
      params: { assessmentId },
      body: { nature: 'I advised the Party last year' },
    });
    const { answer } = await scheme.as('officer').ask('record-decision', decision(assessmentId));
    expect(answer.decision).toMatchObject({ appointed: 4, recused: 2, present: 1, quorum: 1 });
  });
});
