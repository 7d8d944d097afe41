import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../rules/values/day.ts';
import { anAssessment } from '../testing/facts.ts';
import { openScheme, type TestScheme } from '../testing/server.ts';
import { aMeeting, listed, opened, readyForCommittee } from './modules/committee/committee.testing.ts';
import { newId } from './platform/ids.ts';

// A command sent again is answered with what was stored. That answer tells of a record: whoever may not see the record any
// more is told nothing by it.

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const person = (
  called: keyof TestScheme['people'],
  change: { party_id?: string; roles?: 'dcc-charging'[]; active?: boolean },
) =>
  scheme.given((tx) =>
    tx.updateTable('people').set(change).where('id', '=', scheme.people[called]).executeTakeFirstOrThrow(),
  );

describe('a stored answer', () => {
  test('of a vote, and of a pack, is not given again to a member who has declared an interest since; of the declaration it is', async () => {
    const heldOn = '2026-12-09' as Day;
    const meetingId = await aMeeting(scheme, heldOn);
    const { assessmentId } = await readyForCommittee(scheme);
    await listed(scheme, assessmentId, meetingId);
    await opened(scheme, meetingId, heldOn, ['memberOne', 'memberTwo', 'memberThree']);
    const member = scheme.as('memberTwo');
    const vote = {
      params: { assessmentId },
      body: { version: 1, outcome: 'approved' as const, vote: 'for' as const },
      key: newId(),
    };
    const pack = { params: { meetingId }, key: newId() };
    const voted = await member.ask('cast-vote', vote);
    const packed = await member.ask('prepare-paper-pack', pack);
    expect(voted.text).toContain('Brackwater');
    expect((await member.ask('cast-vote', vote)).text).toBe(voted.text);
    expect((await member.ask('prepare-paper-pack', pack)).text).toBe(packed.text);

    const declaration = { params: { assessmentId }, body: { nature: 'My sister is its director' }, key: newId() };
    const declared = await member.ask('declare-interest', declaration);
    expect((await member.ask('cast-vote', vote)).problem.code).toBe('not-found');
    expect((await member.ask('prepare-paper-pack', pack)).problem.code).toBe('not-found');
    expect((await member.ask('declare-interest', declaration)).text).toBe(declared.text);

    // The chair added one for another member, and has had one in the same party since.
    const added = {
      params: { assessmentId },
      body: { nature: 'Advised the Party', memberId: scheme.people.memberOne },
      key: newId(),
    };
    const first = await scheme.as('chair').ask('declare-interest', added);
    expect((await scheme.as('chair').ask('declare-interest', added)).text).toBe(first.text);
    const own = { body: { partyId: scheme.parties.brackwater, nature: 'Shares in the Party' }, key: newId() };
    const ownFirst = await scheme.as('chair').ask('declare-standing-interest', own);
    expect((await scheme.as('chair').ask('declare-standing-interest', own)).text).toBe(ownFirst.text);
    expect((await scheme.as('chair').ask('declare-interest', added)).problem.code).toBe('not-found');
  });

  test('is not given again to an assessor who was taken off the team', async () => {
    const assessmentId = await anAssessment(scheme, {
      party: 'tarnbeck',
      state: 'fieldwork',
      fieldwork_started_on: '2026-11-23' as Day,
    });
    const recorded = {
      params: { assessmentId, controlId: 'clearance-annual-review' },
      body: { version: 0, result: 'compliant' as const, workingNote: 'Seen on site.' },
      key: newId(),
    };
    const first = await scheme.as('assessor').ask('record-result', recorded);
    expect(first.answer.result).toBe('compliant');
    expect((await scheme.as('assessor').ask('record-result', recorded)).text).toBe(first.text);
    await scheme.given((tx) =>
      tx
        .deleteFrom('assessment_team')
        .where('assessment_id', '=', assessmentId)
        .where('person_id', '=', scheme.people.assessor)
        .execute(),
    );
    expect((await scheme.as('assessor').ask('record-result', recorded)).problem.code).toBe('not-found');
  });

  test('is not given again to somebody who acts for another party now, or in another role, or no more', async () => {
    const premises = {
      params: { partyId: scheme.parties.quillon },
      body: { countedOn: '2026-11-20' as Day, domestic: 260_000, nonDomestic: 4_000, note: '' },
      key: newId(),
    };
    const stranger = scheme.as('stranger');
    const first = await stranger.ask('declare-premises', premises);
    expect(first.status).toBe(200);
    expect((await stranger.ask('declare-premises', premises)).text).toBe(first.text);
    // This one names no record: it is for whatever party its sender acts for.
    const start = { body: {}, key: newId() };
    const started = await stranger.ask('start-booking', start);
    expect(started.status).toBe(200);
    expect((await stranger.ask('start-booking', start)).text).toBe(started.text);

    await person('stranger', { party_id: scheme.parties.tarnbeck });
    expect((await stranger.ask('declare-premises', premises)).problem.code).toBe('not-found');
    expect((await stranger.ask('start-booking', start)).problem.code).toBe('not-found');
    await person('stranger', { party_id: scheme.parties.quillon, roles: ['dcc-charging'] });
    expect((await stranger.ask('declare-premises', premises)).problem.code).toBe('not-permitted');
    await person('stranger', { active: false });
    expect((await stranger.ask('declare-premises', premises)).problem.code).toBe('not-signed-in');
  });
});
