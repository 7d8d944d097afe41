import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testAuthenticator } from '../../testing/authenticator.ts';
import { Cookies, openTestSignIn, type TestSignIn } from './access.testing.ts';
import type { PasskeyCeremony } from './passkeys.ts';

const ORIGIN = 'https://assay.test';

let at: TestSignIn;
beforeAll(async () => {
  at = await openTestSignIn(`${ORIGIN}/under/a/path`);
});
afterAll(() => at.close());

const askedIn = ({ options }: PasskeyCeremony, origin = ORIGIN) => ({ challenge: String(options.challenge), origin });

/** Somebody who is signed in, and begins to add a passkey. */
async function beginning(name: string) {
  const userId = await at.account(name);
  const browser = await at.signedIn(name);
  const begun = await at.signIn.passkeys.begin(browser.headers());
  browser.keep(begun.cookies);
  return { userId, browser, begun };
}
async function withPasskey(name: string, manner: { synced?: boolean } = {}) {
  const { userId, browser, begun } = await beginning(name);
  const authenticator = testAuthenticator();
  await at.signIn.passkeys.add(`${name}’s key`, authenticator.create(askedIn(begun), manner), browser.headers());
  return { userId, browser, authenticator };
}
/** A browser in which a passkey was asked for. */
async function asked(browser = new Cookies()) {
  const ceremony = await at.signIn.passkeys.ask(browser.headers());
  browser.keep(ceremony.cookies);
  return { browser, ceremony };
}

describe('a passkey', () => {
  test('is asked of the browser as one that is found without a name and makes sure of its owner', async () => {
    const { begun } = await beginning('ada');
    expect(begun.options).toMatchObject({
      rp: { name: 'Assay', id: 'assay.test' },
      user: { name: 'ada@brackwater.example' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(begun.cookies.join()).toMatch(/^__Secure-assay\.passkey=/);
    const { ceremony } = await asked();
    expect(ceremony.options).toMatchObject({ rpId: 'assay.test', userVerification: 'required' });
    expect(ceremony.options.allowCredentials).toBeUndefined();
    expect(ceremony.cookies.join()).toMatch(/^__Secure-assay\.passkey=/);
  });

  test('is listed with its name and whether it is synced, the oldest first', async () => {
    const { userId, browser } = await withPasskey('bea');
    const second = await at.signIn.passkeys.begin(browser.headers());
    browser.keep(second.cookies);
    const synced = testAuthenticator().create(askedIn(second), { synced: true });
    await at.signIn.passkeys.add('Phone', synced, browser.headers());
    await at.query(`update auth.passkey set "createdAt" = now() - interval '1 day' where name = 'Phone'`);
    const of = await at.signIn.passkeys.of(userId);
    expect(of.map(({ name, synced: is }) => [name, is])).toEqual([
      ['Phone', true],
      ['bea’s key', false],
    ]);
    expect(Date.now() - Date.parse(of[1]?.addedAt ?? '')).toBeLessThan(60_000);
    await at.query('update auth.passkey set name = null');
    expect((await at.signIn.passkeys.of(userId)).map(({ name }) => name)).toEqual(['Passkey', 'Passkey']);
    expect(await at.signIn.passkeys.of('nobody')).toEqual([]);
  });

  test('signs in whose it is, and the session that it opens is closed again where it was only asked for', async () => {
    const { userId, authenticator } = await withPasskey('cai');
    const { browser, ceremony } = await asked();
    const answer = await at.signIn.passkeys.answer(authenticator.get(askedIn(ceremony)), browser.headers());
    expect(answer.userId).toBe(userId);
    browser.keep(answer.cookies);
    expect(at.signIn.tokenIn(browser.text())).toBe(answer.session);
    const sessions = async () => (await at.signIn.sessions.of(userId)).length;
    expect(await sessions()).toBe(2);
    await at.signIn.passkeys.close(answer.session);
    expect(await sessions()).toBe(1);
  });

  test('is asked for among one’s own, once one is signed in', async () => {
    const { browser } = await withPasskey('dee');
    const { ceremony } = await asked(browser);
    expect(ceremony.options.allowCredentials).toHaveLength(1);
  });

  test('that does not make sure of its owner is none: it is not added, and it lets nobody in', async () => {
    const { browser, begun, userId } = await beginning('eli');
    const authenticator = testAuthenticator();
    const careless = authenticator.create(askedIn(begun), { verifiesOwner: false });
    await expect(at.signIn.passkeys.add('Key', careless, browser.headers())).rejects.toThrow('passkey-refused');
    expect(await at.signIn.passkeys.of(userId)).toEqual([]);
    const added = await withPasskey('fay');
    const later = await asked();
    const shown = added.authenticator.get(askedIn(later.ceremony), { verifiesOwner: false });
    await expect(at.signIn.passkeys.answer(shown, later.browser.headers())).rejects.toThrow('passkey-refused');
    expect(await at.signIn.sessions.of(added.userId)).toHaveLength(1);
  });

  test('for another site, of nobody, or for what was not asked is refused', async () => {
    const { authenticator } = await withPasskey('gus');
    const elsewhere = await asked();
    const refusals = [
      authenticator.get(askedIn(elsewhere.ceremony, 'https://elsewhere.example')),
      testAuthenticator().get(askedIn((await asked()).ceremony)),
      authenticator.get({ challenge: 'bm90LWFza2Vk', origin: ORIGIN }),
    ];
    for (const answer of refusals) {
      const { browser } = await asked();
      await expect(at.signIn.passkeys.answer(answer, browser.headers())).rejects.toThrow('passkey-refused');
    }
  });

  test('is added by nobody who is not signed in', async () => {
    await expect(at.signIn.passkeys.begin(new Headers())).rejects.toThrow('passkey-refused');
  });

  test('is removed by its owner and by nobody else', async () => {
    const { userId } = await withPasskey('hal');
    const other = await at.account('ida');
    const [passkey] = await at.signIn.passkeys.of(userId);
    expect(await at.signIn.passkeys.remove(other, passkey?.id ?? '')).toBe(false);
    expect(await at.signIn.passkeys.remove(userId, 'no such one')).toBe(false);
    expect(await at.signIn.passkeys.of(userId)).toHaveLength(1);
    expect(await at.signIn.passkeys.remove(userId, passkey?.id ?? '')).toBe(true);
    expect(await at.signIn.passkeys.of(userId)).toEqual([]);
  });
});
