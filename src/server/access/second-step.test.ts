import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../modules/account/account.testing.ts';
import type { Refused } from '../platform/refused.ts';
import { Cookies, emailOf, openTestSignIn, PASSWORD, type TestSignIn } from './access.testing.ts';

let at: TestSignIn;
beforeAll(async () => {
  at = await openTestSignIn();
});
afterAll(() => at.close());

const step = () => at.signIn.secondStep;

/** Somebody with an authenticator app, set up with the code of the half minute before. */
async function withApp(name: string) {
  const userId = await at.account(name);
  const { secret, uri } = await step().begin(userId, emailOf(name));
  const recoveryCodes = await step().confirm(userId, codeOf(secret, -1));
  return { userId, secret, uri, recoveryCodes };
}
/** A browser in which the password was right; whether a code is asked for now. */
async function afterPassword(name: string) {
  const browser = new Cookies();
  const { cookies, needsCode } = await at.signIn.signIn(emailOf(name), PASSWORD, browser.headers());
  browser.keep(cookies);
  return { browser, needsCode };
}
const sessionsOf = async (userId: string) => (await at.signIn.sessions.of(userId)).length;
const OFF = { on: false, recoveryCodesLeft: 0 };

describe('an authenticator app', () => {
  test('counts once a code of its newest secret was shown; then the password alone opens nothing', async () => {
    const userId = await at.account('ada');
    expect(await step().state(userId)).toEqual(OFF);
    const old = await step().begin(userId, emailOf('ada'));
    const { secret, uri } = await step().begin(userId, emailOf('ada'));
    expect(uri).toMatch(/^otpauth:\/\/totp\/Assay:ada%40brackwater\.example\?/);
    expect([secret.length > 40, secret]).toEqual([true, new URL(uri).searchParams.get('secret')]);
    expect(await at.query(`select * from auth."twoFactor" where "userId" = $1`, [userId])).toMatchObject([
      { verified: false, backupCodes: '[]' },
    ]);
    expect(await step().state(userId)).toEqual(OFF);
    expect(await step().isCode(userId, codeOf(secret))).toBe(false);
    await expect(step().confirm(userId, codeOf(old.secret))).rejects.toThrow('wrong-code');
    expect((await afterPassword('ada')).needsCode).toBe(false);
    expect(await step().confirm(userId, codeOf(secret))).toHaveLength(10);
    expect(await step().state(userId)).toEqual({ on: true, recoveryCodesLeft: 10 });
    const before = await sessionsOf(userId);
    const { browser, needsCode } = await afterPassword('ada');
    expect([needsCode, at.signIn.tokenIn(browser.text()), await sessionsOf(userId)]).toEqual([true, undefined, before]);
  });

  test('is set up once, and confirmed, renewed and removed where there is one', async () => {
    const { userId, secret } = await withApp('bea');
    await expect(step().begin(userId, emailOf('bea'))).rejects.toThrow('authenticator-on');
    await expect(step().confirm(userId, codeOf(secret))).rejects.toThrow('authenticator-off');
    const without = await at.account('without');
    const begun = await at.account('begun');
    await step().begin(begun, emailOf('begun'));
    await expect(step().confirm(without, '123456')).rejects.toThrow('authenticator-off');
    for (const userId of [without, begun]) {
      await expect(step().replaceRecoveryCodes(userId)).rejects.toThrow('authenticator-off');
      await expect(step().remove(userId)).rejects.toThrow('authenticator-off');
      expect(await step().isCode(userId, '123456')).toBe(false);
    }
  });

  test('finishes the sign-in that the password began, with a code that is good once: it is none of two sign-ins, nor of the set-up', async () => {
    const { userId, secret } = await withApp('cai');
    const [first, second] = [await afterPassword('cai'), await afterPassword('cai')];
    // The code by which the app was set up was seen by whoever looked on.
    await expect(step().finish(codeOf(secret, -1), first.browser.headers())).rejects.toThrow('wrong-code');
    const code = codeOf(secret);
    const third = await afterPassword('cai');
    const done = await step().finish(` ${code.slice(0, 3)} ${code.slice(3)} `, third.browser.headers());
    expect(done).toMatchObject({ userId, byRecoveryCode: false });
    third.browser.keep(done.cookies);
    expect(at.signIn.tokenIn(third.browser.text())).toBeDefined();
    const before = await sessionsOf(userId);
    await expect(step().finish(code, second.browser.headers())).rejects.toThrow('wrong-code');
    expect(await sessionsOf(userId)).toBe(before);
    expect(await step().isCode(userId, code)).toBe(false);
  });

  test('shows again who one is with a code of one’s own that is shown for the first time', async () => {
    const { userId, secret } = await withApp('dee');
    const other = await withApp('eli');
    expect(await step().isCode(userId, '000000')).toBe(false);
    expect(await step().isCode(other.userId, codeOf(secret))).toBe(false);
    expect([await step().isCode(userId, codeOf(secret)), await step().isCode(userId, codeOf(secret))]).toEqual([
      true,
      false,
    ]);
    expect(await step().isCode('nobody', codeOf(secret))).toBe(false);
  });

  test('is removed with its codes, and then the password is enough; it can be set up anew', async () => {
    const { userId } = await withApp('fay');
    const other = await withApp('gus');
    await step().remove(userId);
    expect(await step().state(userId)).toEqual(OFF);
    expect((await afterPassword('fay')).needsCode).toBe(false);
    expect(await step().state(other.userId)).toEqual({ on: true, recoveryCodesLeft: 10 });
    const { secret } = await step().begin(userId, emailOf('fay'));
    expect(await step().confirm(userId, codeOf(secret))).toHaveLength(10);
  });

  test('set up anew counts no wrong codes of the one before', async () => {
    const { userId } = await withApp('hal');
    await step().remove(userId);
    const { secret } = await step().begin(userId, emailOf('hal'));
    await at.query(
      `update auth."twoFactor" set "failedVerificationCount" = 9, "lockedUntil" = now() + interval '1 hour' where "userId" = $1`,
      [userId],
    );
    await step().confirm(userId, codeOf(secret));
    const { browser } = await afterPassword('hal');
    expect((await step().finish(codeOf(secret, 1), browser.headers())).userId).toBe(userId);
  });

  test('is guessed five times after each password, and ten times in all; then the account waits a quarter of an hour', async () => {
    await withApp('ida');
    const refusals: Refused[] = [];
    for (let sitting = 0; sitting < 3; sitting++) {
      const { browser } = await afterPassword('ida');
      for (let guess = 0; guess < 6; guess++)
        await step()
          .finish('000000', browser.headers())
          .catch((refusal: Refused) => refusals.push(refusal));
    }
    const codes = refusals.map(({ message }) => message);
    const five = Array.from({ length: 5 }, () => 'wrong-code');
    expect(codes.slice(0, 12)).toEqual([...five, 'sign-in-over', ...five, codes[11]]);
    expect(refusals.at(-1)?.refusal).toMatchObject({ code: 'too-many-attempts', facts: { seconds: 900 } });
  });
});

