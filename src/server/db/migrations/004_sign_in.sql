-- better-auth's own tables, as its `compileMigrations()` prints them for e-mail and password; nobody but its role sees them.
create table auth."user" (
  "id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null,
  "image" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null
);
create table auth."session" (
  "id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create table auth."account" (
  "id" text not null primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null
);
create table auth."verification" (
  "id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null
);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");
grant select, insert, update, delete on all tables in schema auth to assay_auth;

-- Who a session token belongs to, in one statement and without giving the request's role a look into `auth`:
-- runs as its owner and answers for one unexpired token only.
create function assay.session_person(session_token text)
returns table (id uuid, name text, email text, organisation text, side text, roles text[], party_id uuid)
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$
  select p.id, p.name, p.email, p.organisation, p.side, p.roles, p.party_id
  from auth.session s join assay.people p on p.user_id = s."userId"
  where s.token = session_token and s."expiresAt" > now() and p.active
$$;
revoke all on function assay.session_person(text) from public;
grant execute on function assay.session_person(text) to assay_app;

-- One signs in with the address that stands in the register, and an ended access ends its sessions for good: made active
-- again, a person signs in anew. In the database, so that no command can forget it.
create function assay.account_follows_person() returns trigger
language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.email <> old.email then
    update auth."user" set "email" = new.email, "updatedAt" = now() where "id" = new.user_id;
  end if;
  if old.active and not new.active then
    delete from auth.session where "userId" = new.user_id;
  end if;
  return null;
end $$;
revoke all on function assay.account_follows_person() from public;
create trigger account_follows_person after update of email, active on assay.people
  for each row when (new.user_id is not null) execute function assay.account_follows_person();
