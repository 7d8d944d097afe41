import type { Citation } from './citations/citation.ts';
import { CODE } from './citations/code.ts';
import { DEFAULTS } from './citations/defaults.ts';
import { FRAMEWORK } from './citations/framework.ts';
import { PROCESS_PAGE } from './citations/process-page.ts';

export type { Citation } from './citations/citation.ts';

/** Every source a rule may name. A misspelt key does not compile. */
export const CITATIONS = {
  ...PROCESS_PAGE,
  ...CODE,
  ...FRAMEWORK,
  ...DEFAULTS,
} as const satisfies Record<string, Citation>;

export type CitationKey = keyof typeof CITATIONS;

/** The citation behind a key. */
export function citation(key: CitationKey): Citation {
  return CITATIONS[key];
}
