import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../testing/database.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let signIn: SignIn;
let hashed = 0;
beforeAll(async () => {
  database = await cloneDatabase();
  signIn = openSignIn({
    connection: database.connection,
    secret: 'only-for-tests-only-for-tests-only-for-tests',
    publicUrl: 'http://assay.test',
    secure: false,
    passwords: {
      hash: (password) => {
        hashed += 1;
        return hashPassword(password);
      },
      verify: (given) => {
        hashed += 1;
        return verifyPassword(given);
      },
    },
  });
});
afterAll(async () => {
  await signIn.close();
  await database.drop();
});

test('a wrong password costs one hash, whether there is such an account or not: the time tells nothing', async () => {
  await signIn.createAccount('ada@brackwater.example', 'Ada Crane', 'four seals under the pier');
  const costs = [];
  for (const email of ['ada@brackwater.example', 'nobody@assay.invalid']) {
    hashed = 0;
    await expect(signIn.signIn(email, 'not the password', new Headers())).rejects.toThrow('wrong-credentials');
    costs.push(hashed);
  }
  expect(costs).toEqual([1, 1]);
});

test('an account that is there is given the new password, and its sessions end', async () => {
  const id = await signIn.createAccount('bea@brackwater.example', 'Bea Hart', 'four seals under the pier');
  expect(await signIn.createAccount('bea@brackwater.example', 'Bea Hart', 'six herons on the weir')).toBe(id);
  const old = signIn.signIn('bea@brackwater.example', 'four seals under the pier', new Headers());
  await expect(old).rejects.toThrow('wrong-credentials');
  const { cookies } = await signIn.signIn('bea@brackwater.example', 'six herons on the weir', new Headers());
  expect(cookies.join()).toContain('assay.session_token=');
});
