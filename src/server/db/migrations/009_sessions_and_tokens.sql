-- When a session was last used, and when whoever it is of last showed who they are: at sign-in, or again since (step-up).
alter table auth."session" add column "lastSeenAt" timestamptz, add column "provedAt" timestamptz;

-- A person's own API tokens. The token is told once; here is its SHA-256, which opens nothing.
create table assay.api_tokens (
  id uuid primary key,
  person_id uuid not null references assay.people,
  name text not null,
  token_sha256 text not null unique,
  -- The modules of the API it is for, and whether it may change anything there.
  modules text[] not null,
  may_change boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_of_person on assay.api_tokens (person_id, created_at);
alter table assay.api_tokens enable row level security;
alter table assay.api_tokens force row level security;
create policy readers on assay.api_tokens for select
  using (person_id = (select assay.person()) or (select assay.side()) = 'system');
create policy adders on assay.api_tokens for insert with check (person_id = (select assay.person()));
create policy changers on assay.api_tokens for update
  using (person_id = (select assay.person()) or (select assay.side()) = 'system')
  with check (person_id = (select assay.person()) or (select assay.side()) = 'system');
grant select, insert, update on assay.api_tokens to assay_app;

-- Whoever a session token belongs to, and how lately they showed who they are: on the machine's clock, which nobody sets.
drop function assay.session_person(text);
create function assay.session_person(session_token text)
returns table (id uuid, name text, email text, organisation text, side text, roles text[], party_id uuid,
               user_id text, session_id text, proved_recently boolean)
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$
  select p.id, p.name, p.email, p.organisation, p.side, p.roles, p.party_id, p.user_id, s.id,
         greatest(s."createdAt", s."provedAt") > now() - interval '5 minutes'
  from auth.session s join assay.people p on p.user_id = s."userId"
  where s.token = session_token and s."expiresAt" > now() and p.active
$$;
revoke all on function assay.session_person(text) from public;
grant execute on function assay.session_person(text) to assay_app;

-- The same for an API token: what it is for comes with it.
create function assay.token_person(sha256 text)
returns table (id uuid, name text, email text, organisation text, side text, roles text[], party_id uuid,
               token_id uuid, modules text[], may_change boolean)
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$
  select p.id, p.name, p.email, p.organisation, p.side, p.roles, p.party_id, t.id, t.modules, t.may_change
  from assay.api_tokens t join assay.people p on p.id = t.person_id
  where t.token_sha256 = sha256 and t.expires_at > now() and t.revoked_at is null and p.active
$$;
revoke all on function assay.token_person(text) from public;
grant execute on function assay.token_person(text) to assay_app;

-- An ended access ends everything that lets somebody in, for good.
create or replace function assay.account_follows_person() returns trigger
language plpgsql security definer set search_path = pg_catalog set assay.side = 'system'
as $$
begin
  if new.email <> old.email then
    update auth."user" set "email" = new.email, "updatedAt" = now() where "id" = new.user_id;
  end if;
  if old.active and not new.active then
    delete from auth.session where "userId" = new.user_id;
    update assay.api_tokens set revoked_at = now() where person_id = new.id and revoked_at is null;
  end if;
  return null;
end $$;
