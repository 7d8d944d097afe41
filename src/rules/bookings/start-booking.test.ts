import { describe, expect, it } from 'vitest';
import type { Due } from '../obligations/due.ts';
import { day } from '../values/day.ts';
import { isInitial, kindsDue } from './kinds-due.ts';
import { saveBooking } from './save-booking.ts';
import { type StartSituation, startBooking } from './start-booking.ts';

const today = day('2026-11-24');
const aDue = (over: Partial<Due> = {}): Due => ({
  reason: 'annual',
  kind: 'vusa',
  userRoles: ['import-supplier'],
  cite: 'SECMP0059',
  trust: 'published',
  because: [],
  state: 'book-now',
  ...over,
});
const follow = aDue({ reason: 'follow-up', kind: 'follow-up' });
const further = aDue({ reason: 'further-full', kind: 'further-fusa' });
const aSituation = (over: Partial<StartSituation> = {}): StartSituation => ({ due: [aDue()], ...over });

describe('start-booking (the kind that is due is proposed: section 2.2)', () => {
  it('given a Verification is due, when the form is opened, then it is what the form says', () => {
    expect(startBooking(aSituation(), today)).toMatchObject({
      ok: true,
      value: [{ event: 'booking-started', kind: 'vusa', startedOn: today, state: 'draft' }],
    });
  });

  it('given a draft, when the form is opened again, then that draft is gone on with', () => {
    expect(startBooking(aSituation({ draft: 'BK-0001' }), today)).toEqual({ ok: true, value: [], because: [] });
  });

  it('given a round that waits for its Follow-up, when the form is opened for it, then that is what it says', () => {
    const predecessor = { ref: 'UA-0001', state: 'awaiting-follow-up' } as const;
    expect(startBooking(aSituation({ due: [follow, aDue()], predecessor }), today)).toMatchObject({
      ok: true,
      value: [{ kind: 'follow-up' }],
    });
  });

  it.each([
    ['while a round is open', aSituation({ openRound: 'UA-0002' }), 'round-already-open'],
    [
      'for a round that was followed up (each round at most once)',
      aSituation({ predecessor: { ref: 'UA-0001', state: 'awaiting-follow-up', successorRef: 'UA-0002' } }),
      'successor-exists',
    ],
    [
      'for a round whose decision asked for no Follow-up',
      aSituation({ predecessor: { ref: 'UA-0001', state: 'closed' } }),
      'wrong-state',
    ],
    ['when nothing is due', aSituation({ due: [] }), 'nothing-due'],
  ])('is refused %s', (_, situation, code) => {
    expect(startBooking(situation, today)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('what a booking may be for', () => {
  it('after Rejected is a further Full assessment or a Follow-up, as the SSC chooses (default Q11)', () => {
    expect(kindsDue([further, aDue()], true).map(({ kind }) => kind)).toEqual(['further-fusa', 'follow-up']);
  });

  it('is never what another booking is for', () => {
    expect(kindsDue([follow, aDue()], false)).toEqual([aDue()]);
  });

  it('is an initial Full assessment only with a User Role that was not entered (H1.10, default Q24)', () => {
    const newRole = aDue({ reason: 'new-role', kind: 'fusa', userRoles: ['gas-supplier'] });
    expect(isInitial([newRole], ['gas-supplier', 'import-supplier'])).toBe(true);
    expect(isInitial([newRole], ['import-supplier'])).toBe(false);
    expect(isInitial([aDue({ kind: 'fusa' })], ['import-supplier'])).toBe(false);
  });
});

describe('save-booking', () => {
  it('keeps a form that is not finished, and says what is missing', () => {
    const outcome = saveBooking({ state: 'draft', kind: 'vusa' }, { sites: ['Harbour House'] });
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'vusa', missing: expect.arrayContaining(['userRoles']) },
    });
  });

  it('is refused once SECAS has the form', () => {
    expect(saveBooking({ state: 'requested', kind: 'vusa' }, {})).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-state' },
    });
  });
});
