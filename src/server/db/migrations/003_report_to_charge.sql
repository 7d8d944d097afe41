-- From the report to the charge: what somebody has relied on is never edited; a new version or a counter-entry follows it.

create sequence assay.charge_number;
create sequence assay.meeting_number;
grant usage on sequence assay.charge_number, assay.meeting_number to assay_app;

-- A stored document is named by the SHA-256 of its bytes and never changes.
create table assay.documents (
  id uuid primary key,
  party_id uuid references assay.parties,
  assessment_id uuid,
  meeting_id uuid,
  kind text not null,
  title text not null,
  marking text not null,
  version_no integer not null default 1,
  state text not null default 'rendering' check (state in ('rendering', 'ready')),
  sha256 text,
  file_name text not null,
  media_type text not null default 'application/pdf',
  bytes bigint,
  -- Who may open it besides the bodies: 'party' or 'bodies'.
  audience text not null check (audience in ('party', 'bodies')),
  -- A pack or an edition of minutes made for one reader.
  for_person_id uuid references assay.people,
  -- The parties that a document of the committee speaks of; whoever has an interest in one may not open it.
  speaks_of uuid[] not null default '{}',
  created_at timestamptz not null,
  ready_at timestamptz,
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id),
  check ((state = 'ready') = (sha256 is not null))
);
create index documents_of_assessment on assay.documents (assessment_id, created_at);
create index documents_of_meeting on assay.documents (meeting_id) where meeting_id is not null;

create table assay.reports (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  version_no integer not null,
  state text not null check (state in ('draft', 'factual-accuracy', 'quality-review', 'issued', 'superseded')),
  summary text not null default '',
  scope text not null default '',
  opinion text not null default '',
  -- Results of every control, and the evidence seen, as they were shared or issued; null while the draft is the User CIO's own.
  -- See modules/reports/results.ts.
  results jsonb,
  drafted_by uuid not null references assay.people,
  reviewed_by uuid references assay.people,
  review_note text,
  shared_on date,
  comments_due_on date,
  -- The day the party said that it has no more comments, or the User CIO went on after the comments were due.
  comments_closed_on date,
  issued_on date,
  -- Why there is a version after the first.
  change_reason text,
  document_id uuid references assay.documents,
  version integer not null default 1,
  saved_at timestamptz not null,
  unique (assessment_id, version_no),
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);

create table assay.report_comments (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  report_id uuid not null,
  observation_id uuid,
  comment text not null,
  made_by uuid not null references assay.people,
  made_at timestamptz not null,
  disposition text check (disposition in ('accepted', 'not-accepted')),
  reply text,
  disposed_by uuid references assay.people,
  disposed_at timestamptz,
  version integer not null default 1,
  foreign key (party_id, report_id) references assay.reports (party_id, id),
  foreign key (party_id, observation_id) references assay.observations (party_id, id)
);
create index comments_of_report on assay.report_comments (report_id, made_at);

create table assay.responses (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null unique,
  state text not null check (state in ('draft', 'submitted')),
  due_on date not null,
  submitted_on date,
  late boolean not null default false,
  submitted_by uuid references assay.people,
  saved_at timestamptz not null,
  version integer not null default 1,
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);

create table assay.response_items (
  party_id uuid not null references assay.parties,
  response_id uuid not null,
  observation_id uuid not null,
  stance text check (stance in ('accept', 'dispute')),
  reason text not null default '',
  steps text not null default '',
  owner text not null default '',
  complete_by date,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (response_id, observation_id),
  foreign key (party_id, response_id) references assay.responses (party_id, id),
  foreign key (party_id, observation_id) references assay.observations (party_id, id)
);

create table assay.meetings (
  id uuid primary key,
  ref text not null unique,
  held_on date not null,
  starts_at_time text not null default '10:00',
  place text not null,
  papers_due_on date not null,
  -- Planned; open while it sits and votes are cast; held when it has been closed and minuted.
  state text not null default 'planned' check (state in ('planned', 'open', 'held')),
  opened_at timestamptz,
  closed_at timestamptz,
  remarks text not null default '',
  version integer not null default 1,
  created_at timestamptz not null
);
create unique index one_meeting_a_day on assay.meetings (held_on);

