-- Bookings, assessments (rounds) and the fieldwork. Every row carries its party, and foreign keys carry it too:
-- a row of one party can never hang under a record of another.

create sequence assay.booking_number;
create sequence assay.assessment_number;
grant usage on sequence assay.booking_number, assay.assessment_number to assay_app;

create table assay.assessments (
  id uuid primary key,
  ref text not null unique,
  party_id uuid not null references assay.parties,
  kind text not null,
  -- Rounds: a follow-up or further FUSA follows its predecessor; a round has at most one successor.
  round_no integer not null default 1 check (round_no >= 1),
  predecessor_id uuid,
  -- The full assessment a VUSA measures change from (G8.17: since the last FUSA).
  baseline_id uuid,
  -- An initial FUSA is one before User Entry for at least one role: only then is an assurance status set (G8).
  initial boolean not null,
  state text not null,
  user_roles text[] not null,
  staged boolean not null default false,
  system_kind text not null,
  catalogue_version text not null,
  scf_version text not null,
  ai_version text not null,
  due_by date,
  start_on date,
  end_on date,
  fieldwork_started_on date,
  fieldwork_ended_on date,
  self_assessment_submitted_on date,
  -- By when the side whose turn it is should have acted; null when no clock runs.
  turn_due_on date,
  outcome text,
  decided_on date,
  follow_up_by date,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (party_id, id),
  foreign key (party_id, predecessor_id) references assay.assessments (party_id, id),
  foreign key (party_id, baseline_id) references assay.assessments (party_id, id)
);
create index assessments_of_party on assay.assessments (party_id, created_at desc, id);
create index assessments_by_state on assay.assessments (state, kind);
create index assessments_newest on assay.assessments (created_at desc, id);
-- One open round at a time per party, by the database and not only by the rule. A round waiting for its follow-up has handed on.
create unique index one_open_round on assay.assessments (party_id)
  where state not in ('closed', 'cancelled', 'awaiting-follow-up', 'remediation', 'letter-review');

-- A round is followed at most once; a successor that was cancelled makes room for another.
create unique index one_successor on assay.assessments (predecessor_id) where state <> 'cancelled';

create table assay.bookings (
  id uuid primary key,
  ref text not null unique,
  party_id uuid not null references assay.parties,
  assessment_id uuid,
  predecessor_id uuid,
  state text not null,
  kind text not null,
  -- The Book-an-Assessment form as far as it has been filled in; see contract/bookings.ts BookingForm.
  form jsonb not null default '{}',
  wanted_start_on date,
  wanted_end_on date,
  proposed_start_on date,
  proposed_end_on date,
  start_on date,
  end_on date,
  submitted_on date,
  confirmed_on date,
  cancelled_on date,
  -- The indicative estimate as it stood when it was last worked out; see contract/bookings.ts Estimate.
  estimate jsonb,
  saved_at timestamptz not null,
  version integer not null default 1,
  created_by uuid not null references assay.people,
  created_at timestamptz not null,
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id),
  foreign key (party_id, predecessor_id) references assay.assessments (party_id, id)
);
create index bookings_of_party on assay.bookings (party_id, created_at desc);
-- One draft for each purpose: what is due of the party, and each round it follows up.
create unique index one_draft on assay.bookings (party_id, coalesce(predecessor_id, party_id)) where state = 'draft';
create unique index booking_of_assessment on assay.bookings (assessment_id);

