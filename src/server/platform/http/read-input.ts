import { z } from 'zod';
import type { FieldError } from '../refused.ts';
import { Refused } from '../refused.ts';
import { fieldInWords } from './field-words.ts';

/** The shape of what has no input: one field is one too many. */
export const NO_INPUT = z.strictObject({});

/**
 * Checks input against its schema.
 *
 * @param where prefix of the paths in the errors: '' for the body, 'query', 'path'
 * @throws Refused `invalid-input` naming every field that is wrong, by its path
 */
export function readInput<S extends z.ZodType>(schema: S, input: unknown, where: string): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => fieldErrors(issue, where));
  throw new Refused({ code: 'invalid-input', facts: { count: errors.length }, because: [] }, errors);
}

function fieldErrors(issue: z.core.$ZodIssue, where: string): FieldError[] {
  const path = [...(where ? [where] : []), ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: written([...path, key]), message: 'There is no such field here.' }));
  }
  return [{ path: written(path), message: fieldInWords(issue) }];
}

/** `['team', 0, 'personId']` → `team[0].personId`. */
const written = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`)).join('');
