import type { Reason } from '../rules/reasons.ts';
import { bookingChanges } from './reasons/booking-changes.ts';
import { bookingRequests } from './reasons/booking-requests.ts';
import { charges } from './reasons/charges.ts';
import { committee } from './reasons/committee.ts';
import { estimate } from './reasons/estimate.ts';
import { fieldwork } from './reasons/fieldwork.ts';
import { obligations } from './reasons/obligations.ts';
import { responseAndRemediation } from './reasons/response-and-remediation.ts';
import { userEntry } from './reasons/user-entry.ts';
import type { Sentence } from './words.ts';

/** The sentence people read for every step of reasoning. A reason without a sentence does not compile. */
export const BECAUSE_WORDS: Record<Reason, Sentence> = {
  ...bookingChanges,
  ...bookingRequests,
  ...estimate,
  ...obligations,
  ...fieldwork,
  ...committee,
  ...responseAndRemediation,
  ...userEntry,
  ...charges,
};
