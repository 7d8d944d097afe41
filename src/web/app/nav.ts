import { links } from '../links.ts';
import {
  AssessmentIcon,
  AssuranceIcon,
  CalendarIcon,
  ChargesIcon,
  ClockIcon,
  CommitteeIcon,
  DecisionIcon,
  HistoryIcon,
  HomeIcon,
  MailIcon,
  NoticesIcon,
  PartyIcon,
  PeopleIcon,
  RulebookIcon,
} from '../ui/icons.ts';
import type { NavGroup, NavItem } from '../ui/index.ts';
import type { Me } from './session.tsx';

/** The navigation of each side: what its people need, in the order in which they need it. */
export function navOf({ side, roles, partyId, unreadNotices }: Me): NavGroup[] {
  const home: NavItem = { href: links.home(), label: 'Needs me now', icon: HomeIcon };
  const notices: NavItem = { href: links.notices(), label: 'Notices', icon: NoticesIcon, count: unreadNotices };
  const ownParty = partyId ? [{ href: links.party(partyId), label: 'My organisation', icon: PartyIcon }] : [];
  const bySide: Readonly<Record<Me['side'], readonly NavGroup[]>> = {
    party: [
      { heading: 'Assessments', items: [DUE, BOOKINGS, ASSESSMENTS] },
      { heading: 'Organisation', items: [...ownParty, CHARGES, RULES] },
    ],
    cio: [
      { heading: 'Work', items: [BOOKINGS, ASSESSMENTS, CHARGES] },
      { heading: 'Scheme', items: [DUE, PARTIES, RULES] },
    ],
    secas: [
      { heading: 'Work', items: [BOOKINGS, FEES, ASSESSMENTS, MEETINGS] },
      { heading: 'Scheme', items: [DUE, PARTIES, PEOPLE, STATUSES, CHARGES, RULES, OUTBOX] },
    ],
    ssc: [{ heading: 'Committee', items: [MEETINGS, ASSESSMENTS, STATUSES, DUE, RULES] }],
    dcc: [{ heading: 'DCC', items: [STATEMENT, CHARGES, STATUSES, PARTIES] }],
    system: [],
  };
  const audit = roles.includes('auditor') ? [{ heading: 'Audit', items: [ACCESS_LOG] }] : [];
  return [{ items: [home, notices] }, ...bySide[side], ...audit];
}

const ASSESSMENTS: NavItem = { href: links.assessments(), label: 'Assessments', icon: AssessmentIcon };
const BOOKINGS: NavItem = { href: links.bookings(), label: 'Bookings', icon: CalendarIcon };
const FEES: NavItem = { href: links.lateNoticeFees(), label: 'Late-notice charges', icon: DecisionIcon };
const DUE: NavItem = { href: links.due(), label: 'What is due', icon: ClockIcon };
const RULES: NavItem = { href: links.rules(), label: 'Rule values', icon: RulebookIcon };
const PARTIES: NavItem = { href: links.parties(), label: 'Parties', icon: PartyIcon };
const PEOPLE: NavItem = { href: links.people(), label: 'People of the bodies', icon: PeopleIcon };
const MEETINGS: NavItem = { href: links.meetings(), label: 'SSC meetings', icon: CommitteeIcon };
const STATUSES: NavItem = { href: links.statusRegister(), label: 'Assurance statuses', icon: AssuranceIcon };
const CHARGES: NavItem = { href: links.charges(), label: 'Charges', icon: ChargesIcon };
const STATEMENT: NavItem = { href: links.statement(), label: 'This month’s statement', icon: ChargesIcon };
const ACCESS_LOG: NavItem = { href: links.accessLog(), label: 'Access log', icon: HistoryIcon };
const OUTBOX: NavItem = { href: links.outbox(), label: 'Outbox', icon: MailIcon };
