import { inForce, type Overlay } from '../rulebook/dated.ts';
import { fieldworkRangeDays } from '../rulebook/values.ts';
import { addDays, type Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { isWorkingDay, nextWorkingDay } from '../values/working-days.ts';
import type { AssessmentKind, BookingState, Role } from '../vocabulary.ts';
import { bookingIsIn } from './booking.ts';
import { isIndependent } from './independence.ts';
import { type Break, breakOf, type FieldworkDays, fieldworkDays } from './phases.ts';

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

export type DatesProposal = FieldworkDays & {
  readonly team: readonly TeamMember[];
};

/** A booking whose days are proposed. */
export type BookingToFit = {
  readonly state: BookingState;
  readonly kind: AssessmentKind;
  readonly staged: boolean;
  /** The length of the break that the party chose, in whole weeks; staged assessments only. */
  readonly breakWeeks?: number | undefined;
};

export type DatesProposed = Partial<Break> & {
  readonly event: 'dates-proposed';
  readonly startOn: Day;
  readonly endOn: Day;
  readonly workingDays: number;
  readonly state: 'proposed';
};

/**
 * The User CIO proposes days and a team; again, when SECAS has not confirmed yet.
 *
 * Refuses: `wrong-state`, `start-not-in-future`, `phases-not-asked`, `phases-incomplete`, `break-too-short`,
 * `not-a-working-day`, `dates-out-of-range`, `team-incomplete`, `assessor-not-independent`.
 */
export function proposeDates(
  booking: BookingToFit,
  proposal: DatesProposal,
  on: Day,
  overlay?: Overlay,
): Outcome<DatesProposed> {
  const open = bookingIsIn(booking.state, ['requested', 'proposed']);
  if (!open.ok) return open;
  const days = fieldworkFits(booking, proposal, on, overlay);
  if (!days.ok) return days;
  const team = teamIsComplete(proposal.team);
  if (!team.ok) return team;
  for (const member of proposal.team) {
    const independent = isIndependent(member, proposal.startOn, overlay);
    if (!independent.ok) return independent;
  }
  const { startOn, endOn } = proposal;
  return allow(
    {
      event: 'dates-proposed',
      startOn,
      endOn,
      ...breakOf(proposal),
      workingDays: days.value,
      state: 'proposed',
    },
    days.because,
  );
}

/**
 * Whether the days are Working Days to come and as many as the kind takes. The days of both phases of a staged assessment
 * count, those of its break do not.
 */
function fieldworkFits(booking: BookingToFit, proposal: DatesProposal, on: Day, overlay?: Overlay): Outcome<number> {
  const { startOn, endOn } = proposal;
  if (startOn <= on) return refuse('start-not-in-future', { earliestOn: nextWorkingDay(addDays(on, 1)) });
  const between = breakFits(booking, proposal);
  if (!between.ok) return between;
  for (const edge of [startOn, ...between.value, endOn]) {
    if (!isWorkingDay(edge)) return refuse('not-a-working-day', { on: edge, nextOn: nextWorkingDay(edge) });
  }
  const range = inForce(fieldworkRangeDays[booking.kind], on, overlay);
  const { low, high } = range.value;
  const days = fieldworkDays(proposal).length;
  const why = [because('fieldwork-range', range, { kind: booking.kind, low, high }), ...between.because];
  return days < low || days > high ? refuse('dates-out-of-range', { days, low, high }, why) : allow(days, why);
}

/**
 * Whether a staged assessment, and no other, has two phases with a break between them. At least as many whole weeks as the
 * party chose lie between the phases; that the break may turn out longer, never shorter, is our reading (STAGED_2016 leaves
 * its length to the party). Answers the days around the break.
 */
function breakFits({ staged, breakWeeks = 0 }: BookingToFit, proposal: DatesProposal): Outcome<readonly Day[]> {
  const between = breakOf(proposal);
  if (!staged) return between ? refuse('phases-not-asked') : allow([]);
  const why = [because('staged', { cite: 'STAGED_2016', trust: 'published' }, { weeks: breakWeeks })];
  if (!between || proposal.startOn > between.phaseOneEndOn || between.phaseTwoStartOn > proposal.endOn) {
    return refuse('phases-incomplete', {}, why);
  }
  const { phaseOneEndOn, phaseTwoStartOn } = between;
  const earliestOn = nextWorkingDay(addDays(phaseOneEndOn, breakWeeks * 7 + 1));
  if (phaseTwoStartOn < earliestOn) return refuse('break-too-short', { weeks: breakWeeks, earliestOn }, why);
  return allow([phaseOneEndOn, phaseTwoStartOn], why);
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
