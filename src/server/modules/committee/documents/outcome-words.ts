import { nameOf } from '../../../../contract/names.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import { inForce } from '../../../../rules/rulebook/dated.ts';
import { statusNames } from '../../../../rules/rulebook/values.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { ASSURANCE_STATUSES, type CommitteeOutcome } from '../../../../rules/vocabulary.ts';

/** What an outcome was called on the day of the decision: "Deferred" means different things before and after MP091. */
export function outcomeOn(outcome: CommitteeOutcome, decidedOn: Day, book: Overlay): string {
  const status = ASSURANCE_STATUSES.find((each) => each === outcome);
  return status ? inForce(statusNames, decidedOn, book).value[status] : nameOf(outcome);
}

/** What each decision means for the party, as its letter says it (domain 4.5). */
export const MEANINGS = {
  approved: 'Nothing is left to be done. You may go on at once.',
  'approved-subject-steps':
    'You may go on at once. You remain bound to take the steps named below by their days, and to report when each is done.',
  'approved-subject-follow-up':
    'You may go on at once. You remain bound to take the steps named below by their days, and to have a Follow-up Assessment, which looks at whether they were taken.',
  deferred:
    'You first take the steps named below and have a Follow-up Assessment. The SSC decides anew when it is satisfied from the follow-up that they were taken.',
  rejected:
    'Access would not be safe as things stand. You prepare again and have a further Full assessment, on which the SSC decides anew.',
  noted:
    'The SSC has noted the outcome. No assurance status is set on an assessment of this kind, and no step is asked of you.',
  'noted-with-remediation':
    'The SSC has noted the outcome and agreed the steps named below. No assurance status is set on an assessment of this kind.',
} as const satisfies Record<CommitteeOutcome, string>;
