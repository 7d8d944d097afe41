/** As much of an OpenAPI document as the reference shows. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface OperationInfo {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description?: string }>>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationInfo>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation with its method and path. */
export interface Entry extends OperationInfo {
  readonly method: string;
  readonly path: string;
}

/** Every operation, in the order of the document. */
export const entriesOf = ({ paths }: OpenApi): Entry[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );

const REF = '#/components/schemas/';

/** The name of the component a schema points to. */
export const refName = ({ $ref }: Schema): string | undefined =>
  $ref?.startsWith(REF) ? $ref.slice(REF.length) : undefined;

/** The schema itself, when it points to a component. */
export function resolved(schema: Schema, document: OpenApi): Schema {
  const name = refName(schema);
  return name ? (document.components.schemas[name] ?? schema) : schema;
}

/** What a value may be, in one line: `list of BookingRow`, `one of draft, requested`, `whole number from 1 to 200`. */
export function typeInWords(schema: Schema): string {
  const name = refName(schema);
  if (name) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  const choices = schema.anyOf ?? schema.allOf;
  if (choices) return choices.map(typeInWords).join(schema.anyOf ? ' or ' : ' and ');
  if (schema.items) return `list of ${typeInWords(schema.items)}${within(schema.minItems, schema.maxItems)}`;
  const plain = [schema.type]
    .flat()
    .filter(Boolean)
    .map((type) => WORDS[type ?? ''] ?? type)
    .join(' or ');
  const format = schema.format ? ` (${schema.format})` : '';
  return `${plain || 'anything'}${format}${within(schema.minimum ?? schema.minLength, schema.maximum ?? schema.maxLength)}`;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'null',
};
/** Limits that mean no limit. */
const LARGEST = Number.MAX_SAFE_INTEGER;

function within(least: number | undefined, most: number | undefined): string {
  const from = least !== undefined && least > -LARGEST ? least : undefined;
  const to = most !== undefined && most < LARGEST ? most : undefined;
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return `, at most ${to}`;
  return to === undefined ? `, at least ${from}` : `, ${from} to ${to}`;
}
