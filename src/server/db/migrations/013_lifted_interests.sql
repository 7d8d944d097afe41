-- The chair lifts an interest that was declared or added, with a reason. The interest stays where it was: this is its
-- counter-entry. What the system finds by itself is lifted by nobody; it ends when the tie does.
create table assay.lifted_interests (
  interest_id uuid primary key references assay.interests,
  party_id uuid not null references assay.parties,
  reason text not null,
  lifted_on date not null,
  lifted_by uuid not null references assay.people
);
call assay.wall('lifted_interests', readers => '{secas,ssc}', adders => '{ssc}');
create policy no_interest on assay.lifted_interests as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id <> all ((select assay.conflicted_parties())::uuid[]));

create or replace view assay.ties as
  select i.person_id, i.party_id, i.nature, i.source, i.declared_on, i.id as interest_id from assay.interests i
  where not exists (select from assay.lifted_interests l where l.interest_id = i.id)
  union all
  select p.id, p.party_id, 'employed by the Party', 'found', null::date, null::uuid
  from assay.people p where p.side = 'ssc' and p.party_id is not null
  union all
  select p.id, q.id, 'employed by a company of the Party’s group', 'found', null::date, null::uuid
  from assay.people p join assay.parties e on e.id = p.party_id join assay.parties q on q.group_name = e.group_name and q.id <> e.id
  where p.side = 'ssc'
  union all
  select p.id, s.provider_party_id, 'employed by a User of the Party’s shared system', 'found', null::date, null::uuid
  from assay.people p join assay.user_systems s on s.party_id = p.party_id
  where p.side = 'ssc' and s.provider_party_id is not null
  union all
  select p.id, s.party_id, 'employed by the provider of the Party’s shared system', 'found', null::date, null::uuid
  from assay.people p join assay.user_systems s on s.provider_party_id = p.party_id
  where p.side = 'ssc';

drop function assay.known_interests(boolean);
create function assay.known_interests(everybody boolean)
returns table (
  interest_id uuid, person_id uuid, party_id uuid, ref text, name text, category text, nature text, source text, declared_on date)
language plpgsql security definer set search_path = pg_catalog
as $$
declare
  asking text := coalesce(assay.side(), '');
  me uuid := assay.person();
  closed uuid[] := case when asking = 'ssc' then assay.conflicted_parties() else '{}' end;
begin
  if asking not in ('ssc', 'secas', 'system') then return; end if;
  perform set_config('assay.side', 'system', true);
  return query
    select t.interest_id, t.person_id, q.id, q.ref, q.name, q.category, t.nature, t.source, t.declared_on
    from assay.ties t join assay.parties q on q.id = t.party_id
    where t.person_id = me or (everybody and q.id <> all (closed));
  perform set_config('assay.side', asking, true);
end $$;
revoke all on function assay.known_interests(boolean) from public;
grant execute on function assay.known_interests(boolean) to assay_app;
