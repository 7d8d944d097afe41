import type { Estimate } from '../../../rules/bookings/estimate.ts';
import { inWords } from '../../platform/http/problem.ts';
import type { StoredEstimate } from './bookings.store.ts';

/** An estimate as the contract shows it: its reasoning in words, as they were on the day it was worked out. */
export const inContract = (estimate: Estimate): StoredEstimate => ({
  ...estimate,
  because: inWords(estimate.because),
});

/** An estimate as it is kept with its booking. */
export const storedEstimate = (estimate: Estimate): string => JSON.stringify(inContract(estimate));
