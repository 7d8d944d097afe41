// What is not theirs, by hand: a second opinion beside the walls, from domain 1.3, 1.6, 1.7 and 4.10 and the audiences of
// fields. It knows nothing of policies, roles of the database or queries, so that a mistake there cannot excuse itself.

/** Rows of a table, in SQL. `:me` is the actor's person, `:party` the party they act for or are employed by. */
export interface Secret {
  readonly table: keyof typeof VALUES;
  readonly where: string;
  /** Only these of the table's values, where others of the same rows are the actor's to see. */
  readonly columns?: readonly string[];
}

/** A value that can be changed to any other of its kind. Names, texts, counts, money, sizes, days, and choices. */
type Value = 'text' | 'email' | 'count' | 'days' | 'form' | readonly string[];

/** The values of each table that a reader is told in some way. */
export const VALUES = {
  parties: { name: 'text', sites: 'form' },
  people: { name: 'text', email: 'email', job_title: 'text', phone: 'text', organisation: 'text' },
  user_systems: { name: 'text' },
  premises_counts: { domestic: 'count', non_domestic: 'count', note: 'text' },
  advisory_work: { note: 'text', advised_until: 'days' },
  bookings: { form: 'form', start_on: 'days', end_on: 'days', wanted_start_on: 'days', wanted_end_on: 'days' },
  assessments: {
    state: ['requested', 'scheduled', 'fieldwork', 'drafting', 'factual-accuracy', 'on-agenda', 'closed'],
    kind: ['fusa', 'vusa', 'ssa', 'follow-up'],
    start_on: 'days',
    end_on: 'days',
    due_by: 'days',
  },
  late_notice_fees: { fee_pence: 'count', base_pence: 'count', reason: 'text' },
  internal_reasons: { reason: 'text' },
  assessor_days: {},
  control_answers: { answer: 'text' },
  evidence: { title: 'text', file_name: 'text', bytes: 'count' },
  control_results: { result: ['compliant', 'observation', 'potential-non-compliance', 'actual-non-compliance'] },
  working_notes: { note: 'text' },
  observations: {
    title: 'text',
    finding: 'text',
    evidence_seen: 'text',
    grade: ['observation', 'actual-non-compliance'],
  },
  observation_revisions: { title: 'text', finding: 'text', evidence_seen: 'text' },
  days_worked: { hundredths: ['25', '50', '75', '100'], note: 'text', worked_on: 'days' },
  reports: { summary: 'text', scope: 'text', opinion: 'text' },
  review_notes: { note: 'text' },
  report_comments: { comment: 'text', reply: 'text' },
  response_items: { reason: 'text', steps: 'text', owner: 'text' },
  agenda_items: { recommendation: 'text', late_reason: 'text' },
  deliberations: { discussion: 'text' },
  interests: { nature: 'text', declared_on: 'days' },
  votes: { vote: ['for', 'against', 'abstain'] },
  recusals: { nature: 'text' },
  decisions: { reason: 'text', votes_for: 'count', present: 'count', follow_up_by: 'days' },
  conditions: { text: 'text', owner: 'text', progress: 'text', evidence: 'text', due_on: 'days' },
  directors_letters: { return_reason: 'text', signed_name: 'text', signed_position: 'text' },
  assurance_statuses: { status: ['approved', 'approved-subject-steps', 'deferred', 'rejected'], set_on: 'days' },
  charges: { net_pence: 'count', vat_pence: 'count', narrative: 'text' },
  charge_entries: { amount_pence: 'count', rate_pence: 'count' },
  documents: { title: 'text', file_name: 'text', bytes: 'count' },
  notices: { subject: 'text', body: 'text' },
  sso_providers: { issuer: 'text', client_id: 'text' },
} as const satisfies Record<string, Record<string, Value>>;

const rows = (where: string, ...tables: Secret['table'][]): Secret[] => tables.map((table) => ({ table, where }));

/** Whatever hangs under a party. */
const OF_PARTIES = (Object.keys(VALUES) as Secret['table'][]).filter(
  (table) =>
    !['parties', 'people', 'notices', 'user_systems', 'premises_counts', 'documents', 'assessments'].includes(table),
);
const OTHERS = 'party_id is distinct from :party';
const PROVIDERS = `(select id from parties where category = 'shared-resource-provider')`;
const USED = '(select provider_party_id from user_systems where party_id = :party and provider_party_id is not null)';

const noticesOfOthers = rows('person_id <> :me', 'notices');
/** What the User CIO has not shared with anybody. */
const draftsOfTheCio = [
  ...rows(`state = 'draft' and shared_on is null`, 'reports', 'observations'),
  ...rows(`state = 'draft'`, 'observation_revisions'),
];
const draftsOfParties = [
  ...rows(`state in ('draft', 'discarded')`, 'bookings'),
  ...rows(`response_id in (select id from responses where state = 'draft')`, 'response_items'),
];
const ofTheCommittee = rows('true', 'interests', 'votes', 'recusals', 'deliberations');
const ofFieldwork = rows(
  'true',
  'control_answers',
  'evidence',
  'control_results',
  'working_notes',
  'review_notes',
  'report_comments',
);

