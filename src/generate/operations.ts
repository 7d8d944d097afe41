import { operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';

/** Where each operation is called, and which take a file, without their schemas: all that the web needs at run time. */
export function operationsTable(): string {
  const all: readonly Operation[] = Object.values(operations);
  return [
    '// Written by `npm run generate` from src/contract. Do not change it by hand.',
    '',
    '/** The path of each operation, below `/api`. */',
    'export const PATHS: Readonly<Record<string, string>> = {',
    ...all.map(({ id, path }) => `  '${id}': '${path}',`),
    '};',
    '',
    '/** The operations that take a file. */',
    'export const UPLOADS: ReadonlySet<string> = new Set([',
    ...all.filter(({ upload }) => upload).map(({ id }) => `  '${id}',`),
    ']);',
    '',
  ].join('\n');
}
