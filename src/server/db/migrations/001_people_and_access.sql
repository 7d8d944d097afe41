-- The two worlds: `assay` holds the scheme, `auth` holds sign-in (better-auth's own tables).
-- A PostgreSQL 15 subset on purpose, so that managed PostgreSQL stays open as a home (docs/adr/0002).

create schema assay;
create schema auth;

-- Requests run as assay_app: neither owner nor superuser, so that row-level security binds them.
do $$ begin
  if not exists (select from pg_roles where rolname = 'assay_app') then create role assay_app nologin nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'assay_auth') then create role assay_auth nologin nosuperuser nobypassrls; end if;
  execute format('grant assay_app, assay_auth to %I', current_user);
end $$;

-- Who is asking, set once per transaction by the one door. `(select …)` makes PostgreSQL evaluate it once per statement.
create function assay.side() returns text language sql stable as $$ select current_setting('assay.side', true) $$;
create function assay.party() returns uuid language sql stable as $$ select nullif(current_setting('assay.party', true), '')::uuid $$;
create function assay.person() returns uuid language sql stable as $$ select nullif(current_setting('assay.person', true), '')::uuid $$;

-- The second wall for a table whose rows belong to one party: its own people see and write their rows,
-- the bodies of the scheme see all, nobody else sees any.
create procedure assay.protect(table_name text) language plpgsql as $$
begin
  execute format('alter table assay.%I enable row level security', table_name);
  execute format('alter table assay.%I force row level security', table_name);
  execute format($policy$
    create policy own_party_or_scheme_body on assay.%I
      using ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system') or party_id = (select assay.party()))
      with check ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system') or party_id = (select assay.party()))
  $policy$, table_name);
  execute format('grant select, insert, update on assay.%I to assay_app', table_name);
end $$;

