/**
 * The closed lists of the scheme's words. The contract may import this file and nothing else of the rules.
 *
 * Every list is `as const`, so a word that is not on it does not compile.
 */

/** The five sides of the process, and the clockwork that acts by itself. */
export const SIDES = ['party', 'cio', 'secas', 'ssc', 'dcc', 'system'] as const;
export type Side = (typeof SIDES)[number];

/** What a person may be appointed as. A person may hold several roles of one side. */
export const ROLES = [
  'party-administrator',
  'party-contributor',
  'party-director',
  'assessor-lead',
  'assessor',
  'quality-reviewer',
  'secas-officer',
  'secas-administrator',
  'ssc-member',
  'ssc-chair',
  'panel-observer',
  'dcc-charging',
  'dcc-user-entry',
  'auditor',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** The side each role acts for. */
export const SIDE_OF_ROLE = {
  'party-administrator': 'party',
  'party-contributor': 'party',
  'party-director': 'party',
  'assessor-lead': 'cio',
  assessor: 'cio',
  'quality-reviewer': 'cio',
  'secas-officer': 'secas',
  'secas-administrator': 'secas',
  'ssc-member': 'ssc',
  'ssc-chair': 'ssc',
  'panel-observer': 'ssc',
  'dcc-charging': 'dcc',
  'dcc-user-entry': 'dcc',
  auditor: 'secas',
  system: 'system',
} as const satisfies Record<Role, Side>;

/** Party categories (constituencies of the Code); a Shared Resource Provider is registered beside them. */
export const PARTY_CATEGORIES = [
  'large-supplier',
  'small-supplier',
  'electricity-network',
  'gas-network',
  'other-sec-party',
  'shared-resource-provider',
] as const;
export type PartyCategory = (typeof PARTY_CATEGORIES)[number];

/** The capacities in which a Party may use the DCC systems. */
export const USER_ROLES = [
  'import-supplier',
  'export-supplier',
  'gas-supplier',
  'electricity-distributor',
  'gas-transporter',
  'registered-supplier-agent',
  'other-user',
] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** A User System is the User's own, or shared through a Shared Resource Provider. */
export const SYSTEM_KINDS = ['bespoke', 'shared'] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** How the SSC has a second User System reviewed: with the next annual assessment, or by itself (G3.9). */
export const REVIEW_WAYS = ['next-annual', 'ad-hoc'] as const;
export type ReviewWay = (typeof REVIEW_WAYS)[number];

/**
 * Kinds of assessment: Full (`fusa`), Verification (`vusa`), Self-Assessment (`ssa`), Follow-up (`follow-up`)
 * and the further Full assessment that the SSC may require after Rejected (`further-fusa`).
 */
export const ASSESSMENT_KINDS = ['fusa', 'vusa', 'ssa', 'follow-up', 'further-fusa'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** The rows of the cycle table, heaviest first; their letters stand in the rule book. */
export const CYCLE_CATEGORIES = [
  'supplier-above',
  'network-above',
  'supplier-below',
  'network-below',
  'other-user',
] as const;
export type CycleCategory = (typeof CYCLE_CATEGORIES)[number];

/** Why an assessment is due. */
export const DUE_REASONS = ['initial', 'new-role', 'annual', 'follow-up', 'further-full', 'second-system'] as const;
export type DueReason = (typeof DUE_REASONS)[number];

/** What a party has to tell, beside the assessments: of a second User System before it is used, and its count every six months. */
export const DUTIES = ['tell-of-second-system', 'six-monthly-count'] as const;
export type DutyKind = (typeof DUTIES)[number];

/** How a duty stands on a day, the most pressing first. */
export const DUTY_STATES = ['duty-overdue', 'tell-now', 'tell-later'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** How what is due stands on a day, the most pressing first. */
export const DUE_STATES = [
  'overdue',
  'wrong-kind-booked',
  'booked-too-late',
  'book-now',
  'not-yet',
  'booked',
  'in-progress',
] as const;
export type DueState = (typeof DUE_STATES)[number];

/**
 * Where a booking stands. `draft` is the party's own, and so is one that it discarded before it was sent: nobody else sees
 * either.
 */
export const BOOKING_STATES = ['draft', 'requested', 'proposed', 'confirmed', 'cancelled', 'discarded'] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** Where one round of assessment stands. See rules/assessments/life.ts for whose turn each is and what may be done. */
export const ASSESSMENT_STATES = [
  'requested',
  'scheduled',
  'fieldwork',
  'drafting',
  'factual-accuracy',
  'quality-review',
  'response-due',
  'awaiting-committee',
  'on-agenda',
  'remediation',
  'letter-review',
  'awaiting-follow-up',
  'closed',
  'cancelled',
] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** The line of phases a person sees; each state belongs to one. */
export const PHASES = [
  'booking',
  'preparation',
  'fieldwork',
  'report',
  'response',
  'committee',
  'remediation',
  'closed',
] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Assurance statuses an SSC decision may set after an initial FUSA (MP091 names, since 27 Feb 2020).
 * `approved-subject-steps` is limb (i): take the proposed steps; `approved-subject-follow-up` is limb (ii): and have a follow-up.
 */
export const ASSURANCE_STATUSES = [
  'approved',
  'approved-subject-steps',
  'approved-subject-follow-up',
  'deferred',
  'rejected',
] as const;
export type AssuranceStatus = (typeof ASSURANCE_STATUSES)[number];

/** What the SSC may decide on a paper: set a status (initial FUSA), or note the others. */
export const COMMITTEE_OUTCOMES = [...ASSURANCE_STATUSES, 'noted', 'noted-with-remediation'] as const;
export type CommitteeOutcome = (typeof COMMITTEE_OUTCOMES)[number];

/** Result of one control (domain default Q19). */
export const CONTROL_RESULTS = [
  'compliant',
  'observation',
  'potential-non-compliance',
  'actual-non-compliance',
  'material-increase-in-risk',
  'not-applicable',
] as const;
export type ControlResult = (typeof CONTROL_RESULTS)[number];

/** Results that raise an observation. */
export const OBSERVATION_GRADES = [
  'observation',
  'potential-non-compliance',
  'actual-non-compliance',
  'material-increase-in-risk',
] as const satisfies readonly ControlResult[];
export type ObservationGrade = (typeof OBSERVATION_GRADES)[number];

/** Where an observation stands. `shared`: the party sees it in the factual-accuracy round, before it is issued. */
export const OBSERVATION_STATES = ['draft', 'shared', 'issued', 'withdrawn'] as const;
export type ObservationState = (typeof OBSERVATION_STATES)[number];

/** How ready the party says it is; one of the three things that move the 3–10 day range. */
export const PREPAREDNESS = ['ready', 'partly', 'early'] as const;
export type Preparedness = (typeof PREPAREDNESS)[number];

/** Votes of one SSC member on one paper. */
export const VOTES = ['for', 'against', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

/** Panel Information Policy labels. */
export const MARKINGS = ['white', 'green', 'amber', 'red'] as const;
export type Marking = (typeof MARKINGS)[number];

/** How far a rule value can be trusted. */
export const TRUSTS = ['seed', 'published', 'by-secas', 'recalled', 'assumed'] as const;
export type Trust = (typeof TRUSTS)[number];

/** The changes to a confirmed booking that may bring the late-notice charge. */
export const BOOKING_CHANGES = ['reschedule', 'cancel'] as const;
export type BookingChange = (typeof BOOKING_CHANGES)[number];

/** What a day was worked on; all three are charged (the Report is part of the assessment, seed). */
export const DAY_ACTIVITIES = ['planning', 'fieldwork', 'report'] as const;
export type DayActivity = (typeof DAY_ACTIVITIES)[number];

/** Grades of a rate card. */
export const RATE_GRADES = ['lead', 'assessor', 'reviewer'] as const;
export type RateGrade = (typeof RATE_GRADES)[number];

export const CHARGE_KINDS = ['assessment', 'late-notice', 'correction'] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

export const DOCUMENT_KINDS = [
  'booking-confirmation',
  'report',
  'outcome-letter',
  'directors-letter',
  'paper-pack',
  'minutes',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A change is refused with one of these; the words for each stand in contract/refusals.ts. */
export { REFUSALS, type RefusalCode } from './refusals.ts';
