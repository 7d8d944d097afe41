import { expect, test } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

test.each([
  ['is on the list', 'qwerty'],
  ['is on the list, in capitals', 'PassWord'],
  ['is made of digits alone', '123456789'],
  ['has digits and signs after it', 'password2026!'],
  ['has digits and signs before it', '!2026password'],
  ['has them on both sides', '12password34'],
  ['is said twice', 'dragondragon'],
  ['is said twice, with digits', '9dragondragon99'],
])('a password that %s is common', async (_, password) => {
  expect(await isCommonPassword(password)).toBe(true);
});

test.each([
  'four seals under the pier',
  'pass7w9ord-is-not-it',
  'dragonherons',
  'pass77word',
  '',
])('a password of one’s own, %j, is not', async (password) => {
  expect(await isCommonPassword(password)).toBe(false);
});
