import type { Reason } from '../reasons.ts';
import type { RefusalCode } from '../refusals.ts';
import type { CitationKey } from '../rulebook/citations.ts';
import type { Trust } from '../vocabulary.ts';

/** Figures, days and words that fill the sentence a person reads. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** One step of the reasoning behind a decision, with the source it rests on. */
export type Because = {
  readonly rule: Reason;
  readonly cite: CitationKey;
  readonly trust: Trust;
  readonly facts: Facts;
};

/** Why something may not be done. The words people read for each code are not the rules' business. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly because: readonly Because[];
};

export type Allowed<T> = {
  readonly ok: true;
  readonly value: T;
  readonly because: readonly Because[];
};
export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** What a decision answers: what follows, or why not; each with its reasoning. */
export type Outcome<T> = Allowed<T> | Refused;

export function allow<T>(value: T, because: readonly Because[] = []): Allowed<T> {
  return { ok: true, value, because };
}

export function refuse(
  code: RefusalCode,
  facts: Readonly<Record<string, string | number>> = {},
  because: readonly Because[] = [],
): Refused {
  return { ok: false, refusal: { code, facts, because } };
}

/** A step of reasoning that rests on a rule value (or on any source with a key and a trust). */
export function because(
  rule: Reason,
  source: { readonly cite: CitationKey; readonly trust: Trust },
  facts: Facts = {},
): Because {
  return { rule, cite: source.cite, trust: source.trust, facts };
}
