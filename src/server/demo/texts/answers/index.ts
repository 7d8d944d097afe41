import type { ControlId, DemoAnswer, FullControlId } from '../types.ts';
import { G3_ACTIVITY_ANSWERS } from './g3-activity.ts';
import { G3_DESIGN_ANSWERS } from './g3-design.ts';
import { G3_DEVICE_ANSWERS } from './g3-devices.ts';
import { G3_VULNERABILITY_ANSWERS } from './g3-vulnerabilities.ts';
import { G4_ANSWERS } from './g4.ts';
import { G5_ISMS_ANSWERS } from './g5-isms.ts';
import { G5_RISK_ANSWERS } from './g5-risk.ts';
import { G6_ANSWERS } from './g6.ts';
import { SELF_ASSESSMENT_ANSWERS } from './self-assessment.ts';
import { VERIFICATION_ANSWERS } from './verification.ts';

const FULL_ANSWERS = {
  ...G3_ACTIVITY_ANSWERS,
  ...G3_VULNERABILITY_ANSWERS,
  ...G3_DESIGN_ANSWERS,
  ...G3_DEVICE_ANSWERS,
  ...G4_ANSWERS,
  ...G5_RISK_ANSWERS,
  ...G5_ISMS_ANSWERS,
  ...G6_ANSWERS,
} as const satisfies Record<FullControlId, readonly DemoAnswer[]>;

/** Two or three variants of a party's answer for every control of every kind of assessment. */
export const DEMO_ANSWERS: Readonly<Record<ControlId, readonly DemoAnswer[]>> = {
  ...FULL_ANSWERS,
  ...VERIFICATION_ANSWERS,
  ...SELF_ASSESSMENT_ANSWERS,
};
