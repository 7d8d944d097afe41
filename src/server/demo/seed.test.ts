import pg from 'pg';
import { expect, test } from 'vitest';
import type { Day } from '../../rules/values/day.ts';
import { cloneDatabase } from '../../testing/database.ts';
import { suggestedPeople } from './demo-people.ts';
import { seedScheme } from './seed.ts';

const SIZE = { parties: 7, assessments: 30, observations: 101, today: '2026-11-24' as Day };

/** Seeds a database of its own; answers how many there are of each, and a fingerprint of what happened. */
async function seeded(seed: number) {
  const database = await cloneDatabase();
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    const rows = await seedScheme(client, { ...SIZE, seed }, () => {});
    const found = await client.query(`
      select (select count(*)::int from assay.parties) as parties, (select count(*)::int from assay.assessments) as assessments,
        (select count(*)::int from assay.observations) as observations,
        (select md5(string_agg(entry, '' order by seq)) from assay.journal) as history`);
    return { rows, suggested: [...(await suggestedPeople(client)).values()], ...found.rows[0] };
  } finally {
    await client.end();
    await database.drop();
  }
}

test('a scheme has exactly the size that was asked for, and the same seed makes the same one', async () => {
  const [first, again, other] = [await seeded(5), await seeded(5), await seeded(6)];
  expect(first).toMatchObject({ parties: 7, assessments: 30, observations: 101 });
  expect(again).toEqual(first);
  expect(other.history).not.toBe(first.history);
  // Whoever starts the service on it is told somebody of each role who is there.
  expect(first.suggested.slice(0, 2)).toEqual([
    expect.stringMatching(/^books an assessment.*\(.+\)$/),
    'confirms bookings, decides on late notice, lists papers (SECAS)',
  ]);
});
