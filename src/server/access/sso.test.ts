import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openProvider, type TestProvider } from '../../testing/openid-provider.ts';
import { Cookies, emailOf, openTestSignIn, type TestSignIn } from './access.testing.ts';
import type { SsoProvider } from './sso.ts';

let at: TestSignIn;
let openid: TestProvider;
let provider: SsoProvider;
beforeAll(async () => {
  at = await openTestSignIn();
  openid = await openProvider('http://assay.test/sign-in/sso');
  const { issuer, clientId, clientSecret } = openid;
  provider = { id: 'provider-1', issuer, clientId, clientSecret: await at.signIn.sso.seal(clientSecret) };
});
afterAll(async () => {
  await openid.close();
  await at.close();
});

const sso = () => at.signIn.sso;
/** Goes to the provider as somebody and comes back. */
async function through(login: string) {
  const browser = new Cookies();
  const { address, cookies } = await sso().begin(provider);
  browser.keep(cookies);
  const back = (await openid.signIn(address, login)) as { state: string; code: string; iss?: string };
  return { browser, back, address: new URL(address), cookies };
}
async function taken(login: string) {
  const { browser, back } = await through(login);
  const ticket = await sso().take(back.state, browser.text());
  if (!ticket) throw new Error('There is no ticket');
  return { back, ticket };
}

