import type { ProblemDocument } from '../ui/types.ts';

/** What the server refused, or what went wrong on the way to it: a problem document that can be thrown. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  /** HTTP status; 0 when the server was not reached. */
  get status(): number {
    return this.problem.status ?? 0;
  }

  get code(): string | undefined {
    return this.problem.code;
  }
}

/** The server did not answer, or not in a language we know. The same request may be sent again. */
export const unreachable = (): ApiProblem =>
  new ApiProblem({
    title: 'The server could not be reached',
    status: 0,
    detail: 'Nothing of what you typed is lost.',
    next: 'Check your connection, then try again: it will not happen twice.',
  });

/** The code of a page did not come. */
export const notFetched = (): ApiProblem =>
  new ApiProblem({
    title: 'This page could not be fetched',
    status: 0,
    detail: 'The server could not be reached, or Assay has been renewed since you opened it.',
    next: 'Check your connection, then load the page again. Nothing was changed on the server.',
  });

/** Reads a refusal; an answer that is no problem document (a proxy's page, say) becomes one. */
export function problemIn(status: number, text: string): ApiProblem {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && 'title' in document) {
      return new ApiProblem({ ...(document as ProblemDocument), status });
    }
  } catch {
    // Not JSON: told below.
  }
  return new ApiProblem({
    title: 'The server gave an answer that cannot be read',
    status,
    detail: `It answered with status ${status}.`,
    next: 'Try again; if it happens again, tell SECAS.',
  });
}

/** Whatever was thrown, as something that can be shown. */
export function problemOf(error: unknown): ProblemDocument {
  if (error instanceof ApiProblem) return error.problem;
  return {
    title: 'This page ran into an error of its own',
    status: 500,
    detail: error instanceof Error ? error.message : 'It did not say what.',
    next: 'Load the page again. Nothing was changed on the server.',
  };
}
