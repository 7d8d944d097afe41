import type {
  AssessmentKind,
  AssessmentState,
  AssuranceStatus,
  BookingChange,
  BookingState,
  ChargeKind,
  CommitteeOutcome,
  ControlResult,
  CycleCategory,
  DayActivity,
  DocumentKind,
  DueReason,
  DueState,
  DutyKind,
  DutyState,
  Marking,
  PartyCategory,
  Phase,
  Preparedness,
  RateGrade,
  ReviewWay,
  Role,
  Side,
  SystemKind,
  Trust,
  UserRole,
  Vote,
} from '../rules/vocabulary.ts';

/*
 * What people call each word of the vocabulary: the one place for it, used by the letters, the documents, the refusals
 * and the web. A word of the vocabulary that has no name here does not compile. No schema is imported, so that the web
 * carries names only.
 */

export const KIND_NAMES = {
  fusa: 'Full User Security Assessment',
  vusa: 'Verification User Security Assessment',
  ssa: 'User Security Self-Assessment',
  'follow-up': 'Follow-up Security Assessment',
  'further-fusa': 'Further Full User Security Assessment',
} as const satisfies Record<AssessmentKind, string>;

export const ASSESSMENT_STATE_NAMES = {
  requested: 'Requested',
  scheduled: 'Scheduled',
  fieldwork: 'Fieldwork',
  drafting: 'Report being written',
  'factual-accuracy': 'Factual accuracy',
  'quality-review': 'Quality review',
  'response-due': 'Response due',
  'awaiting-committee': 'Waiting for an SSC meeting',
  'on-agenda': 'On an SSC agenda',
  remediation: 'Remediation',
  'letter-review': 'Director’s Letter with the SSC',
  'awaiting-follow-up': 'Waiting for the next round',
  closed: 'Closed',
  cancelled: 'Cancelled',
} as const satisfies Record<AssessmentState, string>;

export const BOOKING_STATE_NAMES = {
  draft: 'Draft',
  requested: 'Requested',
  proposed: 'Dates proposed',
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
  discarded: 'Discarded',
} as const satisfies Record<BookingState, string>;

export const PHASE_NAMES = {
  booking: 'Booking',
  preparation: 'Preparation',
  fieldwork: 'Fieldwork',
  report: 'Report',
  response: 'Response',
  committee: 'SSC',
  remediation: 'Remediation',
  closed: 'Closed',
} as const satisfies Record<Phase, string>;

/** As they are called now: a decision of before 27 February 2020 is named by the rule book (`statusNames`). */
export const OUTCOME_NAMES = {
  approved: 'Approved',
  'approved-subject-steps': 'Approved, subject to the Party taking the steps it proposed',
  'approved-subject-follow-up': 'Approved, subject to the Party taking the steps and a Follow-up Assessment',
  deferred: 'Deferred',
  rejected: 'Rejected',
  noted: 'Noted',
  'noted-with-remediation': 'Noted, with remediation',
} as const satisfies Record<AssuranceStatus | CommitteeOutcome, string>;

export const RESULT_NAMES = {
  compliant: 'Compliant',
  observation: 'Observation',
  'potential-non-compliance': 'Potential non-compliance',
  'actual-non-compliance': 'Actual non-compliance',
  'material-increase-in-risk': 'Material increase in risk',
  'not-applicable': 'Not applicable',
} as const satisfies Record<ControlResult, string>;

export const SIDE_NAMES = {
  party: 'Party',
  cio: 'User CIO',
  secas: 'SECAS',
  ssc: 'SSC',
  dcc: 'DCC',
  system: 'Assay',
} as const satisfies Record<Side, string>;

/** How each side is called within a sentence: "the next step belongs to the User CIO". */
export const SIDES_IN_SENTENCES = {
  party: 'the Party',
  cio: 'the User CIO',
  secas: 'SECAS',
  ssc: 'the SSC',
  dcc: 'DCC',
  system: 'the clock',
  nobody: 'nobody',
} as const satisfies Record<Side | 'nobody', string>;

