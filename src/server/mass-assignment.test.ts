import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';
import { ROLES, type Role } from '../rules/vocabulary.ts';
import { PEOPLE, type PersonCalled } from '../testing/people.ts';
import { type Records, recordsOf } from '../testing/records.ts';
import { type Asking, askAny, requestFor } from '../testing/requests.ts';
import { type Asker, openScheme, type TestScheme } from '../testing/server.ts';

// A request that is right in every field and has one more: nobody becomes an administrator by saying so.

let scheme: TestScheme;
let records: Records;
beforeAll(async () => {
  scheme = await openScheme();
  records = await recordsOf(scheme, 'brackwater');
});
afterAll(() => scheme.close());

const all: readonly Operation[] = Object.values(operations);

function askerOf({ id, open }: Operation): Asker {
  if (open) return scheme.nobody;
  const handler = scheme.server.handlers.find(({ operation }) => operation.id === id);
  const allows: readonly Role[] = handler && 'allows' in handler ? handler.allows : ROLES;
  const found = Object.entries(PEOPLE).find(([, { roles }]) => roles.some((role) => allows.includes(role)));
  if (!found) throw new Error(`Nobody in the test scheme may ask for ${id}`);
  return scheme.as(found[0] as PersonCalled);
}

const EXTRA = 'isAdministrator';

/** The body with one more field, once for each object in it, with the path of that field. */
function withOneMore(body: unknown, path = ''): readonly { readonly body: unknown; readonly path: string }[] {
  if (Array.isArray(body)) {
    return body.flatMap((item, index) =>
      withOneMore(item, `${path}[${index}]`).map((more) => ({ ...more, body: body.with(index, more.body) })),
    );
  }
  if (typeof body !== 'object' || body === null) return [];
  const at = path ? `${path}.` : '';
  return [
    { body: { ...body, [EXTRA]: true }, path: `${at}${EXTRA}` },
    ...Object.entries(body).flatMap(([name, value]) =>
      withOneMore(value, `${at}${name}`).map((more) => ({ ...more, body: { ...body, [name]: more.body } })),
    ),
  ];
}

/** What an authenticator answers is the browser's to shape (WebAuthn); it is handed to the library whole, and stored nowhere. */
const isTheBrowsersOwn = ({ id }: Operation, path: string): boolean =>
  id.includes('passkey') && path.startsWith('response.');

const pathsIn = (text: string): readonly string[] =>
  ((JSON.parse(text) as { errors?: { path: string }[] }).errors ?? []).map(({ path }) => path);

test('a field that an operation does not have is refused by its path: in the body at every depth, in the query, in a form', async () => {
  const counted = { operations: 0, bodies: 0, queries: 0 };
  const taken: string[] = [];
  const sends = async (operation: Operation, asking: Asking, path: string) => {
    const { status, text } = await askAny(askerOf(operation), operation, asking);
    if (status !== 400 || !pathsIn(text).includes(path))
      taken.push(`${operation.id} ${path}: ${status} ${text.slice(0, 200)}`);
  };
  for (const operation of all) {
    const request = requestFor(operation, records);
    counted.operations += 1;
    if (operation.method === 'POST') {
      for (const { body, path } of withOneMore(request.body)) {
        if (isTheBrowsersOwn(operation, path)) continue;
        await sends(operation, { ...request, body }, path);
        counted.bodies += 1;
      }
    } else if (!operation.open) {
      await sends(operation, { ...request, query: { ...request.query, [EXTRA]: 'true' } }, `query.${EXTRA}`);
      counted.queries += 1;
    }
  }
  console.info(
    `mass assignment: ${counted.operations} operations, ${counted.bodies} bodies and ${counted.queries} queries with one field more, ${taken.length} taken`,
  );
  expect(counted.bodies).toBeGreaterThanOrEqual(all.filter(({ method }) => method === 'POST').length);
  expect(taken).toEqual([]);
}, 120_000);
