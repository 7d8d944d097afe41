import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { inDatabase, minutesPass, PASSWORD, signedIn, withPassword } from './account.testing.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
  await withPassword(scheme, 'contributor');
  await withPassword(scheme, 'officer');
  await withPassword(scheme, 'director');
});
afterAll(() => scheme.close());

describe('where one is signed in', () => {
  test('is listed with the browser, the address and when it was used, this one marked; one is signed out from here', async () => {
    const desk = await signedIn(scheme, 'contributor', { 'user-agent': FIREFOX, 'x-forwarded-for': '192.0.2.7' });
    const phone = await signedIn(scheme, 'contributor', { 'user-agent': PHONE, 'x-forwarded-for': '198.51.100.9' });
    const { rows } = (await desk.get('/me/sessions')).json;
    expect(rows.map(({ device, address, here }: Record<string, unknown>) => ({ device, address, here }))).toEqual(
      expect.arrayContaining([
        { device: 'Firefox on Windows', address: '192.0.2.7', here: true },
        { device: 'Safari on iPhone', address: '198.51.100.9', here: false },
      ]),
    );
    const other = rows.find(({ here }: { here: boolean }) => !here);
    const ended = await desk.post(`/me/sessions/${other.id}/end`);
    expect(ended.json.rows).toHaveLength(1);
    expect([(await phone.get('/me')).status, (await desk.get('/me')).status]).toEqual([401, 200]);
  });

  test('says when a session was used last', async () => {
    const desk = await signedIn(scheme, 'contributor');
    await inDatabase(
      scheme,
      `update auth.session set "createdAt" = now() - interval '2 hours' where "lastSeenAt" is null`,
    );
    await desk.get('/me');
    await expect
      .poll(async () => {
        const here = (await desk.get('/me/sessions')).json.rows.find((row: { here: boolean }) => row.here);
        return Date.parse(here.lastSeenAt) - Date.parse(here.signedInAt);
      })
      .toBeGreaterThan(3_600_000);
  });

  test('a session of somebody else is not there: it is answered as one that does not exist, and goes on', async () => {
    const [mine, theirs] = [await signedIn(scheme, 'contributor'), await signedIn(scheme, 'officer')];
    const [{ id }] = (await theirs.get('/me/sessions')).json.rows;
    const replies = [await mine.post(`/me/sessions/${id}/end`), await mine.post(`/me/sessions/${newId()}/end`)];
    expect(replies.map(({ status }) => status)).toEqual([404, 404]);
    expect(replies[0]?.text).toBe(replies[1]?.text);
    expect((await theirs.get('/me')).status).toBe(200);
  });

  test('one is signed out everywhere else at once, and by a change of password', async () => {
    const here = await signedIn(scheme, 'contributor');
    const others = [await signedIn(scheme, 'contributor'), await signedIn(scheme, 'contributor')];
    expect((await here.post('/me/sessions/end-others')).json.ended).toBeGreaterThanOrEqual(2);
    expect(await Promise.all(others.map(async (one) => (await one.get('/me')).status))).toEqual([401, 401]);
    const elsewhere = await signedIn(scheme, 'contributor');
    await here.post('/me/password', { currentPassword: PASSWORD, newPassword: 'six herons on the weir' });
    expect([(await elsewhere.get('/me')).status, (await here.get('/me')).status]).toEqual([401, 200]);
    const [notice] = (await here.get('/notices')).json.rows;
    expect(notice).toMatchObject({ subject: 'Your password was changed', link: '/account' });
    await here.post('/me/password', { currentPassword: 'six herons on the weir', newPassword: PASSWORD });
  });

  test('whoever’s access ends is out everywhere at once, with every API token of theirs', async () => {
    const [one, two] = [await signedIn(scheme, 'director'), await signedIn(scheme, 'director')];
    const body = { name: 'Script', modules: ['access'], mayChange: false, days: 7 };
    const { token } = (await one.post('/me/api-tokens', body)).json;
    const asProgram = () =>
      scheme.server.app.inject({ method: 'GET', url: '/api/me', headers: { authorization: `Bearer ${token}` } });
    expect((await asProgram()).statusCode).toBe(200);
    const active = (is: boolean) =>
      scheme.given((tx) =>
        tx.updateTable('people').set({ active: is }).where('id', '=', scheme.people.director).execute(),
      );
    await active(false);
    const answers = async () => [
      (await one.get('/me')).status,
      (await two.get('/me')).status,
      (await asProgram()).statusCode,
    ];
    expect(await answers()).toEqual([401, 401, 401]);
    await active(true);
    expect(await answers()).toEqual([401, 401, 401]);
  });
});

describe('showing again who one is', () => {
  const addPerson = () => ({
    name: 'Ivo Quell',
    email: `ivo.${newId().slice(-8)}@brackwater.example`,
    jobTitle: 'Analyst',
    phone: '',
    roles: ['party-contributor'],
  });

  test('is asked for five minutes after signing in, and opens what it was asked for', async () => {
    const officer = await signedIn(scheme, 'officer');
    const add = () => officer.post(`/parties/${scheme.parties.brackwater}/people`, addPerson());
    expect((await add()).status).toBe(200);
    await minutesPass(scheme, 'officer', 4);
    expect((await add()).status).toBe(200);
    await minutesPass(scheme, 'officer', 6);
    const refusal = await add();
    expect([refusal.status, refusal.json.code]).toEqual([403, 'step-up-needed']);
    expect((await officer.get('/me/security')).json).toMatchObject({ password: true, provedRecently: false });
    const wrong = await officer.post('/me/confirm', { password: 'not the password' });
    expect([wrong.status, wrong.json.code]).toEqual([422, 'wrong-password']);
    expect((await add()).json.code).toBe('step-up-needed');
    expect((await officer.post('/me/confirm', { password: PASSWORD })).json).toEqual({ provedRecently: true });
    expect((await add()).status).toBe(200);
  });

  test('concerns the session in which it is done, and no other', async () => {
    const [here, there] = [await signedIn(scheme, 'officer'), await signedIn(scheme, 'officer')];
    await minutesPass(scheme, 'officer', 6);
    await here.post('/me/confirm', { password: PASSWORD });
    const statuses = [here, there].map(
      async (browser) => (await browser.get('/me/security')).json.provedRecently as boolean,
    );
    expect(await Promise.all(statuses)).toEqual([true, false]);
  });

  test('is slowed for whoever guesses', async () => {
    const officer = await signedIn(scheme, 'officer', { 'x-forwarded-for': '203.0.113.50' });
    const codes: string[] = [];
    // On a busy machine a wait may be over by the time of the next guess; they double, so one soon is not.
    while (codes.length < 12 && codes.at(-1) !== 'too-many-attempts') {
      codes.push((await officer.post('/me/confirm', { password: 'a guess' })).json.code);
    }
    expect(codes.at(-1)).toBe('too-many-attempts');
  });

  test('is declared where the command is, and in the contract of the same operations', () => {
    const stepUp = scheme.server.handlers.filter((handler) => 'stepUp' in handler && handler.stepUp);
    const said = scheme.server.handlers.filter(({ operation }) => operation.refusals.includes('step-up-needed'));
    console.info(`step-up: ${stepUp.map(({ operation }) => operation.id).join(', ')}`);
    expect(stepUp.map(({ operation }) => operation.id)).toEqual(
      expect.arrayContaining([
        'record-decision',
        'close-meeting',
        'sign-directors-letter',
        'add-person',
        'amend-person',
      ]),
    );
    expect(new Set(stepUp.map(({ operation }) => operation.id))).toEqual(
      new Set(said.map(({ operation }) => operation.id)),
    );
  });
});
