import { inForce, type Overlay } from '../rulebook/dated.ts';
import { responseClock } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, type Because, because, type Outcome } from '../values/outcome.ts';
import { addWorkingDays } from '../values/working-days.ts';
import { mayReview, type Reviewer } from './quality-review.ts';
import type { Report } from './report.ts';

export type ReportIssued = {
  readonly event: 'report-issued';
  readonly versionNo: number;
  /** Where the assessment goes: to the party for its response, or straight to the SSC. */
  readonly next: 'response-due' | 'awaiting-committee';
  /** By when the response is due; null when none is needed, or when it is in already. */
  readonly responseDueOn: Day | null;
};

/** The response, when there is one from before: a report may be issued in a further version. */
export type ResponseSoFar = { readonly state: 'draft' | 'submitted'; readonly dueOn: Day } | undefined;

/**
 * Passes the quality review and issues the report. What follows is the same for every kind: a response addresses each
 * observation (G8.24, G8.26), so with observations the party responds, and without any the report goes to the SSC.
 * A further version leaves a response that is in where it is, and gives one that is not in the whole time again.
 *
 * Refuses: `reviewer-is-author`, `not-permitted`.
 */
export function issueReport(
  report: Report,
  reviewer: Reviewer,
  response: ResponseSoFar,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ReportIssued[]> {
  const may = mayReview(report, reviewer);
  if (!may.ok) return may;
  const { next, responseDueOn, why } = whatFollows(report, response, on, overlay);
  return allow([{ event: 'report-issued', versionNo: report.versionNo, next, responseDueOn }], [...may.value, why]);
}

type WhatFollows = Pick<ReportIssued, 'next' | 'responseDueOn'> & { readonly why: Because };

function whatFollows(report: Report, response: ResponseSoFar, on: Day, overlay?: Overlay): WhatFollows {
  if (report.observations === 0) {
    const source = { cite: 'G8_26_RESPONSE_CONTENT', trust: 'recalled' } as const;
    return {
      next: 'awaiting-committee',
      responseDueOn: null,
      why: because('nothing-to-respond-to', source, { kind: report.kind }),
    };
  }
  if (response?.state === 'submitted') {
    const source = { cite: 'DEFAULT_PROCESS', trust: 'assumed' } as const;
    return { next: 'awaiting-committee', responseDueOn: null, why: because('response-stands', source) };
  }
  const clock = inForce(responseClock, on, overlay);
  const responseDueOn = addWorkingDays(on, clock.value).on;
  return { next: 'response-due', responseDueOn, why: because('response-due', clock, { dueOn: responseDueOn }) };
}
