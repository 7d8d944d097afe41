import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../rules/reasons.ts';
import { inForce } from '../rules/rulebook/dated.ts';
import { statusNames } from '../rules/rulebook/values.ts';
import { day } from '../rules/values/day.ts';
import { ASSURANCE_STATUSES, REFUSALS } from '../rules/vocabulary.ts';
import * as tables from './names.ts';
import { BECAUSE_WORDS } from './reasons.ts';
import { REFUSAL_WORDS } from './refusals/index.ts';
import { REASON_FACTS, REFUSAL_FACTS } from './words.testing.ts';
import { countInWords, dayInWords, type Facts, listInWords, poundsInWords } from './words.ts';

const source = path.resolve(import.meta.dirname, '..');
/** Every file that may give a reason or a refusal, by its text. */
const givers = ['rules', 'server'].flatMap((room) =>
  readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => readFileSync(path.join(source, room, name), 'utf8')),
);

/** The facts of an example that no file giving the code speaks of: a fact misnamed in the words would come out empty. */
function factsNobodyGives(code: string, facts: Facts): string[] {
  const given = new RegExp(`\\b(because|refuse|refused)\\([^,;]*'${code}'`);
  const giving = givers.filter((text) => given.test(text));
  if (giving.length === 0) return [];
  return Object.keys(facts).filter((fact) => !giving.some((text) => new RegExp(`\\b${fact}\\b`).test(text)));
}

/** Codes that are no words of plain English, and what is left where a fact was missing. */
const codes = Object.keys(tables.NAMES).filter(
  (word) => word.includes('-') && !['late-notice', 'follow-up'].includes(word),
);
const rawWord = new RegExp(
  `\\b(${[...codes, 'fusa', 'vusa', 'ssa', 'cio', 'secas', 'undefined', 'NaN', 'null'].join('|')})\\b`,
);

describe('the words of reasons and refusals', () => {
  it.each(REASONS)('%s reads as one sentence, without codes or gaps', (reason) => {
    const sentence = BECAUSE_WORDS[reason](REASON_FACTS[reason]);
    expect(sentence).not.toMatch(rawWord);
    expect(sentence).toMatch(/^[A-Z0-9£][^\n]*[^.]\.$/);
    expect(factsNobodyGives(reason, REASON_FACTS[reason])).toEqual([]);
  });

  it.each(REFUSALS)('%s says what is wrong and what to do next, without codes or gaps', (code) => {
    const { title, detail, next } = REFUSAL_WORDS[code];
    const facts = REFUSAL_FACTS[code];
    const words = [title, detail(facts), typeof next === 'string' ? next : next(facts)];
    for (const text of words) expect(text).not.toMatch(rawWord);
    expect(words[1]).toMatch(/\.$/);
    expect(factsNobodyGives(code, facts)).toEqual([]);
  });

  it.each([
    'round-already-open',
    'successor-exists',
    'assessor-day-taken',
    'not-permitted',
    'reason-required',
  ] as const)('%s can be said without facts, as when the database decides a race', (code) => {
    expect(REFUSAL_WORDS[code].detail({})).not.toMatch(rawWord);
  });

  it('fills in the numbers of a late reschedule', () => {
    expect(BECAUSE_WORDS['notice-given'](REASON_FACTS['notice-given'])).toBe(
      'Asked for on Wed 25 Nov 2026: 20 days’ notice before the start on Tue 15 Dec 2026.',
    );
    expect(BECAUSE_WORDS['notice-given']({ ...REASON_FACTS['notice-given'], noticeDays: 1 })).toContain(
      '1 day’s notice',
    );
    expect(BECAUSE_WORDS['late-notice-percent']({ percent: 25, feePence: 1_333_333 })).toContain('£13,333.33');
  });

  it('says who may and where it stands by name', () => {
    expect(REFUSAL_WORDS['not-permitted'].detail({ needs: 'secas-officer, secas-administrator' })).toBe(
      'This may be done by: SECAS officer or SECAS administrator.',
    );
    expect(REFUSAL_WORDS['wrong-state'].detail({ state: 'remediation', allowedIn: 'scheduled, fieldwork' })).toBe(
      'It stands at “Remediation”; this can be done at “Scheduled” or “Fieldwork”.',
    );
    expect(REFUSAL_WORDS['kind-not-due'].detail({ asked: 'fusa', due: 'nothing' })).toContain('nothing is due');
  });
});

describe('names', () => {
  it('gives a word that stands on two lists one name', () => {
    const lists = Object.entries(tables).flatMap(([table, names]) =>
      /^(?!SHORT_|SIDES_IN).*NAMES$/.test(table) ? Object.entries(names as Record<string, string>) : [],
    );
    for (const [word, name] of lists) expect(tables.nameOf(word as tables.Word), word).toBe(name);
  });

  it('calls an assurance status as the rule book does now', () => {
    const now = inForce(statusNames, day('2026-11-24')).value;
    for (const status of ASSURANCE_STATUSES) expect(tables.nameOf(status)).toBe(now[status]);
  });

  it('has a short name where people use one, and else the name', () => {
    expect(tables.shortNameOf('fusa')).toBe('FUSA');
    expect(tables.shortNameOf('import-supplier')).toBe('Import Supplier');
  });
});

describe('numbers and lists in words', () => {
  it('writes days, money, counts and lists as people read them', () => {
    expect(dayInWords('2026-11-24')).toBe('Tue 24 Nov 2026');
    expect(dayInWords('soon')).toBe('soon');
    expect(poundsInWords(-123_456_789)).toBe('−£1,234,567.89');
    expect(countInWords(1, 'entry', 'entries')).toBe('1 entry');
    expect(countInWords(1234.25, 'day')).toBe('1,234.25 days');
    expect(listInWords('fusa, vusa, ssa', 'or', (kind) => kind.toUpperCase())).toBe('FUSA, VUSA or SSA');
    expect(listInWords('', 'and')).toBe('');
  });
});
