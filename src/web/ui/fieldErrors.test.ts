import { expect, it } from 'vitest';
import { fieldId, fieldPath } from './fieldErrors.ts';

it.each([
  ['/contacts/0/email'],
  ['contacts.0.email'],
  ['contacts[0].email'],
  ['body.contacts.0.email'],
  ['/body/contacts/0/email'],
])('the error at %s finds the field contacts.0.email', (path) => {
  expect(fieldPath(path)).toBe('contacts.0.email');
  expect(fieldId(path)).toBe('field-contacts-0-email');
});
