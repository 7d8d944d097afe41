import type { z } from 'zod';
import type { RefusalCode } from '../rules/vocabulary.ts';

type Shape = z.ZodType;

/** How an operation is called over HTTP, and what goes in and comes out. Every one is a row of the OpenAPI document. */
export interface Operation<
  Id extends string = string,
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> {
  /** Verb-noun; the one name of the use-case everywhere: page, endpoint, command, rule, letter, test. */
  readonly id: Id;
  readonly method: 'GET' | 'POST';
  /** Below `/api`, with `{name}` for a path parameter. */
  readonly path: string;
  readonly module: string;
  readonly summary: string;
  readonly params?: Params | undefined;
  readonly query?: Query | undefined;
  /** JSON body of a command. A command on a record carries `version`: the version its sender saw. */
  readonly body?: Body | undefined;
  readonly answer: Answer;
  /** What the answer is, when it is not JSON: a download with this media type. */
  readonly download?: string | undefined;
  /** A command whose body is `multipart/form-data`: the fields of `body`, and one `file`. */
  readonly upload?: boolean | undefined;
  /** Anyone may call it, signed in or not. */
  readonly open?: boolean | undefined;
  /** About the asker's own account: by a session of theirs, never by an API token, and not repeatable by a command id. */
  readonly account?: boolean | undefined;
  /** Refusals of this operation's own, beside those any operation may give. */
  readonly refusals: readonly RefusalCode[];
}

type Declaration = Omit<Operation, 'id' | 'module'>;

/**
 * Declares the operations of one module.
 *
 * @param module the module's name, as its folder under server/modules
 * @param declared operation id → declaration; the id is the key, so it cannot be misspelt apart from it
 */
export function operationsOf<const D extends Record<string, Declaration>>(
  module: string,
  declared: D,
): { readonly [Id in keyof D & string]: D[Id] & { readonly id: Id; readonly module: string } } {
  const named = Object.entries(declared).map(([id, declaration]) => [id, { ...declaration, id, module }]);
  return Object.fromEntries(named);
}

/** What a caller sends as the body of an operation. */
export type BodyOf<O> = O extends { readonly body: infer B extends Shape } ? z.output<B> : Record<string, never>;
/** The body as a caller may write it. */
export type BodyInputOf<O> = O extends { readonly body: infer B extends Shape } ? z.input<B> : Record<string, never>;
/** The path parameters of an operation. */
export type ParamsOf<O> = O extends { readonly params: infer P extends Shape } ? z.output<P> : Record<string, never>;
/** The query of an operation, after defaults. */
export type QueryOf<O> = O extends { readonly query: infer Q extends Shape } ? z.output<Q> : Record<string, never>;
/** The query as a caller may write it. */
export type QueryInputOf<O> = O extends { readonly query: infer Q extends Shape } ? z.input<Q> : Record<string, never>;
/** The answer of an operation. */
export type AnswerOf<O> = O extends { readonly answer: infer A extends Shape } ? z.output<A> : never;
