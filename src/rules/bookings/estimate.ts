import { inForce, type Overlay } from '../rulebook/dated.ts';
import {
  estimateSpreadDays,
  fieldworkRangeDays,
  observationWeight,
  preparednessWeight,
  type Staffing,
  staffing,
  systemWeight,
  userRoleWeight,
} from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { multiplyPence, type Pence, sumPence } from '../values/money.ts';
import { type Because, because } from '../values/outcome.ts';
import { type AssessmentKind, type Preparedness, RATE_GRADES, type RateGrade, type SystemKind } from '../vocabulary.ts';

/** A day's price for each grade. */
export type Rates = Readonly<Record<RateGrade, Pence>>;

export type EstimateRequest = {
  readonly kind: AssessmentKind;
  readonly preparedness: Preparedness;
  readonly observationsExpected: number;
  readonly systemKind: SystemKind;
  /** How many User Roles are assessed. */
  readonly userRoles: number;
};

/** Fieldwork in working days, and the price of the whole assessment without VAT. Only the actual days are charged. */
export type Estimate = {
  readonly indicative: true;
  readonly rateCard: string;
  readonly lowDays: number;
  readonly likelyDays: number;
  readonly highDays: number;
  readonly lowPence: Pence;
  readonly likelyPence: Pence;
  readonly highPence: Pence;
  readonly because: readonly Because[];
};

/**
 * What an assessment is likely to take and to cost. The range of the kind (3–10 days for a Full assessment: seed) is
 * narrowed by preparedness, observations expected, shared or bespoke User System, and the number of User Roles.
 */
export function estimateAssessment(
  request: EstimateRequest,
  rateCard: { readonly name: string; readonly rates: Rates },
  on: Day,
  overlay?: Overlay,
): Estimate {
  const days = likelyFieldwork(request, on, overlay);
  const team = inForce(staffing, on, overlay);
  const price = (fieldworkDays: number) => priceOf(fieldworkDays, team.value, rateCard.rates);
  const { lead, assessor, reviewer } = daysByGrade(days.likely, team.value);
  const { rates } = rateCard;
  return {
    indicative: true,
    rateCard: rateCard.name,
    lowDays: days.low,
    likelyDays: days.likely,
    highDays: days.high,
    lowPence: price(days.low),
    likelyPence: price(days.likely),
    highPence: price(days.high),
    because: [
      ...days.because,
      because('estimate-staffing', team, { lead, assessor, reviewer }),
      because(
        'estimate-rate-card',
        { cite: 'SEED_CHARGE', trust: 'seed' },
        {
          rateCard: rateCard.name,
          leadPence: rates.lead,
          assessorPence: rates.assessor,
          reviewerPence: rates.reviewer,
        },
      ),
      because('estimate-is-indicative', { cite: 'SEED_CHARGE', trust: 'seed' }),
    ],
  };
}

/** The likely fieldwork within the range of its kind, with a spread on both sides, in working days. */
export function likelyFieldwork(request: EstimateRequest, on: Day, overlay?: Overlay) {
  const range = inForce(fieldworkRangeDays[request.kind], on, overlay);
  const spread = inForce(estimateSpreadDays, on, overlay).value;
  const { low: shortest, high: longest } = range.value;
  const movers = moversOf(request, on, overlay);
  const share = movers.reduce((total, mover) => total + mover.share, 0);
  const likely = Math.round(shortest + Math.min(share, 1) * (longest - shortest));
  const low = Math.max(shortest, likely - spread);
  const high = Math.min(longest, likely + spread);
  const steps = [
    because('fieldwork-range', range, { kind: request.kind, low: shortest, high: longest }),
    ...movers.map((mover) => mover.because),
    because('estimate-likely-days', inForce(estimateSpreadDays, on, overlay), { likely, low, high }),
  ];
  return { low, likely, high, because: steps };
}

type Mover = { readonly share: number; readonly because: Because };

/** What moves the likely length from the shortest (0) towards the longest (1). */
function moversOf(
  { preparedness, observationsExpected, systemKind, userRoles }: EstimateRequest,
  on: Day,
  overlay?: Overlay,
): readonly Mover[] {
  const prepared = inForce(preparednessWeight, on, overlay);
  const system = inForce(systemWeight, on, overlay);
  const each = inForce(observationWeight, on, overlay);
  const role = inForce(userRoleWeight, on, overlay);
  const ofPreparedness = prepared.value[preparedness];
  const ofSystem = system.value[systemKind];
  const ofObservations = hundredths(Math.min(observationsExpected * each.value.each, each.value.most));
  const ofRoles = hundredths(Math.min(Math.max(userRoles - 1, 0) * role.value.eachFurther, role.value.most));
  return [
    {
      share: ofPreparedness,
      because: because('estimate-preparedness', prepared, { preparedness, share: ofPreparedness }),
    },
    { share: ofSystem, because: because('estimate-system', system, { systemKind, share: ofSystem }) },
    {
      share: ofObservations,
      because: because('estimate-observations', each, { observations: observationsExpected, share: ofObservations }),
    },
    { share: ofRoles, because: because('estimate-user-roles', role, { userRoles, share: ofRoles }) },
  ];
}

/** Shares are shown to people, so they carry no binary dust. */
function hundredths(share: number): number {
  return Math.round(share * 100) / 100;
}

/** One grade of an estimate, as a confirmation prints it. */
export type EstimateLine = {
  readonly grade: RateGrade;
  readonly days: number;
  readonly dayRatePence: Pence;
  readonly amountPence: Pence;
};

/** The likely price by grade; the amounts add up to the likely price of the estimate. */
export function estimateLines(
  fieldworkDays: number,
  rates: Rates,
  on: Day,
  overlay?: Overlay,
): readonly EstimateLine[] {
  const days = daysByGrade(fieldworkDays, inForce(staffing, on, overlay).value);
  return RATE_GRADES.map((grade) => ({
    grade,
    days: days[grade],
    dayRatePence: rates[grade],
    amountPence: multiplyPence(rates[grade], days[grade]),
  }));
}

function daysByGrade(fieldworkDays: number, team: Staffing): Record<RateGrade, number> {
  const daysOf = (grade: RateGrade) => team.perFieldworkDay[grade] * fieldworkDays + team.perAssessment[grade];
  return { lead: daysOf('lead'), assessor: daysOf('assessor'), reviewer: daysOf('reviewer') };
}

function priceOf(fieldworkDays: number, team: Staffing, rates: Rates): Pence {
  const days = daysByGrade(fieldworkDays, team);
  return sumPence(RATE_GRADES.map((grade) => multiplyPence(rates[grade], days[grade])));
}