-- Who came to a meeting, as SECAS records it when the meeting is opened.
create table assay.attendance (
  meeting_id uuid not null references assay.meetings,
  person_id uuid not null references assay.people,
  attended text not null check (attended in ('in-person', 'remotely', 'apologies')),
  primary key (meeting_id, person_id)
);

create table assay.agenda_items (
  id uuid primary key,
  meeting_id uuid not null references assay.meetings,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  position integer not null,
  purpose text not null check (purpose in ('set-status', 'note')),
  recommendation text not null default '',
  -- Why the paper was listed after the day on which papers were due; null when it was in time.
  late_reason text,
  -- What was said, for the minutes.
  discussion text not null default '',
  state text not null default 'listed' check (state in ('listed', 'decided', 'withdrawn')),
  version integer not null default 1,
  listed_on date not null,
  unique (meeting_id, position),
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
create unique index one_listing on assay.agenda_items (assessment_id) where state = 'listed';

-- A member's interest in a party, standing or declared for one paper. What the system finds by itself is not kept here.
create table assay.interests (
  id uuid primary key,
  person_id uuid not null references assay.people,
  party_id uuid not null references assay.parties,
  agenda_item_id uuid,
  nature text not null,
  source text not null check (source in ('declared', 'chair')),
  declared_on date not null,
  declared_by uuid not null references assay.people,
  foreign key (party_id, agenda_item_id) references assay.agenda_items (party_id, id)
);
create index interests_in_party on assay.interests (party_id);
create index interests_of_person on assay.interests (person_id);

create table assay.votes (
  party_id uuid not null references assay.parties,
  agenda_item_id uuid not null,
  person_id uuid not null references assay.people,
  -- The decision put to the vote, and the vote on it.
  outcome text not null,
  vote text not null,
  cast_at timestamptz not null,
  version integer not null default 1,
  primary key (agenda_item_id, person_id),
  foreign key (party_id, agenda_item_id) references assay.agenda_items (party_id, id)
);

create table assay.decisions (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  agenda_item_id uuid not null,
  outcome text not null,
  reason text not null,
  follow_up_by date,
  votes_for integer not null,
  votes_against integer not null,
  abstentions integer not null,
  casting_vote boolean not null default false,
  appointed integer not null,
  recused integer not null,
  present integer not null,
  quorum integer not null,
  decided_on date not null,
  recorded_by uuid not null references assay.people,
  letter_id uuid references assay.documents,
  created_at timestamptz not null,
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id),
  foreign key (party_id, agenda_item_id) references assay.agenda_items (party_id, id)
);
create index decisions_of_assessment on assay.decisions (assessment_id);

-- The remediation plan: each condition of a decision is a tracked item with owner, date and evidence.
create table assay.conditions (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  decision_id uuid not null,
  observation_id uuid,
  number integer not null,
  text text not null,
  owner text not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'reported', 'discharged')),
  progress text not null default '',
  evidence text not null default '',
  reported_on date,
  discharged_on date,
  discharged_by uuid references assay.people,
  return_reason text,
  version integer not null default 1,
  unique (decision_id, number),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id),
  foreign key (party_id, decision_id) references assay.decisions (party_id, id),
  foreign key (party_id, observation_id) references assay.observations (party_id, id)
);
create index conditions_of_assessment on assay.conditions (assessment_id, number);

create table assay.directors_letters (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  version_no integer not null,
  state text not null check (state in ('prepared', 'signed', 'returned', 'approved')),
  -- The remediation plan exactly as the director saw it, and its SHA-256: the signature is tied to this text.
  plan text not null,
  plan_sha256 text not null,
  prepared_on date not null,
  signed_by uuid references assay.people,
  signed_name text,
  signed_position text,
  signed_at timestamptz,
  -- The statement of truth, word for word as the director made it.
  statement text,
  return_reason text,
  approved_by uuid references assay.people,
  approved_on date,
  document_id uuid references assay.documents,
  version integer not null default 1,
  unique (assessment_id, version_no),
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);

