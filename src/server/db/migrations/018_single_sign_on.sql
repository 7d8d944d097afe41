-- Single sign-on of a Party: its own OpenID provider says who its people are. The secret is encrypted with the service's own.
create table assay.sso_providers (
  party_id uuid primary key references assay.parties,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  -- Its people sign in no other way.
  demanded boolean not null default false,
  -- Somebody has signed in through it as it is set now; until then it cannot be demanded.
  used_at timestamptz,
  version integer not null default 1,
  set_by uuid not null references assay.people,
  set_at timestamptz not null
);
call assay.wall('sso_providers', readers => '{party,secas}', adders => '{party,secas}', changers => '{party,secas}');
create policy no_interest on assay.sso_providers as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id <> all ((select assay.conflicted_parties())::uuid[]));
