import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSESSMENT_STATES } from '../vocabulary.ts';
import { ACTIONS } from './actions.ts';
import { actionsIn, LIFE, mayAct, phaseOf, statesFor, turnOf } from './life.ts';

describe('the life of an assessment', () => {
  it('has a state for everything that may be done', () => {
    for (const action of ACTIONS) expect(statesFor(action), action).not.toEqual([]);
  });

  it('lets the User CIO propose dates and then SECAS confirm them', () => {
    expect(turnOf('requested', { bookingState: 'requested' })).toBe('cio');
    expect(turnOf('requested', { bookingState: 'proposed' })).toBe('secas');
  });

  it('lets evidence be attached while it is prepared and while fieldwork goes on, and not after', () => {
    expect(statesFor('attach-evidence')).toEqual(['scheduled', 'fieldwork']);
    expect(statesFor('answer-control')).toEqual(['scheduled', 'fieldwork']);
  });

  it('lets days be recorded from the confirmed booking to the quality review', () => {
    expect(statesFor('record-days')).toEqual([
      'scheduled',
      'fieldwork',
      'drafting',
      'factual-accuracy',
      'quality-review',
    ]);
  });

  it('says "not your turn" for a response before the report is issued, and "wrong state" after it is decided', () => {
    expect(mayAct('submit-response', 'drafting')).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-turn', facts: { state: 'drafting', turn: 'cio', allowedIn: 'response-due' } },
    });
    expect(mayAct('submit-response', 'remediation')).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
  });

  it('refuses to reschedule once fieldwork has begun', () => {
    expect(mayAct('reschedule-booking', 'fieldwork')).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
  });

  it('ends with nobody’s turn, and then only money moves', () => {
    for (const state of ['closed', 'cancelled'] as const) {
      expect(turnOf(state)).toBe('nobody');
      expect(phaseOf(state)).toBe('closed');
      expect(LIFE[state].actions).toEqual(['raise-charge', 'correct-charge']);
    }
  });

  it('lets money move in every state: a late-notice charge need not wait for the report', () => {
    for (const action of ['raise-charge', 'correct-charge'] as const) {
      expect(statesFor(action)).toEqual(ASSESSMENT_STATES);
    }
  });

  it('allows exactly what its table lists', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTIONS), fc.constantFrom(...ASSESSMENT_STATES), (action, state) => {
        expect(mayAct(action, state).ok).toBe(actionsIn(state).includes(action));
      }),
    );
  });
});
