import type { RefusalCode } from '../../rules/vocabulary.ts';
import { account } from './account.ts';
import { anyChange } from './any-change.ts';
import { bookings } from './bookings.ts';
import { charges } from './charges.ts';
import { committee } from './committee.ts';
import { fieldwork } from './fieldwork.ts';
import { register } from './register.ts';
import { remediation } from './remediation.ts';
import { reportAndResponse } from './report-and-response.ts';
import { signIn } from './sign-in.ts';
import { userEntry } from './user-entry.ts';
import type { RefusalWords } from './words.ts';

/** The words for every refusal. A code without words does not compile. */
export const REFUSAL_WORDS: Record<RefusalCode, RefusalWords> = {
  ...anyChange,
  ...signIn,
  ...account,
  ...bookings,
  ...register,
  ...fieldwork,
  ...reportAndResponse,
  ...committee,
  ...remediation,
  ...userEntry,
  ...charges,
};
