import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openApiDocument } from '../contract/openapi.ts';
import { migrate } from '../server/db/migrate.ts';
import { openEmbedded } from '../server/platform/postgres/embedded.ts';
import { clausesDocument } from './clauses/index.ts';
import { databaseTypes } from './database-types.ts';
import { operationsTable } from './operations.ts';
import { permissionsDocument } from './permissions.ts';

// `npm run generate` writes what is generated and committed; with `--check` it writes nothing and fails on drift.

const check = process.argv.includes('--check');
const root = path.resolve(import.meta.dirname, '../..');

/** File → how its text is made. */
const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/clauses.md': clauses,
  'docs/permissions.md': permissionsDocument,
  'openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'src/contract/generated/operations.ts': operationsTable,
  'src/server/db/schema.ts': typesOfMigratedDatabase,
};

/** Clause → values, rules, tests, operations. A clause that a rule uses and no test looks at fails the check. */
function clauses(): string {
  const { text, untested } = clausesDocument();
  if (untested.length > 0) {
    console.error(`Used by a rule, and looked at by no test: ${untested.join(', ')}`);
    process.exitCode = 1;
  }
  return text;
}

/** Migrates a database that is thrown away, and reads the types of its tables. */
async function typesOfMigratedDatabase(): Promise<string> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'assay-generate-'));
  const server = await openEmbedded(path.join(home, 'postgres'), ['fsync=off']);
  try {
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query('create database assay');
    await client.end();
    const connection = { ...server.connection, database: 'assay' };
    await migrate(connection);
    return databaseTypes(connection, home);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

let drifted = 0;
for (const [file, make] of Object.entries(GENERATED)) {
  const text = await make();
  const place = path.join(root, file);
  if (existsSync(place) && readFileSync(place, 'utf8') === text) continue;
  drifted += 1;
  if (check) console.error(`${file} is not what its sources say: run "npm run generate" and commit it.`);
  else {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    console.log(`${file} written.`);
  }
}
if (check && drifted > 0) process.exit(1);
console.log(drifted === 0 ? 'Everything generated is current.' : `${drifted} written.`);
