import {
  CYCLE_CATEGORY_NAMES,
  DUE_STATE_NAMES,
  DUTY_STATE_NAMES,
  KIND_NAMES,
  PARTY_CATEGORY_NAMES,
  REVIEW_WAY_NAMES,
  ROLE_NAMES,
  SYSTEM_KIND_NAMES,
  USER_ROLE_NAMES,
} from '../../../contract/names.ts';
import type { SelectOption, Tone } from '../../ui/index.ts';

const optionsOf = (names: Readonly<Record<string, string>>): readonly SelectOption[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const CATEGORIES = optionsOf(PARTY_CATEGORY_NAMES);
export const USER_ROLES = optionsOf(USER_ROLE_NAMES);
export const SYSTEM_KINDS = optionsOf(SYSTEM_KIND_NAMES);
export const KINDS = optionsOf(KIND_NAMES);
export const CYCLE_CATEGORIES = optionsOf(CYCLE_CATEGORY_NAMES);
export const DUE_STATES = optionsOf({ ...DUE_STATE_NAMES, ...DUTY_STATE_NAMES });
export const REVIEW_WAYS = optionsOf(REVIEW_WAY_NAMES);
const {
  'party-administrator': administrator,
  'party-contributor': contributor,
  'party-director': director,
} = ROLE_NAMES;
export const PARTY_ROLES = [
  { value: 'party-administrator', label: administrator, hint: 'Looks after people, figures and bookings' },
  { value: 'party-contributor', label: contributor, hint: 'Books, answers, responds and reports progress' },
  { value: 'party-director', label: director, hint: 'Signs the Director’s Letter' },
] as const;

const DUE_TONES: Readonly<Record<string, Tone>> = {
  overdue: 'bad',
  'wrong-kind-booked': 'bad',
  'booked-too-late': 'warn',
  'book-now': 'warn',
  'not-yet': 'neutral',
  booked: 'good',
  'in-progress': 'progress',
  'duty-overdue': 'bad',
  'tell-now': 'warn',
  'tell-later': 'neutral',
};

/** The tone of how something due stands; its word always stands beside it. */
export const dueTone = (state: string): Tone => DUE_TONES[state] ?? 'neutral';
