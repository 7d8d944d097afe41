import type { z } from 'zod';
import { nameInWords } from '../../../contract/words.ts';

/** What is wrong with one field, as a person is told: what was expected, never a type of the program. */
export function fieldInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      return EXPECTED[issue.expected] ?? 'Enter this.';
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(nameInWords).join(', ')}.`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? sentence(issue.message);
    default:
      return sentence(issue.message);
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'Enter this.',
  number: 'Enter a number.',
  int: 'Enter a whole number.',
  boolean: 'Answer yes or no.',
  array: 'Choose at least one.',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Enter an e-mail address, as in name@company.example.',
  date: 'Enter a day that exists, as in 2026-11-24.',
  uuid: 'Choose one.',
};

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return minimum === 1 ? 'Enter this.' : `Enter at least ${minimum} characters.`;
  if (origin === 'array' || origin === 'set')
    return minimum === 1 ? 'Choose at least one.' : `Choose at least ${minimum}.`;
  return `Enter ${minimum} or more.`;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `Enter at most ${maximum} characters.`;
  if (origin === 'array' || origin === 'set') return `At most ${maximum}.`;
  return `Enter ${maximum} or less.`;
}

/** Rules of ours say `must …`; they become a sentence. */
const sentence = (message: string): string =>
  message.startsWith('must ') ? `It ${message}.` : message.endsWith('.') ? message : `${message}.`;
