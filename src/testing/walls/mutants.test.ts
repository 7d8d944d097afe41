import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';

const of = (sql: string): readonly string[] => mutantsOf(sql).map(({ text }) => text);

describe('an expression of a policy is changed', () => {
  test('by one conjunct or disjunct less, at every depth', () => {
    expect(of('(a() AND (b() OR c()))')).toEqual([
      '(true AND (b() OR c()))',
      '(a() AND true)',
      '(a() AND (false OR c()))',
      '(a() AND (b() OR false))',
    ]);
  });

  test('by a comparison or a negation turned round', () => {
    expect(of('x = y')).toEqual(['x <> y']);
    expect(of('x <> y')).toEqual(['x = y']);
    expect(of('NOT a()')).toEqual([' a()']);
    expect(of('x IS NULL')).toEqual(['x is not null']);
    expect(of('EXISTS (SELECT)')).toEqual(['not exists (SELECT)']);
    expect(of('x IN (SELECT y)')).toEqual(['x not in (SELECT y)']);
  });

  test('by one side less or more in a list, however the list is written', () => {
    const lists = [
      '{secas}',
      '{party}',
      '{party,secas,cio}',
      '{party,secas,ssc}',
      '{party,secas,dcc}',
      '{party,secas,system}',
    ];
    expect(of(`x = ANY ('{party,secas}'::text[])`)).toEqual([
      `x <> all ('{party,secas}'::text[])`,
      ...lists.map((list) => `x = ANY ('${list}'::text[])`),
    ]);
    expect(of(`x IN ('party', 'secas')`)).toContain(`x IN ('secas'::text)`);
    expect(of(`x <> ALL (ARRAY['draft'::text, 'discarded'::text])`)).toContain(
      `x <> ALL (ARRAY['draft'::text, 'discarded'::text, 'requested'::text])`,
    );
  });

  test('in a query between its clauses, and in none of its words', () => {
    expect(of('SELECT 1 FROM t WHERE a() AND b() ORDER BY 1')).toEqual([
      'SELECT 1 FROM t WHERE true AND b() ORDER BY 1',
      'SELECT 1 FROM t WHERE a() AND true ORDER BY 1',
    ]);
    expect(of(`CASE s() WHEN 'party' THEN a() ELSE b() END`)).toEqual([`CASE s() WHEN 'nobody' THEN a() ELSE b() END`]);
    expect(of(`'this and = that'`)).toEqual([]);
  });
});
