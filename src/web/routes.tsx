import { type ComponentType, lazy, type ReactNode } from 'react';
import { notFetched } from './api.ts';
import { Frame } from './app/Frame.tsx';
import type { Layout, Mapped, SiteMap } from './app/router/Router.tsx';
import { NotFound } from './ui/index.ts';

/** The code of a page, fetched when it is opened, or when a reader is about to. */
function fetched<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const component = lazy(() =>
    load().catch(() => {
      throw notFetched();
    }),
  );
  return { component, preload: () => void load().catch(() => undefined) };
}
type Load = () => Promise<{ default: ComponentType }>;

function page(path: string, load: Load, layouts: readonly Layout[] = [Frame]): Mapped {
  const { component, preload } = fetched(load);
  return { path, page: component, layouts, preload };
}

// The tabs of one assessment: the layout loads the assessment for all of them.
const assessment = fetched<{ children: ReactNode }>(() => import('./pages/assessments/AssessmentLayout.tsx'));

function tab(path: string, load: Load): Mapped {
  const own = page(`/assessments/:assessmentId${path}`, load, [Frame, assessment.component]);
  const preload = () => {
    assessment.preload();
    own.preload();
  };
  return { ...own, preload };
}

/** The site map. One line per page; where two paths fit an address, the first one has it. */
export const siteMap: SiteMap = [
  page('/sign-in', () => import('./pages/access/SignInPage.tsx'), []),
  page('/sign-in/sso', () => import('./pages/access/SsoReturnPage.tsx'), []),
  page('/accept-invitation', () => import('./pages/access/AcceptInvitationPage.tsx'), []),
  page('/', () => import('./pages/home/HomePage.tsx')),
  page('/notices', () => import('./pages/access/NoticesPage.tsx')),
  page('/account', () => import('./pages/account/AccountPage.tsx')),
  page('/account/authenticator', () => import('./pages/account/AuthenticatorPage.tsx')),
  page('/account/recovery-codes', () => import('./pages/account/RecoveryCodesPage.tsx')),
  page('/account/passkeys/new', () => import('./pages/account/NewPasskeyPage.tsx')),
  page('/account/api-tokens/new', () => import('./pages/account/NewApiTokenPage.tsx')),
  page('/password', () => import('./pages/access/ChangePasswordPage.tsx')),
  page('/access-log', () => import('./pages/access/AccessLogPage.tsx')),
  page('/outbox', () => import('./pages/access/OutboxPage.tsx')),
  page('/api-reference', () => import('./pages/api-reference/ApiReferencePage.tsx')),
  page('/parties', () => import('./pages/parties/PartiesPage.tsx')),
  page('/parties/register', () => import('./pages/parties/RegisterPartyPage.tsx')),
  page('/parties/:partyId', () => import('./pages/parties/PartyPage.tsx')),
  page('/parties/:partyId/single-sign-on', () => import('./pages/account/SingleSignOnPage.tsx')),
  page('/parties/:partyId/amend', () => import('./pages/parties/AmendPartyPage.tsx')),
  page('/parties/:partyId/add-user-role', () => import('./pages/parties/AddUserRolePage.tsx')),
  page('/parties/:partyId/add-user-system', () => import('./pages/parties/AddUserSystemPage.tsx')),
  page('/parties/:partyId/end-user-system/:systemId', () => import('./pages/parties/EndUserSystemPage.tsx')),
  page('/parties/:partyId/tell-of-user-system/:systemId', () => import('./pages/parties/TellOfUserSystemPage.tsx')),
  page('/parties/:partyId/decide-system-review/:systemId', () => import('./pages/parties/DecideSystemReviewPage.tsx')),
  page('/parties/:partyId/what-if', () => import('./pages/parties/what-if/WhatIfPage.tsx')),
  page('/parties/:partyId/declare-premises', () => import('./pages/parties/DeclarePremisesPage.tsx')),
  page('/parties/:partyId/people/add', () => import('./pages/parties/AddPersonPage.tsx')),
  page('/parties/:partyId/people/:personId', () => import('./pages/parties/PersonPage.tsx')),
  page('/people', () => import('./pages/parties/BodyPeoplePage.tsx')),
  page('/people/add', () => import('./pages/parties/AddBodyPersonPage.tsx')),
  page('/people/single-sign-on', () => import('./pages/account/BodySingleSignOnPage.tsx')),
  page('/people/:bodyPersonId', () => import('./pages/parties/BodyPersonPage.tsx')),
  page('/due', () => import('./pages/parties/DuePage.tsx')),
  page('/due/calendar', () => import('./pages/parties/DueCalendarPage.tsx')),
  page('/due/forecast', () => import('./pages/parties/what-if/DueForecastPage.tsx')),
  page('/due/what-if', () => import('./pages/parties/what-if/WhatIfForAllPage.tsx')),
  page('/due/import-inventory', () => import('./pages/parties/ImportInventoryPage.tsx')),
  page('/rules', () => import('./pages/parties/RulesPage.tsx')),
  page('/rules/:key', () => import('./pages/parties/RuleValuePage.tsx')),
  page('/bookings', () => import('./pages/bookings/BookingsPage.tsx')),
  page('/bookings/follow/:assessmentId', () => import('./pages/bookings/StartBookingPage.tsx')),
  page('/bookings/:bookingId', () => import('./pages/bookings/BookingPage.tsx')),
  page('/bookings/:bookingId/form/:group', () => import('./pages/bookings/form/BookingFormPage.tsx')),
  page('/bookings/:bookingId/propose-dates', () => import('./pages/bookings/ProposeDatesPage.tsx')),
  page('/bookings/:bookingId/confirm', () => import('./pages/bookings/ConfirmBookingPage.tsx')),
  page('/bookings/:bookingId/reschedule', () => import('./pages/bookings/ReschedulePage.tsx')),
  page('/bookings/:bookingId/cancel', () => import('./pages/bookings/CancelPage.tsx')),
  page('/late-notice-fees', () => import('./pages/bookings/LateNoticeFeesPage.tsx')),
  page('/meetings', () => import('./pages/committee/MeetingsPage.tsx')),
  page('/meetings/:meetingId', () => import('./pages/committee/MeetingPage.tsx')),
  page('/meetings/:meetingId/items/:itemId', () => import('./pages/committee/ItemPage.tsx')),
  page('/assessments/:assessmentId/remediation/sign', () => import('./pages/remediation/SignLetterPage.tsx')),
  page('/status-register', () => import('./pages/user-entry/StatusRegisterPage.tsx')),
  page('/user-entry/:partyRef', () => import('./pages/user-entry/UserEntryPage.tsx')),
  page('/charges', () => import('./pages/charges/ChargesPage.tsx')),
  page('/statement', () => import('./pages/charges/StatementPage.tsx')),
  page('/rate-cards', () => import('./pages/charges/RateCardsPage.tsx')),
  page('/assessments', () => import('./pages/assessments/AssessmentsPage.tsx')),
  tab('/', () => import('./pages/assessments/OverviewPage.tsx')),
  tab('/report', () => import('./pages/reports/ReportPage.tsx')),
  tab('/response', () => import('./pages/responses/ResponsePage.tsx')),
  tab('/committee', () => import('./pages/committee/CommitteePage.tsx')),
  tab('/controls', () => import('./pages/fieldwork/ControlsPage.tsx')),
  tab('/controls/:controlId', () => import('./pages/fieldwork/ControlPage.tsx')),
  tab('/observations', () => import('./pages/fieldwork/ObservationsPage.tsx')),
  tab('/days', () => import('./pages/fieldwork/DaysPage.tsx')),
  tab('/remediation', () => import('./pages/remediation/RemediationPage.tsx')),
  tab('/charges', () => import('./pages/charges/ChargesTab.tsx')),
  tab('/history', () => import('./pages/assessments/HistoryPage.tsx')),
  // Whatever else somebody asks for, inside the frame: the way back is at hand.
  { path: '*', page: () => <NotFound />, layouts: [Frame], preload: () => undefined },
];
