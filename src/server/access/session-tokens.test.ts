import { createHmac } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { TEST_SECRET } from '../../testing/secret.ts';
import { sessionTokens } from './session-tokens.ts';

const checked = vi.hoisted(() => ({ signatures: 0 }));
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return {
    ...crypto,
    timingSafeEqual: (a: Buffer, b: Buffer) => {
      checked.signatures += 1;
      return crypto.timingSafeEqual(a, b);
    },
  };
});

const signatureOf = (token: string, secret = TEST_SECRET) =>
  createHmac('sha256', secret).update(token).digest('base64');
const signed = (token: string, secret = TEST_SECRET) => encodeURIComponent(`${token}.${signatureOf(token, secret)}`);
const tokenIn = (cookies: string | undefined, secure = false) => sessionTokens(TEST_SECRET, secure)(cookies);

test('a session is found by its cookie, wherever it stands among others', () => {
  const cookie = `assay.session_token=${signed('token-of-ada')}`;
  for (const cookies of [cookie, `a=b; ${cookie}`, `a=b;${cookie};  c=d`, `no-value; ${cookie}`]) {
    expect(tokenIn(cookies)).toBe('token-of-ada');
  }
  expect(tokenIn(`assay.session_token=${signed('a.b.c')}`)).toBe('a.b.c');
});

test('over https it is the cookie that no plain connection can set, and no other', () => {
  const value = signed('token-of-ada');
  const both = [`assay.session_token=${value}`, `__Secure-assay.session_token=${value}`];
  expect(both.map((cookie) => tokenIn(cookie, true))).toEqual([undefined, 'token-of-ada']);
  expect(both.map((cookie) => tokenIn(cookie, false))).toEqual(['token-of-ada', undefined]);
});

test.each([
  ['no cookie', undefined],
  ['an empty header', ''],
  ['another cookie', `assay.session=${signed('token-of-ada')}`],
  ['no signature', 'assay.session_token=token-of-ada'],
  ['an empty signature', 'assay.session_token=token-of-ada.'],
  ['a signature of nothing', `assay.session_token=${encodeURIComponent(`.${signatureOf('')}`)}`],
  ['a signature with another secret', `assay.session_token=${signed('token-of-ada', 'another secret')}`],
  [
    'the signature of another token',
    `assay.session_token=${encodeURIComponent(`token-of-ada.${signatureOf('token-of-bea')}`)}`,
  ],
  [
    'half a signature',
    `assay.session_token=${encodeURIComponent(`token-of-ada.${signatureOf('token-of-ada').slice(0, 20)}`)}`,
  ],
  ['what cannot be decoded', 'assay.session_token=%E0%A4%A'],
])('%s is no session', (_, cookies) => {
  expect(tokenIn(cookies)).toBeUndefined();
});

test('a signature is checked once for a cookie that comes again, and five thousand such are remembered', () => {
  const find = sessionTokens(TEST_SECRET, false);
  const cookieOf = (n: number) => `assay.session_token=${signed(`token-${n}`)}`;
  const checksFor = (n: number) => {
    const before = checked.signatures;
    expect(find(cookieOf(n))).toBe(`token-${n}`);
    return checked.signatures - before;
  };
  expect([checksFor(0), checksFor(0)]).toEqual([1, 0]);
  for (let n = 1; n < 5_000; n++) checksFor(n);
  expect(checksFor(0)).toBe(0);
  expect(checksFor(5_000)).toBe(1);
  expect([checksFor(0), checksFor(5_000)]).toEqual([1, 0]);
});

test('whoever sends cookies of their own making pushes no true one out of memory', () => {
  const find = sessionTokens(TEST_SECRET, false);
  const cookie = `assay.session_token=${signed('token-of-ada')}`;
  find(cookie);
  for (let n = 0; n < 5_000; n++) expect(find(`assay.session_token=forged-${n}.c2lnbmF0dXJl`)).toBeUndefined();
  const before = checked.signatures;
  expect([find(cookie), checked.signatures - before]).toEqual(['token-of-ada', 0]);
});
