import type { Answer } from '../../api.ts';
import { useAnswer } from '../../api.ts';
import type { Action, Tone } from '../../ui/index.ts';

export type Meeting = Answer<'read-meeting'>;
export type AgendaRow = Meeting['agenda'][number];
export type Item = Answer<'read-agenda-item'>;
export type Decision = NonNullable<Item['decision']>;
export type CommitteeView = Answer<'read-committee'>;

/** The action of this name, when it is this reader's. */
export const actionOf = (actions: readonly Action[], operation: string): Action | undefined =>
  actions.find((action) => action.operation === operation);

const MEETING_STATES = {
  planned: { word: 'Planned', tone: 'info' },
  open: { word: 'Sitting now', tone: 'progress' },
  held: { word: 'Held', tone: 'good' },
} as const satisfies Record<Meeting['state'], { word: string; tone: Tone }>;

export const meetingState = (state: Meeting['state']): { word: string; tone: Tone } => MEETING_STATES[state];

const PURPOSES = { 'set-status': 'To decide', note: 'To note' } as const;
/** What the SSC is asked to do. */
export const purposeInWords = (purpose: AgendaRow['purpose']): string => PURPOSES[purpose];

const ATTENDED = { 'in-person': 'In person', remotely: 'Remotely', apologies: 'Apologies' } as const;
export type Attended = keyof typeof ATTENDED;
export const ATTENDED_OPTIONS = Object.entries(ATTENDED).map(([value, label]) => ({ value, label }));
export const attendedInWords = (attended: Attended | null): string => (attended ? ATTENDED[attended] : 'Not recorded');

const ITEM_STATES = {
  listed: { word: 'Listed', tone: 'info' },
  decided: { word: 'Decided', tone: 'good' },
  withdrawn: { word: 'Withdrawn', tone: 'neutral' },
} as const satisfies Record<Item['state'], { word: string; tone: Tone }>;

export const itemState = (state: Item['state']): { word: string; tone: Tone } => ITEM_STATES[state];

/** How often what the server is still making is looked for. */
const MAKING_MS = 1_500;
/** How often the votes of an open meeting are looked for. */
const VOTING_MS = 4_000;

/** A meeting; asked for again by itself while a document of it is being made. */
export function useMeeting(meetingId: string) {
  const question = { params: { meetingId } };
  const meeting = useAnswer('read-meeting', question);
  const making = meeting.data?.documents.some(({ state }) => state === 'rendering') ?? false;
  useAnswer('read-meeting', question, { enabled: making, everyMs: MAKING_MS });
  return meeting;
}

/** A paper; asked for again by itself while it is voted on, and while its letter is being made. */
export function useItem(itemId: string) {
  const question = { params: { itemId } };
  const item = useAnswer('read-agenda-item', question);
  const voting = item.data?.state === 'listed' && item.data.meeting.state === 'open';
  const making = item.data?.documents.some(({ state }) => state === 'rendering') ?? false;
  useAnswer('read-agenda-item', question, { enabled: voting || making, everyMs: making ? MAKING_MS : VOTING_MS });
  return item;
}

/** What the SSC does with an assessment; asked for again while the letter is being made. */
export function useCommittee(assessmentId: string) {
  const question = { params: { assessmentId } };
  const view = useAnswer('read-committee', question);
  const making = view.data?.decision?.letter?.state === 'rendering';
  useAnswer('read-committee', question, { enabled: making, everyMs: MAKING_MS });
  return view;
}