-- The same for a table of the scheme as a whole: everyone signed in reads, the bodies write.
create procedure assay.protect_scheme_table(table_name text) language plpgsql as $$
begin
  execute format('alter table assay.%I enable row level security', table_name);
  execute format('alter table assay.%I force row level security', table_name);
  execute format($policy$ create policy read_signed_in on assay.%I for select
    using (coalesce((select assay.side()), '') <> '') $policy$, table_name);
  execute format($policy$ create policy write_bodies on assay.%I for insert
    with check ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system')) $policy$, table_name);
  execute format($policy$ create policy update_bodies on assay.%I for update
    using ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system')) $policy$, table_name);
  execute format('grant select, insert, update on assay.%I to assay_app', table_name);
end $$;

grant usage on schema assay to assay_app;
grant usage on schema auth to assay_auth;

create table assay.parties (
  id uuid primary key,
  ref text not null unique,
  name text not null,
  category text not null,
  group_name text,
  acceded_on date not null,
  sites jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null
);

create table assay.people (
  id uuid primary key,
  user_id text unique,
  email text not null unique,
  name text not null,
  job_title text not null default '',
  phone text not null default '',
  side text not null,
  roles text[] not null,
  -- For the party side: the party the person acts for. For the SSC: the party that employs the member.
  party_id uuid references assay.parties,
  organisation text not null,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  check (side <> 'party' or party_id is not null)
);
create index people_of_party on assay.people (party_id);

-- The way to an account of one's own. The token is in the mail and nowhere else; here is its SHA-256, which opens nothing.
create table assay.invitations (
  id uuid primary key,
  person_id uuid not null references assay.people,
  -- The party the person acts for; null for somebody of a body.
  party_id uuid references assay.parties,
  token_sha256 text not null unique,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  -- It opens nothing from then on: it was used, a newer one took its place, or the person's access ended.
  closed_at timestamptz,
  accepted_at timestamptz
);
create unique index invitations_one_open on assay.invitations (person_id) where closed_at is null;

create table assay.user_roles (
  party_id uuid not null references assay.parties,
  role text not null,
  added_on date not null,
  -- The day User Entry was completed for the role; null while the party is in User Entry.
  entered_on date,
  primary key (party_id, role)
);

create table assay.user_systems (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  name text not null,
  kind text not null,
  provider_party_id uuid references assay.parties,
  in_use_from date not null,
  in_use_until date,
  check ((kind = 'shared') = (provider_party_id is not null)),
  unique (party_id, id)
);
create index users_of_provider on assay.user_systems (provider_party_id) where provider_party_id is not null;

create table assay.premises_counts (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  counted_on date not null,
  domestic integer not null check (domestic >= 0),
  non_domestic integer not null check (non_domestic >= 0),
  devices integer check (devices >= 0),
  note text not null default '',
  declared_by uuid references assay.people,
  declared_at timestamptz not null
);
create index premises_of_party on assay.premises_counts (party_id, counted_on desc, declared_at desc);

-- Devices in DCC's inventory, as SECAS imports them: evidence beside the premises, which decide (Q3). Never edited.
create table assay.device_counts (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  counted_on date not null,
  devices integer not null check (devices >= 0),
  file_sha256 text not null,
  file_name text not null,
  imported_by uuid not null references assay.people,
  imported_at timestamptz not null,
  constraint device_counts_once unique (file_sha256, party_id, counted_on)
);
create index devices_of_party on assay.device_counts (party_id, counted_on desc, imported_at desc);

-- What SECAS has settled of the rule values, each from a day on. Code holds the defaults; a row is never edited, a later
-- one follows it.
create table assay.rule_values (
  id uuid primary key,
  key text not null,
  holds_from date not null,
  value jsonb not null,
  action text not null check (action in ('confirmed', 'replaced')),
  reason text not null,
  source text not null,
  settled_by uuid not null references assay.people,
  settled_at timestamptz not null
);
create index settled_of_rule on assay.rule_values (key, holds_from desc, settled_at desc);

-- The portfolio of a Shared Resource Provider over time: on each day on which it changed, the sum of the latest counts of
-- the Users whose systems it then was (Q9). A provider is told the sum and nothing of which its Users are made.
create function assay.premises_of_users(provider uuid)
returns table (counted_on date, domestic bigint, non_domestic bigint) language plpgsql as $$
declare asking text := coalesce(assay.side(), '');
begin
  if asking not in ('cio', 'secas', 'ssc', 'dcc', 'system') and provider is distinct from assay.party() then return; end if;
  -- Its Users' rows are behind the second wall even for the provider; the sum is taken on the scheme's own behalf.
  perform set_config('assay.side', 'system', true);
  return query
    with uses as (
      select s.party_id, s.in_use_from, s.in_use_until from assay.user_systems s where s.provider_party_id = provider
    ), counts as (
      select distinct on (c.party_id, c.counted_on) c.party_id, c.counted_on, c.domestic, c.non_domestic
      from assay.premises_counts c where c.party_id in (select u.party_id from uses u)
      order by c.party_id, c.counted_on, c.declared_at desc
    ), days as (
      select c.counted_on as day from counts c union select u.in_use_from from uses u
      union select u.in_use_until from uses u where u.in_use_until is not null
    )
    select d.day, sum(latest.domestic)::bigint, sum(latest.non_domestic)::bigint
    from days d cross join lateral (
      select distinct on (c.party_id) c.domestic, c.non_domestic
      from counts c
      where c.counted_on <= d.day and exists (
        select from uses u where u.party_id = c.party_id and u.in_use_from <= d.day
          and (u.in_use_until is null or u.in_use_until > d.day))
      order by c.party_id, c.counted_on desc
    ) latest
    group by d.day order by d.day;
  perform set_config('assay.side', asking, true);
end $$;

-- The names of the Shared Resource Providers: a party chooses one when it enters a shared system. Their Users are no part of it.
create function assay.providers() returns table (id uuid, name text) language plpgsql as $$
declare asking text := coalesce(assay.side(), '');
begin
  if asking = '' then return; end if;
  perform set_config('assay.side', 'system', true);
  return query select p.id, p.name from assay.parties p where p.category = 'shared-resource-provider';
  perform set_config('assay.side', asking, true);
end $$;

-- An assessor who advised a party cannot assess it within the look-back (G8.1–G8.14; Q18).
create table assay.advisory_work (
  id uuid primary key,
  person_id uuid not null references assay.people,
  party_id uuid not null references assay.parties,
  advised_until date not null,
  note text not null default ''
);

-- The platform's own tables ------------------------------------------------------------------------------

-- Commands seen before: the same id sent again gets the same answer.
create table assay.commands (
  id uuid primary key,
  operation text not null,
  person_id uuid not null,
  request_sha256 text not null,
  answer text not null,
  at timestamptz not null
);

-- One list with four uses: the audit trail, the history a person reads, the source of notices, the tamper-evident log.
-- `entry` is the canonical text of the event; the columns beside it are for finding it.
create table assay.journal (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  command_id uuid not null,
  operation text not null,
  event text not null,
  at timestamptz not null,
  on_day date not null,
  person_id uuid not null,
  side text not null,
  party_id uuid,
  subject text not null,
  subject_id uuid not null,
  assessment_id uuid,
  entry text not null
);
create index journal_of_subject on assay.journal (subject, subject_id, seq);
create index journal_of_assessment on assay.journal (assessment_id, seq) where assessment_id is not null;
create index journal_of_party on assay.journal (party_id, seq) where party_id is not null;

create table assay.outbox (
  id uuid primary key,
  topic text not null,
  party_id uuid,
  payload jsonb not null,
  created_at timestamptz not null,
  -- On the machine's own clock: a demo clock that is moved must not hold back the mail.
  next_attempt_at timestamptz not null default now(),
  attempts integer not null default 0,
  last_error text,
  done_at timestamptz
);
create index outbox_waiting on assay.outbox (next_attempt_at) where done_at is null;

create table assay.notices (
  id uuid primary key,
  person_id uuid not null references assay.people,
  party_id uuid,
  letter text not null,
  subject text not null,
  body text not null,
  link text not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index notices_of_person on assay.notices (person_id, created_at desc);

-- The clock that tests and the demo can set. Production never reads it.
create table assay.clock (
  singleton boolean primary key default true check (singleton),
  offset_ms bigint not null
);

call assay.protect_scheme_table('people');
call assay.protect_scheme_table('advisory_work');
call assay.protect('user_roles');
call assay.protect('user_systems');
call assay.protect('premises_counts');
call assay.protect('device_counts');

-- Everybody may see by which values the rules answer; SECAS alone settles them.
alter table assay.rule_values enable row level security;
alter table assay.rule_values force row level security;
create policy read_signed_in on assay.rule_values for select using (coalesce((select assay.side()), '') <> '');
create policy settle on assay.rule_values for insert with check ((select assay.side()) in ('secas', 'system'));
grant select, insert on assay.rule_values to assay_app;

-- A party sees its own row of the register, and the name of the Shared Resource Provider it uses.
alter table assay.parties enable row level security;
alter table assay.parties force row level security;
create policy scheme_bodies on assay.parties
  using ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system'))
  with check ((select assay.side()) in ('secas', 'system'));
create policy own_party on assay.parties for select
  using (id = (select assay.party())
         or id in (select s.provider_party_id from assay.user_systems s where s.party_id = (select assay.party())));
grant select, insert, update on assay.parties to assay_app;

-- People: a party's people see their own colleagues, the people of the bodies and the SSC's chair, to whom letters go; never
-- those of another party.
drop policy read_signed_in on assay.people;
create policy read_colleagues_and_bodies on assay.people for select
  using ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system')
         or party_id = (select assay.party()) or side in ('cio', 'secas') or 'ssc-chair' = any (roles));
-- A party's administrator looks after its own people, and can make nobody but people of that party.
create policy add_own_people on assay.people for insert with check (side = 'party' and party_id = (select assay.party()));
create policy amend_own_people on assay.people for update
  using (side = 'party' and party_id = (select assay.party())) with check (side = 'party' and party_id = (select assay.party()));
-- Invitations: SECAS for everybody, a party for its own people.
alter table assay.invitations enable row level security;
alter table assay.invitations force row level security;
create policy read_invited on assay.invitations for select
  using ((select assay.side()) in ('cio', 'secas', 'system') or (select assay.side()) = 'party' and party_id = (select assay.party()));
create policy invite on assay.invitations for insert
  with check ((select assay.side()) in ('secas', 'system') or (select assay.side()) = 'party' and party_id = (select assay.party()));
create policy close_invitation on assay.invitations for update
  using ((select assay.side()) in ('secas', 'system') or (select assay.side()) = 'party' and party_id = (select assay.party()));
grant select, insert, update on assay.invitations to assay_app;
drop policy read_signed_in on assay.advisory_work;
create policy read_bodies on assay.advisory_work for select
  using ((select assay.side()) in ('cio', 'secas', 'system'));

alter table assay.commands enable row level security;
alter table assay.commands force row level security;
create policy own_commands on assay.commands
  using (person_id = (select assay.person())) with check (person_id = (select assay.person()));
grant select, insert on assay.commands to assay_app;

-- Append-only by grant, not by manners: the application may read and add, never change.
alter table assay.journal enable row level security;
alter table assay.journal force row level security;
create policy read_own_or_body on assay.journal for select
  using ((select assay.side()) in ('cio', 'secas', 'ssc', 'system') or party_id = (select assay.party()));
create policy append_as_oneself on assay.journal for insert
  with check (person_id = (select assay.person())
              and ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system') or party_id = (select assay.party())));
grant select, insert on assay.journal to assay_app;

-- Everyone may hand in a message; only the dispatcher and SECAS see the queue.
alter table assay.outbox enable row level security;
alter table assay.outbox force row level security;
create policy hand_in on assay.outbox for insert with check (coalesce((select assay.side()), '') <> '');
create policy see_queue on assay.outbox for select using ((select assay.side()) in ('secas', 'system'));
create policy work_queue on assay.outbox for update using ((select assay.side()) in ('secas', 'system'));
grant select, insert, update on assay.outbox to assay_app;

alter table assay.notices enable row level security;
alter table assay.notices force row level security;
create policy hand_in on assay.notices for insert with check (coalesce((select assay.side()), '') <> '');
create policy own_notices on assay.notices for select using (person_id = (select assay.person()));
create policy read_own on assay.notices for update using (person_id = (select assay.person()));
grant select, insert, update on assay.notices to assay_app;

grant select, insert, update on assay.clock to assay_app;
