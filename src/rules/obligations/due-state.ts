import { coversKind } from '../bookings/kind-asked.ts';
import { inForce, type Overlay } from '../rulebook/dated.ts';
import { bookNowWarningDays, fieldworkRangeDays } from '../rulebook/values.ts';
import { addDays, type Day } from '../values/day.ts';
import { addWorkingDays } from '../values/working-days.ts';
import type { AssessmentKind, DueState } from '../vocabulary.ts';
import type { Obligation } from './due.ts';
import type { OpenRound } from './party-facts.ts';

/** What an open round is held against. */
type Meant = Pick<Obligation, 'reason' | 'userRoles'>;

/** How an obligation stands on a day, given the round that is booked or under way. */
export function dueState(obligation: Obligation, open: OpenRound | undefined, on: Day, overlay?: Overlay): DueState {
  if (open && isMeantFor(open, obligation)) return stateOfOpen(obligation, open, on, overlay);
  const { dueBy, bookBy } = obligation;
  if (dueBy === undefined || bookBy === undefined) return 'book-now';
  if (on > dueBy) return 'overdue';
  return on >= addDays(bookBy, -inForce(bookNowWarningDays, on, overlay).value) ? 'book-now' : 'not-yet';
}

/** Whether a round is meant for an obligation, even if its kind turns out to be the wrong one. */
export function isMeantFor(open: OpenRound, obligation: Meant): boolean {
  switch (obligation.reason) {
    case 'follow-up':
    case 'further-full':
      return isSuccessor(open);
    case 'second-system':
      return open.kind === 'follow-up' && open.follows === undefined;
    case 'initial':
      return true;
    case 'new-role':
      return obligation.userRoles.some((role) => open.userRoles.includes(role));
    case 'annual':
      return isYearly(open.kind) && (open.userRoles.length === 0 || sharesRole(open, obligation));
  }
}

/** Whether a round is booked and its fieldwork has not begun. */
export function isBookedOnly({ state }: OpenRound): boolean {
  return state === 'requested' || state === 'scheduled';
}

function stateOfOpen(obligation: Obligation, open: OpenRound, on: Day, overlay?: Overlay): DueState {
  const isFollowUp = obligation.kind === 'follow-up' || obligation.reason === 'further-full';
  // After Rejected the SSC chooses between a Follow-up and a further Full assessment, so either is the right kind.
  if (!isFollowUp && !coversKind(open.kind, obligation.kind)) return 'wrong-kind-booked';
  if (!isBookedOnly(open)) return 'in-progress';
  return isTooLate(obligation, open, on, overlay) ? 'booked-too-late' : 'booked';
}

function isTooLate({ dueBy, reached }: Obligation, open: OpenRound, on: Day, overlay?: Overlay): boolean {
  if (dueBy === undefined || open.startOn === undefined) return false;
  if (reached === 'started') return open.startOn > dueBy;
  const likely = inForce(fieldworkRangeDays[open.kind], on, overlay).value.likely;
  const endOn = open.endOn ?? addWorkingDays(addDays(open.startOn, -1), likely).on;
  return endOn > dueBy;
}

/** Whether a round was asked for by the decision on another one. */
function isSuccessor({ kind, follows }: OpenRound): boolean {
  return follows !== undefined && (kind === 'follow-up' || kind === 'further-fusa');
}

function isYearly(kind: AssessmentKind): boolean {
  return kind === 'fusa' || kind === 'vusa' || kind === 'ssa';
}

function sharesRole(open: OpenRound, obligation: Meant): boolean {
  return obligation.userRoles.length === 0 || obligation.userRoles.some((role) => open.userRoles.includes(role));
}
