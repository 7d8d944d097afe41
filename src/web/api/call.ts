import { PATHS, UPLOADS } from '../../contract/generated/operations.ts';
import type { Answer, BodyInput, OperationId, Params, QueryInput } from '../../contract/index.ts';
import { notFetched, problemIn, unreachable } from './problem.ts';

/** A record type without keys: an operation that takes none of these. */
type None = Record<string, never>;
/** Asks for a part of the input only where the operation has one. */
type Part<Name extends string, T> = T extends None
  ? { readonly [K in Name]?: undefined }
  : Partial<T> extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T };

/** What a question is asked with. */
export type Question<Id extends OperationId> = Part<'params', Params<Id>> & Part<'query', QueryInput<Id>>;

/** What a command is sent with. Upload commands carry `file`. */
export type Order<Id extends OperationId> = Part<'params', Params<Id>> &
  Part<'body', BodyInput<Id>> & {
    readonly file?: File | undefined;
    /** Told 0 to 1 while the file is on its way. */
    readonly onProgress?: ((sent: number) => void) | undefined;
  };

type Values = Readonly<Record<string, unknown>>;

/** @throws Error when the table was not generated after the operation came into the contract */
function pathOf(operation: OperationId): string {
  const path = PATHS[operation];
  if (!path) throw new Error(`${operation} is not in the table of operations: run "npm run generate"`);
  return path;
}

/** The address of an operation, `/api/…`, with its parameters filled in. Downloads are plain links to it. */
export function addressOf<Id extends OperationId>(operation: Id, question: Question<Id>): string {
  const { params, query } = question as { params?: Values | undefined; query?: Values | undefined };
  const path = pathOf(operation).replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name] ?? '')),
  );
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(pairs).toString();
  return `/api${path}${search ? `?${search}` : ''}`;
}

/** Asks a question. @throws ApiProblem */
export async function ask<Id extends OperationId>(
  operation: Id,
  question: Question<Id>,
  signal?: AbortSignal,
): Promise<Answer<Id>> {
  const response = await fetch(addressOf(operation, question), {
    headers: { accept: 'application/json' },
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable();
  });
  return answerIn(response.status, await response.text()) as Answer<Id>;
}

/**
 * Sends a command.
 *
 * @param commandId a UUID; the same one sent again has one effect and one answer
 * @throws ApiProblem
 */
export async function send<Id extends OperationId>(
  operation: Id,
  order: Order<Id>,
  commandId: string,
): Promise<Answer<Id>> {
  const { params, body, file, onProgress } = order as Order<Id> & { params?: Values; body?: Values };
  const address = addressOf(operation, { params } as Question<Id>);
  const headers = { accept: 'application/json', 'idempotency-key': commandId };
  if (UPLOADS.has(operation)) {
    // Its code is fetched only now: most of what is sent has no file.
    const sendForm = await import('./upload.ts').then(({ sendForm }) => sendForm, fail);
    const { status, text } = await sendForm(address, headers, { fields: body ?? {}, file, onProgress });
    return answerIn(status, text) as Answer<Id>;
  }
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  }).catch(() => {
    throw unreachable();
  });
  return answerIn(response.status, await response.text()) as Answer<Id>;
}

/** Code that did not come. */
const fail = (): never => {
  throw notFetched();
};

function answerIn(status: number, text: string): unknown {
  if (status < 200 || status > 299) throw problemIn(status, text);
  try {
    return JSON.parse(text);
  } catch {
    throw problemIn(status, text);
  }
}
