import type { ControlId, DemoObservation } from '../types.ts';
import { G3_ACTIVITY_OBSERVATIONS } from './g3-activity.ts';
import { G3_DESIGN_OBSERVATIONS } from './g3-design.ts';
import { G3_DEVICE_OBSERVATIONS } from './g3-devices.ts';
import { G3_VULNERABILITY_OBSERVATIONS } from './g3-vulnerabilities.ts';
import { G4_OBSERVATIONS } from './g4.ts';
import { G5_ISMS_OBSERVATIONS } from './g5-isms.ts';
import { G5_RISK_OBSERVATIONS } from './g5-risk.ts';
import { G6_OBSERVATIONS } from './g6.ts';
import { VERIFICATION_OBSERVATIONS } from './verification.ts';

/** Every observation the demo may raise, each on a control of the catalogue. */
export const DEMO_OBSERVATIONS: readonly DemoObservation[] = [
  ...G3_ACTIVITY_OBSERVATIONS,
  ...G3_VULNERABILITY_OBSERVATIONS,
  ...G3_DESIGN_OBSERVATIONS,
  ...G3_DEVICE_OBSERVATIONS,
  ...G4_OBSERVATIONS,
  ...G5_RISK_OBSERVATIONS,
  ...G5_ISMS_OBSERVATIONS,
  ...G6_OBSERVATIONS,
  ...VERIFICATION_OBSERVATIONS,
];

/** The observations that may be raised on one control; empty for a control without one. */
export const observationsOn = (control: ControlId): readonly DemoObservation[] =>
  DEMO_OBSERVATIONS.filter((observation) => observation.control === control);
