import { createContext, useContext } from 'react';
import type { Answer } from '../../api.ts';

/** One assessment as its layout loaded it. */
export type Assessment = Answer<'read-assessment'>;

export const AssessmentContext = createContext<Assessment | null>(null);

/** The assessment whose page this is; loaded once by the layout for all its tabs. @throws Error outside of it */
export function useAssessment(): Assessment {
  const assessment = useContext(AssessmentContext);
  if (!assessment) throw new Error('useAssessment is for the tabs of an assessment');
  return assessment;
}
