import { ASSESSMENT_STATE_NAMES, KIND_NAMES, SIDES_IN_SENTENCES } from '../../../contract/names.ts';
import type { SelectOption } from '../../ui/index.ts';

const optionsOf = (names: Readonly<Record<string, string>>): readonly SelectOption[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Stages in the order of life. */
export const STATES = optionsOf(ASSESSMENT_STATE_NAMES);
export const KINDS = optionsOf(KIND_NAMES);
const { party, cio, secas, ssc } = SIDES_IN_SENTENCES;
export const TURNS = optionsOf({ party, cio, secas, ssc, nobody: 'nobody’s: it is over' });
