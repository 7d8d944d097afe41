import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProvider, type TestProvider } from '../../../testing/openid-provider.ts';
import { PEOPLE, type PersonCalled } from '../../../testing/people.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import type { Actor } from '../../access/actor.ts';
import { emailOf, inDatabase, PASSWORD, TestBrowser, withPassword } from '../account/account.testing.ts';
import { liftSsoDemand } from './lift-sso-demand.ts';
import { through } from './sso.testing.ts';

const CIO = PEOPLE.lead.organisation;

let scheme: TestScheme;
/** One provider that vouches for everybody: as bad as a provider can be. */
let provider: TestProvider;
beforeAll(async () => {
  scheme = await openScheme();
  provider = await openProvider('http://assay.test/sign-in/sso');
});
afterAll(async () => {
  await provider.close();
  await scheme.close();
});

const fields = () => {
  const { issuer, clientId, clientSecret } = provider;
  return { version: 0, issuer, clientId, clientSecret, demanded: false };
};
const setBy = (called: PersonCalled, body: string, organisation: string, change: object = {}) =>
  scheme.as(called).ask('set-body-sso', { body: { ...fields(), body, organisation, ...change } as never });
const rowOf = async (body: string, organisation: string) => {
  const { rows } = (await scheme.as('secasAdministrator').ask('list-body-sso', {})).answer;
  const found = rows.find((row) => row.body === body && row.organisation === organisation);
  if (!found) throw new Error(`${organisation} is not listed`);
  return found;
};
/** Sets a provider of the organisation unless there is one. @returns the reference that its people enter */
async function referenceOf(body: string, organisation: string): Promise<string> {
  if ((await rowOf(body, organisation)).version === 0) await setBy('secasAdministrator', body, organisation);
  return (await rowOf(body, organisation)).signInPath.replace(/^.*=/, '');
}

const goTo = (called: PersonCalled, organisation: string) =>
  scheme.given((tx) =>
    tx.updateTable('people').set({ organisation }).where('id', '=', scheme.people[called]).execute(),
  );

describe('single sign-on of an organisation of a body', () => {
  test('signs its people in by its reference, and everybody of it is told that it was set', async () => {
    const reference = await referenceOf('cio', CIO);
    expect(reference).toMatch(/^OR-\d{5}$/);
    const { browser, reply } = await through(scheme, provider, reference.toLowerCase(), 'lead');
    expect(reply.json).toEqual({ signedIn: true });
    expect((await browser.get('/me')).json.personId).toBe(scheme.people.lead);
    expect(await rowOf('cio', CIO)).toMatchObject({ used: true, demanded: false, version: 1 });
    const told = await inDatabase(
      scheme,
      `select p.email from assay.notices n join assay.people p on p.id = n.person_id where n.letter = 'sso-set' order by 1`,
    );
    const its = ['assessor', 'lead', 'otherLead', 'reviewer', 'secasAdministrator'] as const;
    expect(told).toEqual(its.map((called) => ({ email: emailOf(called) })).sort(byEmail));
  });

  test('never signs in anybody of another organisation, whatever address and subject its provider vouches for', async () => {
    await scheme.as('secasAdministrator').ask('set-sso', {
      params: { partyId: scheme.parties.brackwater },
      body: fields(),
    });
    // Of the committee by name, and employed by Brackwater: nobody's provider speaks for them.
    await goTo('conflictedMember', 'Security Sub-Committee');
    // Of DCC, under the name of another body's organisation.
    await goTo('userEntry', 'SECAS');
    const organisations = {
      'P-001': ['administrator'],
      [await referenceOf('cio', CIO)]: ['lead'],
      [await referenceOf('secas', 'SECAS')]: ['officer', 'auditor'],
      [await referenceOf('dcc', 'DCC')]: ['charging'],
      [await referenceOf('ssc', 'Security Sub-Committee')]: ['chair'],
      [await referenceOf('ssc', 'SEC Panel')]: ['observer'],
    } as const satisfies Record<string, readonly PersonCalled[]>;
    const everybody = [...Object.values(organisations).flat(), 'stranger', 'conflictedMember', 'userEntry'] as const;
    const refusals: string[] = [];
    for (const [reference, its] of Object.entries(organisations)) {
      for (const called of everybody) {
        const { browser, reply } = await through(scheme, provider, reference, called.toLowerCase());
        const isOf = (its as readonly string[]).includes(called);
        expect([called, reference, (await browser.get('/me')).status]).toEqual([called, reference, isOf ? 200 : 401]);
        if (!isOf) refusals.push(`${reply.status} ${reply.text}`);
      }
    }
    console.info(`vouched for by another organisation: ${refusals.length} refused`);
    expect(refusals.length).toBeGreaterThan(40);
    expect(new Set(refusals).size).toBe(1);
  }, 60_000);

  test('ends for somebody who goes to another organisation, although they came in by it before', async () => {
    const reference = await referenceOf('cio', CIO);
    expect((await through(scheme, provider, reference, 'reviewer')).reply.status).toBe(200);
    await goTo('reviewer', 'Another Firm');
    expect((await through(scheme, provider, reference, 'reviewer')).reply.json.code).toBe('sso-refused');
  });

  test('is none for an employer of members of the SSC, who act in person, nor for an organisation that nobody is of', async () => {
    const employer = await rowOf('ssc', 'Quillon Power');
    expect([employer.people, employer.inPerson]).toEqual([[], ['Member Two']]);
    const codes = [
      await setBy('secasAdministrator', 'ssc', 'Quillon Power'),
      await setBy('secasAdministrator', 'cio', 'SECAS'),
    ].map(({ problem }) => problem.code);
    expect(codes).toEqual(['sso-signs-nobody-in', 'sso-signs-nobody-in']);
  });
});

