import type { Answer } from '../../api.ts';
import { label } from '../../app/labels.ts';
import type { Action, Tone } from '../../ui/index.ts';

export type ControlList = Answer<'list-controls'>;
export type ControlRow = ControlList['rows'][number];
export type Control = Answer<'read-control'>;
export type Evidence = Control['evidenceItems'][number];
export type Observation = Answer<'list-observations'>['rows'][number];
export type Grade = Observation['grade'];
export type Days = Answer<'list-days'>;

/** The action with this name, when it is this reader's. */
export const actionOf = (actions: readonly Action[], operation: string): Action | undefined =>
  actions.find((action) => action.operation === operation);

export const isOpen = (actions: readonly Action[], operation: string): boolean =>
  actionOf(actions, operation)?.open ?? false;

const RESULT_TONES: Readonly<Record<string, Tone>> = {
  compliant: 'good',
  observation: 'info',
  'potential-non-compliance': 'warn',
  'actual-non-compliance': 'bad',
  'material-increase-in-risk': 'warn',
  'not-applicable': 'neutral',
};

/** The tone of a result or grade; its word always stands beside it. */
export const resultTone = (result: string): Tone => RESULT_TONES[result] ?? 'neutral';

/** What a result means in this kind of assessment, on the form. */
export const RESULT_HINTS: Readonly<Record<string, string>> = {
  compliant: 'Nothing to find; no observation stands.',
  observation: 'Something to improve, without non-compliance.',
  'potential-non-compliance': 'It may come to non-compliance.',
  'actual-non-compliance': 'The duty is not met.',
  'material-increase-in-risk': 'The risk has risen since the assessment it is measured from.',
  'not-applicable': 'Say why in the working note.',
};

/** Whether a result is a finding that raises an observation. */
export const raises = (result: string): result is Grade => !['compliant', 'not-applicable'].includes(result);

const OBSERVATION_STATES = {
  draft: { word: 'Draft', tone: 'progress' },
  shared: { word: 'With the party for factual accuracy', tone: 'progress' },
  issued: { word: 'Issued', tone: 'good' },
  withdrawn: { word: 'Withdrawn', tone: 'neutral' },
} as const satisfies Record<Observation['state'], { word: string; tone: Tone }>;

export const observationState = ({ state }: Pick<Observation, 'state'>): { word: string; tone: Tone } =>
  OBSERVATION_STATES[state];

const AREA_NAMES: Readonly<Record<string, string>> = {
  changes: 'Changes',
  growth: 'Growth',
  'earlier-findings': 'Earlier findings',
};

/** The section of the Code, or the key area of a Verification assessment. */
export const placeOf = ({ section, keyArea }: Pick<ControlRow, 'section' | 'keyArea'>): string =>
  keyArea ? (AREA_NAMES[keyArea] ?? label(keyArea)) : section;

/** A part of a day as people say it: `0.75` → "0.75 days". */
export const inDays = (days: number): string =>
  `${days < 0 ? '−' : ''}${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
