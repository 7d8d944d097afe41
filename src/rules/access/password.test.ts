import { describe, expect, test } from 'vitest';
import { mayBePassword } from './password.ts';

const ada = { name: 'Ada Crane', email: 'ada.crane@brackwater.example' };
const codeOf = (password: string, isCommon = false) => {
  const outcome = mayBePassword(password, ada, isCommon);
  return outcome.ok ? 'allowed' : outcome.refusal.code;
};

describe('a password', () => {
  test('has twelve characters or more, counted as a person counts them', () => {
    expect(codeOf('seal-lantern')).toBe('allowed');
    expect(codeOf('seal-lanter')).toBe('password-too-short');
    expect(codeOf('🦭🦭🦭🦭🦭🦭')).toBe('password-too-short');
  });

  test('needs no capitals, digits or signs', () => expect(codeOf('four seals under the pier')).toBe('allowed'));

  test('is not one that many people use, nor the same few characters again and again', () => {
    expect(codeOf('qwerty123456', true)).toBe('password-common');
    expect(codeOf('abababababababab')).toBe('password-common');
  });

  test.each([
    'ada.crane@brackwater.example',
    'AdaCrane2026!',
    'crane-brackwater-1',
    'Ada Crane Ada Crane',
  ])('is not made of its owner’s name or address: %s', (password) => {
    expect(codeOf(password)).toBe('password-of-owner');
  });

  test('may hold the owner’s name beside words of its own', () =>
    expect(codeOf('ada feeds the harbour seals')).toBe('allowed'));
});