-- The status register: one row each time a status is set for a party in a role; the newest counts, none is changed.
create table assay.assurance_statuses (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  user_role text not null,
  status text not null,
  set_on date not null,
  decision_id uuid,
  assessment_id uuid,
  created_at timestamptz not null,
  foreign key (party_id, decision_id) references assay.decisions (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
create index statuses_of_party on assay.assurance_statuses (party_id, user_role, set_on desc, created_at desc);

-- Rate cards run August to August; the card in force on each day worked prices that day.
create table assay.rate_cards (
  id uuid primary key,
  name text not null,
  from_on date not null unique,
  until_on date not null,
  lead_pence integer not null check (lead_pence > 0),
  assessor_pence integer not null check (assessor_pence > 0),
  reviewer_pence integer not null check (reviewer_pence > 0),
  trust text not null default 'assumed',
  check (until_on > from_on)
);

create table assay.charges (
  id uuid primary key,
  ref text not null unique,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  kind text not null,
  -- The statement month, first day of it.
  month_on date not null,
  raised_on date not null,
  raised_by uuid not null references assay.people,
  net_pence bigint not null,
  vat_pence bigint not null,
  vat_percent integer not null,
  estimate_pence bigint,
  narrative text not null,
  reason text not null default '',
  reverses_id uuid unique,
  -- A corrected charge frees its fee for another; the assessment's lock lets one stand at a time.
  fee_id uuid,
  created_at timestamptz not null,
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id),
  foreign key (party_id, reverses_id) references assay.charges (party_id, id),
  foreign key (party_id, fee_id) references assay.late_notice_fees (party_id, id)
);
create index charges_of_month on assay.charges (month_on, ref);
create index charges_of_assessment on assay.charges (assessment_id);

-- Which day entries a charge holds, and at which rate: an entry is charged at most once unless the charge was reversed.
create table assay.charge_entries (
  party_id uuid not null references assay.parties,
  charge_id uuid not null,
  days_worked_id uuid not null references assay.days_worked,
  rate_card_id uuid not null references assay.rate_cards,
  rate_pence integer not null,
  amount_pence integer not null,
  primary key (charge_id, days_worked_id),
  foreign key (party_id, charge_id) references assay.charges (party_id, id)
);
create index entries_of_day on assay.charge_entries (days_worked_id);

alter table assay.documents add foreign key (meeting_id) references assay.meetings;

call assay.protect('documents');
-- Documents of the committee's own (no party) are for the bodies, by the same policy: their party_id is null.
create policy bodies_documents on assay.documents as restrictive for select
  using (audience = 'party' or (select assay.side()) <> 'party');
-- A stored document is immutable: nothing of it may be changed but once, from being made to ready.
revoke update on assay.documents from assay_app;
grant update (state, sha256, bytes, ready_at) on assay.documents to assay_app;
create policy stored_documents_never_change on assay.documents as restrictive for update
  using (state = 'rendering') with check (true);
call assay.protect('reports');
-- A draft is the User CIO's own until it is shared, and then the party's to read; everybody else reads what was issued.
create policy drafts_are_the_assessors on assay.reports as restrictive for select
  using ((select assay.side()) in ('cio', 'secas', 'system')
         or (state in ('issued', 'superseded') and (select assay.side()) in ('party', 'ssc'))
         or (shared_on is not null and (select assay.side()) = 'party'));
call assay.protect('report_comments');
create policy not_for_dcc on assay.report_comments as restrictive using ((select assay.side()) <> 'dcc');
call assay.protect('responses');
call assay.protect('response_items');
-- What the party has not submitted yet is the party's.
create policy drafts_are_the_partys on assay.response_items as restrictive for select
  using ((select assay.side()) in ('party', 'system')
         or exists (select 1 from assay.responses r where r.id = response_id and r.state = 'submitted'));
call assay.protect_scheme_table('meetings');
call assay.protect_scheme_table('attendance');
create policy committee_only on assay.attendance as restrictive using ((select assay.side()) in ('ssc', 'secas', 'cio', 'system'));
call assay.protect_scheme_table('rate_cards');
call assay.protect('agenda_items');
call assay.protect('interests');
create policy committee_only on assay.interests as restrictive using ((select assay.side()) in ('ssc', 'secas', 'system'));
call assay.protect('votes');
create policy committee_only on assay.votes as restrictive using ((select assay.side()) in ('ssc', 'secas', 'system'));
call assay.protect('decisions');
call assay.protect('conditions');
call assay.protect('directors_letters');
call assay.protect('assurance_statuses');
revoke update on assay.assurance_statuses from assay_app;
call assay.protect('charges');
revoke update on assay.charges from assay_app;
call assay.protect('charge_entries');
revoke update on assay.charge_entries from assay_app;
