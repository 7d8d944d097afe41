import {
  CYCLE_CATEGORY_NAMES,
  DUE_STATE_NAMES,
  DUTY_STATE_NAMES,
  KIND_NAMES,
  PARTY_CATEGORY_NAMES,
  REVIEW_WAY_NAMES,
  ROLE_NAMES,
  SIDE_NAMES,
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

const BODY_ROLE_NAMES = {
  cio: ['assessor-lead', 'assessor', 'quality-reviewer'],
  secas: ['secas-officer', 'secas-administrator', 'auditor'],
  ssc: ['ssc-member', 'ssc-chair', 'panel-observer'],
  dcc: ['dcc-charging', 'dcc-user-entry'],
} as const;
export type BodyName = keyof typeof BODY_ROLE_NAMES;
export const BODY_NAMES = Object.keys(BODY_ROLE_NAMES) as readonly BodyName[];
export const BODIES = BODY_NAMES.map((value) => ({ value, label: SIDE_NAMES[value] }));

/** What somebody of a body may be appointed as. */
export const bodyRoles = (body: BodyName) =>
  BODY_ROLE_NAMES[body].map((value) => ({ value, label: ROLE_NAMES[value] }));

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
