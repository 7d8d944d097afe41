-- Single sign-on per organisation: a Party, or an organisation of a body of the scheme (the firm that is User CIO, SECAS, the
-- auditor's firm, DCC) as it stands beside the names of its people (ADR 0021).

-- Accounts that came in through a Party's provider are known by the Party's id, so what there is keeps it.
alter table assay.sso_providers add column id uuid;
select set_config('assay.side', 'system', true);
update assay.sso_providers set id = party_id;
alter table assay.sso_providers
  drop constraint sso_providers_pkey,
  alter column id set not null,
  add primary key (id),
  alter column party_id drop not null,
  add constraint sso_providers_of_party unique (party_id),
  add column body text check (body in ('cio', 'secas', 'ssc', 'dcc')),
  add column organisation text,
  -- What people of the body enter to sign in; those of a Party enter the Party's own reference.
  add column ref text unique,
  add constraint sso_providers_of_organisation unique (body, organisation),
  add constraint of_one_organisation check (
    case when party_id is null then num_nonnulls(body, organisation, ref) = 3 else num_nonnulls(body, organisation, ref) = 0 end),
  -- Set wrongly, it would keep everybody out.
  add constraint demanded_once_used check (not demanded or used_at is not null);

-- Its row holds the secret, encrypted: of the sides that pass its wall only those who administer it read, add or change it.
create function assay.sets_sign_on() returns boolean language sql stable as $$
  select coalesce(current_setting('assay.side', true), '') = 'system'
    or string_to_array(coalesce(current_setting('assay.roles', true), ''), ',') && '{party-administrator,secas-administrator}'
$$;
revoke all on function assay.sets_sign_on() from public;
grant execute on function assay.sets_sign_on() to assay_app;
create policy only_who_sets_it on assay.sso_providers as restrictive using ((select assay.sets_sign_on()));

-- A reference of an organisation of a body, as those of migration 019.
create or replace function assay.new_ref(letters text) returns text
language plpgsql volatile security definer set search_path = pg_catalog set assay.side = 'system'
as $$
declare
  drawn text;
  taken boolean;
begin
  loop
    drawn := letters || '-' || (10000 + ('x' || left(replace(gen_random_uuid()::text, '-', ''), 8))::bit(32)::bigint % 90000)::text;
    continue when not pg_try_advisory_xact_lock(hashtextextended('ref ' || drawn, 0));
    taken := case letters
      when 'BK' then exists (select from assay.bookings b where b.ref = drawn)
      when 'UA' then exists (select from assay.assessments a where a.ref = drawn)
      when 'CH' then exists (select from assay.charges c where c.ref = drawn)
      when 'OR' then exists (select from assay.sso_providers s where s.ref = drawn)
    end;
    if not taken then return drawn; end if;
  end loop;
end $$;
