import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';
import { openScheme, type TestScheme } from '../testing/server.ts';
import { emailOf, signedIn, TestBrowser, withPassword } from './modules/account/account.testing.ts';
import { newId } from './platform/ids.ts';

// What a browser is told, and what it is not believed. Every test says how much it has looked at.

let scheme: TestScheme;
let secure: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
  secure = await openScheme({ publicUrl: 'https://assay.test' });
  await withPassword(scheme, 'officer');
});
afterAll(async () => {
  await scheme.close();
  await secure.close();
});

const all: readonly Operation[] = Object.values(operations);
const changes = all.filter(({ method }) => method === 'POST');
const urlOf = ({ path }: Operation): string => `/api${path.replace(/\{\w+\}/g, newId())}`;
const count = (what: string, looked: number): void => {
  console.info(`${what}: ${looked}`);
  expect(looked).toBeGreaterThan(0);
};

describe('a page', () => {
  test('may run no text as a script, and load nothing from anywhere else', async () => {
    const answers = await Promise.all(
      ['/api/health', '/api/me', '/api/nowhere', '/api/openapi.json'].map((url) =>
        scheme.server.app.inject({ method: 'GET', url }),
      ),
    );
    let looked = 0;
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy']);
      const directives = new Map(
        policy.split(';').map((text): [string, string] => {
          const [name = '', ...sources] = text.trim().split(' ');
          return [name, sources.join(' ')];
        }),
      );
      expect(directives.get('default-src')).toBe("'none'");
      expect(directives.get('script-src')).toBe("'self'");
      expect(directives.get('require-trusted-types-for')).toBe("'script'");
      expect(directives.get('trusted-types')).toBe("'none'");
      expect(directives.get('frame-ancestors')).toBe("'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
      looked += directives.size;
    }
    count('directives of the content security policy', looked);
  });

  test('of an https address is never tried without it again', async () => {
    const [plain, https] = await Promise.all(
      [scheme, secure].map(({ server }) => server.app.inject({ method: 'GET', url: '/api/health' })),
    );
    expect(plain?.headers['strict-transport-security']).toBeUndefined();
    expect(https?.headers['strict-transport-security']).toContain('max-age=31536000');
  });
});

describe('an answer', () => {
  test('about anybody or anything of theirs is kept by no cache, refusals included', async () => {
    const officer = await signedIn(scheme, 'officer');
    const answers = [];
    for (const operation of all.filter(({ method }) => method === 'GET')) {
      answers.push([operation.id, (await officer.send('GET', urlOf(operation).slice(4))).headers['cache-control']]);
      answers.push([
        operation.id,
        (await new TestBrowser(scheme).send('GET', urlOf(operation).slice(4))).headers['cache-control'],
      ]);
    }
    count('answers that no cache may keep', answers.length);
    expect(answers.filter(([, kept]) => kept !== 'no-store')).toEqual([]);
  });

  test('sets cookies that no script reads, no other site sends, and no plain connection carries', async () => {
    await withPassword(secure, 'officer');
    const cookies: string[] = [];
    const send = async (at: TestScheme, path: string, body: object = {}) => {
      const { headers } = await new TestBrowser(at).post(path, body);
      const set = [headers['set-cookie'] ?? []].flat();
      cookies.push(...set);
      return set;
    };
    const password = 'four seals under the pier';
    for (const at of [scheme, secure]) {
      await send(at, '/sign-in', { email: emailOf('officer'), password });
      await send(at, '/sign-in/passkey/begin');
      await send(at, '/sign-out');
    }
    count('cookies', cookies.length);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Strict/);
      expect(cookie).toMatch(/; Path=\//);
    }
    const ofHttps = cookies.filter((cookie) => cookie.startsWith('__Secure-'));
    expect(ofHttps.length).toBe(cookies.length / 2);
    for (const cookie of ofHttps) expect(cookie).toMatch(/; Secure/);
  });
});

describe('a change', () => {
  const FORMS = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', undefined];
  const send = async (operation: Operation, headers: Record<string, string>, payload = '{}') => {
    const reply = await scheme.server.app.inject({ method: 'POST', url: urlOf(operation), headers, payload });
    return [operation.id, reply.statusCode];
  };

  test('that another site’s page sends is refused, by where it comes from', async () => {
    const json = { 'content-type': 'application/json' };
    const replies = [];
    for (const operation of changes) {
      replies.push(await send(operation, { ...json, origin: 'https://elsewhere.example' }));
      replies.push(await send(operation, { ...json, origin: 'null' }));
      replies.push(await send(operation, { ...json, 'sec-fetch-site': 'cross-site' }));
      replies.push(await send(operation, { ...json, 'sec-fetch-site': 'same-site' }));
    }
    count('changes from other sites', replies.length);
    expect(replies.filter(([, status]) => status !== 403)).toEqual([]);
  });

  test('in the shape of a form is refused, by what it is: a browser sends forms to other sites unasked', async () => {
    const replies = [];
    for (const operation of changes.filter(({ upload }) => !upload)) {
      for (const form of FORMS)
        replies.push(await send(operation, form ? { 'content-type': form } : {}, form ? 'a=b' : ''));
    }
    count('changes in the shape of a form', replies.length);
    expect(replies.filter(([, status]) => status !== 415 && status !== 400)).toEqual([]);
    expect(replies.filter(([, status]) => status === 400)).toEqual([]);
  });
});

describe('whoever tries to sign in', () => {
  test('learns nothing of who has an account: each who may not is answered alike, in body and headers', async () => {
    await withPassword(scheme, 'director');
    await scheme.given(async (tx) => {
      await tx.updateTable('people').set({ active: false }).where('id', '=', scheme.people.director).execute();
      await tx.updateTable('people').set({ user_id: null }).where('id', '=', scheme.people.observer).execute();
    });
    const kinds: Readonly<Record<string, [string, string]>> = {
      'no such address': ['nobody@elsewhere.example', 'four seals under the pier'],
      'wrong password': [emailOf('officer'), 'not the password at all'],
      'ended, right password': [emailOf('director'), 'four seals under the pier'],
      'ended, wrong password': [emailOf('director'), 'not the password at all'],
      'never had an account': [emailOf('observer'), 'four seals under the pier'],
    };
    const answers = new Set<string>();
    let looked = 0;
    for (const [email, password] of Object.values(kinds)) {
      const { status, text, headers } = await new TestBrowser(scheme).signIn(email, password);
      const { date: _, ...same } = headers;
      answers.add(JSON.stringify([status, text, same]));
      looked += 1;
    }
    count('kinds of people who may not sign in', looked);
    expect(answers.size).toBe(1);
  });
});