describe('setting it for a body', () => {
  test('is SECAS’s administrator’s alone', async () => {
    for (const called of ['officer', 'auditor', 'lead', 'chair', 'charging', 'administrator'] as const) {
      expect((await scheme.as(called).ask('list-body-sso', {})).problem.code).toBe('not-permitted');
      expect((await setBy(called, 'dcc', 'DCC')).problem.code).toBe('not-permitted');
    }
    expect((await scheme.as('secasAdministrator').ask('list-body-sso', {})).text).not.toContain(provider.clientSecret);
  });

  test('and by the second wall alone nobody reads a provider’s row who does not administer it', async () => {
    await referenceOf('dcc', 'DCC');
    const seenBy = async (called: PersonCalled) => {
      const { side, roles, organisation, ...person } = { party: undefined, ...PEOPLE[called] };
      const actor: Actor = {
        ...{ side, roles, organisation, personId: scheme.people[called], name: called, email: emailOf(called) },
        partyId: person.party ? scheme.parties[person.party] : null,
      };
      const rows = await scheme.server.database.as(actor, (tx) =>
        tx.selectFrom('sso_providers').select('client_secret').execute(),
      );
      return rows.length;
    };
    const others = (Object.keys(PEOPLE) as PersonCalled[]).filter(
      (called) => !['administrator', 'secasAdministrator'].includes(called),
    );
    for (const called of others) expect([called, await seenBy(called)]).toEqual([called, 0]);
    expect(await seenBy('administrator')).toBe(1);
    expect(await seenBy('secasAdministrator')).toBeGreaterThan(2);
    console.info(`second wall alone: ${others.length} people see no provider’s secret`);
  });
});

describe('a provider that SECAS demands', () => {
  let [reference, version] = ['', 0];
  const signIn = (called: PersonCalled) => new TestBrowser(scheme).signIn(emailOf(called));
  const accept = async (called: PersonCalled) => {
    await scheme.as('secasAdministrator').ask('invite-person', { params: { personId: scheme.people[called] } });
    const mails = (await inDatabase(
      scheme,
      `select payload ->> 'link' as link from assay.outbox where payload -> 'to' ->> 'email' = $1 and payload ->> 'letter' = 'invitation'`,
      [emailOf(called)],
    )) as { link: string }[];
    const token = new URL(mails.at(-1)?.link ?? '', 'http://assay.test').searchParams.get('token') ?? '';
    return new TestBrowser(scheme).post('/invitations/accept', { token, password: PASSWORD });
  };

  test('lets its officers in no other way, and nobody learns why; SECAS’s administrators lift it, so they are not bound', async () => {
    await withPassword(scheme, 'officer');
    reference = await referenceOf('secas', 'SECAS');
    await through(scheme, provider, reference, 'officer');
    version = (await rowOf('secas', 'SECAS')).version;
    const demand = await setBy('secasAdministrator', 'secas', 'SECAS', { version, clientSecret: '', demanded: true });
    expect(demand.answer).toMatchObject({ demanded: true });
    const [demanded, unknown] = [await signIn('officer'), await new TestBrowser(scheme).signIn('nobody@else.example')];
    expect([demanded.status, demanded.text]).toEqual([unknown.status, unknown.text]);
    expect((await accept('officer')).json.code).toBe('sso-demanded');
    expect((await accept('secasAdministrator')).json).toEqual({ signedIn: true });
  });

  test('is lifted on the command line when nobody comes in: its administrators are invited, and it has to be used again first', async () => {
    expect(await liftSsoDemand(scheme.server, 'OR-99')).toBeUndefined();
    expect(await liftSsoDemand(scheme.server, reference.toLowerCase())).toBe('SECAS');
    expect((await signIn('officer')).status).toBe(200);
    const invited = await inDatabase(
      scheme,
      `select p.email from assay.invitations i join assay.people p on p.id = i.person_id where i.closed_at is null and p.email <> $1`,
      [emailOf('officer')],
    );
    expect(invited).toEqual([{ email: emailOf('secasAdministrator') }]);
    const another = await scheme.join('laterAdministrator', PEOPLE.secasAdministrator);
    const body = { ...fields(), body: 'secas' as const, organisation: 'SECAS', clientSecret: '', demanded: true };
    const again = await another.ask('set-body-sso', { body: { ...body, version: version + 2 } });
    expect(again.problem.code).toBe('sso-not-used');
  });
});

const byEmail = (a: { email: string }, b: { email: string }) => (a.email < b.email ? -1 : 1);
