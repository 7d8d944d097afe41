import { z } from 'zod';
import { Marking, Problem } from './common.ts';
import { operations } from './index.ts';
import type { Operation } from './operation.ts';
import { REFUSAL_WORDS } from './refusals/index.ts';

type Json = Readonly<Record<string, unknown>>;

const TITLE = 'Assay';
const DESCRIPTION =
  'The User Security Assessment process of the GB Smart Energy Code, for all five sides of it. ' +
  'A change is a POST; send an `idempotency-key` (a UUID of your own) and the same request sent again has one effect and one answer. ' +
  'A change of a record carries the `version` that you saw. What is refused is a problem document (RFC 9457) with the reason, the clause and what to do next. ' +
  'Operations that may refuse with `step-up-needed` are for a session whose person signed in, or showed again who they are (`confirm-identity`), within the last five minutes; an API token never may.';
const MARKING = 'The marking of the file, by the Panel Information Policy.';

/** The whole API as an OpenAPI 3.1 document. Committed as openapi.json; drift fails CI. */
export function openApiDocument(): Json {
  const schemas = new Components();
  const all: readonly Operation[] = Object.values(operations);
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of all) {
    const item = paths[`/api${operation.path}`] ?? {};
    item[operation.method.toLowerCase()] = describe(operation, schemas);
    paths[`/api${operation.path}`] = item;
  }
  const problem = schemas.of(Problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: TITLE,
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(all.map(({ module }) => module))].map((name) => ({ name })),
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: schemas.all(),
      responses: { Problem: { description: 'Refused', content: { 'application/problem+json': { schema: problem } } } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'assay.session_token', description: 'Set by sign-in.' },
        token: { type: 'http', scheme: 'bearer', description: 'An API token: see create-api-token.' },
      },
    },
  };
}

function describe(operation: Operation, schemas: Components): Json {
  const { id, module, summary, body, upload, open, account } = operation;
  const content = upload ? 'multipart/form-data' : 'application/json';
  const idempotency = {
    name: 'idempotency-key',
    in: 'header',
    required: false,
    schema: { type: 'string', format: 'uuid' },
  };
  return {
    operationId: id,
    tags: [module],
    summary,
    ...(open && { security: [] }),
    ...(account && { security: [{ session: [] }] }),
    parameters: [
      ...parametersOf(operation.params, 'path', schemas),
      ...parametersOf(operation.query, 'query', schemas),
      ...(operation.method === 'POST' && !open && !account ? [idempotency] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: { [content]: { schema: upload ? withFile(schemas.of(body, 'input')) : schemas.of(body, 'input') } },
      },
    }),
    responses: {
      200: {
        description: 'Done',
        ...(operation.download && {
          headers: { 'x-marking': { description: MARKING, schema: schemas.of(Marking, 'output') } },
        }),
        content: contentOf(operation, schemas),
      },
      ...refusalsOf(operation),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const contentOf = ({ download, answer }: Operation, schemas: Components): Json =>
  download
    ? { [download]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: schemas.of(answer, 'output') } };

const withFile = (schema: Json): Json => ({
  ...schema,
  properties: { ...(schema.properties as Json | undefined), file: { type: 'string', format: 'binary' } },
  required: [...((schema.required as string[] | undefined) ?? []), 'file'],
});

/** The operation's own refusals by HTTP status, each with its code and title. */
function refusalsOf({ refusals }: Operation): Json {
  const byStatus = groupedByStatus(refusals);
  const entries = [...byStatus].map(([status, codes]) => {
    const description = codes.map((code) => `\`${code}\`: ${REFUSAL_WORDS[code].title}`).join('; ');
    const $ref = '#/components/schemas/Problem';
    return [status, { description, content: { 'application/problem+json': { schema: { $ref } } } }];
  });
  return Object.fromEntries(entries);
}

function groupedByStatus(refusals: Operation['refusals']): ReadonlyMap<number, Operation['refusals']> {
  const statuses = [...new Set(refusals.map((code) => REFUSAL_WORDS[code].status))].sort();
  return new Map(statuses.map((status) => [status, refusals.filter((code) => REFUSAL_WORDS[code].status === status)]));
}

function parametersOf(shape: z.ZodType | undefined, place: 'path' | 'query', schemas: Components): Json[] {
  if (!shape) return [];
  const { properties, required } = schemas.of(shape, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || (required?.includes(name) ?? false),
    schema,
  }));
}

/** The named schemas: those with an `id` of their own, each once. */
class Components {
  readonly #named = new Map<string, string>();

  /** The schema of a shape; named parts are put among the components. */
  of(shape: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs = {}, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
    const names = new Map(Object.entries($defs).map(([name, part]) => [name, this.#name(name, part as Json, io)]));
    const own = (shape.meta() as { id?: string } | undefined)?.id;
    const found = withRefs(schema, names) as Json;
    for (const [name, part] of Object.entries($defs))
      this.#put(names.get(name) ?? name, withRefs(withoutId(part as Json), names) as Json);
    if (!own) return found;
    const name = this.#name(own, schema, io);
    this.#put(name, withoutId(found));
    return { $ref: `#/components/schemas/${name}` };
  }

  all(): Json {
    const sorted = [...this.#named].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, text]) => [name, JSON.parse(text)]));
  }

  /** What goes in may be shaped otherwise than what comes out (defaults, extra fields): then it has a name of its own. */
  #name(name: string, part: Json, io: 'input' | 'output'): string {
    return io === 'input' && part.type === 'object' ? `${name}Input` : name;
  }

  #put(name: string, schema: Json): void {
    this.#named.set(name, JSON.stringify(schema));
  }
}

const withoutId = ({ id: _, ...schema }: Json): Json => schema;

/** `#/$defs/Day` → `#/components/schemas/Day`, all the way down. */
function withRefs(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withRefs(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '') : undefined;
      return [key, name === undefined ? withRefs(inner, names) : `#/components/schemas/${names.get(name) ?? name}`];
    }),
  );
}
