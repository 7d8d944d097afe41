import { describe, expect, it } from 'vitest';
import { CITATIONS } from '../../rules/rulebook/citations.ts';
import { clausesDocument } from './index.ts';
import { namesClause } from './names-clause.ts';
import { testsIn } from './sources.ts';

describe('docs/clauses.md', () => {
  const { text, untested } = clausesDocument();

  it('has a test for every clause that a rule uses', () => expect(untested).toEqual([]));

  it('leads from a clause to its values, rules, tests and operations', () => {
    const section = text.slice(text.indexOf('### G8.40–G8.47'), text.indexOf('### G8.47'));
    expect(section).toContain('`cycle-supplier-above`');
    expect(section).toContain('(../src/rules/obligations/annual-obligation.ts)');
    expect(section).toContain('`read-obligations` (GET /parties/{partyId}/obligations)');
    expect(text).toMatch(/given a second|G3\.9/);
  });
});

describe('the name of a test', () => {
  it('is put together from its groups, also behind a table of cases', () => {
    const lines = [
      "describe('a (Q5)', () => {",
      "  it('b', () => {});",
      '  it.each([',
      '    [1],',
      "  ])('c %i', (n) => {});",
    ];
    const tests = testsIn({ file: 'x.test.ts', text: lines.join('\n'), imports: [] });
    expect(tests.map(({ name }) => name)).toEqual(['a (Q5) › b', 'a (Q5) › c %i']);
  });

  it('names a clause, and not one that begins like it', () => {
    expect(namesClause('given x (G8.36–G8.37)', 'G8_36_STATUS_LIMBS', CITATIONS.G8_36_STATUS_LIMBS)).toBe(true);
    expect(namesClause('given x (G8.365)', 'G8_36_STATUS_LIMBS', CITATIONS.G8_36_STATUS_LIMBS)).toBe(false);
    expect(namesClause('defaults Q8, Q11', 'DEFAULT_Q11', CITATIONS.DEFAULT_Q11)).toBe(true);
    expect(namesClause('defaults Q8, Q11', 'DEFAULT_Q1', CITATIONS.DEFAULT_Q1)).toBe(false);
    expect(namesClause('since then (SECMP0059; G8.47)', 'SECMP0059', CITATIONS.SECMP0059)).toBe(true);
  });
});
