import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

// Who may touch what. ARCHITECTURE.md draws the rooms; this is what keeps them.

type Room = {
  room: string;
  files: RegExp;
  /** What these files may import: files from the top of the repository, packages by name. `own` is the first group of
   * `files`, so that a module may open its own drawers and no other's. */
  may: (own: string) => RegExp[];
  never?: RegExp[];
  /** What they may import for its types alone. */
  types?: RegExp[];
};

const rules = /^src\/rules\//;
const ruleWords = /^src\/rules\/(vocabulary|refusals|reasons)\.ts$/;
const contract = /^src\/contract\//;
const platform = /^src\/server\/platform\//;
const access = /^src\/server\/access\//;
const db = /^src\/server\/db\//;
const faces = /^src\/server\/modules\/[^/]+\/index\.ts$/;
const drivers = /^(?!src\/)/;
const ownModule = (own: string): RegExp => new RegExp(`^src/server/modules/${own}/`);
const forModules = (own: string): RegExp[] => [rules, contract, platform, access, db, faces, drivers, ownModule(own)];

/** The first room whose files fit is the one that counts, so the narrow ones come first. */
const rooms: Room[] = [
  { room: 'rules', files: rules, may: () => [rules] },
  { room: 'contract', files: contract, may: () => [contract, ruleWords, /^zod$/], types: [/^src\/rules\/values\//] },
  {
    room: 'web',
    files: /^src\/web\//,
    // Names of words are no schema: they carry strings only, so the web shares them as they are.
    may: () => [/^src\/web\//, /^src\/contract\/(generated\/|(names|field-names)\.ts$)/, drivers],
    types: [contract],
    never: [/^(node:|pg$|kysely|fastify|zod$|pino|better-auth|nodemailer)/],
  },
  {
    room: 'platform',
    files: platform,
    may: () => [platform, access, db, /^src\/rules\/(values|rulebook)\//, ruleWords, contract, drivers],
  },
  { room: 'access', files: access, may: () => [access, platform, db, rules, contract, drivers] },
  { room: 'db', files: db, may: () => [db, /^src\/rules\/values\//, ruleWords, drivers], types: [access] },
  {
    room: 'a module’s commands',
    files: /^src\/server\/modules\/([^/]+)\/commands\//,
    may: forModules,
    never: [
      /^src\/server\/db\/(?!schema\.ts)/,
      /^src\/server\/platform\/(http|mail|files|postgres)\//,
      /^(pg|fastify|nodemailer|node:(fs|http|https|net|child_process))(\/|$)/,
    ],
    types: [db],
  },
  {
    room: 'a module’s reactions',
    files: /^src\/server\/modules\/([^/]+)\/reactions\//,
    may: forModules,
    never: [/^src\/server\/db\/(?!schema\.ts)/, /^pg$/],
    types: [db],
  },
  { room: 'a module', files: /^src\/server\/modules\/([^/]+)\//, may: forModules },
  // They put the rest together: entry points, demo data, generators.
  { room: 'the composition', files: /^src\/(server|generate)\//, may: () => [/^src\/(?!web\/|testing\/)/, drivers] },
  { room: 'testing', files: /^src\/testing\//, may: () => [/^src\/(?!web\/)/, drivers] },
];

/** What a file may not even mention, for reasons given. */
const words = [
  {
    files: rules,
    never: /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b/,
    because: 'a rule reads no clock and throws no dice',
  },
  {
    files: /^src\/(?!testing\/|server\/(main|cli)\.ts$|server\/platform\/config\.ts$|generate\/)/,
    never: /\bprocess\.env\b/,
    because: 'only the composition root reads the environment',
  },
];

type Import = { target: string; typeOnly: boolean };

/** Everything wrong with one file, each as a sentence. */
function offences(file: string, text: string): string[] {
  const found: string[] = [];
  const code = withoutComments(text);
  for (const rule of words) {
    const word = rule.files.test(file) && rule.never.exec(code);
    if (word) found.push(`${file} says ${word[0]}: ${rule.because}`);
  }
  const room = rooms.find((it) => it.files.test(file));
  if (!room) return [...found, `${file} is in no room: give it one here`];
  for (const it of importsIn(file, code))
    if (!allowed(room, file, it)) found.push(`${file} (${room.room}) may not import ${it.target}`);
  return found;
}

function allowed(room: Room, file: string, { target, typeOnly }: Import): boolean {
  const own = room.files.exec(file)?.[1] ?? '';
  if (typeOnly && room.types?.some((it) => it.test(target))) return true;
  if (room.never?.some((it) => it.test(target))) return false;
  return room.may(own).some((it) => it.test(target));
}

function importsIn(file: string, code: string): Import[] {
  const statement =
    /^\s*(?:import|export)\b(?<what>[^'";]*?)\bfrom\s*['"](?<from>[^'"]+)['"]|^\s*import\s*['"](?<bare>[^'"]+)['"]/gm;
  const call = /\bimport\(\s*['"](?<from>[^'"]+)['"]\s*\)/g;
  const statements = [...code.matchAll(statement)].map(({ groups }) => ({
    target: groups?.from ?? groups?.bare ?? '',
    typeOnly: /^\s*type\b/.test(groups?.what ?? ''),
  }));
  const calls = [...code.matchAll(call)].map(({ groups }) => ({ target: groups?.from ?? '', typeOnly: false }));
  return [...statements, ...calls].map((it) => ({ ...it, target: resolve(file, it.target) }));
}

const resolve = (file: string, target: string): string =>
  target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;

/** Comments may speak of what code may not do. A `//` right after a colon is an address in a string. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

const top = path.resolve(import.meta.dirname, '..');
// Tests may reach for anything, and are no part of what runs.
const files = readdirSync(path.join(top, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => path.posix.join('src', name.replaceAll('\\', '/')))
  .filter((name) => /\.tsx?$/.test(name) && !/\.(test|testing)\.tsx?$/.test(name))
  .sort();

describe('the rooms of the house', () => {
  test('no file imports what its room may not touch', () => {
    console.info(`boundaries: ${files.length} files checked`);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => offences(file, readFileSync(path.join(top, file), 'utf8')))).toEqual([]);
  });

  test.each([
    ['src/rules/bookings/x.ts', `import { readFileSync } from 'node:fs';`],
    ['src/rules/bookings/x.ts', `import { z } from 'zod';`],
    ['src/rules/bookings/x.ts', `const today = new Date();`],
    ['src/rules/bookings/x.ts', `const dice = Math.random();`],
    ['src/contract/x.ts', `import { decide } from '../rules/bookings/x.ts';`],
    ['src/contract/x.ts', `import { addDays } from '../rules/values/day.ts';`],
    ['src/contract/x.ts', `export * from '../server/main.ts';`],
    ['src/web/pages/x.tsx', `import { decide } from '../../rules/bookings/x.ts';`],
    ['src/web/pages/x.tsx', `import type { Role } from '../../rules/vocabulary.ts';`],
    ['src/web/pages/x.tsx', `import { booking } from '../../contract/bookings.ts';`],
    ['src/web/pages/x.tsx', `const page = await import('../../server/main.ts');`],
    ['src/server/platform/x.ts', `import { bookings } from '../modules/bookings/index.ts';`],
    ['src/server/platform/http/x.ts', `import { decide } from '../../../rules/bookings/x.ts';`],
    ['src/server/platform/http/x.ts', `const port = process.env.PORT;`],
    ['src/server/modules/a/x.ts', `import { inner } from '../b/b.store.ts';`],
    ['src/server/modules/a/x.ts', `import {\n  one,\n  two,\n} from '../b/commands/x.ts';`],
    ['src/server/modules/a/commands/x.ts', `import { openDatabase } from '../../../db/database.ts';`],
    ['src/server/modules/a/commands/x.ts', `import { send } from '../../../platform/mail/mail.ts';`],
    ['src/server/modules/a/commands/x.ts', `import 'node:fs/promises';`],
    ['src/server/modules/a/reactions/x.ts', `import pg from 'pg';`],
    ['src/server/main.ts', `import { clone } from '../testing/database.ts';`],
    ['src/attic/x.ts', `export const lost = 1;`],
  ])('it would notice %s with %j', (file, text) => {
    expect(offences(file, text)).toHaveLength(1);
  });

  test.each([
    [
      'src/rules/bookings/x.ts',
      `// as of new Date()\nimport { day } from '../values/day.ts';\nconst at = 'https://x';`,
    ],
    [
      'src/web/pages/x.tsx',
      `import type { Booking } from '../../contract/bookings.ts';\nimport { useState } from 'react';`,
    ],
    [
      'src/server/modules/a/commands/x.ts',
      `import { face } from '../../b/index.ts';\nimport { store } from '../a.store.ts';`,
    ],
    ['src/server/modules/a/commands/x.ts', `import type { Tx } from '../../../db/database.ts';`],
  ])('it has nothing against %s with %j', (file, text) => {
    expect(offences(file, text)).toEqual([]);
  });
});
