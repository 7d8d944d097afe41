import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { addToAgenda, removeFromAgenda } from './agenda.ts';
import { closeMeeting, holdMeeting, planMeeting, usualMeetingDays } from './meetings.ts';

const on = day('2026-11-24');
const heldOn = day('2026-12-09');
const meeting = { state: 'planned', heldOn, papersDueOn: day('2026-12-02') } as const;

describe('meetings of the SSC', () => {
  it('fall on the second and fourth Wednesday (Q27), not on a bank holiday', () => {
    expect(usualMeetingDays(day('2019-04-01'), 2)).toEqual(['2019-04-10', '2019-04-24']);
    expect(usualMeetingDays(on, 4)).toEqual(['2026-11-25', '2026-12-09', '2026-12-23', '2027-01-13']);
  });

  it('have papers due five Working Days before (Q16), over Christmas earlier', () => {
    expect(planMeeting(heldOn, on)).toMatchObject({ ok: true, value: [{ papersDueOn: '2026-12-02' }] });
    expect(planMeeting(day('2026-12-30'), on)).toMatchObject({ value: [{ papersDueOn: '2026-12-21' }] });
  });

  it('are planned ahead, on a Working Day', () => {
    expect(planMeeting(on, on)).toMatchObject({ refusal: { code: 'meeting-in-the-past' } });
    expect(planMeeting(day('2026-12-25'), on)).toMatchObject({ refusal: { code: 'not-a-working-day' } });
  });

  it('are opened on their day or later, once, and closed after that', () => {
    expect(holdMeeting(meeting, 9, heldOn)).toMatchObject({ ok: true });
    expect(holdMeeting(meeting, 9, on)).toMatchObject({ refusal: { code: 'meeting-not-yet' } });
    expect(holdMeeting({ ...meeting, state: 'open' }, 9, heldOn)).toMatchObject({
      refusal: { code: 'meeting-already' },
    });
    expect(closeMeeting(meeting, 0)).toMatchObject({ refusal: { code: 'meeting-not-open' } });
    expect(closeMeeting({ ...meeting, state: 'open' }, 1)).toMatchObject({ value: [{ notReached: 1 }] });
  });
});

describe('the agenda', () => {
  const round = { kind: 'fusa', initial: true } as const;

  it('takes a paper until papers are due (Q16), and after that with a reason', () => {
    expect(addToAgenda(round, meeting, {}, meeting.papersDueOn)).toMatchObject({
      value: [{ purpose: 'set-status', lateReason: null }],
    });
    expect(addToAgenda(round, meeting, {}, day('2026-12-03'))).toMatchObject({
      refusal: { code: 'papers-were-due' },
    });
    expect(addToAgenda(round, meeting, { lateReason: 'A mandate presses' }, day('2026-12-03'))).toMatchObject({
      value: [{ lateReason: 'A mandate presses' }],
    });
  });

  it('is closed once the meeting is over', () => {
    const over = { ...meeting, state: 'held' } as const;
    expect(addToAgenda(round, over, {}, on)).toMatchObject({ refusal: { code: 'meeting-over' } });
    expect(removeFromAgenda(over, 'Not ready')).toMatchObject({ refusal: { code: 'meeting-over' } });
    expect(removeFromAgenda(meeting, 'Not ready')).toMatchObject({ ok: true });
  });
});
