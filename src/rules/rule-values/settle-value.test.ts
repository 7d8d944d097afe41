import { describe, expect, test } from 'vitest';
import { aParty, history, premises } from '../obligations/facts.testing.ts';
import { allDue } from '../obligations/what-is-due.ts';
import {
  cycleYears,
  lateNoticePercent,
  positionInCycle,
  secondAssessmentWindow,
  supplierPortfolioTest,
} from '../rulebook/values.ts';
import { day } from '../values/day.ts';
import { confirmRuleValue, replaceRuleValue } from './settle-value.ts';
import { isUnsure, overlayOf, withSettled } from './settled.ts';

const today = day('2026-11-24');
const said = { from: today, reason: 'Read in the Code', source: 'SEC G8.40' };
const limit = (value: number) => ({ domestic: 1, nonDomestic: 5, limit: value });

describe('given the supplier threshold, whose combination of both counts is assumed (default Q1)', () => {
  test('when SECAS confirms it, then the value stays and is sure, and cannot be confirmed again', () => {
    const outcome = confirmRuleValue(supplierPortfolioTest, said, today);
    expect(outcome.ok && outcome.value).toMatchObject([{ event: 'rule-value-confirmed', value: limit(250_000) }]);
    const settled = withSettled(supplierPortfolioTest, outcome.ok ? outcome.value : []);
    expect(settled.entries.map(({ trust }) => trust)).toEqual(['by-secas', 'assumed', 'assumed']);
    expect(confirmRuleValue(settled, said, today)).toMatchObject({ refusal: { code: 'rule-value-confirmed' } });
  });

  test('when SECAS replaces its limit from a day on, then the days before keep theirs, and the new one is cited', () => {
    const from = day('2027-01-01');
    const outcome = replaceRuleValue(supplierPortfolioTest, { ...said, from, value: limit(80_000) }, today);
    const overlay = overlayOf(outcome.ok ? outcome.value : []);
    const party = history(aParty('small-supplier', { premises: [premises(90_000)] }), '2026-03-02', 'fusa');
    expect(allDue(party, day('2026-12-31'), overlay)[0]).toMatchObject({ category: 'supplier-below' });
    const [due] = allDue(party, from, overlay);
    expect(due).toMatchObject({ category: 'supplier-above', kind: 'fusa' });
    expect(due?.because.find(({ rule }) => rule === 'portfolio-weighed')).toMatchObject({
      cite: 'CONFIRMED_BY_SECAS',
      trust: 'by-secas',
    });
  });

  test('when SECAS replaces it twice for one day, then the later counts', () => {
    const settled = [50_000, 60_000].map((value) => ({
      key: 'supplier-portfolio-test',
      from: today,
      value: limit(value),
    }));
    expect(withSettled(supplierPortfolioTest, settled).entries[0]?.value).toEqual(limit(60_000));
    expect(overlayOf(settled)['supplier-portfolio-test']?.[0]?.value).toEqual(limit(60_000));
  });

  test.each([
    [{ domestic: 1, nonDomestic: 5 }],
    [limit(-1)],
    [limit(0)],
    [{ ...limit(1), code: 'return 1' }],
    ['250000'],
    [null],
  ])('when the new value is %j, then it does not fit', (value) => {
    const outcome = replaceRuleValue(supplierPortfolioTest, { ...said, value }, today);
    expect(outcome).toMatchObject({ refusal: { code: 'rule-value-does-not-fit' } });
  });
});

test('a cycle’s recalled year can be replaced, its published year cannot (SECMP0059)', () => {
  const rule = cycleYears['supplier-below'];
  const third = replaceRuleValue(rule, { ...said, value: ['fusa', 'vusa', 'vusa'] }, today);
  expect(third.ok && third.value[0]?.value).toMatchObject([
    { trust: 'seed' },
    { trust: 'published' },
    { kind: 'vusa', trust: 'by-secas' },
  ]);
  const second = replaceRuleValue(rule, { ...said, value: ['fusa', 'ssa', 'ssa'] }, today);
  expect(second).toMatchObject({ refusal: { code: 'rule-value-certain', facts: { trust: 'published' } } });
  const confirmed = confirmRuleValue(rule, said, today);
  expect(isUnsure(withSettled(rule, confirmed.ok ? confirmed.value : []).entries[0] ?? rule.entries[0]!)).toBe(false);
});

test('how the rules work is never data: a convention can be confirmed and not replaced', () => {
  expect(confirmRuleValue(positionInCycle, said, today).ok).toBe(true);
  const outcome = replaceRuleValue(positionInCycle, { ...said, value: 'backwards' }, today);
  expect(outcome).toMatchObject({ refusal: { code: 'rule-value-is-logic' } });
});

test('what stands in the way: a day that has been, a value that other parts use, the same value', () => {
  const past = confirmRuleValue(secondAssessmentWindow, { ...said, from: day('2026-11-23') }, today);
  expect(past).toMatchObject({ refusal: { code: 'begins-in-the-past' } });
  const theirs = confirmRuleValue(lateNoticePercent, said, today);
  expect(theirs).toMatchObject({ refusal: { code: 'rule-value-not-theirs' } });
  const same = replaceRuleValue(
    secondAssessmentWindow,
    { ...said, value: { reached: 'completed', months: 12 } },
    today,
  );
  expect(same).toMatchObject({ refusal: { code: 'rule-value-same' } });
});
