import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { recoveryCodes } from './recovery-codes.ts';

const codes = recoveryCodes('the secret of the service');

test('there are ten, each of twice five letters and digits that are not taken for one another', () => {
  const made = codes.customBackupCodesGenerate();
  expect(made).toHaveLength(10);
  for (const code of made)
    expect(code).toMatch(/^[abcdefghjkmnpqrstuvwxyz23456789]{5}-[abcdefghjkmnpqrstuvwxyz23456789]{5}$/);
  expect(new Set(made).size).toBe(10);
  // All of the alphabet is used: of 4000 characters, none is missing by chance.
  const many = Array.from({ length: 40 }, () => codes.customBackupCodesGenerate().join('')).join('');
  expect(new Set(many.replaceAll('-', '')).size).toBe(31);
});

test('what is kept of one is the same however it is typed, and depends on the code and the secret', () => {
  const kept = codes.hash('k7q2m-9xw4r');
  const hmac = createHmac('sha256', 'recovery-codes the secret of the service')
    .update('k7q2m9xw4r')
    .digest('base64url');
  expect(kept).toBe(`hmac:${hmac}`);
  expect(['K7Q2M-9XW4R', ' k7q2m 9xw4r ', 'k7q2m9xw4r'].map(codes.hash)).toEqual([kept, kept, kept]);
  expect(codes.hash('k7q2m-9xw4s')).not.toBe(kept);
  expect(recoveryCodes('another secret').hash('k7q2m-9xw4r')).not.toBe(kept);
});

test('new ones are kept as hashes, and those that are left when one was used as the hashes they are', async () => {
  const { encrypt, decrypt } = codes.storeBackupCodes;
  const kept = await encrypt(JSON.stringify(['k7q2m-9xw4r', 'hmac:kept-before']));
  expect(JSON.parse(kept)).toEqual([codes.hash('k7q2m-9xw4r'), 'hmac:kept-before']);
  expect(await decrypt(kept)).toBe(kept);
});
