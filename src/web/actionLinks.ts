import { links } from './links.ts';

/** What the page of an action needs to know to be addressed. */
export interface ActionPlace {
  readonly assessmentId: string;
  readonly bookingId: string | null;
}

type Maker = (place: ActionPlace) => string | undefined;

const onTab =
  (tab: string): Maker =>
  ({ assessmentId }) =>
    links.assessment(assessmentId, tab);
const onBooking =
  (page?: string): Maker =>
  ({ bookingId }) =>
    bookingId ? links.booking(bookingId, page) : undefined;

/** Where each action of an assessment is carried out. Each slice adds its own operations. */
const ACTION_PAGES: Readonly<Record<string, Maker>> = {
  'propose-dates': onBooking('propose-dates'),
  'confirm-booking': onBooking('confirm'),
  'reschedule-booking': onBooking('reschedule'),
  'cancel-booking': onBooking('cancel'),
  'answer-control': onTab('controls'),
  'attach-evidence': onTab('controls'),
  'withdraw-evidence': onTab('controls'),
  'submit-self-assessment': onTab('controls'),
  'begin-fieldwork': onTab('controls'),
  'record-result': onTab('controls'),
  'amend-observation': onTab('observations'),
  'withdraw-observation': onTab('observations'),
  'record-days': onTab('days'),
  'reverse-days': onTab('days'),
  'end-fieldwork': onTab('controls'),
  'save-report': onTab('report'),
  'send-for-factual-accuracy': onTab('report'),
  'comment-on-report': onTab('report'),
  'answer-comment': onTab('report'),
  'finish-factual-accuracy': onTab('report'),
  'send-for-quality-review': onTab('report'),
  'return-report': onTab('report'),
  'issue-report': onTab('report'),
  'reissue-report': onTab('report'),
  'save-response-item': onTab('response'),
  'submit-response': onTab('response'),
  'add-to-agenda': onTab('committee'),
  'remove-from-agenda': onTab('committee'),
  'declare-interest': onTab('committee'),
  'cast-vote': onTab('committee'),
  'record-decision': onTab('committee'),
  'report-progress': onTab('remediation'),
  'discharge-condition': onTab('remediation'),
  'return-condition': onTab('remediation'),
  'prepare-directors-letter': onTab('remediation'),
  'sign-directors-letter': onTab('remediation/sign'),
  'return-directors-letter': onTab('remediation'),
  'approve-directors-letter': onTab('remediation'),
  'start-booking': ({ assessmentId }) => links.followRound(assessmentId),
  'raise-charge': onTab('charges'),
  'correct-charge': onTab('charges'),
};

/** The page on which an action of an assessment is carried out; undefined when it has none. */
export const actionHref = (operation: string, place: ActionPlace): string | undefined =>
  ACTION_PAGES[operation]?.(place);

/** What a need on the home page knows about its place. */
interface NeedPlace {
  readonly operation: string;
  readonly assessmentId: string | null;
  readonly bookingId: string | null;
  readonly meetingId: string | null;
  readonly agendaItemId: string | null;
  readonly party: { readonly id: string } | null;
}

const NEED_PAGES: Readonly<Record<string, (need: NeedPlace) => string | undefined>> = {
  'submit-booking': ({ bookingId }) => (bookingId ? links.booking(bookingId) : undefined),
  'start-booking': () => links.bookings(),
  'decide-late-notice-fee': () => links.lateNoticeFees(),
  'cast-vote': ({ meetingId, agendaItemId }) =>
    meetingId && agendaItemId ? links.agendaItem(meetingId, agendaItemId) : undefined,
  'record-decision': ({ meetingId, agendaItemId }) =>
    meetingId && agendaItemId ? links.agendaItem(meetingId, agendaItemId) : undefined,
  'read-obligations': ({ party }) => (party ? links.party(party.id) : links.due()),
  'tell-of-user-system': ({ party }) => (party ? links.party(party.id) : links.home()),
  'decide-system-review': ({ party }) => (party ? links.party(party.id) : links.due()),
  'declare-premises': ({ party }) => (party ? links.party(party.id, 'declare-premises') : links.home()),
  'retry-message': () => links.outbox(),
  'read-statement': () => links.statement(),
  'read-user-entry-gate': () => links.statusRegister(),
};

/** Where something that needs the reader is dealt with. */
export function needHref(need: NeedPlace): string {
  const own = NEED_PAGES[need.operation]?.(need);
  if (own) return own;
  if (!need.assessmentId) return links.home();
  const { assessmentId, bookingId } = need;
  return actionHref(need.operation, { assessmentId, bookingId }) ?? links.assessment(assessmentId);
}
