import pg from 'pg';
import type { Day } from '../rules/values/day.ts';
import { newId } from '../server/platform/ids.ts';
import { PARTIES, PEOPLE, type PersonCalled, type TestPartyName, type TestPerson } from './people.ts';

interface Laid {
  readonly parties: Record<TestPartyName, string>;
  readonly people: Record<PersonCalled, string>;
  /** A session of each person. */
  readonly tokens: Record<PersonCalled, string>;
}

const ACCEDED_ON = '2020-01-06' as Day;

/** Lays in the parties and people of people.ts, each person signed in, and a rate card for every year tests speak of. */
export async function layInScheme(connection: pg.ClientConfig): Promise<Laid> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local search_path = assay`);
    await client.query(`select set_config('assay.side', 'system', true)`);
    const parties = await layInParties(client);
    const { people, tokens } = await layInPeople(client, parties);
    await layInRateCards(client);
    await client.query('commit');
    return { parties, people, tokens };
  } finally {
    await client.end();
  }
}

async function layInParties(client: pg.Client): Promise<Laid['parties']> {
  const laid: Partial<Laid['parties']> = {};
  for (const [index, [key, party]] of Object.entries(PARTIES).entries()) {
    const id = newId();
    laid[key as TestPartyName] = id;
    await client.query(
      `insert into parties (id, ref, name, category, acceded_on, sites, created_at) values ($1, $2, $3, $4, $5, $6, now())`,
      [
        id,
        `P-${String(index + 1).padStart(3, '0')}`,
        party.name,
        party.category,
        ACCEDED_ON,
        JSON.stringify(['Head office']),
      ],
    );
    for (const role of party.userRoles) {
      await client.query(`insert into user_roles (party_id, role, added_on) values ($1, $2, $3)`, [
        id,
        role,
        ACCEDED_ON,
      ]);
    }
    await client.query(
      `insert into user_systems (id, party_id, name, kind, in_use_from) values ($1, $2, 'Core User System', 'bespoke', $3)`,
      [newId(), id, ACCEDED_ON],
    );
    await client.query(
      `insert into premises_counts (id, party_id, counted_on, domestic, non_domestic, declared_at) values ($1, $2, '2026-10-01', $3, 1200, now())`,
      [newId(), id, party.category === 'large-supplier' ? 640_000 : 90_000],
    );
  }
  return laid as Laid['parties'];
}

async function layInPeople(client: pg.Client, parties: Laid['parties']): Promise<Pick<Laid, 'people' | 'tokens'>> {
  const people: Partial<Laid['people']> = {};
  const tokens: Partial<Laid['tokens']> = {};
  for (const [called, person] of Object.entries(PEOPLE)) {
    const { id, token } = await layInOne(client, parties, called, person);
    people[called as PersonCalled] = id;
    tokens[called as PersonCalled] = token;
  }
  return { people: people as Laid['people'], tokens: tokens as Laid['tokens'] };
}

/** Lays in one person more, signed in. */
export async function layInPerson(
  connection: pg.ClientConfig,
  parties: Laid['parties'],
  called: string,
  person: TestPerson,
): Promise<{ id: string; token: string }> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(`set search_path = assay`);
    await client.query(`select set_config('assay.side', 'system', false)`);
    return await layInOne(client, parties, called, person);
  } finally {
    await client.end();
  }
}

async function layInOne(
  client: pg.Client,
  parties: Laid['parties'],
  called: string,
  person: TestPerson,
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = `token-of-${called}`;
  const email = `${called.toLowerCase()}@assay.test`;
  const name = called.replace(/[A-Z]/g, (letter) => ` ${letter}`).replace(/^./, (letter) => letter.toUpperCase());
  const partyId = person.party ? parties[person.party] : null;
  await client.query(
    `insert into people (id, user_id, email, name, job_title, side, roles, party_id, organisation, created_at)
     values ($1, $2, $3, $4, 'Of the test scheme', $5, $6, $7, $8, now())`,
    [id, `user-${called}`, email, name, person.side, person.roles, partyId, person.organisation],
  );
  await client.query(
    `insert into auth."user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, true, now(), now())`,
    [`user-${called}`, name, email],
  );
  await client.query(
    // Whoever is signed in here is not asked to show again who they are, however long the tests take.
    `insert into auth."session" ("id", "expiresAt", "token", "createdAt", "updatedAt", "userId", "provedAt")
     values ($1, now() + interval '1 day', $2, now(), now(), $3, now() + interval '1 day')`,
    [newId(), token, `user-${called}`],
  );
  return { id, token };
}

async function layInRateCards(client: pg.Client): Promise<void> {
  for (const year of [2023, 2024, 2025, 2026, 2027]) {
    const rise = (year - 2023) * 2_000;
    await client.query(
      `insert into rate_cards (id, name, from_on, until_on, lead_pence, assessor_pence, reviewer_pence) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        `${year}–${year + 1}`,
        `${year}-08-01`,
        `${year + 1}-07-31`,
        120_000 + rise,
        95_000 + rise,
        110_000 + rise,
      ],
    );
  }
}
