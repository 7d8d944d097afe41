-- What signing in remembers for every process on this database (docs/adr/0013, 0015). Each key is a hash with the service's
-- secret, of an account, a network address, both, or a code: the rows tell nothing of whom they speak.

-- Attempts that failed. Unlogged: strangers cause the writing, which costs neither the log nor a disk that is waited for. A
-- crash of PostgreSQL empties it and forgets at most the last hour's failures; an orderly restart, and any of the service, keeps it.
create unlogged table auth.sign_in_failures (
  key bytea primary key,
  failures integer not null default 0,
  last_at timestamptz not null default clock_timestamp()
);
create index sign_in_failures_old on auth.sign_in_failures (last_at);

-- At which network address an account has signed in. Logged: were it lost, everybody who is attacked would have to wait
-- among the strangers until they have signed in once more.
create table auth.recognised_networks (
  key bytea primary key,
  until timestamptz not null
);

-- Codes of authenticator apps that were used. Logged: a code must not be good once more because PostgreSQL went down.
create table auth.used_codes (
  key bytea primary key,
  used_at timestamptz not null default now()
);

grant select, insert, update, delete on auth.sign_in_failures, auth.recognised_networks, auth.used_codes to assay_auth;
