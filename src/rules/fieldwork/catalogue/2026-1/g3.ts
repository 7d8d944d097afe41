import type { Control } from '../types.ts';
import { G3_ACTIVITY } from './g3-activity.ts';
import { G3_COMMANDS, G3_DESIGN } from './g3-design.ts';
import { G3_DEVICES, G3_SMETS1 } from './g3-devices.ts';
import { G3_VULNERABILITIES } from './g3-vulnerabilities.ts';

/**
 * Section G3, system security, in the order of the Code as far as it is known.
 * Clause numbers from G3.9 to G3.16 and from G3.21 to G3.25 may be one out: a clause was inserted in Feb 2019.
 */
export const G3 = [
  ...G3_ACTIVITY,
  ...G3_VULNERABILITIES,
  ...G3_DESIGN,
  ...G3_DEVICES,
  ...G3_COMMANDS,
  ...G3_SMETS1,
] as const satisfies readonly Control[];
