import { createContext, useContext } from 'react';
import type { FieldError } from './types.ts';

/** One spelling for a field path: `/contacts/0/email`, `body.contacts[0].email` → `contacts.0.email`. */
export function fieldPath(path: string): string {
  return path
    .replace(/\[(\w+)\]/g, '.$1')
    .replaceAll('/', '.')
    .replace(/^\.+/, '')
    .replace(/^body\./, '');
}

/** The id of the input of a field; error summaries link to it. */
export function fieldId(name: string): string {
  return `field-${fieldPath(name).replaceAll('.', '-')}`;
}

export const FieldErrorsContext = createContext<readonly FieldError[]>([]);

/** The message the form holds for a field, if any. */
export function useFieldError(name: string): string | undefined {
  const path = fieldPath(name);
  return useContext(FieldErrorsContext).find((error) => fieldPath(error.path) === path)?.message;
}
