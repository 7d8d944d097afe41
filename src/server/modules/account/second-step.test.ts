import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonCalled } from '../../../testing/people.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import {
  codeOf,
  emailOf,
  inDatabase,
  minutesPass,
  PASSWORD,
  signedIn,
  TestBrowser,
  withPassword,
} from './account.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

/** Somebody with an authenticator app, set up just now with the code of the half minute before. */
async function withApp(called: PersonCalled) {
  await withPassword(scheme, called);
  const browser = await signedIn(scheme, called);
  const { secret, uri } = (await browser.post('/me/authenticator/begin')).json;
  const { recoveryCodes } = (await browser.post('/me/authenticator', { code: codeOf(secret, -1) })).json;
  return { browser, secret: secret as string, uri: uri as string, recoveryCodes: recoveryCodes as string[] };
}
/** A browser in which the password was right. */
async function afterPassword(called: PersonCalled) {
  const browser = new TestBrowser(scheme);
  const reply = await browser.signIn(emailOf(called));
  return { browser, reply };
}

describe('an authenticator app', () => {
  test('is asked for a code when signing in, once it was set up with one; until then nobody is signed in', async () => {
    const { browser, secret, uri, recoveryCodes } = await withApp('lead');
    expect(uri).toContain('otpauth://totp/Assay:lead%40assay.test?');
    expect(recoveryCodes).toHaveLength(10);
    expect((await browser.get('/me/security')).json).toMatchObject({ authenticator: true, recoveryCodesLeft: 10 });
    const { browser: other, reply } = await afterPassword('lead');
    expect(reply.json).toEqual({ signedIn: false, next: 'code' });
    expect((await other.get('/me')).status).toBe(401);
    expect((await other.post('/sign-in/code', { code: '000000' })).json.code).toBe('wrong-code');
    const done = await other.post('/sign-in/code', { code: codeOf(secret) });
    expect(done.json).toEqual({ signedIn: true });
    expect((await other.get('/me')).json.personId).toBe(scheme.people.lead);
    const [notice] = (await browser.get('/notices')).json.rows;
    expect(notice.subject).toBe('An authenticator app was added to your account');
  });

  test('does not count before a code of it was shown', async () => {
    await withPassword(scheme, 'assessor');
    const browser = await signedIn(scheme, 'assessor');
    await browser.post('/me/authenticator/begin');
    expect((await browser.post('/me/authenticator', { code: '123456' })).json.code).toBe('wrong-code');
    expect((await afterPassword('assessor')).reply.json).toEqual({ signedIn: true });
  });

  test('gives codes that are good once', async () => {
    const { secret } = await withApp('reviewer');
    const code = codeOf(secret);
    const [first, second] = [await afterPassword('reviewer'), await afterPassword('reviewer')];
    expect((await first.browser.post('/sign-in/code', { code })).status).toBe(200);
    expect((await second.browser.post('/sign-in/code', { code })).json.code).toBe('wrong-code');
    expect((await second.browser.get('/me')).status).toBe(401);
  });

  test('gives codes that are good once, also where two processes serve one database and all come at once', async () => {
    const { secret } = await withApp('otherLead');
    const second = await scheme.another();
    try {
      const browsers: TestBrowser[] = [];
      for (let index = 0; index < 32; index++) {
        const browser = new TestBrowser(index % 2 ? scheme : { ...scheme, server: second });
        expect((await browser.signIn(emailOf('otherLead'))).json.next).toBe('code');
        browsers.push(browser);
      }
      const code = codeOf(secret);
      const came = await Promise.all(browsers.map((browser) => browser.post('/sign-in/code', { code })));
      const inside = await Promise.all(browsers.map((browser) => browser.get('/me')));
      const accepted = came.filter(({ status }) => status === 200).length;
      console.info(`one code 32 times at once through 2 servers: ${accepted} accepted`);
      expect(accepted).toBe(1);
      expect(inside.filter(({ status }) => status === 200)).toHaveLength(1);
    } finally {
      await second.close();
    }
  }, 60_000);

  test('shows again who one is as a password does', async () => {
    const { browser, secret } = await withApp('observer');
    await minutesPass(scheme, 'observer', 6);
    expect((await browser.post('/me/recovery-codes')).json.code).toBe('step-up-needed');
    expect((await browser.post('/me/confirm/code', { code: '000000' })).json.code).toBe('wrong-code');
    expect((await browser.post('/me/confirm/code', { code: codeOf(secret, 1) })).json).toEqual({
      provedRecently: true,
    });
    expect((await browser.post('/me/recovery-codes')).status).toBe(200);
  });

  test('is guessed five times for each password, and ten times for each account: then it waits', async () => {
    await withApp('charging');
    const codes: string[] = [];
    for (let sitting = 0; sitting < 3; sitting++) {
      const { browser } = await afterPassword('charging');
      for (let guess = 0; guess < 6; guess++)
        codes.push((await browser.post('/sign-in/code', { code: '000000' })).json.code);
    }
    console.info(`guessed codes: ${codes.join(' ')}`);
    expect(codes.filter((code) => code === 'wrong-code')).toHaveLength(10);
    expect(codes.slice(0, 6)).toEqual([...Array.from({ length: 5 }, () => 'wrong-code'), 'sign-in-over']);
    expect(codes.at(-1)).toBe('too-many-attempts');
  });

  test('is removed by its owner, and by SECAS for somebody who has lost it', async () => {
    const { browser } = await withApp('userEntry');
    expect((await browser.post('/me/authenticator/remove')).json.authenticator).toBe(false);
    expect((await afterPassword('userEntry')).reply.json).toEqual({ signedIn: true });
    await withApp('chair');
    const params = { personId: scheme.people.chair };
    const reset = { params, body: { reason: 'Lost the phone; called back on the number we know.' } };
    expect((await scheme.as('officer').ask('reset-second-step', reset)).problem.code).toBe('not-permitted');
    expect((await scheme.as('secasAdministrator').ask('reset-second-step', reset)).answer).toEqual({
      email: emailOf('chair'),
    });
    const { browser: again, reply } = await afterPassword('chair');
    expect(reply.json).toEqual({ signedIn: true });
    expect((await again.get('/notices')).json.rows[0].subject).toContain('SECAS has removed');
  });

  test('keeps its secret encrypted, and recovery codes as hashes', async () => {
    const { secret, recoveryCodes } = await withApp('contributor');
    const kept = JSON.stringify(await inDatabase(scheme, `select * from auth."twoFactor"`));
    const everywhere = JSON.stringify([
      kept,
      await inDatabase(scheme, 'select * from assay.journal'),
      await inDatabase(scheme, 'select * from assay.commands'),
      await inDatabase(scheme, 'select * from assay.outbox'),
    ]);
    const raw = Buffer.from(
      [...secret.toLowerCase()]
        .map((letter) => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0'))
        .join('')
        .match(/.{8}/g)
        ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
    ).toString();
    for (const open of [secret, raw, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]) {
      expect(everywhere).not.toContain(open);
    }
    expect(kept).toContain('hmac:');
  });
});

describe('a recovery code', () => {
  test('signs in once, however it is typed, and its owner is told how many are left', async () => {
    const { recoveryCodes } = await withApp('memberOne');
    const [code = ''] = recoveryCodes;
    const { browser } = await afterPassword('memberOne');
    expect((await browser.post('/sign-in/code', { code: ` ${code.toUpperCase().replace('-', ' ')} ` })).status).toBe(
      200,
    );
    const [notice] = (await browser.get('/notices')).json.rows;
    expect(notice).toMatchObject({ subject: 'A recovery code was used to sign you in' });
    expect(notice.body).toContain('9 are left');
    const { browser: again } = await afterPassword('memberOne');
    expect((await again.post('/sign-in/code', { code })).json.code).toBe('wrong-code');
  });

  test('of an older set opens nothing', async () => {
    const { browser, recoveryCodes } = await withApp('memberTwo');
    const fresh = (await browser.post('/me/recovery-codes')).json.recoveryCodes as string[];
    const { browser: old } = await afterPassword('memberTwo');
    expect((await old.post('/sign-in/code', { code: recoveryCodes[1] })).json.code).toBe('wrong-code');
    expect((await old.post('/sign-in/code', { code: fresh[1] })).status).toBe(200);
  });

  test('used twice at once signs in once', async () => {
    const { recoveryCodes } = await withApp('memberThree');
    const sittings = await Promise.all([afterPassword('memberThree'), afterPassword('memberThree')]);
    const replies = await Promise.all(
      sittings.map(({ browser }) => browser.post('/sign-in/code', { code: recoveryCodes[0] })),
    );
    expect(replies.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });
});

test('nobody finishes a sign-in that nobody began', async () => {
  const stranger = new TestBrowser(scheme);
  expect((await stranger.post('/sign-in/code', { code: '123456' })).json.code).toBe('sign-in-over');
  expect((await stranger.post('/sign-in', { email: 'lead@assay.test', password: `${PASSWORD}!` })).json.code).toBe(
    'wrong-credentials',
  );
});
