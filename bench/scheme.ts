import path from 'node:path';
import pg from 'pg';
import { CATALOGUE_VERSION, CATALOGUES, type Control } from '../src/rules/fieldwork/catalogue/index.ts';
import { ALL_FULL_ROLES } from '../src/rules/fieldwork/catalogue/roles.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { seedScheme } from '../src/server/demo/seed.ts';
import type { Size } from '../src/server/demo/seed-size.ts';
import { openClock } from '../src/server/platform/clock/clock.ts';
import { openEmbedded } from '../src/server/platform/postgres/embedded.ts';
import type { Targets } from './scenarios.ts';

const SEED = 1;
const MANY = 400;

/** A seeded scheme on an embedded PostgreSQL of its own, with every promise of durability kept. */
export async function openBenchScheme(folder: string, size: Omit<Size, 'seed' | 'today'>) {
  const postgres = await openEmbedded(path.join(folder, 'postgres'));
  const { connection } = postgres;
  await migrate(connection);
  const client = new pg.Client(connection);
  await client.connect();
  const started = Date.now();
  const rows = await seedScheme(client, { ...size, seed: SEED, today: openClock().today() }, () => {});
  const seconds = (Date.now() - started) / 1000;
  console.log(`Seeded ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows per second.`);
  await client.query('vacuum analyze');
  const targets = await findTargets(client);
  await client.end();
  return { connection, targets, close: postgres.stop };
}

/** Controls that every party is asked, whatever its role. */
const isForAll = (control: Control): boolean =>
  ALL_FULL_ROLES.every((role) => control.appliesTo.includes(role)) && control.onlyWhen === undefined;

async function findTargets(client: pg.Client): Promise<Targets> {
  const column = async (sql: string): Promise<string[]> => (await client.query(sql)).rows.map(({ id }) => id);
  const preparing = await client.query(`
    select a.id, 'token-' || p.user_id as token, p.user_id from assay.assessments a
      join assay.people p on p.party_id = a.party_id and 'party-administrator' = any(p.roles)
    where a.state = 'scheduled' order by a.id limit ${MANY}`);
  const staff = await client.query(`select user_id from assay.people where 'secas-officer' = any(roles) limit 1`);
  const staffId: string = staff.rows[0].user_id;
  for (const userId of [staffId, ...preparing.rows.map(({ user_id }) => user_id)])
    await client.query(
      `insert into auth."session" ("id", "expiresAt", "token", "createdAt", "updatedAt", "userId")
       values ($1, now() + interval '1 day', $1, now(), now(), $2)`,
      [`token-${userId}`, userId],
    );
  return {
    parties: await column(`select id from assay.parties order by id limit ${MANY}`),
    assessments: await column(
      `select a.id from assay.assessments a where exists (select from assay.observations o where o.assessment_id = a.id and o.state = 'issued') order by a.id limit ${MANY}`,
    ),
    preparing: preparing.rows.map(({ id, token }) => ({ id, token })),
    controls: CATALOGUES[CATALOGUE_VERSION].full.filter(isForAll).map(({ id }) => id),
    staffToken: `token-${staffId}`,
  };
}