create table assay.late_notice_fees (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  booking_id uuid not null,
  assessment_id uuid not null,
  change text not null,
  requested_on date not null,
  start_on date not null,
  notice_days integer not null,
  base_pence bigint not null check (base_pence >= 0),
  fee_pence bigint not null check (fee_pence >= 0),
  state text not null default 'pending' check (state in ('pending', 'charged', 'waived')),
  reason text,
  -- Why, for SECAS's own file; never shown to the party.
  internal_reason text,
  decided_by uuid references assay.people,
  decided_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (party_id, id),
  foreign key (party_id, booking_id) references assay.bookings (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
create index fees_of_booking on assay.late_notice_fees (booking_id);

create table assay.assessment_team (
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  person_id uuid not null references assay.people,
  role text not null check (role in ('lead', 'assessor', 'quality-reviewer')),
  primary key (assessment_id, person_id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
create index team_of_person on assay.assessment_team (person_id);

-- One assessor, one day, one assessment: two people booking the same assessor-day cannot both win.
create table assay.assessor_days (
  person_id uuid not null references assay.people,
  on_day date not null,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  primary key (person_id, on_day),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
create index assessor_days_of_assessment on assay.assessor_days (assessment_id);

create table assay.control_answers (
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  control_id text not null,
  answer text not null,
  answered_by uuid not null references assay.people,
  answered_at timestamptz not null,
  version integer not null default 1,
  primary key (assessment_id, control_id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);

create table assay.evidence (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  control_id text not null,
  title text not null,
  -- The date the evidence speaks of, which is not the date it was uploaded.
  speaks_of_on date not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  uploaded_by uuid not null references assay.people,
  uploaded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1,
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
create index evidence_of_assessment on assay.evidence (assessment_id, control_id);

create table assay.control_results (
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  control_id text not null,
  result text not null,
  -- The assessor's own note: the User CIO only.
  working_note text not null default '',
  recorded_by uuid not null references assay.people,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (assessment_id, control_id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);

create table assay.observations (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  -- Numbers are never used again, also when an observation is withdrawn.
  number integer not null check (number >= 1),
  ref text not null,
  control_id text not null,
  -- For a follow-up: the observation of the predecessor this one looks at again.
  follows_id uuid,
  clause text not null,
  title text not null,
  finding text not null,
  evidence_seen text not null,
  grade text not null,
  -- 'shared': the party sees it in the factual-accuracy round, and nobody else outside the User CIO and SECAS does yet.
  state text not null default 'draft' check (state in ('draft', 'shared', 'issued', 'withdrawn')),
  -- The day the party first saw it; what it has seen does not vanish when it is withdrawn.
  shared_on date,
  withdrawn_reason text,
  raised_by uuid not null references assay.people,
  raised_at timestamptz not null,
  version integer not null default 1,
  unique (assessment_id, number),
  unique (party_id, id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id),
  foreign key (party_id, follows_id) references assay.observations (party_id, id)
);
create index observations_of_assessment on assay.observations (assessment_id, number);

-- An issued observation is never edited: what a further version of the report makes of it stands here until that version is
-- issued. It then takes the place of the text in `observations`, and what was issued before is kept here, by the report's version.
create table assay.observation_revisions (
  party_id uuid not null references assay.parties,
  observation_id uuid not null,
  report_version_no integer not null check (report_version_no >= 1),
  state text not null default 'draft' check (state in ('draft', 'shared', 'issued')),
  title text not null,
  finding text not null,
  evidence_seen text not null,
  grade text not null,
  -- It is withdrawn by this version.
  withdrawn_reason text,
  primary key (observation_id, report_version_no),
  foreign key (party_id, observation_id) references assay.observations (party_id, id)
);
create unique index observation_revisions_one_open on assay.observation_revisions (observation_id) where state <> 'issued';

-- Observations as the version of the report that is being written has them, as far as row-level security shows that version.
create view assay.drafted_observations with (security_invoker = true) as
  select o.id, o.party_id, o.assessment_id, o.number, o.ref, o.control_id, o.follows_id, o.clause,
    coalesce(r.title, o.title) as title, coalesce(r.finding, o.finding) as finding,
    coalesce(r.evidence_seen, o.evidence_seen) as evidence_seen, coalesce(r.grade, o.grade) as grade,
    case when r.withdrawn_reason is not null then 'withdrawn' else o.state end as state, o.shared_on,
    coalesce(r.withdrawn_reason, o.withdrawn_reason) as withdrawn_reason, o.raised_by, o.raised_at, o.version
  from assay.observations o
    left join assay.observation_revisions r on r.observation_id = o.id and r.state <> 'issued';
grant select on assay.drafted_observations to assay_app;

-- Entries are never edited: a wrong day is reversed by a counter-entry that names it.
create table assay.days_worked (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  person_id uuid not null references assay.people,
  worked_on date not null,
  -- Hundredths of a day; a counter-entry is negative.
  hundredths integer not null check (hundredths <> 0 and hundredths between -100 and 100),
  activity text not null,
  grade text not null,
  note text not null default '',
  reverses_id uuid unique references assay.days_worked,
  recorded_by uuid not null references assay.people,
  recorded_at timestamptz not null,
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
create index days_of_assessment on assay.days_worked (assessment_id, worked_on);
create index days_of_person on assay.days_worked (person_id, worked_on);

call assay.protect('assessments');
call assay.protect('bookings');
call assay.protect('late_notice_fees');
call assay.protect('assessment_team');
call assay.protect('assessor_days');
grant delete on assay.assessor_days, assay.assessment_team to assay_app;
call assay.protect('control_answers');
call assay.protect('evidence');
call assay.protect('control_results');
call assay.protect('observations');
call assay.protect('observation_revisions');
call assay.protect('days_worked');
revoke update on assay.days_worked from assay_app;

-- What the User CIO has not shared yet is the User CIO's: working results and draft observations stay behind the second wall too.
create policy not_for_the_party on assay.control_results as restrictive
  using ((select assay.side()) in ('cio', 'secas', 'system')) with check ((select assay.side()) in ('cio', 'system'));
create policy drafts_are_the_assessors on assay.observations as restrictive for select
  using (state = 'issued' or (select assay.side()) in ('cio', 'secas', 'system')
         or (shared_on is not null and (select assay.side()) = 'party'));
create policy raised_by_assessors on assay.observations as restrictive for insert
  with check ((select assay.side()) in ('cio', 'system'));
create policy amended_by_assessors on assay.observations as restrictive for update
  using ((select assay.side()) in ('cio', 'system'));
create policy drafts_are_the_assessors on assay.observation_revisions as restrictive for select
  using (state = 'issued' or (select assay.side()) in ('cio', 'secas', 'system')
         or (state = 'shared' and (select assay.side()) = 'party'));
create policy written_by_assessors on assay.observation_revisions as restrictive for insert
  with check ((select assay.side()) in ('cio', 'system'));
-- What was issued stays as it was.
create policy amended_by_assessors on assay.observation_revisions as restrictive for update
  using (state <> 'issued' and (select assay.side()) in ('cio', 'system')) with check ((select assay.side()) in ('cio', 'system'));
create policy recorded_by_assessors on assay.days_worked as restrictive for insert
  with check ((select assay.side()) in ('cio', 'system'));
-- Answers and evidence are between the party and its assessors; SECAS keeps the process and sees that they are there.
create policy not_for_the_committee on assay.control_answers as restrictive
  using ((select assay.side()) in ('party', 'cio', 'secas', 'system'));
create policy not_for_the_committee on assay.evidence as restrictive
  using ((select assay.side()) in ('party', 'cio', 'secas', 'system'));
-- A draft booking is the party's own.
create policy drafts_are_the_partys on assay.bookings as restrictive for select
  using (state <> 'draft' or (select assay.side()) in ('party', 'system'));
