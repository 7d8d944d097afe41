import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymiser, namesOf } from './anonymise.ts';

const CODE = 'Party 7F2K';
const hide = (words: readonly string[], text: string): string => anonymiser([{ code: CODE, words }])(text);

describe('what gives a party away in a paper', () => {
  it.each([
    ['its name', 'Brackwater Energy was visited.', `${CODE} was visited.`],
    ['another case', 'BRACKWATER energy', CODE],
    ['a possessive', 'Brackwater Energy’s keys', `${CODE}’s keys`],
    ['a hyphen', 'Brackwater-Energy', CODE],
    ['the end of a line', 'Brack-\nwater\nEnergy', CODE],
    ['a soft hyphen', 'Brack\u00adwater Energy', CODE],
    ['accents', 'Bräckwater Energy', CODE],
    ['accents apart', 'Bra\u0308ckwater Energy', CODE],
    ['full width', 'Ｂrackwater Energy', CODE],
    ['a file name', 'brackwater_energy-policy.pdf', `${CODE}-policy.pdf`],
    ['an escaped character', 'Brackwater&nbsp;Energy &amp; Co', `${CODE} &amp; Co`],
    ['its domain', 'ops@brackwaterenergy.example', `ops@${CODE}.example`],
  ])('is found with %s', (_what, text, hidden) => {
    expect(hide(['Brackwater Energy'], text)).toBe(hidden);
  });

  it('is found when it holds an ampersand, escaped or not, a ligature, or the signs of a pattern', () => {
    expect(hide(['Farrow & Finch'], 'Farrow &amp; Finch, Farrow &#38; Finch')).toBe(`${CODE}, ${CODE}`);
    expect(hide(['Griffin'], 'Gri\ufb03n')).toBe(CODE);
    expect(hide(['A+ (Power)*'], 'by A+ (Power)* Ltd')).toBe(`by ${CODE})* Ltd`);
  });

  it('is found as a word of its own when it is short, and never inside others', () => {
    expect(hide(['The'], 'The audit of The. Then others; the rest.')).toBe(
      `${CODE} audit of ${CODE}. Then others; the rest.`,
    );
    expect(hide(['E'], 'E met Eve, e.g. E.')).toBe(`${CODE} met Eve, e.g. ${CODE}.`);
  });

  it('is hidden longest first, so that no part of a name is left over', () => {
    expect(hide(['Tarn', 'Tarnbeck Networks'], 'Tarnbeck Networks and Tarn')).toBe(`${CODE} and ${CODE}`);
  });

  it('goes by its name, by it without its common words, and by each telling word', () => {
    expect(namesOf('The Brackwater & Sons Energy Ltd')).toEqual(
      expect.arrayContaining(['The Brackwater and Sons Energy Ltd', 'Brackwater Sons', 'Brackwater']),
    );
    expect(namesOf('The Energy Company')).toEqual(['The Energy Company']);
  });

  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefgWXYZ0189äßé.*+?^$()[]{}|\\&<>\'"- '),
    minLength: 1,
    maxLength: 24,
  });
  it('is nowhere afterwards, whatever the name, whatever stands around it', () => {
    fc.assert(
      fc.property(letters, letters, letters, (name, before, after) => {
        const compress = (text: string) => anonymisedLetters(text);
        fc.pre(compress(name).length >= 4 && !compress(CODE).includes(compress(name)));
        // What stands around may hold the code's own letters; it is taken out before looking.
        const hidden = hide([name], `${before} ${name} ${after}`).split(CODE).map(compress);
        for (const part of hidden) expect(part).not.toContain(compress(name));
      }),
    );
  });

  it('is all that changes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 }), (points) => {
        const text = String.fromCodePoint(...points);
        expect(hide(['Brackwater Energy'], text)).toBe(text);
      }),
    );
  });
});

/** Written apart from the rule on purpose: letters and digits alone, without marks and case. */
const anonymisedLetters = (text: string): string =>
  [...text.normalize('NFKD').toLowerCase().replaceAll('ß', 'ss')].filter((each) => /[\p{L}\p{N}]/u.test(each)).join('');
