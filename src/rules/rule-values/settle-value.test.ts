import { describe, expect, test } from 'vitest';
import { aParty, history, premises } from '../obligations/facts.testing.ts';
import { allDue } from '../obligations/what-is-due.ts';
import { inForce } from '../rulebook/dated.ts';
import {
  chapterOf,
  cycleYears,
  lateNoticePercent,
  positionInCycle,
  RULE_VALUES,
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

test('what stands in the way: a day that has been, a value that is certain, the same value', () => {
  const past = confirmRuleValue(secondAssessmentWindow, { ...said, from: day('2026-11-23') }, today);
  expect(past).toMatchObject({ refusal: { code: 'begins-in-the-past' } });
  const certain = confirmRuleValue(lateNoticePercent, said, today);
  expect(certain).toMatchObject({ refusal: { code: 'rule-value-certain' } });
  const same = replaceRuleValue(
    secondAssessmentWindow,
    { ...said, value: { reached: 'completed', months: 12 } },
    today,
  );
  expect(same).toMatchObject({ refusal: { code: 'rule-value-same' } });
});

describe('every value of the rule book that is assumed or recalled', () => {
  const unsure = RULE_VALUES.filter((rule) => isUnsure(inForce(rule, today)));

  test('there are some of each part of the rule book', () => {
    expect(new Set(unsure.map(({ key }) => chapterOf(key)))).toEqual(
      new Set([
        'cycle',
        'booking',
        'estimate',
        'clocks',
        'assessment',
        'committee',
        'remediation',
        'charges',
        'access',
      ]),
    );
  });

  test.each(unsure.map((rule) => [rule.key, rule] as const))('%s can be confirmed, and is sure then', (_key, rule) => {
    const outcome = confirmRuleValue(rule, said, today);
    expect(outcome).toMatchObject({ ok: true });
    const [entry] = withSettled(rule, outcome.ok ? outcome.value : []).entries;
    expect(entry && isUnsure(entry)).toBe(false);
  });

  test.each(
    unsure.map((rule) => [rule.key, rule] as const),
  )('%s can be replaced by what fits it, or is said to be logic', (_key, rule) => {
    const { value } = inForce(rule, today);
    const same = replaceRuleValue(rule, { ...said, value: JSON.parse(JSON.stringify(value)) }, today);
    const isLogic = ['convention', 'roles'].includes(rule.unit);
    expect(same).toMatchObject({ refusal: { code: isLogic ? 'rule-value-is-logic' : 'rule-value-same' } });
    if (isLogic) return;
    for (const wrong of [null, {}, [], '', -1, { code: 'return 1' }])
      expect(replaceRuleValue(rule, { ...said, value: wrong }, today)).toMatchObject({
        refusal: { code: 'rule-value-does-not-fit' },
      });
  });
});

test.each([
  ['clock-response', 15],
  ['vat-percent', 17.5],
  ['estimate-preparedness', { ready: 0, partly: 0.3, early: 0.5 }],
  [
    'estimate-staffing',
    { perFieldworkDay: { lead: 1, assessor: 0.5, reviewer: 0 }, perAssessment: { lead: 2, assessor: 1, reviewer: 1 } },
  ],
  ['fieldwork-range-vusa', { low: 2, likely: 3, high: 6 }],
  ['quorum-share', { of: 2, in: 3 }],
  ['entry-statuses', ['approved']],
  ['meeting-days', { weekday: 'wednesday', weeksOfMonth: [1, 3] }],
  ['directors-statement', 'Each step was taken.'],
])('%s can become %j', (key, value) => {
  const rule = RULE_VALUES.find((each) => each.key === key);
  const outcome = rule && replaceRuleValue(rule, { ...said, value }, today);
  expect(outcome?.ok && outcome.value[0]?.value).toEqual(value);
});

test.each([
  ['estimate-preparedness', { ready: 0, partly: 0.3, early: 1.5 }],
  ['fieldwork-range-vusa', { low: 4, likely: 3, high: 6 }],
  ['quorum-share', { of: 3, in: 2 }],
  ['entry-statuses', ['approved', 'noted']],
  ['meeting-days', { weekday: 'monday', weeksOfMonth: [1] }],
  ['day-entry-step', 0],
])('%s cannot become %j', (key, value) => {
  const rule = RULE_VALUES.find((each) => each.key === key);
  expect(rule && replaceRuleValue(rule, { ...said, value }, today)).toMatchObject({
    refusal: { code: 'rule-value-does-not-fit' },
  });
});
