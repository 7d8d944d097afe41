import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../db/database.ts';
import { openTestDatabase, type TestScope } from './access.testing.ts';
import { newApiToken, openApiTokens } from './api-tokens.ts';
import type { TokenCaller } from './caller.ts';

let at: TestScope;
beforeAll(async () => {
  at = await openTestDatabase();
});
afterAll(() => at.close());

const anApiToken = async (called: 'contributor' | 'stranger'): Promise<TokenCaller> => {
  const [row] = await at.query(
    `insert into assay.api_tokens (id, person_id, name, token_sha256, modules, may_change, created_at, expires_at)
     values (gen_random_uuid(), $1, 'Script', gen_random_uuid(), '{}', true, now(), now() + interval '1 day') returning id`,
    [at.people[called]],
  );
  return {
    by: 'api-token',
    actor: at.actor(called),
    scope: { tokenId: String(row?.id), modules: [], mayChange: true },
  };
};
const lastUse = async ({ scope }: TokenCaller) =>
  (await at.query('select last_used_at as at from assay.api_tokens where id = $1', [scope.tokenId]))[0]?.at;

test('a new API token is 32 random bytes behind what a search finds it by', () => {
  const [one, other] = [newApiToken(), newApiToken()];
  expect(one).toMatch(/^assay_[\w-]{43}$/);
  expect(one).not.toBe(other);
});

test('its use is remembered once a minute, for itself alone', async () => {
  const apiTokens = openApiTokens(at.database);
  const [used, also, never] = [
    await anApiToken('contributor'),
    await anApiToken('contributor'),
    await anApiToken('contributor'),
  ];
  apiTokens.used(used);
  await expect.poll(() => lastUse(used)).toBeInstanceOf(Date);
  await at.query('update assay.api_tokens set last_used_at = null');
  apiTokens.used(used);
  apiTokens.used(also);
  await expect.poll(() => lastUse(also)).toBeInstanceOf(Date);
  expect([await lastUse(used), await lastUse(never)]).toEqual([null, null]);
});

test('no request fails because its use could not be remembered', async () => {
  let asked = 0;
  const away = {
    as: () => {
      asked += 1;
      return Promise.reject(new Error('away'));
    },
  } as unknown as Database;
  openApiTokens(away).used(await anApiToken('stranger'));
  // An unhandled rejection would fail the test run.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toBe(1);
});
