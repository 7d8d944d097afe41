import type { z } from 'zod';
import type { Because as BecauseShape, Problem } from '../../../contract/common.ts';
import { BECAUSE_WORDS } from '../../../contract/reasons.ts';
import { REFUSAL_WORDS } from '../../../contract/refusals/index.ts';
import { CITATIONS } from '../../../rules/rulebook/citations.ts';
import type { Because, Refusal } from '../../../rules/values/outcome.ts';
import type { FieldError } from '../refused.ts';

/** Reasoning as the contract shows it: the sentence, and the citation in full. */
export function inWords(because: readonly Because[]): z.infer<typeof BecauseShape>[] {
  return because.map(({ rule, cite, trust, facts }) => ({
    rule: BECAUSE_WORDS[rule](facts),
    citation: CITATIONS[cite],
    trust,
    facts,
  }));
}

/** A refusal as a problem document (RFC 9457). */
export function problemOf(refusal: Refusal, errors: readonly FieldError[] = []): z.infer<typeof Problem> {
  const words = REFUSAL_WORDS[refusal.code];
  return {
    type: `/problems/${refusal.code}`,
    title: words.title,
    status: words.status,
    detail: words.detail(refusal.facts),
    code: refusal.code,
    next: typeof words.next === 'string' ? words.next : words.next(refusal.facts),
    because: inWords(refusal.because),
    errors: [...errors],
  };
}
