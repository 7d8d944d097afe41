import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSignIn, type TestSignIn } from './access.testing.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

let at: TestSignIn;
beforeAll(async () => {
  at = await openTestSignIn();
});
afterAll(() => at.close());

describe('the sessions of an account', () => {
  test('are told with browser, network address and instants, the one used last first, and without those that are over', async () => {
    const userId = await at.account('ada');
    await at.account('another');
    await at.signedIn('another');
    const ids: string[] = [];
    for (let n = 0; n < 4; n++)
      ids.push(await at.sessionOf(await at.signedIn('ada', n === 0 ? { 'user-agent': FIREFOX } : {})));
    const set = (id: string | undefined, text: string) =>
      at.query(`update auth.session set ${text} where id = $1`, [id]);
    await set(ids[0], `"createdAt" = '2026-11-24T08:00:00Z', "lastSeenAt" = null`);
    await set(ids[1], `"createdAt" = '2026-11-24T07:00:00Z', "lastSeenAt" = '2026-11-24T09:00:00Z', "ipAddress" = ''`);
    await set(ids[2], `"expiresAt" = now() - interval '1 second'`);
    await set(ids[3], `"createdAt" = '2026-11-24T06:00:00Z', "userAgent" = null, "ipAddress" = null`);
    const told = await at.signIn.sessions.of(userId);
    expect(told).toMatchObject([
      { id: ids[1], address: null, signedInAt: '2026-11-24T07:00:00.000Z', lastSeenAt: '2026-11-24T09:00:00.000Z' },
      { id: ids[0], device: 'Firefox on Windows', address: '192.0.2.7', lastSeenAt: '2026-11-24T08:00:00.000Z' },
      { id: ids[3], device: 'A program that does not say which', address: null },
    ]);
    // Twelve hours, unless it is used: then an hour before they are over they begin anew.
    const hours = (Date.parse(told[0]?.expiresAt ?? '') - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
  });

  test('end one by one, for their own account alone', async () => {
    const [bea, cai] = [await at.account('bea'), await at.account('cai')];
    const id = await at.sessionOf(await at.signedIn('bea'));
    expect([await at.signIn.sessions.end(cai, id), await at.signIn.sessions.end(bea, 'no such one')]).toEqual([
      false,
      false,
    ]);
    expect(await at.signIn.sessions.of(bea)).toHaveLength(1);
    expect(await at.signIn.sessions.end(bea, id)).toBe(true);
    expect(await at.signIn.sessions.of(bea)).toEqual([]);
  });

  test('end all but one, or all, and not those of others', async () => {
    const [dee, eli] = [await at.account('dee'), await at.account('eli')];
    await at.signedIn('eli');
    const kept = await at.sessionOf(await at.signedIn('dee'));
    await at.signedIn('dee');
    await at.signedIn('dee');
    expect(await at.signIn.sessions.endOthers(dee, kept)).toBe(2);
    expect((await at.signIn.sessions.of(dee)).map(({ id }) => id)).toEqual([kept]);
    expect(await at.signIn.sessions.endOthers(dee)).toBe(1);
    expect(await at.signIn.sessions.endOthers(dee)).toBe(0);
    expect(await at.signIn.sessions.of(eli)).toHaveLength(1);
  });
});

describe('a session', () => {
  const [PROVED, SEEN] = ['provedAt', 'lastSeenAt'];
  const of = async (column: string, ids: readonly string[]) => {
    const rows = await at.query(`select id, "${column}" as at from auth.session where id = any ($1)`, [ids]);
    return ids.map((id) => rows.find((row) => row.id === id)?.at ?? null);
  };

  test('is the one in which somebody showed again who they are', async () => {
    await at.account('fay');
    const [here, there] = [await at.sessionOf(await at.signedIn('fay')), await at.sessionOf(await at.signedIn('fay'))];
    await at.signIn.sessions.proved(here);
    expect(await of(PROVED, [here, there])).toEqual([expect.any(Date), null]);
  });

  test('is seen once a minute, and no request waits for it or fails by it', async () => {
    await at.account('gus');
    const browsers = [await at.signedIn('gus'), await at.signedIn('gus')];
    const [id = '', other = ''] = await Promise.all(browsers.map((browser) => at.sessionOf(browser)));
    const token = at.signIn.tokenIn(browsers[0]?.text()) ?? '';
    at.signIn.sessions.seen(token);
    await expect.poll(async () => (await of(SEEN, [id]))[0]).not.toBeNull();
    expect(await of(SEEN, [other])).toEqual([null]);
    await at.query('update auth.session set "lastSeenAt" = null');
    at.signIn.sessions.seen(token);
    at.signIn.sessions.seen(at.signIn.tokenIn(browsers[1]?.text()) ?? '');
    await expect.poll(async () => (await of(SEEN, [other]))[0]).not.toBeNull();
    expect(await of(SEEN, [id])).toEqual([null]);
  });
});
