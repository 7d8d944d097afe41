import { ASSESSMENT_STATES } from '../../rules/vocabulary.ts';
import { everyone, idOf, PARTY, personOf } from './askers.ts';

// What the table's lines are asked about. Only columns that a wall looks at are given; the rest is filled in by their types
// (lay-in.ts), so that a new column needs nothing here.

/** Columns of a row that are not filled in by their type. */
export type Patch = Readonly<Record<string, unknown>>;

export interface Line {
  readonly rows?: readonly Patch[];
  /** The asker's own: a row for each, or for these of them. */
  readonly own?: (person: string) => Patch;
  readonly ownOf?: readonly string[];
  /** Is no row, but what a function tells that goes around the wall: how many rows it answers with. */
  readonly told?: string;
  /** What a change makes of the row, where it is not left as it is. */
  readonly becomes?: Patch;
}

const round = (state: string): string => idOf(`round ${state}`);
/** The round under which a row stands that names none. */
export const ROUND = round('drafting');
const ISSUED = [
  'response-due',
  'awaiting-committee',
  'on-agenda',
  'remediation',
  'letter-review',
  'awaiting-follow-up',
  'closed',
];
const COMMENTED_ON = { rows: [{ state: 'factual-accuracy', shared_on: '2026-05-01' }] };
const BEING_WRITTEN = ASSESSMENT_STATES.filter((state) => !ISSUED.includes(state));

const observation = (name: string): string => idOf(`observation ${name}`);
const report = (name: string): string => idOf(`report ${name}`);
const response = (name: string): string => idOf(`response ${name}`);
const REACHES_USERS = idOf('document that reaches Users');
const mine = (person: string): Patch => ({ person_id: person });
const events = (...names: string[]): Line => ({ rows: names.map((event) => ({ event })) });
/** A document that names no party. */
const ofCommittee = { party_id: null, assessment_id: null, audience: 'bodies' };
const ready = { state: 'ready', sha256: 'sum' };

