import type { Refusal } from '../../rules/values/outcome.ts';
import type { RefusalCode } from '../../rules/vocabulary.ts';

/** A field of the input that is not as it should be. */
export interface FieldError {
  /** As the sender wrote it: `team[0].personId`. */
  readonly path: string;
  readonly message: string;
}

/** Ends a request with a refusal. Thrown inside a transaction it takes everything back. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly errors: readonly FieldError[];
  constructor(refusal: Refusal, errors: readonly FieldError[] = []) {
    super(refusal.code);
    this.refusal = refusal;
    this.errors = errors;
  }
}

/** Refuses with a code and its facts. */
export function refused(code: RefusalCode, facts: Refusal['facts'] = {}): Refused {
  return new Refused({ code, facts, because: [] });
}