export const ROLE_NAMES = {
  'party-administrator': 'Party administrator',
  'party-contributor': 'Party contributor',
  'party-director': 'Director of the Party',
  'assessor-lead': 'Lead assessor',
  assessor: 'Assessor',
  'quality-reviewer': 'Quality reviewer',
  'secas-officer': 'SECAS officer',
  'secas-administrator': 'SECAS administrator',
  'ssc-member': 'SSC member',
  'ssc-chair': 'SSC chair',
  'panel-observer': 'Panel observer',
  'dcc-charging': 'DCC charging officer',
  'dcc-user-entry': 'DCC User Entry officer',
  auditor: 'Auditor',
  system: 'Assay',
} as const satisfies Record<Role, string>;

export const PARTY_CATEGORY_NAMES = {
  'large-supplier': 'Large Supplier',
  'small-supplier': 'Small Supplier',
  'electricity-network': 'Electricity Network Party',
  'gas-network': 'Gas Network Party',
  'other-sec-party': 'Other SEC Party',
  'shared-resource-provider': 'Shared Resource Provider',
} as const satisfies Record<PartyCategory, string>;

export const USER_ROLE_NAMES = {
  'import-supplier': 'Import Supplier',
  'export-supplier': 'Export Supplier',
  'gas-supplier': 'Gas Supplier',
  'electricity-distributor': 'Electricity Distributor',
  'gas-transporter': 'Gas Transporter',
  'registered-supplier-agent': 'Registered Supplier Agent',
  'other-user': 'Other User',
} as const satisfies Record<UserRole, string>;

export const SYSTEM_KIND_NAMES = {
  bespoke: 'Bespoke User System',
  shared: 'User System shared through a Shared Resource Provider',
} as const satisfies Record<SystemKind, string>;

export const PREPAREDNESS_NAMES = {
  ready: 'Ready',
  partly: 'Partly ready',
  early: 'At an early stage',
} as const satisfies Record<Preparedness, string>;

export const VOTE_NAMES = { for: 'For', against: 'Against', abstain: 'Abstained' } as const satisfies Record<
  Vote,
  string
>;

export const MARKING_NAMES = {
  white: 'White',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
} as const satisfies Record<Marking, string>;

/** Who may see what bears a marking, by the Panel Information Policy. */
export const MARKING_MEANINGS = {
  white: 'Public',
  green: 'SEC Parties and programme stakeholders; not public',
  amber: 'Recipients and those in their organisation who need to know',
  red: 'Named recipients only; no onward sharing',
} as const satisfies Record<Marking, string>;

export const TRUST_NAMES = {
  seed: 'Scheme page',
  published: 'Published',
  'by-secas': 'Confirmed by SECAS',
  recalled: 'Recalled',
  assumed: 'Assumed',
} as const satisfies Record<Trust, string>;

export const BOOKING_CHANGE_NAMES = {
  reschedule: 'Rescheduling',
  cancel: 'Cancellation',
} as const satisfies Record<BookingChange, string>;

export const ACTIVITY_NAMES = {
  planning: 'Planning',
  fieldwork: 'Fieldwork',
  report: 'Report',
} as const satisfies Record<DayActivity, string>;

export const GRADE_NAMES = {
  lead: 'Lead assessor',
  assessor: 'Assessor',
  reviewer: 'Quality reviewer',
} as const satisfies Record<RateGrade, string>;

export const CHARGE_NAMES = {
  assessment: 'Assessment',
  'late-notice': 'Late-notice charge',
  correction: 'Correction',
} as const satisfies Record<ChargeKind, string>;

export const DOCUMENT_NAMES = {
  'booking-confirmation': 'Booking confirmation',
  report: 'Report',
  'outcome-letter': 'Outcome letter',
  'directors-letter': 'Director’s Letter',
  'paper-pack': 'SSC paper pack',
  minutes: 'SSC minutes',
} as const satisfies Record<DocumentKind, string>;

