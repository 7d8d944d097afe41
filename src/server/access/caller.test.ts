import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestScope } from './access.testing.ts';
import { type Caller, type Credential, callerIn, sha256OfToken, whoAsks } from './caller.ts';

let at: TestScope;
beforeAll(async () => {
  at = await openTestDatabase();
  const person = at.people.contributor;
  await at.query(
    `insert into assay.api_tokens (id, person_id, name, token_sha256, modules, may_change, created_at, expires_at, revoked_at)
     select gen_random_uuid(), $1, token, encode(sha256(token::bytea), 'hex'), '{parties,bookings}', false, now(),
       now() + make_interval(secs => secs), case when token = 'revoked' then now() end
     from (values ('good', 60), ('over', -1), ('revoked', 60)) t (token, secs)`,
    [person],
  );
});
afterAll(() => at.close());

/** Who asks, and whom row-level security knows from then on. */
const ask = (credential: Credential) =>
  at.database.looking(whoAsks(credential), async (tx, found) => {
    const caller = callerIn(await found);
    const { rows } = await sql<{ known: string | null }>`
      select concat_ws(' ', assay.side(), assay.person(), assay.party(), current_setting('assay.roles', true)) known`.execute(
      tx,
    );
    return { caller, known: rows[0]?.known?.trim() };
  });

describe('who asks', () => {
  const contributor = () => ({
    personId: at.people.contributor,
    name: 'Contributor',
    email: 'contributor@assay.test',
    organisation: 'Brackwater Energy',
    side: 'party',
    roles: ['party-contributor'],
    partyId: at.parties.brackwater,
  });

  test('is the person of a session, and row-level security knows them', async () => {
    const { caller, known } = await ask({ session: at.tokens.contributor });
    expect(caller).toEqual({
      by: 'session',
      actor: contributor(),
      userId: 'user-contributor',
      sessionId: expect.stringMatching(/^[\da-f-]{36}$/),
      provedRecently: true,
    } satisfies Record<keyof Caller | 'userId' | 'sessionId' | 'provedRecently', unknown>);
    expect(known).toBe(`party ${at.people.contributor} ${at.parties.brackwater} party-contributor`);
  });

  test('is the person of an API token, with what it is for', async () => {
    const { caller, known } = await ask({ apiToken: 'good' });
    expect(caller).toEqual({
      by: 'api-token',
      actor: contributor(),
      scope: { tokenId: expect.any(String), modules: ['parties', 'bookings'], mayChange: false },
    });
    expect(known).toBe(`party ${at.people.contributor} ${at.parties.brackwater} party-contributor`);
  });

  test('with several roles and no party, has all of them and none', async () => {
    const { caller, known } = await ask({ session: at.tokens.otherLead });
    expect(caller?.actor).toMatchObject({ side: 'cio', roles: ['assessor-lead', 'quality-reviewer'], partyId: null });
    expect(known).toBe(`cio ${at.people.otherLead} assessor-lead,quality-reviewer`);
  });

  test.each<Credential>([
    { session: 'no such session' },
    { apiToken: 'no such token' },
    { apiToken: 'over' },
    { apiToken: 'revoked' },
    // A token is none of the other kind, and what is kept of it is none.
    { session: 'good' },
    { apiToken: 'token-of-contributor' },
    { apiToken: sha256OfToken('good') },
  ])('is nobody by %j, and row-level security knows nobody', async (credential) => {
    expect(await ask(credential)).toEqual({ caller: undefined, known: '' });
  });
});
