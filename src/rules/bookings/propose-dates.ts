import { inForce } from '../rulebook/dated.ts';
import { fieldworkRangeDays } from '../rulebook/values.ts';
import { addDays, type Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { isWorkingDay, nextWorkingDay, workingDaysBetween } from '../values/working-days.ts';
import type { AssessmentKind, BookingState, Role } from '../vocabulary.ts';
import { bookingIsIn } from './booking.ts';
import { isIndependent } from './independence.ts';

export type TeamRole = 'lead' | 'assessor' | 'quality-reviewer';
export type TeamMember = {
  readonly personId: string;
  readonly name: string;
  readonly role: TeamRole;
  /** What the User CIO has appointed this person as. */
  readonly roles: readonly Role[];
  /** The last day on which this person advised the party, if ever. */
  readonly advisedUntilOn?: Day | undefined;
};

export type DatesProposal = {
  readonly startOn: Day;
  readonly endOn: Day;
  readonly team: readonly TeamMember[];
};

export type DatesProposed = {
  readonly event: 'dates-proposed';
  readonly startOn: Day;
  readonly endOn: Day;
  readonly workingDays: number;
  readonly state: 'proposed';
};

/**
 * The User CIO proposes days and a team; again, when SECAS has not confirmed yet.
 *
 * Refuses: `wrong-state`, `start-not-in-future`, `not-a-working-day`, `dates-out-of-range`, `team-incomplete`,
 * `assessor-not-independent`.
 */
export function proposeDates(
  booking: { readonly state: BookingState; readonly kind: AssessmentKind; readonly staged: boolean },
  proposal: DatesProposal,
  on: Day,
): Outcome<DatesProposed> {
  const open = bookingIsIn(booking.state, ['requested', 'proposed']);
  if (!open.ok) return open;
  const days = fieldworkFits(booking, proposal, on);
  if (!days.ok) return days;
  const team = teamIsComplete(proposal.team);
  if (!team.ok) return team;
  for (const member of proposal.team) {
    const independent = isIndependent(member, proposal.startOn);
    if (!independent.ok) return independent;
  }
  const { startOn, endOn } = proposal;
  return allow({ event: 'dates-proposed', startOn, endOn, workingDays: days.value, state: 'proposed' }, days.because);
}

/**
 * Whether the days are Working Days to come and as many as the kind takes. A staged assessment has a break of the
 * party's own length in it, so only its shortest length is checked.
 */
function fieldworkFits(
  booking: { readonly kind: AssessmentKind; readonly staged: boolean },
  { startOn, endOn }: DatesProposal,
  on: Day,
): Outcome<number> {
  if (startOn <= on) return refuse('start-not-in-future', { earliestOn: nextWorkingDay(addDays(on, 1)) });
  for (const edge of [startOn, endOn]) {
    if (!isWorkingDay(edge)) return refuse('not-a-working-day', { on: edge, nextOn: nextWorkingDay(edge) });
  }
  const range = inForce(fieldworkRangeDays[booking.kind], on);
  const { low, high } = range.value;
  const workingDays = workingDaysBetween(startOn, endOn);
  const why = [
    because('fieldwork-range', range, { kind: booking.kind, low, high }),
    ...(booking.staged ? [because('staged', range)] : []),
  ];
  const tooLong = !booking.staged && workingDays > high;
  if (workingDays < low || tooLong) return refuse('dates-out-of-range', { days: workingDays, low, high }, why);
  return allow(workingDays, why);
}

/** What one must be appointed as to take a part in a team. */
const FIT: Readonly<Record<TeamRole, readonly Role[]>> = {
  lead: ['assessor-lead'],
  assessor: ['assessor', 'assessor-lead'],
  'quality-reviewer': ['quality-reviewer'],
};

/**
 * One lead, and somebody else as quality reviewer: nobody reviews their own report. Nobody is named twice, and a lead or
 * a reviewer is counted only when appointed as one.
 */
function teamIsComplete(team: readonly TeamMember[]): Outcome<readonly TeamMember[]> {
  const fit = team.filter(({ role, roles }) => FIT[role].some((each) => roles.includes(each)));
  const leads = fit.filter((member) => member.role === 'lead');
  const reviewers = fit.filter((member) => member.role === 'quality-reviewer');
  const distinct = new Set(team.map((member) => member.personId)).size === team.length;
  if (leads.length === 1 && reviewers.length >= 1 && distinct && fit.length === team.length) return allow(team);
  const source = { cite: 'DEFAULT_PROCESS', trust: 'assumed' } as const;
  return refuse('team-incomplete', { leads: leads.length, reviewers: reviewers.length }, [
    because('team-needs', source),
  ]);
}