export const LINES: Readonly<Record<string, Line>> = {
  parties: { rows: [{ id: PARTY.a, group_name: 'Group' }] },
  'people: of the party': { rows: [{ side: 'party' }] },
  'people: made one of another party': { rows: [{ side: 'party' }], becomes: { party_id: PARTY.coded } },
  'people: made one of a body': { rows: [{ side: 'party' }], becomes: { side: 'cio' } },
  'people: of the User CIO or SECAS': {
    rows: [
      { side: 'cio', party_id: null },
      { side: 'secas', party_id: null },
    ],
  },
  'people: the chair': { rows: [{ side: 'ssc', roles: ['ssc-chair'], party_id: null }] },
  'people: of the SSC or DCC': {
    rows: [
      { side: 'ssc', roles: ['ssc-member'], party_id: null },
      { side: 'dcc', party_id: null },
    ],
  },
  'people: of the SSC, employed by it': { rows: [{ side: 'ssc', roles: ['ssc-member'] }] },
  'invitations: of a body': { rows: [{ party_id: null }] },
  rule_values: { rows: [{ action: 'confirmed' }] },
  'commands: one’s own': { own: mine },
  'journal: told to all': { rows: [{ event: 'booking-confirmed' }, { event: 'report-issued' }] },
  'journal: by oneself': { own: (person) => ({ ...mine(person), event: 'booking-confirmed' }) },
  'journal: by oneself, of no party': {
    own: (person) => ({ ...mine(person), event: 'meeting-planned', party_id: null, assessment_id: null }),
  },
  'journal: drafts': events(
    'result-recorded',
    'observation-raised',
    'observation-amended',
    'observation-withdrawn',
    'report-saved',
    'report-returned',
  ),
  'journal: drafts the party has': events(
    'comment-made',
    'comment-answered',
    'factual-accuracy-finished',
    'report-reopened',
  ),
  'journal: the committee’s': events('interest-declared', 'interest-lifted', 'vote-cast'),
  'journal: taken off the agenda': events('removed-from-agenda'),
  'journal: not the committee’s': events(
    'control-answered',
    'evidence-attached',
    'evidence-withdrawn',
    'charge-raised',
    'charge-corrected',
  ),
  'notices: one’s own': { own: mine },
  'notices: one’s own, of no party': { own: (person) => ({ ...mine(person), party_id: null }) },
  'api_tokens: one’s own': { own: mine },
  'api_tokens: given to another': { own: mine, becomes: { person_id: idOf('another') } },
  access_log: { rows: [{ outcome: 'read', reason: null }] },
  sso_providers: { rows: [{}] },
  'sso_providers: of a body': { rows: [{ party_id: null, body: 'cio', organisation: 'A firm', ref: 'OR-1' }] },
  assessments: { rows: ASSESSMENT_STATES.map((state) => ({ id: round(state), state })) },
  bookings: {
    rows: ['requested', 'proposed', 'confirmed', 'cancelled'].map((state) => ({ state, assessment_id: null })),
  },
  'bookings: drafts': { rows: ['draft', 'discarded'].map((state) => ({ state, assessment_id: null })) },
  assessment_team: { rows: [{ role: 'assessor' }] },
  'control_results: being written': { rows: BEING_WRITTEN.map((state) => ({ assessment_id: round(state) })) },
  'control_results: issued': { rows: ISSUED.map((state) => ({ assessment_id: round(state) })) },
  'observations: drafts': { rows: [{ id: observation('draft'), state: 'draft' }, { state: 'withdrawn' }] },
  'observations: the party has': {
    rows: [
      { id: observation('shared'), state: 'shared', shared_on: '2026-05-01' },
      { state: 'withdrawn', shared_on: '2026-05-01' },
    ],
  },
  'observations: issued': { rows: [{ id: observation('issued'), state: 'issued', shared_on: '2026-05-01' }] },
  'observation_revisions: drafts': { rows: [{ observation_id: observation('draft'), state: 'draft' }] },
  'observation_revisions: the party has': { rows: [{ observation_id: observation('shared'), state: 'shared' }] },
  'observation_revisions: issued': { rows: [{ observation_id: observation('issued'), state: 'issued' }] },
  days_worked: { rows: [{ hundredths: 50 }] },
  'reports: drafts': {
    rows: [{ id: report('draft'), state: 'draft' }, { state: 'factual-accuracy' }, { state: 'quality-review' }],
  },
  'reports: the party has': {
    rows: ['draft', 'quality-review'].map((state) => ({ state, shared_on: '2026-05-01' })),
  },
  'reports: the party comments on': COMMENTED_ON,
  'reports: given back by the party': { ...COMMENTED_ON, becomes: { state: 'draft' } },
  'reports: sent to review by the party': { ...COMMENTED_ON, becomes: { state: 'quality-review' } },
  'reports: issued by the party': { ...COMMENTED_ON, becomes: { state: 'issued' } },
  'reports: superseded by the party': { ...COMMENTED_ON, becomes: { state: 'superseded' } },
  'reports: taken back from the party': { ...COMMENTED_ON, becomes: { shared_on: null } },
  'reports: issued': {
    rows: [
      { id: report('issued'), state: 'issued', issued_on: '2026-06-01', document_id: REACHES_USERS },
      { id: report('superseded'), state: 'superseded', issued_on: '2026-05-20' },
    ],
  },
  'report_comments: on a draft': { rows: [{ report_id: report('draft') }] },
  'report_comments: on what is issued': {
    rows: [{ report_id: report('issued') }, { report_id: report('superseded') }],
  },
  responses: {
    rows: [
      { id: response('submitted'), state: 'submitted' },
      { id: response('draft'), state: 'draft', assessment_id: round('closed') },
    ],
  },
  'response_items: drafts': { rows: [{ response_id: response('draft') }] },
  'response_items: submitted': { rows: [{ response_id: response('submitted') }] },
  'documents: of the party': { rows: [{ audience: 'party', ...ready }] },
  'documents: that reaches Users': { rows: [{ id: REACHES_USERS, audience: 'party', ...ready }] },
  'documents: being made': { rows: [{ audience: 'party' }] },
  'documents: of the bodies': { rows: [{ audience: 'bodies', ...ready }] },
  'documents: of a coded party': { rows: [{ audience: 'party', party_id: PARTY.coded, ...ready }] },
  'documents: minutes': { rows: [{ ...ofCommittee, ...ready, speaks_of: [idOf('party of no concern')] }] },
  'documents: minutes that speak of it': { rows: [{ ...ofCommittee, ...ready, speaks_of: [PARTY.a] }] },
  'documents: minutes with a coded name': { rows: [{ ...ofCommittee, ...ready, speaks_of: [PARTY.coded] }] },
  'documents: minutes with codes': { rows: [{ ...ofCommittee, ...ready, speaks_of: [PARTY.coded], anonymised: true }] },
  'documents: one’s own pack': { own: (person) => ({ ...ofCommittee, kind: 'paper-pack', for_person_id: person }) },
  'documents: made for oneself, no pack': {
    own: (person) => ({ ...ofCommittee, kind: 'minutes', for_person_id: person }),
  },
  'documents: another’s pack': { rows: [{ ...ofCommittee, kind: 'paper-pack', for_person_id: idOf('another') }] },
  attendance: { rows: [{ attended: 'in-person' }] },
  rate_cards: { rows: [{ from_on: '2031-08-01', until_on: '2032-07-31' }] },
  agenda_items: { rows: [{ purpose: 'note' }] },
  'interests: another’s': { rows: [{ source: 'declared' }] },
  'interests: one’s own': { own: (person) => ({ ...mine(person), source: 'declared' }), ownOf: [personOf('SI')] },
  directors_letters: { rows: [{ state: 'signed' }] },
  system_reviews: { rows: [{ how: 'ad-hoc' }] },
  user_systems: { rows: [{ kind: 'bespoke' }] },
  'shared_assurance()': { told: `assay.shared_assurance('${PARTY.user}')` },
  'users_to_tell()': { told: `assay.users_to_tell('${PARTY.a}', '2026-06-01')` },
};

