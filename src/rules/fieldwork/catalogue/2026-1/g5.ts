import type { Control } from '../types.ts';
import { G5_ISMS } from './g5-isms.ts';
import { G5_RISK, G5_SHARED } from './g5-risk.ts';

/** Section G5, information security, in the order of the Code: risk, the management system, its topics, shared resources. */
export const G5 = [...G5_RISK, ...G5_ISMS, ...G5_SHARED] as const satisfies readonly Control[];