/** The rows of the cycle table. */
export const CYCLE_CATEGORY_NAMES = {
  'supplier-above': 'Supplier above the threshold',
  'network-above': 'Network Party above 250,000 domestic premises',
  'supplier-below': 'Supplier at or below the threshold',
  'network-below': 'Network Party at or below 250,000 domestic premises',
  'other-user': 'Other User',
} as const satisfies Record<CycleCategory, string>;

export const DUE_REASON_NAMES = {
  initial: 'Before User Entry',
  'new-role': 'For a new User Role',
  annual: 'Annual assessment',
  'follow-up': 'Follow-up Security Assessment',
  'further-full': 'After Rejected',
  'second-system': 'Review of a second User System',
} as const satisfies Record<DueReason, string>;

export const DUE_STATE_NAMES = {
  overdue: 'Overdue',
  'wrong-kind-booked': 'Wrong kind booked',
  'booked-too-late': 'Booked too late',
  'book-now': 'Book now',
  'not-yet': 'Not yet',
  booked: 'Booked',
  'in-progress': 'In progress',
} as const satisfies Record<DueState, string>;

export const DUTY_NAMES = {
  'tell-of-second-system': 'Tell the SSC of a second User System before it is used',
  'six-monthly-count': 'Tell the count of smart metering systems',
} as const satisfies Record<DutyKind, string>;

export const REVIEW_WAY_NAMES = {
  'next-annual': 'With the next annual assessment',
  'ad-hoc': 'By itself',
} as const satisfies Record<ReviewWay, string>;

export const DUTY_STATE_NAMES = {
  'duty-overdue': 'Not told in time',
  'tell-now': 'To be told now',
  'tell-later': 'To be told later',
} as const satisfies Record<DutyState, string>;

/** Every word of the vocabulary with its name. A word that stands on two lists has one name (names.test.ts). */
export const NAMES = {
  ...KIND_NAMES,
  ...ASSESSMENT_STATE_NAMES,
  ...BOOKING_STATE_NAMES,
  ...PHASE_NAMES,
  ...OUTCOME_NAMES,
  ...RESULT_NAMES,
  ...SIDE_NAMES,
  ...ROLE_NAMES,
  ...PARTY_CATEGORY_NAMES,
  ...USER_ROLE_NAMES,
  ...SYSTEM_KIND_NAMES,
  ...PREPAREDNESS_NAMES,
  ...VOTE_NAMES,
  ...MARKING_NAMES,
  ...TRUST_NAMES,
  ...BOOKING_CHANGE_NAMES,
  ...ACTIVITY_NAMES,
  ...GRADE_NAMES,
  ...CHARGE_NAMES,
  ...DOCUMENT_NAMES,
  ...CYCLE_CATEGORY_NAMES,
  ...DUE_REASON_NAMES,
  ...DUE_STATE_NAMES,
  ...DUTY_NAMES,
  ...DUTY_STATE_NAMES,
  ...REVIEW_WAY_NAMES,
} as const;
/** A word of any closed list of the vocabulary. */
export type Word = keyof typeof NAMES;

/** Short names, where people use one. Every kind of assessment has one. */
export const SHORT_NAMES = {
  fusa: 'FUSA',
  vusa: 'VUSA',
  ssa: 'SSA',
  'follow-up': 'Follow-up',
  'further-fusa': 'Further FUSA',
  'approved-subject-steps': 'Approved, subject to steps',
  'approved-subject-follow-up': 'Approved, subject to steps and a Follow-up',
  cio: 'CIO',
  'shared-resource-provider': 'SRP',
  'registered-supplier-agent': 'RSA',
  bespoke: 'Bespoke',
  shared: 'Shared',
} as const satisfies Partial<Record<Word, string>> & Record<AssessmentKind, string>;

/** The name people use: `fusa` → "Full User Security Assessment". */
export const nameOf = (word: Word): string => NAMES[word];

/** The short name, where there is one, else the name: `fusa` → "FUSA". */
export const shortNameOf = (word: Word): string => (SHORT_NAMES as Partial<Record<Word, string>>)[word] ?? NAMES[word];

/** Whether a text is a word of the vocabulary. */
export const isWord = (text: string): text is Word => Object.hasOwn(NAMES, text);