const TEAM = [personOf('TL', 0), personOf('TL', 1), personOf('TN')];
const system = (party: string, provider: string): [string, Patch] => [
  'user_systems',
  {
    id: idOf(`system of ${party}`),
    party_id: party,
    kind: 'shared',
    provider_party_id: provider,
    in_use_from: '2020-01-01',
  },
];

/** What no line asks about, and walls look at. */
export const BESIDES: readonly (readonly [table: string, row: Patch])[] = [
  ...Object.entries(PARTY)
    .filter(([name]) => name !== 'a')
    .map(([name, id]) => ['parties', { id, group_name: name === 'sister' ? 'Group' : null }] as const),
  ...everyone.map(
    ({ person, side, party, roles }) =>
      [
        'people',
        { id: person, side: side || 'party', party_id: party ?? (side ? null : PARTY.other), roles: roles.split(',') },
      ] as const,
  ),
  // The team is on every round; another lead on one of another party.
  ...ASSESSMENT_STATES.flatMap((state) =>
    TEAM.map((person_id) => ['assessment_team', { assessment_id: round(state), person_id, role: 'lead' }] as const),
  ),
  [
    'assessment_team',
    { party_id: PARTY.other, assessment_id: idOf('another round'), person_id: personOf('AS'), role: 'lead' },
  ],
  // One has advised it and is on its team, one has advised it and is not, one has advised another.
  ['advisory_work', { person_id: personOf('TL', 1) }],
  ['advisory_work', { person_id: personOf('QA') }],
  ['advisory_work', { person_id: personOf('QR'), party_id: PARTY.other }],
  // Of the members one has lifted an interest in it, one has one in another party.
  ['interests', { id: idOf('lifted'), person_id: personOf('SM', 0), source: 'declared' }],
  ['lifted_interests', { interest_id: idOf('lifted') }],
  ['interests', { person_id: personOf('SM', 1), party_id: PARTY.provider, source: 'declared' }],
  // Interests of those who do not ask for the SSC close nothing to them.
  ...[personOf('PC', 1), personOf('TL', 1), personOf('SO'), personOf('DC', 1), personOf('SY')].map(
    (person_id) => ['interests', { person_id, source: 'declared' }] as const,
  ),
  ['agenda_items', { party_id: PARTY.coded, assessment_id: idOf('another round'), purpose: 'note', code: 'Paper 7' }],
  system(PARTY.a, PARTY.provider),
  system(PARTY.user, PARTY.a),
  ['shared_agreements', { party_id: PARTY.user, user_system_id: idOf(`system of ${PARTY.user}`) }],
];
