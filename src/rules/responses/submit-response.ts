import { type Day, daysBetween } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { missingIn, type ResponseItem } from './response.ts';

export type ResponseSubmitted = {
  readonly event: 'response-submitted';
  readonly submittedOn: Day;
  readonly dueOn: Day;
  readonly late: boolean;
  /** Calendar days after the due day; 0 when in time. */
  readonly daysLate: number;
  readonly accepted: number;
  readonly disputed: number;
};

const BY_THE_DATE = { cite: 'G8_24_RESPONSE', trust: 'published' } as const;
const FOR_EACH_FINDING = { cite: 'G8_26_RESPONSE_CONTENT', trust: 'recalled' } as const;

/**
 * Submits the response when every observation is answered in full. A late one is accepted and marked late: the User
 * responds no later than the date that was specified (G8.24), and a response that is late is worth more than none.
 *
 * Refuses: `response-incomplete`. Facts: `count`, `first`, `missing` (of the first).
 */
export function submitResponse(
  items: readonly ResponseItem[],
  dueOn: Day,
  on: Day,
): Outcome<readonly ResponseSubmitted[]> {
  const incomplete = items.filter((item) => missingIn(item).length > 0);
  const [first] = incomplete;
  if (first) {
    const facts = { count: incomplete.length, first: first.ref, missing: missingIn(first).join(', ') };
    return refuse('response-incomplete', facts, [because('each-finding-is-addressed', FOR_EACH_FINDING)]);
  }
  const daysLate = Math.max(0, daysBetween(dueOn, on));
  const submitted: ResponseSubmitted = {
    event: 'response-submitted',
    submittedOn: on,
    dueOn,
    late: daysLate > 0,
    daysLate,
    accepted: items.filter(({ stance }) => stance === 'accept').length,
    disputed: items.filter(({ stance }) => stance === 'dispute').length,
  };
  const why =
    daysLate > 0
      ? because('response-late', BY_THE_DATE, { dueOn, submittedOn: on, daysLate })
      : because('response-in-time', BY_THE_DATE, { dueOn, submittedOn: on });
  return allow([submitted], [why, because('each-finding-is-addressed', FOR_EACH_FINDING)]);
}