/** For somebody who acts for a party: everything of everybody else, the sum of its Users' premises excepted (Q9, 1.6). */
export const forParty: readonly Secret[] = [
  ...rows(OTHERS, ...OF_PARTIES),
  // The names of the providers are for every party that has to choose one.
  ...rows(`id is distinct from :party and id not in ${PROVIDERS}`, 'parties'),
  ...rows(`id is distinct from :party and id in ${PROVIDERS}`, 'parties').map((each) => ({
    ...each,
    columns: ['sites'],
  })),
  ...rows(`side = 'party' and ${OTHERS} or side = 'ssc' and not 'ssc-chair' = any (roles)`, 'people'),
  ...rows(OTHERS, 'user_systems'),
  ...rows(
    `${OTHERS} and party_id not in (select party_id from user_systems where provider_party_id = :party)`,
    'premises_counts',
  ),
  // Of the provider that it uses, a party is told the report and the outcome (G10.8), and with them of which round.
  ...rows(`${OTHERS} and party_id not in ${USED}`, 'assessments', 'documents'),
  ...noticesOfOthers,
  // And of its own what the bodies keep to themselves.
  ...draftsOfTheCio,
  ...ofTheCommittee,
  ...rows('true', 'internal_reasons', 'working_notes', 'review_notes', 'advisory_work'),
];

const OTHER_TEAMS = 'assessment_id not in (select assessment_id from assessment_team where person_id = :me)';
const NOT_ISSUED = `state not in ('issued', 'superseded')`;

/** What other teams of the User CIO have found and not issued yet (default; docs/adr/0020). */
const draftsOfOtherTeams = [
  ...rows(`${OTHER_TEAMS} and ${NOT_ISSUED}`, 'observations', 'reports'),
  ...rows(
    `${OTHER_TEAMS} and assessment_id in (select id from assessments where state in ('fieldwork', 'drafting', 'factual-accuracy', 'quality-review'))`,
    'control_results',
  ),
  ...rows(
    `${NOT_ISSUED} and observation_id in (select id from observations where ${OTHER_TEAMS})`,
    'observation_revisions',
  ),
  ...rows(`${OTHER_TEAMS} and report_id in (select id from reports where ${NOT_ISSUED})`, 'report_comments'),
];

/** For an assessor: what is between the parties and SECAS, the committee's own, and the notes and drafts of other teams. */
export const forAssessor: readonly Secret[] = [
  ...draftsOfParties,
  ...ofTheCommittee,
  ...rows('true', 'internal_reasons', 'sso_providers'),
  ...rows(OTHER_TEAMS, 'working_notes', 'review_notes'),
  ...draftsOfOtherTeams,
  ...noticesOfOthers,
];

const TIED = '(select party_id from ties where person_id = :me)';

/** For a member of the SSC: whatever is of a party in which they have an interest (1.3), and what is not before the committee. */
export const forMember: readonly Secret[] = [
  ...rows(
    `party_id in ${TIED}`,
    ...OF_PARTIES.filter((table) => table !== 'interests' && table !== 'votes'),
    'user_systems',
    'premises_counts',
    'assessments',
  ),
  ...rows(`party_id in ${TIED} or speaks_of && array${TIED}`, 'documents'),
  // Their own interests members know, with the name of the party; what else stands in its row is closed.
  ...rows(`id in ${TIED}`, 'parties').map((each) => ({ ...each, columns: ['sites'] })),
  ...rows(`party_id in ${TIED} and person_id <> :me`, 'interests', 'votes'),
  ...ofFieldwork,
  ...rows('true', 'days_worked', 'charges', 'charge_entries', 'late_notice_fees', 'internal_reasons', 'advisory_work'),
  ...rows('true', 'sso_providers'),
  ...draftsOfTheCio,
  ...draftsOfParties,
  ...noticesOfOthers,
];

/** For DCC: no weakness of anybody, nothing of the committee but whether entry may be completed (domain section 8). */
const forDcc: readonly Secret[] = [
  ...ofFieldwork,
  ...ofTheCommittee,
  ...rows('true', 'observations', 'observation_revisions', 'reports', 'response_items', 'agenda_items', 'conditions'),
  ...rows(
    'true',
    'directors_letters',
    'advisory_work',
    'internal_reasons',
    'user_systems',
    'premises_counts',
    'documents',
    'sso_providers',
  ),
  ...rows('true', 'decisions'),
  ...rows(`side = 'party'`, 'people'),
  ...noticesOfOthers,
  ...draftsOfParties,
];
export const forCharging: readonly Secret[] = [...forDcc];
/** Nor what it costs, nor when which round is held. */
export const forUserEntry: readonly Secret[] = [
  ...forDcc,
  ...rows('true', 'charges', 'charge_entries', 'days_worked', 'late_notice_fees', 'bookings', 'assessor_days'),
];
