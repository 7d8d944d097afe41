import { type Day, parseDay } from '../values/day.ts';
import type { Schema } from './facts-schema.ts';

/** Something that cannot be a fact: where it stands, what was found, and what was expected. */
export type Impossible = { readonly path: string; readonly found: string; readonly expected: string };

/** Where a value does not have the shape it should have, each place by its path; `root` names the whole of it. */
export function misfits(schema: Schema, value: unknown, path: string, root = '(the facts)'): readonly Impossible[] {
  const wrong = (expected: string): readonly Impossible[] => [{ path: path || root, found: shown(value), expected }];
  switch (schema.type) {
    case undefined:
      return [];
    case 'string':
      return misfitOfText(schema, value, wrong);
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= schema.minimum
        ? []
        : wrong(`a whole number, ${schema.minimum} or more`);
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('true or false');
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => misfits(schema.items, item, `${path}[${index}]`))
        : wrong('a list');
    case 'object':
      return isObject(value) ? misfitsOfObject(schema, value, path) : wrong('an object');
  }
}

function misfitOfText(
  schema: Extract<Schema, { type: 'string' }>,
  value: unknown,
  wrong: (expected: string) => readonly Impossible[],
): readonly Impossible[] {
  if ('enum' in schema)
    return schema.enum.some((word) => word === value) ? [] : wrong(`one of ${schema.enum.join(', ')}`);
  if (typeof value !== 'string') return wrong(schema.format ? 'a day, as in 2026-11-24' : 'a text');
  if (schema.format && !parseDay(value)) return wrong('a day that exists, as in 2026-11-24');
  return value.length < (schema.minLength ?? 0) ? wrong('a text that is not empty') : [];
}

function misfitsOfObject(
  { properties, required }: Extract<Schema, { type: 'object' }>,
  value: Readonly<Record<string, unknown>>,
  path: string,
): readonly Impossible[] {
  const below = (name: string) => (path ? `${path}.${name}` : name);
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  const missing = required.filter((name) => value[name] === undefined);
  return [
    ...unknown.map((name) => ({
      path: below(name),
      found: 'a field of this name',
      expected: `one of ${Object.keys(properties).join(', ')}`,
    })),
    ...missing.map((name) => ({ path: below(name), found: 'nothing', expected: 'a value' })),
    ...Object.entries(properties).flatMap(([name, schema]) =>
      value[name] === undefined ? [] : misfits(schema, value[name], below(name)),
    ),
  ];
}

/** A day that stands before one that it cannot stand before. */
export function earlier(
  path: string,
  day: Day | undefined,
  than: Day | undefined,
  what: string,
): readonly Impossible[] {
  if (day === undefined || than === undefined || day >= than) return [];
  return [{ path, found: day, expected: `${than} or later: not before ${what}` }];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found, as JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
