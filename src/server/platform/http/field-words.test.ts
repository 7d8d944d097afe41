import { expect, test } from 'vitest';
import { z } from 'zod';
import { Day, Line, UserRole } from '../../../contract/common.ts';
import type { Refused } from '../refused.ts';
import { readInput } from './read-input.ts';

const Form = z.strictObject({
  name: Line(5),
  email: z.email(),
  on: Day,
  role: UserRole,
  roles: z.array(UserRole).min(1),
  count: z.int().min(0).max(9),
  again: z.boolean(),
});

/** Field → what its sender is told. */
function told(input: Record<string, unknown>): Record<string, string> {
  try {
    readInput(Form, input, '');
    return {};
  } catch (refusal) {
    return Object.fromEntries((refusal as Refused).errors.map(({ path, message }) => [path, message]));
  }
}

test('what is missing or wrong is said as to a person, field by field', () => {
  expect(told({})).toMatchObject({ name: 'Enter this.', count: 'Enter a number.', again: 'Answer yes or no.' });
  const wrong = {
    name: 'Brackwater',
    email: 'nobody',
    on: '2026-02-30',
    role: 'king',
    roles: [],
    count: 10,
    again: true,
  };
  expect(told(wrong)).toEqual({
    name: 'Enter at most 5 characters.',
    email: 'Enter an e-mail address, as in name@company.example.',
    on: 'Enter a day that exists, as in 2026-11-24.',
    role: expect.stringContaining('Choose one of: Import Supplier, Export Supplier'),
    roles: 'Choose at least one.',
    count: 'Enter 9 or less.',
  });
  expect(told({ ...wrong, name: 'two\nlines', on: '2300-01-01' })).toMatchObject({
    name: 'It must be one line, without control characters.',
    on: 'It must lie between 1990 and 2199.',
  });
});
