import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { API_MODULES } from '../../../contract/account.ts';
import { operations } from '../../../contract/index.ts';
import type { Operation } from '../../../contract/operation.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { inDatabase, minutesPass, signedIn, type TestBrowser, withPassword } from './account.testing.ts';

let scheme: TestScheme;
let officer: TestBrowser;
beforeAll(async () => {
  scheme = await openScheme();
  await withPassword(scheme, 'officer');
  officer = await signedIn(scheme, 'officer');
});
afterAll(() => scheme.close());

const everything = { name: 'Nightly export', modules: [...API_MODULES], mayChange: true, days: 30 };
const make = async (body: object = {}) => (await officer.post('/me/api-tokens', { ...everything, ...body })).json;
async function program(token: string, method: 'GET' | 'POST', path: string, body: object = {}) {
  const response = await scheme.server.app.inject({
    method,
    url: `/api${path}`,
    headers: { authorization: `Bearer ${token}` },
    ...(method === 'POST' && { payload: body }),
  });
  return { status: response.statusCode, json: response.json(), text: response.payload };
}

describe('an API token', () => {
  test('is told once and kept as a hash; it is listed with its use, and revoked', async () => {
    const { token, rows } = await make();
    expect(token).toMatch(/^assay_[\w-]{43}$/);
    expect(rows[0]).toMatchObject({ name: 'Nightly export', state: 'in-use', lastUsedAt: null });
    const kept = JSON.stringify([
      await inDatabase(scheme, 'select * from assay.api_tokens'),
      await inDatabase(scheme, 'select * from assay.commands'),
      await inDatabase(scheme, 'select * from assay.journal'),
      await inDatabase(scheme, 'select * from assay.outbox'),
    ]);
    expect(kept).not.toContain(token);
    expect((await program(token, 'GET', '/me')).json.personId).toBe(scheme.people.officer);
    await expect.poll(async () => (await officer.get('/me/api-tokens')).json.rows[0].lastUsedAt).not.toBeNull();
    expect((await officer.get('/me/api-tokens')).text).not.toContain(token);
    const revoked = await officer.post(`/me/api-tokens/${rows[0].id}/revoke`);
    expect(revoked.json.rows[0].state).toBe('revoked');
    expect((await program(token, 'GET', '/me')).json.code).toBe('not-signed-in');
    const [notice] = (await officer.get('/notices')).json.rows;
    expect(notice.subject).toBe('An API token was made');
  });

  test('opens nothing after its day', async () => {
    const { token } = await make({ days: 1 });
    await inDatabase(scheme, `update assay.api_tokens set expires_at = now() - interval '1 second'`);
    expect((await program(token, 'GET', '/me')).json.code).toBe('not-signed-in');
    expect((await officer.get('/me/api-tokens')).json.rows[0].state).toBe('expired');
  });

  test('does what it is for and nothing else: other modules and changes are refused', async () => {
    const { token } = await make({ modules: ['parties'], mayChange: false });
    expect((await program(token, 'GET', '/parties')).status).toBe(200);
    const beyond = await program(token, 'GET', '/bookings');
    expect([beyond.status, beyond.json.code, beyond.json.detail]).toEqual([
      403,
      'beyond-token-scope',
      'It may only read what belongs to: parties.',
    ]);
    const change = await program(token, 'POST', `/parties/${scheme.parties.brackwater}/premises`, {});
    expect(change.json.code).not.toBe('unexpected');
    expect([400, 403]).toContain(change.status);
  });

  test('is never asked who it is, and so never does what needs that, whatever it is for', async () => {
    const { token } = await make();
    const asks = scheme.server.handlers.filter((handler) => handler.kind === 'command' && handler.stepUp);
    const body = {
      name: 'Ivo Quell',
      email: 'ivo@brackwater.example',
      jobTitle: 'Analyst',
      phone: '',
      roles: ['party-contributor'],
    };
    const refusal = await program(token, 'POST', `/parties/${scheme.parties.brackwater}/people`, body);
    expect(refusal.json.code).toBe('step-up-needed');
    expect(asks.length).toBeGreaterThan(0);
  });

  test('opens nothing of one’s own account: no sessions, no passwords, no further tokens', async () => {
    const { token } = await make();
    const account = (Object.values(operations) as Operation[]).filter((operation) => operation.account);
    console.info(`operations on one’s own account: ${account.length}`);
    expect(account.length).toBeGreaterThan(5);
    for (const { method, path } of account) {
      const reply = await program(token, method, path.replace(/\{\w+\}/g, newId()));
      expect([path, reply.status]).toEqual([path, 401]);
    }
  });

  test('is made by somebody who showed lately who they are', async () => {
    await minutesPass(scheme, 'officer', 6);
    expect((await make()).code).toBe('step-up-needed');
    officer = await signedIn(scheme, 'officer');
  });

  test('of somebody else is not there', async () => {
    const { rows } = await make();
    await withPassword(scheme, 'lead');
    const lead = await signedIn(scheme, 'lead');
    expect((await lead.get('/me/api-tokens')).json.rows).toEqual([]);
    expect((await lead.post(`/me/api-tokens/${rows[0].id}/revoke`)).status).toBe(404);
    expect((await officer.get('/me/api-tokens')).json.rows[0].state).toBe('in-use');
  });

  test('that is wrong, or beside a cookie, lets nobody in by the cookie', async () => {
    const reply = await officer.send('GET', '/me', {}, { authorization: 'Bearer assay_nothing-of-the-kind-at-all' });
    expect(reply.json.code).toBe('not-signed-in');
    expect((await officer.send('GET', '/me', {}, { authorization: 'Basic YTpi' })).json.code).toBe('not-signed-in');
  });

  test('can be for every module there is', () => {
    const modules = new Set((Object.values(operations) as Operation[]).map(({ module }) => module));
    modules.delete('account');
    expect(new Set(API_MODULES)).toEqual(modules);
  });

  test('twenty are enough for one person', async () => {
    for (let made = 0; made < 20; made++) await make();
    expect((await make()).code).toBe('too-many-api-tokens');
  });
});