describe('a sign-in through a provider', () => {
  test('begins with state, nonce and PKCE, and ties the way back to the browser', async () => {
    const { address, cookies } = await through('ada');
    expect(`${address.origin}`).toBe(openid.issuer);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: 'assay',
      response_type: 'code',
      redirect_uri: 'http://assay.test/sign-in/sso',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(cookies).toEqual([
      expect.stringMatching(/^assay\.sso=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Strict$/),
    ]);
    expect([sso().redirectUri, sso().onlyHttps]).toEqual(['http://assay.test/sign-in/sso', false]);
  });

  test('leads back once, within ten minutes, in the browser that began it', async () => {
    const { browser, back } = await through('ada');
    const ticket = await sso().take(back.state, `other=1;${browser.text()}; another=2`);
    expect(ticket).toMatchObject({ providerId: 'provider-1', nonce: expect.any(String), verifier: expect.any(String) });
    expect(await sso().take(back.state, browser.text())).toBeUndefined();
    expect(await sso().take('no such state', browser.text())).toBeUndefined();
    const other = await through('ada');
    for (const cookies of [undefined, '', browser.text(), `x${other.browser.text()}`, 'assay.sso=short']) {
      const { back: again } = await through('ada');
      expect(await sso().take(again.state, cookies)).toBeUndefined();
    }
    const kept = await at.query('select identifier, value from auth.verification');
    expect(JSON.stringify(kept)).not.toContain(other.back.state);
    expect(JSON.stringify(kept)).not.toContain(other.browser.text().replace(/^.*=/, ''));
  });

  test('is over after ten minutes', async () => {
    const now = Date.now();
    const { browser, back } = await through('ada');
    const late = await through('ada');
    vi.useFakeTimers({ toFake: ['Date'], now: now + 595_000 });
    try {
      expect(await sso().take(back.state, browser.text())).toBeDefined();
      vi.setSystemTime(now + 605_000);
      expect(await sso().take(late.back.state, late.browser.text())).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  test('tells who it was: the subject, and the address where the provider has verified it', async () => {
    const ada = await taken('Ada');
    expect(await sso().identify(provider, ada.ticket, ada.back)).toEqual({
      subject: 'Ada',
      verifiedEmail: 'ada@assay.test',
    });
    const bea = await taken('unverified-bea');
    expect(await sso().identify(provider, bea.ticket, bea.back)).toEqual({
      subject: 'unverified-bea',
      verifiedEmail: null,
    });
  });

  test('is refused with another state, code, nonce, verifier, issuer or secret', async () => {
    type Way = Awaited<ReturnType<typeof taken>> & { provider: SsoProvider };
    const meddle: readonly ((way: Way) => Partial<Way>)[] = [
      ({ back }) => ({ back: { ...back, code: `${back.code}x` } }),
      ({ back }) => ({ back: { ...back, iss: 'http://elsewhere.example' } }),
      ({ back }) => ({ back: { state: back.state, code: back.code } }),
      ({ ticket }) => ({ ticket: { ...ticket, nonce: `${ticket.nonce}x` } }),
      ({ ticket }) => ({ ticket: { ...ticket, verifier: `${ticket.verifier}x` } }),
    ];
    for (const change of meddle) {
      const way = { ...(await taken('ada')), provider };
      const { provider: of, ticket, back } = { ...way, ...change(way) };
      await expect(sso().identify(of, ticket, back)).rejects.toThrow('sso-refused');
    }
    const way = await taken('ada');
    const other = { ...provider, clientSecret: await sso().seal('another secret') };
    await expect(sso().identify(other, way.ticket, way.back)).rejects.toThrow('sso-refused');
  });

  test('with a provider that does not answer is told as that', async () => {
    const { ticket, back } = await taken('ada');
    const away = { ...provider, issuer: 'http://localhost:9' };
    await expect(sso().begin(away)).rejects.toThrow('sso-unreachable');
    await expect(sso().identify(away, ticket, back)).rejects.toThrow('sso-unreachable');
  });

  test('keeps the secret of the provider sealed', async () => {
    const sealed = await sso().seal('the secret');
    expect(sealed).not.toContain('the secret');
    expect(sealed.length).toBeGreaterThan(40);
  });
});

describe('an account', () => {
  const personOf = (name: string, userId: string | null = null) => ({ userId, email: emailOf(name), name });

  test('is made for somebody who comes in first by a provider, and found by it from then on', async () => {
    expect(await sso().accountOf(provider, 'sub-cai')).toBeUndefined();
    const id = await sso().link(personOf('cai'), provider, 'sub-cai');
    expect(await sso().accountOf(provider, 'sub-cai')).toBe(id);
    expect(await at.query(`select name, "emailVerified" from auth."user" where id = $1`, [id])).toEqual([
      { name: 'cai', emailVerified: true },
    ]);
    expect(await sso().link(personOf('cai'), provider, 'sub-cai')).toBe(id);
    const accounts = await at.query(`select "accountId" from auth.account where "userId" = $1`, [id]);
    expect(accounts).toEqual([{ accountId: 'sub-cai' }]);
  });

  test('is the one there is: of the person, or of the address', async () => {
    const [dee, eli] = [await at.account('dee'), await at.account('eli')];
    expect(await sso().link(personOf('dee'), provider, 'sub-dee')).toBe(dee);
    expect(await sso().link(personOf('dee', eli), provider, 'sub-eli')).toBe(eli);
  });

  test('is not given to another subject with the same address', async () => {
    const id = await sso().link(personOf('fay'), provider, 'sub-fay');
    await expect(sso().link(personOf('fay'), provider, 'sub-other')).rejects.toThrow('sso-refused');
    expect(await sso().accountOf(provider, 'sub-fay')).toBe(id);
    expect(await sso().accountOf(provider, 'sub-other')).toBeUndefined();
  });

  test('is unknown to the next issuer and to the provider of another organisation: they may call others by the same subject', async () => {
    await sso().link(personOf('gus'), provider, 'sub-gus');
    for (const other of [
      { ...provider, issuer: 'https://next.example' },
      { ...provider, id: 'provider-2' },
    ]) {
      expect(await sso().accountOf(other, 'sub-gus')).toBeUndefined();
      expect(await sso().link(personOf('gus'), other, 'sub-other-gus')).toBeDefined();
    }
  });

  test('is entered with a session of its own', async () => {
    const id = await sso().link(personOf('hal'), provider, 'sub-hal');
    const browser = new Cookies();
    browser.keep(await sso().enter(id, browser.headers()));
    expect(await at.sessionOf(browser)).toBe((await at.signIn.sessions.of(id))[0]?.id);
  });
});

test('in service providers are asked by https alone, nothing inside is, and the cookie is for https alone', async () => {
  const secure = await openTestSignIn('https://assay.test');
  const sealed = await secure.signIn.sso.seal('secret');
  expect([secure.signIn.sso.redirectUri, secure.signIn.sso.onlyHttps]).toEqual([
    'https://assay.test/sign-in/sso',
    true,
  ]);
  for (const issuer of [openid.issuer, openid.issuer.replace('http:', 'https:')]) {
    const inside = secure.signIn.sso.begin({ ...provider, issuer, clientSecret: sealed });
    await expect(inside).rejects.toThrow('sso-unreachable');
  }
  await secure.close();
});
