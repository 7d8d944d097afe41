import { expect, test } from 'vitest';
import { invitePerson } from './invite-person.ts';

const codeOf = (active: boolean, hasAccount: boolean, bySecas: boolean) => {
  const outcome = invitePerson('p', { active, hasAccount }, bySecas);
  return outcome.ok ? outcome.value[0]?.event : outcome.refusal.code;
};

test('somebody without an account is invited, by the party or by SECAS', () => {
  expect([codeOf(true, false, false), codeOf(true, false, true)]).toEqual(['person-invited', 'person-invited']);
});

test('somebody who has an account is invited again by SECAS alone', () => {
  expect([codeOf(true, true, false), codeOf(true, true, true)]).toEqual(['has-account', 'person-invited']);
});

test('nobody is invited whose access has ended', () => {
  expect([codeOf(false, false, true), codeOf(false, true, true)]).toEqual(['access-ended', 'access-ended']);
});
