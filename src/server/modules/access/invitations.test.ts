import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme, TODAY } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

const PASSWORD = 'four seals under the pier';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

let made = 0;
/** Somebody whom Brackwater's administrator has added just now. */
async function somebody() {
  made += 1;
  const email = `person${made}@brackwater.example`;
  const details = { name: 'Ivo Quell', jobTitle: 'Security analyst', phone: '', roles: ['party-contributor'] as const };
  const { answer } = await scheme.as('administrator').ask('add-person', {
    params: { partyId: scheme.parties.brackwater },
    body: { ...details, email, roles: [...details.roles] },
  });
  const person = answer.rows.find((row) => row.email === email);
  if (!person) throw new Error('They were not added');
  return { ...person, token: await tokenFor(email) };
}

/** The token in the mail that waits for an address: the newest. */
const tokenFor = async (email: string): Promise<string> => {
  const { payload } = await scheme.given((tx) =>
    tx
      .selectFrom('outbox')
      .select('payload')
      .where('topic', '=', 'mail')
      .where((of) => of(of.ref('payload', '->').key('to' as never), '@>', JSON.stringify({ email }) as never))
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  );
  return new URL((payload as { link: string }).link, 'http://assay.test').searchParams.get('token') ?? '';
};

const read = (token: string) => scheme.nobody.ask('read-invitation', { body: { token } });
const accept = (token: string, password = PASSWORD) =>
  scheme.nobody.ask('accept-invitation', { body: { token, password } });
const signIn = (email: string, password = PASSWORD) => scheme.nobody.ask('sign-in', { body: { email, password } });

/** Asks with the cookies that an answer set. */
async function withCookiesOf(reply: { headers: Readonly<Record<string, unknown>> }, url: string, body?: object) {
  const set = [reply.headers['set-cookie']].flat().map((cookie) => String(cookie).split(';')[0]);
  const response = await scheme.server.app.inject({
    method: body ? 'POST' : 'GET',
    url,
    headers: { cookie: set.join('; ') },
    ...(body && { payload: body }),
  });
  return { status: response.statusCode, headers: response.headers, json: response.json() };
}

