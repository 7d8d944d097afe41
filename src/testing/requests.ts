import { z } from 'zod';
import type { Operation } from '../contract/operation.ts';
import type { Records } from './records.ts';
import type { Asker, Reply } from './server.ts';

/** What is asked of an operation by whoever asks for everything. */
export interface Asking {
  readonly params: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
  readonly file?: { readonly name: string; readonly bytes: Buffer };
}

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Record<string, JsonSchema>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly format?: string;
  readonly default?: unknown;
}

/** An id that nothing has. */
export const NOBODYS = '00000000-0000-7000-8000-00000000dead';

/** A key of the rule book, for the operations on rule values. */
const A_RULE_VALUE = 'booking-lead-days';

/**
 * A request to an operation about `records` whose every field is of the right kind: ids name the records, days lie in the
 * future, choices are the first there is. What it asks for may still be refused by a rule.
 */
export function requestFor(operation: Operation, records: Readonly<Record<string, string>>): Asking {
  const ids = { key: A_RULE_VALUE, ...records };
  return {
    params: Object.fromEntries(
      [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
        name,
        ids[name as keyof typeof ids] ?? NOBODYS,
      ]),
    ),
    query: sampleOf(operation.query, ids) as Record<string, unknown>,
    body: sampleOf(operation.body, ids),
    ...(operation.upload && { file: { name: 'sample.csv', bytes: Buffer.from('party,devices\nP-001,5\n') } }),
  };
}

/** Asks for any operation. Its own types do not matter here, and taking all of them together would cost the compiler a minute. */
export const askAny = (asker: Asker, { id, upload }: Operation, asking: Asking): Promise<Reply<'read-me'>> =>
  asker.ask(id as 'read-me', (upload ? { ...asking, body: asking.body ?? {} } : asking) as never);

export type { Records };

function sampleOf(shape: z.ZodType | undefined, ids: Readonly<Record<string, string>>): unknown {
  if (!shape) return {};
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return sample(schema, '', ids, schema.$defs ?? {});
}

function sample(
  schema: JsonSchema,
  name: string,
  ids: Readonly<Record<string, string>>,
  defs: Record<string, JsonSchema>,
): unknown {
  const inside = (next: JsonSchema, called = name) => sample(next, called, ids, defs);
  if (schema.$ref) return inside(defs[schema.$ref.replace('#/$defs/', '')] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return inside(choices[0] ?? {});
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => inside(part)));
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, inside(schema.properties?.[key] ?? {}, key)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        // The people of a team are the User CIO's.
        sample(schema.items ?? {}, name, name === 'team' ? { ...ids, personId: ids.assessorId ?? '' } : ids, defs),
      );
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'null':
      return null;
    default:
      return text(schema, name, ids);
  }
}

/** What fields of a form of their own look like. */
const FORMS: Readonly<Record<string, string>> = {
  month: '2026-11',
  planSha256: 'a'.repeat(64),
  sha256: 'a'.repeat(64),
  ref: 'P-950',
  value: '{"weeks":12}',
  token: 'no-such-token',
  changes: '{}',
};

function text({ format }: JsonSchema, name: string, ids: Readonly<Record<string, string>>): string {
  const form = FORMS[name];
  if (form) return form;
  if (format === 'uuid') return ids[name] ?? ids.personId ?? '';
  if (format === 'date') return '2027-03-01';
  if (format === 'date-time') return '2027-03-01T09:00:00.000Z';
  if (format === 'email') return 'somebody.new@assay.test';
  return /time/i.test(name) ? '10:00' : 'A sentence that says something.';
}
