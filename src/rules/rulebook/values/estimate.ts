import type { Preparedness, RateGrade, SystemKind } from '../../vocabulary.ts';
import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

/**
 * What moves the likely fieldwork within its range. The sources name the three movers (preparedness, observations,
 * shared or bespoke); the number of User Roles is ours, because a Full assessment covers each role. None gives a weight,
 * so every weight here is assumed. A weight is a share of the range from its shortest (0) to its longest (1).
 */
export const preparednessWeight = assumed<Readonly<Record<Preparedness, number>>>(
  'estimate-preparedness',
  'Estimate: weight of preparedness',
  'share of the range',
  { ready: 0, partly: 0.2, early: 0.4 },
);

export const systemWeight = assumed<Readonly<Record<SystemKind, number>>>(
  'estimate-system',
  'Estimate: weight of a bespoke or shared User System',
  'share of the range',
  { shared: 0, bespoke: 0.2 },
);

export const observationWeight = assumed<{ readonly each: number; readonly most: number }>(
  'estimate-observations',
  'Estimate: weight of each observation expected, and the most they weigh together',
  'share of the range',
  { each: 0.02, most: 0.25 },
);

export const userRoleWeight = assumed<{ readonly eachFurther: number; readonly most: number }>(
  'estimate-user-roles',
  'Estimate: weight of each User Role after the first, and the most they weigh together',
  'share of the range',
  { eachFurther: 0.05, most: 0.15 },
);

/** How far below and above the likely length the estimate reaches. */
export const estimateSpreadDays = assumed<number>(
  'estimate-spread',
  'Estimate: days below and above the likely length, within the range',
  'working days',
  2,
);

/** Days of each grade, for one day of fieldwork and for the assessment as a whole. */
export type Staffing = {
  readonly perFieldworkDay: Readonly<Record<RateGrade, number>>;
  readonly perAssessment: Readonly<Record<RateGrade, number>>;
};

export const staffing = assumed<Staffing>(
  'estimate-staffing',
  'Estimate: days charged of each grade, for planning, fieldwork and report',
  'days',
  { perFieldworkDay: { lead: 1, assessor: 1, reviewer: 0 }, perAssessment: { lead: 2, assessor: 1, reviewer: 1 } },
);

function assumed<T>(key: string, title: string, unit: string, value: T) {
  return dated<T>({ key, title, unit }, [{ from: START_OF_RULES, value, cite: 'DEFAULT_ESTIMATE', trust: 'assumed' }]);
}
