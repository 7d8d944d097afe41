import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../values/day.ts';
import { missingIn, type ResponseItem } from './response.ts';
import { submitResponse } from './submit-response.ts';

const DUE = day('2026-12-08');
const accepted = (overrides: Partial<ResponseItem> = {}): ResponseItem => ({
  ref: 'OBS-01',
  stance: 'accept',
  reason: '',
  steps: 'The rota covers weekends from January.',
  owner: 'Head of security operations',
  completeBy: day('2027-01-15'),
  ...overrides,
});
const disputed = (overrides: Partial<ResponseItem> = {}): ResponseItem => ({
  ref: 'OBS-02',
  stance: 'dispute',
  reason: 'The control was in place; the record shows it.',
  steps: '',
  owner: '',
  completeBy: null,
  ...overrides,
});

describe('an answer to one observation (G8.26)', () => {
  it.each([
    ['is neither accepted nor disputed', accepted({ stance: null, steps: '' }), ['stance']],
    [
      'is accepted without steps, owner and date',
      accepted({ steps: ' ', owner: '', completeBy: null }),
      ['steps', 'owner', 'completeBy'],
    ],
    ['is disputed without a reason', disputed({ reason: '\n' }), ['reason']],
    ['is accepted in full', accepted(), []],
    ['is disputed with a reason', disputed(), []],
  ] as const)('that %s lacks exactly that', (_given, item, missing) => {
    expect(missingIn(item)).toEqual(missing);
  });
});

describe('the response is submitted', () => {
  it('given complete answers in time, it is accepted', () => {
    expect(submitResponse([accepted(), disputed()], DUE, DUE)).toMatchObject({
      ok: true,
      value: [{ late: false, daysLate: 0, accepted: 1, disputed: 1 }],
    });
  });

  it('given that it comes after the due day, it is accepted and marked late (G8.24)', () => {
    expect(submitResponse([accepted()], DUE, day('2026-12-11'))).toMatchObject({
      ok: true,
      value: [{ late: true, daysLate: 3 }],
      because: [{ rule: 'response-late', facts: { daysLate: 3 } }, { rule: 'each-finding-is-addressed' }],
    });
  });

  it('given answers that are not complete, it is refused with how many and what the first lacks', () => {
    const items = [accepted(), disputed({ reason: '' }), accepted({ ref: 'OBS-03', stance: null })];
    expect(submitResponse(items, DUE, DUE)).toMatchObject({
      refusal: { code: 'response-incomplete', facts: { count: 2, first: 'OBS-02', missing: 'reason' } },
    });
  });

  it('is late exactly when it comes after its due day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const outcome = submitResponse([accepted()], DUE, addDays(DUE, days));
        expect(outcome).toMatchObject({ value: [{ late: days > 0, daysLate: Math.max(0, days) }] });
      }),
    );
  });
});
