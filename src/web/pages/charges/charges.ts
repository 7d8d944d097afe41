import type { Answer } from '../../api.ts';
import { formatPence, MONTHS, plural } from '../../ui/index.ts';

export type Account = Answer<'read-charges'>;
export type Charge = Account['charges'][number];
export type Preview = Account['previews'][number];
export type ChargeRow = Answer<'list-charges'>['rows'][number];

/** `2026-11` → `November 2026`, in the short form of months: `Nov 2026`. */
export function monthInWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year}`.trim();
}

/** Days with their part: `12.25 days`. */
export const inDays = (days: number): string => plural(days, 'day');

/** How far the charges are from the estimate, in words. */
export function varianceInWords(variancePence: number): string {
  if (variancePence === 0) return 'Exactly the estimate';
  return `${formatPence(Math.abs(variancePence))} ${variancePence > 0 ? 'above' : 'below'} the estimate`;
}
