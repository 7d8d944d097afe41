import { G3 } from './2026-1/g3.ts';
import { G4 } from './2026-1/g4.ts';
import { G5 } from './2026-1/g5.ts';
import { G6 } from './2026-1/g6.ts';
import { SELF_ASSESSMENT } from './2026-1/self-assessment.ts';
import { VERIFICATION } from './2026-1/verification.ts';
import type { Catalogue } from './types.ts';

/**
 * First edition of the question set, written against SCF 2.5 and Agreed Interpretations 2.3 (28 Sep 2021), the
 * newest versions seen. A published edition is never changed; a correction is a new edition beside it.
 */
export const CATALOGUE_2026_1 = {
  version: '2026-1',
  scf: '2.5',
  agreedInterpretations: '2.3',
  full: [...G3, ...G4, ...G5, ...G6],
  verification: VERIFICATION,
  selfAssessment: SELF_ASSESSMENT,
} as const satisfies Catalogue;
