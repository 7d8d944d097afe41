import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProvider, type TestProvider } from '../../../testing/openid-provider.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { emailOf, inDatabase, signedIn, TestBrowser, withPassword } from '../account/account.testing.ts';
import { through as throughOf } from './sso.testing.ts';

let scheme: TestScheme;
let provider: TestProvider;
beforeAll(async () => {
  scheme = await openScheme();
  provider = await openProvider('http://assay.test/sign-in/sso');
  await set(0, {});
});
afterAll(async () => {
  await provider.close();
  await scheme.close();
});

const set = (version: number, change: object) => {
  const { issuer, clientId, clientSecret } = provider;
  return scheme.as('administrator').ask('set-sso', {
    params: { partyId: scheme.parties.brackwater },
    body: { version, issuer, clientId, clientSecret, demanded: false, ...change },
  });
};
const isSet = async () =>
  (await scheme.as('administrator').ask('read-sso', { params: { partyId: scheme.parties.brackwater } })).answer;

const through = (login: string, meddle?: (back: Record<string, string>) => object) =>
  throughOf(scheme, provider, 'p-001', login, meddle);

describe('single sign-on', () => {
  test('signs somebody of the Party in whose verified address is invited here; PKCE, state and nonce go along', async () => {
    const { browser, reply, address } = await through('contributor');
    expect(reply.json).toEqual({ signedIn: true });
    expect((await browser.get('/me')).json.personId).toBe(scheme.people.contributor);
    const asked = address.searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect([asked.get('state')?.length, asked.get('nonce')?.length, asked.get('code_challenge')?.length]).toEqual([
      43, 43, 43,
    ]);
    expect(await isSet()).toMatchObject({ used: true, demanded: false });
  });

  test('makes an account for somebody who is invited, uses the invitation up, and for nobody else', async () => {
    const details = { name: 'Una Marsh', jobTitle: 'Analyst', phone: '', roles: ['party-contributor' as const] };
    await scheme.as('administrator').ask('add-person', {
      params: { partyId: scheme.parties.brackwater },
      body: { ...details, email: 'una@assay.test' },
    });
    expect((await through('una')).reply.json).toEqual({ signedIn: true });
    const waiting = await inDatabase(
      scheme,
      `select i.id from assay.invitations i join assay.people p on p.id = i.person_id where p.email = 'una@assay.test' and i.closed_at is null`,
    );
    expect(waiting).toEqual([]);
    expect((await through('una')).reply.json).toEqual({ signedIn: true });
  });

  test('refuses alike whoever is not invited, not verified, of another Party, ended, or somebody else with the same address', async () => {
    await scheme.given(async (tx) => {
      await tx.updateTable('people').set({ active: false }).where('id', '=', scheme.people.director).execute();
    });
    await through('administrator');
    const logins = ['nobody', 'unverified-contributor', 'stranger', 'lead', 'director', 'administrator#other'];
    const refusals = [];
    for (const login of logins) {
      const { browser, reply } = await through(login);
      refusals.push(`${reply.status} ${reply.text}`);
      expect((await browser.get('/me')).status).toBe(401);
    }
    console.info(`refused through a provider: ${refusals.length}`);
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain('sso-refused');
  });

  test('is good once, in the browser that began it, with the very answer that came', async () => {
    const { browser, back } = await through('contributor');
    expect((await browser.post('/sign-in/sso', back)).json.code).toBe('sso-refused');
    const { address } = (await new TestBrowser(scheme).post('/sign-in/sso/begin', { organisation: 'P-001' })).json;
    const elsewhere = await provider.signIn(address, 'contributor');
    expect((await new TestBrowser(scheme).post('/sign-in/sso', elsewhere)).json.code).toBe('sso-refused');
    const meddled = [
      await through('contributor', (answer) => ({ ...answer, code: `${answer.code}x` })),
      await through('contributor', (answer) => ({ ...answer, state: `${answer.state}x` })),
      await through('contributor', (answer) => ({ ...answer, iss: 'http://elsewhere.example' })),
    ];
    expect(meddled.map(({ reply }) => reply.json.code)).toEqual(['sso-refused', 'sso-refused', 'sso-refused']);
  });

  test('is not there for an organisation that has none, as for one that does not exist', async () => {
    const replies = await Promise.all(
      ['P-002', 'P-999'].map((organisation) => new TestBrowser(scheme).post('/sign-in/sso/begin', { organisation })),
    );
    expect(replies.map(({ json }) => json.code)).toEqual(['no-sso', 'no-sso']);
    expect(replies[0]?.text).toBe(replies[1]?.text);
  });
});

describe('setting it', () => {
  test('is the Party’s own administrator’s and SECAS’s; the secret is told to nobody and kept encrypted', async () => {
    const at = { params: { partyId: scheme.parties.brackwater } };
    expect((await scheme.as('stranger').ask('read-sso', at)).problem.code).toBe('not-found');
    expect((await scheme.as('contributor').ask('read-sso', at)).problem.code).toBe('not-permitted');
    expect((await scheme.as('secasAdministrator').ask('read-sso', at)).text).not.toContain(provider.clientSecret);
    const everywhere = await Promise.all(
      ['sso_providers', 'journal', 'commands', 'outbox', 'notices'].map((table) =>
        inDatabase(scheme, `select * from assay.${table}`),
      ),
    );
    expect(JSON.stringify(everywhere)).not.toContain(provider.clientSecret);
  });

  test('demands it only once somebody came in by it; then passwords open nothing, and nobody learns why', async () => {
    await withPassword(scheme, 'contributor');
    await signedIn(scheme, 'contributor');
    const { version } = await isSet();
    const other = await set(version, { clientId: 'another', demanded: true });
    expect(other.problem.code).toBe('sso-not-used');
    expect((await set(version, { clientSecret: '', demanded: true })).answer).toMatchObject({ demanded: true });
    const demanded = await new TestBrowser(scheme).signIn(emailOf('contributor'));
    const unknown = await new TestBrowser(scheme).signIn('nobody@elsewhere.example');
    expect([demanded.status, demanded.text]).toEqual([unknown.status, unknown.text]);
    expect((await through('contributor')).reply.json).toEqual({ signedIn: true });
    expect((await set(version + 1, { clientSecret: '', demanded: false })).answer).toMatchObject({ demanded: false });
    expect((await new TestBrowser(scheme).signIn(emailOf('contributor'))).status).toBe(200);
  });

  test('to a provider that does not answer is told when somebody wants to sign in', async () => {
    const { version } = await isSet();
    await set(version, { issuer: 'http://localhost:9' });
    const reply = await new TestBrowser(scheme).post('/sign-in/sso/begin', { organisation: 'P-001' });
    expect([reply.status, reply.json.code]).toEqual([503, 'sso-unreachable']);
  });
});
