import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';
import type { Role } from '../rules/vocabulary.ts';
import { PEOPLE, type PersonCalled } from '../testing/people.ts';
import { type Asker, openScheme, type TestScheme } from '../testing/server.ts';
import { newId } from './platform/ids.ts';

// What holds for every operation there is, and for every one that will be added.

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const all: readonly Operation[] = Object.values(operations);
const signedIn = all.filter(({ open }) => !open);
const changes = signedIn.filter(({ method }) => method === 'POST');
const withId = signedIn.filter(({ path }) => path.includes('{'));

/** Somebody who may ask for the operation at all. */
function askerOf({ id }: Operation): Asker {
  const handler = scheme.server.handlers.find(({ operation }) => operation.id === id);
  const allows: readonly Role[] = handler && 'allows' in handler ? handler.allows : [];
  const [person] = Object.entries(PEOPLE).find(([, { roles }]) => roles.some((role) => allows.includes(role))) ?? [];
  if (!person) throw new Error(`Nobody in the test scheme may ask for ${id}`);
  return scheme.as(person as PersonCalled);
}

const idsOf = ({ path }: Operation, id: string): Record<string, string> =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name ?? '', id]));

/** The operation's own types do not matter here, and taking all of them together would cost the compiler a minute. */
const ask = (asker: Asker, { id }: Operation, asking: object) => asker.ask(id as 'read-me', asking as never);

/** Any JSON a stranger might send, long texts and odd characters included. */
const anything = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });

describe('every operation', () => {
  test('there are some', () => {
    console.info(`operations: ${all.length}, of which ${changes.length} change something`);
    expect(changes.length).toBeGreaterThan(0);
    expect(withId.length).toBeGreaterThan(0);
  });

  test.each(
    signedIn.map((operation) => [operation.id, operation] as const),
  )('%s is nothing for somebody who is not signed in', async (_id, operation) => {
    const reply = await ask(scheme.nobody, operation, { params: idsOf(operation, newId()) });
    expect(reply.status).toBe(401);
    expect(reply.headers['content-type']).toContain('application/problem+json');
  });

  test.each(
    withId.map((operation) => [operation.id, operation] as const),
  )('%s names an address that is no id, and finds nothing under an id that nobody has', async (_id, operation) => {
    const asker = askerOf(operation);
    for (const wrong of ['not-an-id', '../../etc/passwd', "'; drop table assay.parties; --"]) {
      const reply = await ask(asker, operation, { params: idsOf(operation, wrong) });
      expect([400, 404]).toContain(reply.status);
    }
    const reply = await ask(asker, operation, { params: idsOf(operation, newId()) });
    // A change with an empty body may be told of its missing fields first.
    expect([400, 404]).toContain(reply.status);
  });

  test.each(
    changes.filter(({ upload }) => !upload).map((operation) => [operation.id, operation] as const),
  )('%s refuses a field that it does not have, by its path', async (_id, operation) => {
    const reply = await ask(askerOf(operation), operation, {
      params: idsOf(operation, newId()),
      body: { isAdministrator: true },
    });
    expect(reply.status).toBe(400);
    expect(reply.problem.errors).toContainEqual(expect.objectContaining({ path: 'isAdministrator' }));
  });

  test('whatever is sent, the answer is never an error of ours', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...changes), anything, fc.boolean(), async (operation, body, realId) => {
        const id = realId ? scheme.parties.brackwater : newId();
        const reply = await ask(askerOf(operation), operation, { params: idsOf(operation, id), body });
        asked += 1;
        expect(reply.status, `${operation.id} ${JSON.stringify(body)} ${reply.text}`).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
    console.info(`bad input: ${asked} requests`);
  });

  test('fields of the right name and the wrong kind are refused, each by its path, and never an error of ours', async () => {
    const wrong = fc.oneof(
      anything,
      fc.constantFrom('2026-02-30', '9999-99-99', -1, 1e21, '', ' ', '\u0000', [], {}, null),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...changes),
        fc.array(wrong, { minLength: 12, maxLength: 12 }),
        async (operation, values) => {
          const shape = (operation.body as unknown as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
          const body = Object.fromEntries(
            Object.keys(shape).map((name, index) => [name, values[index % values.length]]),
          );
          const reply = await ask(askerOf(operation), operation, { params: idsOf(operation, newId()), body });
          expect(reply.status, `${operation.id} ${JSON.stringify(body)} ${reply.text}`).toBeLessThan(500);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('every question', () => {
  const questions = signedIn.filter(({ method }) => method === 'GET');

  test('is answered or refused, whatever stands in its query, and never with an error of ours', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', '0', '-1', '1e9', '200', '2026-02-30', '2026-11-24', 'true', 'fusa', newId()),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...questions),
        fc.array(value, { minLength: 8, maxLength: 8 }),
        async (operation, values) => {
          const shape = (operation.query as unknown as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
          const query = Object.fromEntries(
            Object.keys(shape).map((name, index) => [name, values[index % values.length]]),
          );
          const reply = await ask(askerOf(operation), operation, { params: idsOf(operation, newId()), query });
          expect(reply.status, `${operation.id} ${JSON.stringify(query)} ${reply.text}`).toBeLessThan(500);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the transport', () => {
  const post = (payload: string, headers: Record<string, string> = {}) =>
    scheme.server.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    });

  test('a huge body is refused before it is read', async () => {
    const reply = await post(JSON.stringify({ email: 'a@b.test', password: 'x'.repeat(300_000) }));
    expect([reply.statusCode, JSON.parse(reply.payload).code]).toEqual([413, 'too-large']);
  });

  test('a body that is no JSON, or not said to be, is refused', async () => {
    expect((await post('{"email": ')).statusCode).toBe(400);
    expect((await post('email=a', { 'content-type': 'text/plain' })).statusCode).toBe(415);
    expect((await post('<x/>', { 'content-type': 'application/xml' })).statusCode).toBe(415);
  });

  test('a change that another site’s page sends in somebody’s browser is refused', async () => {
    const reply = await post('{}', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' });
    expect([reply.statusCode, JSON.parse(reply.payload).code]).toEqual([403, 'cross-site']);
  });

  test('an address that leads nowhere is a problem document', async () => {
    const reply = await scheme.server.app.inject({ method: 'GET', url: '/api/nowhere' });
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['content-type']).toContain('application/problem+json');
  });

  test('pages may load nothing from anywhere else, and run no script or style of their own text', async () => {
    const { headers } = await scheme.server.app.inject({ method: 'GET', url: '/api/health' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