describe('an invitation', () => {
  test('leads somebody who was added to a password of their own, and signs them in as themselves', async () => {
    const ivo = await somebody();
    expect(ivo).toMatchObject({ account: 'invited', mayInvite: true });
    expect((await read(ivo.token)).answer).toMatchObject({
      name: 'Ivo Quell',
      email: ivo.email,
      organisation: 'Brackwater Energy',
      leastCharacters: 12,
    });
    const accepted = await accept(ivo.token);
    expect(accepted.answer).toEqual({ signedIn: true });
    const me = await withCookiesOf(accepted, '/api/me');
    expect(me.json).toMatchObject({ personId: ivo.id, roles: ['party-contributor'] });
    expect((await signIn(ivo.email.toUpperCase())).answer).toEqual({ signedIn: true });
    const { rows } = (
      await scheme.as('administrator').ask('list-people', { params: { partyId: scheme.parties.brackwater } })
    ).answer;
    expect(rows.find(({ id }) => id === ivo.id)).toMatchObject({ account: 'yes', mayInvite: false });
  });

  test('that is wrong, used, replaced or expired is refused alike', async () => {
    const [used, replaced, expired] = [await somebody(), await somebody(), await somebody()];
    await accept(used.token);
    await scheme.as('administrator').ask('invite-person', { params: { personId: replaced.id } });
    const outcomes = [await read('x'), await read(used.token), await read(replaced.token), await accept(used.token)];
    scheme.setDay('2026-12-02' as Day);
    outcomes.push(await read(expired.token), await accept(expired.token));
    scheme.setDay(TODAY);
    expect(new Set(outcomes.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(outcomes[0]?.problem.code).toBe('invitation-void');
    expect((await accept(await tokenFor(replaced.email))).answer).toEqual({ signedIn: true });
  });

  test('makes one account, however often it is used at once', async () => {
    const ivo = await somebody();
    const replies = await Promise.all(Array.from({ length: 4 }, () => accept(ivo.token)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
  });

  test('is not used up by a password that is too weak', async () => {
    const { token, email } = await somebody();
    const codes = [];
    for (const weak of ['short', 'Password123456', 'qwerty123456', 'IvoQuell-2026']) {
      codes.push((await accept(token, weak)).problem.code);
    }
    expect(codes).toEqual(['password-too-short', 'password-common', 'password-common', 'password-of-owner']);
    expect((await accept(token)).status).toBe(200);
    expect((await signIn(email)).status).toBe(200);
  });

  test('stands in the mail alone: no notice, no journal entry and no answer holds the link', async () => {
    const { token, id } = await somebody();
    const everything = await scheme.given(async (tx) => [
      await tx.selectFrom('notices').selectAll().execute(),
      await tx.selectFrom('journal').select('entry').execute(),
      await tx.selectFrom('commands').select('answer').execute(),
      await tx.selectFrom('invitations').selectAll().execute(),
    ]);
    expect(JSON.stringify(everything)).not.toContain(token);
    expect((await scheme.as('officer').ask('list-outbox')).text).not.toContain(token);
    expect(JSON.stringify(everything)).toContain(id);
  });
});

describe('who may invite', () => {
  test('SECAS invites everybody; a party’s administrator its own people, and those of others are not there', async () => {
    const { id } = await somebody();
    const stranger = await scheme.as('stranger').ask('invite-person', { params: { personId: id } });
    const nowhere = await scheme.as('stranger').ask('invite-person', { params: { personId: newId() } });
    expect([stranger.status, stranger.text]).toEqual([nowhere.status, nowhere.text]);
    const member = await scheme.as('stranger').ask('invite-person', { params: { personId: scheme.people.memberTwo } });
    expect(member.problem.code).toBe('not-found');
    expect((await scheme.as('contributor').ask('invite-person', { params: { personId: id } })).problem.code).toBe(
      'not-permitted',
    );
    const secas = await scheme.as('officer').ask('invite-person', { params: { personId: scheme.people.memberTwo } });
    expect(secas.answer).toMatchObject({ email: 'membertwo@assay.test' });
  });

  test('sent again under the same id, there is one invitation', async () => {
    const { id } = await somebody();
    const again = { params: { personId: id }, key: newId() };
    const first = await scheme.as('administrator').ask('invite-person', again);
    const second = await scheme.as('administrator').ask('invite-person', again);
    expect(second.text).toBe(first.text);
    const made = await scheme.given((tx) =>
      tx.selectFrom('invitations').select('id').where('person_id', '=', id).execute(),
    );
    expect(made).toHaveLength(2);
  });

  test('a forgotten password is SECAS’s to help with, and the old one and its sessions end', async () => {
    const { id, token, email } = await somebody();
    const before = await accept(token);
    const own = await scheme.as('administrator').ask('invite-person', { params: { personId: id } });
    expect(own.problem.code).toBe('has-account');
    await scheme.as('officer').ask('invite-person', { params: { personId: id } });
    expect((await withCookiesOf(before, '/api/me')).status).toBe(200);
    await accept(await tokenFor(email), 'another seal under the pier');
    expect((await withCookiesOf(before, '/api/me')).status).toBe(401);
    expect((await signIn(email)).problem.code).toBe('wrong-credentials');
    expect((await signIn(email, 'another seal under the pier')).status).toBe(200);
  });
});

describe('somebody whose access ends', () => {
  const amend = (person: Awaited<ReturnType<typeof somebody>>, version: number, change: object) => {
    const { name, email, jobTitle, phone, roles } = person;
    return scheme.as('administrator').ask('amend-person', {
      params: { partyId: scheme.parties.brackwater, personId: person.id },
      body: { version, name, email, jobTitle, phone, roles, active: true, ...change },
    });
  };

  test('is out at once, cannot sign in, and signs in anew when they have access again', async () => {
    const ivo = await somebody();
    const session = await accept(ivo.token);
    expect((await amend(ivo, 1, { active: false })).status).toBe(200);
    expect((await withCookiesOf(session, '/api/me')).status).toBe(401);
    const [ended, unknown] = [await signIn(ivo.email), await signIn('nobody@brackwater.example')];
    expect([ended.status, ended.text]).toEqual([unknown.status, unknown.text]);
    expect((await amend(ivo, 2, {})).status).toBe(200);
    expect((await withCookiesOf(session, '/api/me')).status).toBe(401);
    expect((await signIn(ivo.email)).status).toBe(200);
  });

  test('is not invited, and an invitation that waits opens nothing', async () => {
    const ivo = await somebody();
    await amend(ivo, 1, { active: false });
    expect((await read(ivo.token)).problem.code).toBe('invitation-void');
    const again = await scheme.as('administrator').ask('invite-person', { params: { personId: ivo.id } });
    expect(again.problem.code).toBe('access-ended');
  });

  test('one signs in with the address that stands in the register; a mail to the former one opens nothing', async () => {
    const [ivo, una] = [await somebody(), await somebody()];
    await accept(ivo.token);
    await amend(ivo, 1, { email: 'Ivo.New@brackwater.example' });
    expect((await signIn('ivo.new@brackwater.example')).status).toBe(200);
    expect((await signIn(ivo.email)).problem.code).toBe('wrong-credentials');
    await amend(una, 1, { email: 'una.new@brackwater.example' });
    expect((await read(una.token)).problem.code).toBe('invitation-void');
  });
});

describe('one’s own password', () => {
  test('is changed with the present one, and the other sessions end', async () => {
    const { token, email } = await somebody();
    const here = await accept(token);
    const elsewhere = await signIn(email);
    const body = { currentPassword: PASSWORD, newPassword: 'six herons on the weir' };
    const wrong = await withCookiesOf(here, '/api/me/password', { ...body, currentPassword: 'not the password' });
    expect(wrong.json.code).toBe('wrong-password');
    const weak = await withCookiesOf(here, '/api/me/password', { ...body, newPassword: 'password' });
    expect(weak.json.code).toBe('password-too-short');
    const changed = await withCookiesOf(here, '/api/me/password', body);
    expect(changed.json).toEqual({ changed: true });
    expect((await withCookiesOf(elsewhere, '/api/me')).status).toBe(401);
    expect((await withCookiesOf(changed, '/api/me')).status).toBe(200);
    expect((await signIn(email)).problem.code).toBe('wrong-credentials');
    expect((await signIn(email, body.newPassword)).status).toBe(200);
  });

  test('is nothing for somebody who is not signed in', async () => {
    const body = { currentPassword: PASSWORD, newPassword: 'six herons on the weir' };
    expect((await scheme.nobody.ask('change-password', { body })).problem.code).toBe('not-signed-in');
  });
});

describe('signing in', () => {
  const from = async (address: string, email: string, password: string) => {
    const response = await scheme.server.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'x-forwarded-for': address },
      payload: { email, password },
    });
    return response.json().code ?? 'signed in';
  };

  test('is slowed for whoever guesses, whether there is such an account or not, and never for its owner elsewhere', async () => {
    const { token, email } = await somebody();
    await accept(token);
    for (const address of [email, 'nobody@quillon.example']) {
      const codes: string[] = [];
      // On a busy machine a wait may be over by the time of the next guess; they double, so one soon is not.
      while (codes.length < 12 && codes.at(-1) !== 'too-many-attempts') {
        codes.push(await from('203.0.113.9', address, 'a guess, no more'));
      }
      expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'wrong-credentials'));
      expect(codes.at(-1)).toBe('too-many-attempts');
    }
    expect(await from('192.0.2.44', email, PASSWORD)).toBe('signed in');
  });
});

describe('the demo', () => {
  test('gives whoever was added since the documented password, until they set one of their own', async () => {
    const [ivo, una] = [await somebody(), await somebody()];
    await accept(una.token);
    const { rows, password } = (await scheme.nobody.ask('list-demo-people')).answer;
    const emails = rows.map(({ email }) => email);
    expect([emails.includes(ivo.email), emails.includes(una.email)]).toEqual([true, false]);
    expect((await signIn(ivo.email, password)).status).toBe(200);
  });
});
