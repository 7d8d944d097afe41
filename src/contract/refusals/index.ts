import type { RefusalCode } from '../../rules/vocabulary.ts';
import { anyChange } from './any-change.ts';
import { bookings } from './bookings.ts';
import type { RefusalWords } from './words.ts';

/** The words for every refusal. A code without words does not compile. */
export const REFUSAL_WORDS: Record<RefusalCode, RefusalWords> = { ...anyChange, ...bookings };
