import { operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';

/** How each operation is called over HTTP, without its schemas: all that the web needs at run time. */
export function operationsTable(): string {
  const all: readonly Operation[] = Object.values(operations);
  const rows = all.map(
    ({ id, method, path, upload }) =>
      `  '${id}': { method: '${method}', path: '${path}'${upload ? ', upload: true' : ''} },`,
  );
  return [
    '// Written by `npm run generate` from src/contract. Do not change it by hand.',
    '',
    '/** How an operation is called: method, and path below `/api`. */',
    'export interface Route {',
    "  readonly method: 'GET' | 'POST';",
    '  readonly path: string;',
    '  readonly upload?: true;',
    '}',
    '',
    'export const ROUTES: Readonly<Record<string, Route>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}