describe('a recovery code', () => {
  test('finishes a sign-in once, however it is typed', async () => {
    const { userId, recoveryCodes } = await withApp('jon');
    const [code = ''] = recoveryCodes;
    const { browser } = await afterPassword('jon');
    const done = await step().finish(` ${code.toUpperCase().replace('-', ' ')} `, browser.headers());
    expect(done).toMatchObject({ userId, byRecoveryCode: true });
    expect(done.cookies.join()).toContain('assay.session_token=');
    expect(await step().state(userId)).toEqual({ on: true, recoveryCodesLeft: 9 });
    const again = await afterPassword('jon');
    await expect(step().finish(code, again.browser.headers())).rejects.toThrow('wrong-code');
  });

  test('of an older set opens nothing', async () => {
    const { userId, recoveryCodes } = await withApp('kim');
    const fresh = await step().replaceRecoveryCodes(userId);
    expect([fresh.length, fresh.some((code) => recoveryCodes.includes(code))]).toEqual([10, false]);
    const { browser } = await afterPassword('kim');
    await expect(step().finish(recoveryCodes[0] ?? '', browser.headers())).rejects.toThrow('wrong-code');
    expect((await step().finish(fresh[0] ?? '', browser.headers())).byRecoveryCode).toBe(true);
  });

  test('sent twice at once lets in once, and no session of the other is left', async () => {
    const { userId, recoveryCodes } = await withApp('lee');
    const browsers = [await afterPassword('lee'), await afterPassword('lee')];
    const before = await sessionsOf(userId);
    const came = await Promise.allSettled(
      browsers.map(({ browser }) => step().finish(recoveryCodes[0] ?? '', browser.headers())),
    );
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sessionsOf(userId)).toBe(before + 1);
  });

  test('is kept as a hash, and the secret of the app encrypted', async () => {
    const { userId, secret, recoveryCodes } = await withApp('mia');
    const [kept] = await at.query(`select * from auth."twoFactor" where "userId" = $1`, [userId]);
    expect(JSON.parse(String(kept?.backupCodes))).toEqual(
      Array.from({ length: 10 }, () => expect.stringMatching(/^hmac:[\w-]{43}$/)),
    );
    for (const open of [secret, ...recoveryCodes]) expect(JSON.stringify(kept)).not.toContain(open);
  });
});

test('nobody finishes a sign-in that nobody began, with a code or a recovery code', async () => {
  for (const code of ['123456', 'k7q2m-9xw4r']) {
    await expect(step().finish(code, new Headers())).rejects.toThrow('sign-in-over');
  }
});

test('a database that does not answer is no wrong code', async () => {
  const { account, query, signIn, close } = await openTestSignIn();
  const userId = await account('nia');
  const { secret } = await signIn.secondStep.begin(userId, emailOf('nia'));
  await signIn.secondStep.confirm(userId, codeOf(secret, -1));
  const browser = new Cookies();
  browser.keep((await signIn.signIn(emailOf('nia'), PASSWORD, browser.headers())).cookies);
  await query('alter table auth."twoFactor" rename to away');
  for (const code of [codeOf(secret), 'k7q2m-9xw4r']) {
    const failed = signIn.secondStep.finish(code, browser.headers());
    await expect(failed).rejects.not.toThrow(/^(wrong-code|sign-in-over|too-many-attempts)$/);
  }
  await close();
});
