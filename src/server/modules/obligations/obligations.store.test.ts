import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../../rules/values/day.ts';
import type { PartyCategory } from '../../../rules/vocabulary.ts';
import { cloneDatabase, type TestDatabase } from '../../../testing/database.ts';
import { type Actor, SYSTEM } from '../../access/actor.ts';
import { type Database, openDatabase } from '../../db/database.ts';
import { newId } from '../../platform/ids.ts';
import { whatIsDueFor, whatIsDueForAll } from './index.ts';
import { partyFacts } from './obligations.store.ts';

let clone: TestDatabase;
let database: Database;
const provider = newId();
const [alder, birch] = [newId(), newId()];

beforeAll(async () => {
  clone = await cloneDatabase();
  database = openDatabase(clone.connection);
  await register(provider, 'Hazel Platform', 'shared-resource-provider');
  await register(alder, 'Alder Energy', 'small-supplier');
  await register(birch, 'Birch Energy', 'small-supplier');
  await count(alder, '2025-01-01', 100_000);
  await count(alder, '2025-06-01', 150_000);
  await count(birch, '2025-03-01', 120_000);
  await use(alder, '2025-02-01');
  await use(birch, '2025-04-01', '2026-01-01');
});

afterAll(async () => {
  await database.close();
  await clone.drop();
});

test('a Shared Resource Provider has the sum of the premises of its Users, on each day on which it changed (Q9)', async () => {
  const facts = await database.as(SYSTEM, (tx) => partyFacts(tx, provider));
  expect(facts?.premises).toEqual([
    { countedOn: '2025-02-01', domestic: 100_000, nonDomestic: 0 },
    { countedOn: '2025-03-01', domestic: 100_000, nonDomestic: 0 },
    { countedOn: '2025-04-01', domestic: 220_000, nonDomestic: 0 },
    { countedOn: '2025-06-01', domestic: 270_000, nonDomestic: 0 },
    // Birch’s last day of use is 1 January: on it its premises still count.
    { countedOn: '2026-01-02', domestic: 150_000, nonDomestic: 0 },
  ]);
});

test('a provider is told its own sum, and another party is told nothing of it', async () => {
  const seen = await database.as(ofParty(provider), (tx) => partyFacts(tx, provider));
  expect(seen?.premises).toHaveLength(5);
  const foreign = await database.as(ofParty(birch), (tx) => partyFacts(tx, alder));
  expect(foreign).toBeUndefined();
  // Birch uses the provider, and learns nothing of it from the register.
  const used = await database.as(ofParty(birch), (tx) => partyFacts(tx, provider));
  expect(used).toBeUndefined();
});

test('what is due is answered for one party and for all in the same words', async () => {
  const on = day('2026-02-01');
  const all = await database.as(SYSTEM, (tx) => whatIsDueForAll(tx, on));
  expect(all.map(({ party }) => party.name)).toEqual(['Alder Energy', 'Birch Energy', 'Hazel Platform']);
  const one = await database.as(SYSTEM, (tx) => whatIsDueFor(tx, alder, on));
  expect(one).toEqual(all[0]?.due);
  expect(one?.map(({ reason, kind }) => [reason, kind])).toEqual([['initial', 'fusa']]);
});

test('a Shared Resource Provider whose last User has left has no premises from the day after its last day of use (Q9)', async () => {
  const [left, cedar] = [newId(), newId()];
  await register(left, 'Linden Platform', 'shared-resource-provider');
  await register(cedar, 'Cedar Energy', 'small-supplier');
  await count(cedar, '2025-01-01', 300_000);
  await use(cedar, '2025-02-01', '2025-06-30', left);
  const facts = await database.as(SYSTEM, (tx) => partyFacts(tx, left));
  expect(facts?.premises.map(({ countedOn, domestic }) => [countedOn, domestic])).toEqual([
    ['2025-02-01', 300_000],
    ['2025-07-01', 0],
  ]);
});

const register = (id: string, name: string, category: PartyCategory) =>
  database.as(SYSTEM, async (tx) => {
    const party = { id, ref: `P-${id.slice(-6)}`, name, category, acceded_on: day('2024-01-01') };
    await tx
      .insertInto('parties')
      .values({ ...party, created_at: '2024-01-01T00:00:00Z' })
      .execute();
    const role = { party_id: id, role: 'import-supplier', added_on: day('2024-01-01') } as const;
    await tx.insertInto('user_roles').values(role).execute();
  });

const count = (partyId: string, on: string, domestic: number) =>
  database.as(SYSTEM, (tx) =>
    tx
      .insertInto('premises_counts')
      .values({
        id: newId(),
        party_id: partyId,
        counted_on: day(on),
        domestic,
        non_domestic: 0,
        declared_at: `${on}T12:00:00Z`,
      })
      .execute(),
  );

const use = (partyId: string, from: string, until?: string, of = provider) =>
  database.as(SYSTEM, (tx) =>
    tx
      .insertInto('user_systems')
      .values({
        id: newId(),
        party_id: partyId,
        name: 'Shared',
        kind: 'shared',
        provider_party_id: of,
        in_use_from: day(from),
        in_use_until: until ? day(until) : null,
      })
      .execute(),
  );

const ofParty = (partyId: string): Actor => ({
  personId: newId(),
  name: '',
  email: '',
  organisation: '',
  side: 'party',
  roles: ['party-administrator'],
  partyId,
});
