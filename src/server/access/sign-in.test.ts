import { APIError } from 'better-auth/api';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../testing/database.ts';
import { TEST_SECRET } from '../../testing/secret.ts';
import { Cookies, emailOf, openTestSignIn, PASSWORD, type TestSignIn } from './access.testing.ts';
import { refuseWith } from './better-auth.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let signIn: SignIn;
let hashed = 0;
beforeAll(async () => {
  database = await cloneDatabase();
  signIn = openSignIn({
    connection: database.connection,
    secret: TEST_SECRET,
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

describe.each(['http://assay.test', 'https://assay.test'])('at %s', (publicUrl) => {
  const [secure, prefix] = publicUrl.startsWith('https') ? [true, '__Secure-'] : [false, ''];
  let at: TestSignIn;
  beforeAll(async () => {
    at = await openTestSignIn(publicUrl);
  });
  afterAll(() => at.close());
  const sessionsOf = async (userId: string) => (await at.signIn.sessions.of(userId)).length;

  test('a session’s cookie is sent to no other site, read by no script, and over https carried by nothing else', async () => {
    await at.account('ada');
    const { cookies, needsCode } = await at.signIn.signIn(emailOf('ada'), PASSWORD, new Headers());
    const [cookie = ''] = cookies.filter((each) => each.startsWith(`${prefix}assay.session_token=`));
    expect(cookie).toMatch(/; Max-Age=43200; Path=\/; HttpOnly;/);
    expect(cookie).toMatch(/; SameSite=Strict$/);
    expect([cookie.includes('; Secure'), needsCode]).toEqual([secure, false]);
  });

  test('signing out ends the session of the cookie, and no other', async () => {
    const userId = await at.account('bea');
    const [here, there] = [await at.signedIn('bea'), await at.signedIn('bea')];
    expect([await sessionsOf(userId), at.signIn.tokenIn(here.text())]).toEqual([2, expect.any(String)]);
    here.keep(await at.signIn.signOut(here.headers()));
    expect([here.text(), await sessionsOf(userId)]).toEqual(['', 1]);
    expect(await at.sessionOf(there)).toBe((await at.signIn.sessions.of(userId))[0]?.id);
  });

  test('a password is changed with the present one; the other sessions end, and this one goes on', async () => {
    const userId = await at.account('cai');
    const [here] = [await at.signedIn('cai'), await at.signedIn('cai')];
    const change = (current: string, next: string) => at.signIn.changePassword(current, next, here.headers());
    await expect(change('not the password', 'six herons on the weir')).rejects.toThrow('wrong-password');
    expect(await sessionsOf(userId)).toBe(2);
    here.keep(await change(PASSWORD, 'six herons on the weir'));
    expect([await sessionsOf(userId), at.signIn.tokenIn(here.text()) !== undefined]).toEqual([1, true]);
    expect(await at.sessionOf(here)).toBe((await at.signIn.sessions.of(userId))[0]?.id);
    expect(await at.signIn.isPassword(userId, 'six herons on the weir')).toBe(true);
    expect(await at.signIn.isPassword(userId, PASSWORD)).toBe(false);
  });

  test('a password has twelve characters at least and two hundred at most', async () => {
    const make = (name: string, characters: number) =>
      at.signIn.createAccount(emailOf(name), name, 'x'.repeat(characters)).then(
        () => 'made',
        () => 'refused',
      );
    const made = [await make('s11', 11), await make('s12', 12), await make('s200', 200), await make('s201', 201)];
    expect(made).toEqual(['refused', 'made', 'made', 'refused']);
  });

  test('an account that comes in by another way has no password until it is given one; making one signs nobody in', async () => {
    const provider = { id: 'p', issuer: 'https://provider.example', clientId: 'c', clientSecret: 's' };
    const person = { userId: null, email: emailOf('dee'), name: 'Dee' };
    const userId = await at.signIn.sso.link(person, provider, 'sub-dee');
    expect([await at.signIn.hasPassword(userId), await at.signIn.isPassword(userId, PASSWORD)]).toEqual([false, false]);
    const browser = new Cookies();
    browser.keep(await at.signIn.sso.enter(userId, browser.headers()));
    expect(await at.account('dee')).toBe(userId);
    expect(await at.signIn.hasPassword(userId)).toBe(true);
    expect([await at.signIn.isPassword(userId, PASSWORD), await at.signIn.isPassword('nobody', PASSWORD)]).toEqual([
      true,
      false,
    ]);
    expect(await sessionsOf(userId)).toBe(0);
    expect(await at.signIn.sso.accountOf(provider, 'sub-dee')).toBe(userId);
    expect(await sessionsOf(await at.account('eli'))).toBe(0);
  });

  test('where somebody asks from is what the server found out, whatever their own headers say', async () => {
    const userId = await at.account('fay');
    await at.signedIn('fay', { 'x-forwarded-for': '198.51.100.9' });
    expect(await at.signIn.sessions.of(userId)).toMatchObject([{ address: '192.0.2.7' }]);
  });

  test('what is in the cookie of a session opens one, and attempts are counted', async () => {
    expect(await at.signIn.sessions.of('nobody')).toEqual([]);
    await (await at.signIn.attempts.begin(emailOf('fay'), '192.0.2.7')).succeeded();
    expect(await at.query('select count(*)::int n from auth.recognised_networks')).toEqual([{ n: 1 }]);
  });

  test('nobody enters as an account that is not there', async () => {
    await expect(at.signIn.sso.enter('nobody', new Headers())).rejects.toThrow(APIError);
  });
});

test('what better-auth refuses is refused; what is its fault, or the database’s, is not', () => {
  const outcomeOf = (error: unknown) => {
    try {
      return refuseWith('wrong-code')(error);
    } catch (thrown) {
      return thrown;
    }
  };
  const [own, broken] = [new APIError('INTERNAL_SERVER_ERROR'), new Error('the database is away')];
  expect(outcomeOf(new APIError('UNAUTHORIZED'))).toMatchObject({ message: 'wrong-code' });
  expect([outcomeOf(own), outcomeOf(broken)]).toEqual([own, broken]);
});
