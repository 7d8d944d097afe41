-- A member of the SSC who has an interest in a party sees nothing of it: no case, no paper, no count, no history, no
-- document (domain 1.3). This is the third wall, and it is the database's: a query that forgets it cannot leak.

-- Why a member may not take part in what concerns a party: declared, added by the chair, or found: the member's employer,
-- a party of its group, or its partner in a shared User System. What is found is found afresh each time it is asked for.
-- Nobody but the functions below reads this.
create view assay.ties as
  select i.person_id, i.party_id, i.nature, i.source, i.declared_on from assay.interests i
  union all
  select p.id, p.party_id, 'employed by the Party', 'found', null::date
  from assay.people p where p.side = 'ssc' and p.party_id is not null
  union all
  select p.id, q.id, 'employed by a company of the Party’s group', 'found', null::date
  from assay.people p join assay.parties e on e.id = p.party_id join assay.parties q on q.group_name = e.group_name and q.id <> e.id
  where p.side = 'ssc'
  union all
  select p.id, s.provider_party_id, 'employed by a User of the Party’s shared system', 'found', null::date
  from assay.people p join assay.user_systems s on s.party_id = p.party_id
  where p.side = 'ssc' and s.provider_party_id is not null
  union all
  select p.id, s.party_id, 'employed by the provider of the Party’s shared system', 'found', null::date
  from assay.people p join assay.user_systems s on s.provider_party_id = p.party_id
  where p.side = 'ssc';

create function assay.interests_of(member uuid)
returns table (party_id uuid, nature text, source text, declared_on date)
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$ select t.party_id, t.nature, t.source, t.declared_on from assay.ties t where t.person_id = member $$;

-- The other way round: who of the SSC has an interest in a party; what was declared is named before what was found.
create function assay.members_with_interest(party uuid)
returns table (person_id uuid, nature text, source text)
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$
  select distinct on (t.person_id) t.person_id, t.nature, t.source from assay.ties t where t.party_id = party
  order by t.person_id, (t.source = 'found'), t.nature
$$;

-- The parties that are closed to whoever is asking. Policies call it as `(select …)`, once for a statement and only when a
-- member of the SSC asks: nobody else pays for it.
create function assay.conflicted_parties() returns uuid[]
language sql stable security definer set search_path = pg_catalog
as $$ select array(select distinct i.party_id from assay.interests_of(assay.person()) i) $$;

-- Interests with the names of the parties, which the wall hides from a member like all else: a member's own; for SECAS those
-- of everybody; for the chair those of everybody in parties that are not closed to the chair.
create function assay.known_interests(everybody boolean)
returns table (person_id uuid, party_id uuid, ref text, name text, category text, nature text, source text, declared_on date)
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
    select t.person_id, q.id, q.ref, q.name, q.category, t.nature, t.source, t.declared_on
    from assay.ties t join assay.parties q on q.id = t.party_id
    where t.person_id = me or (everybody and q.id <> all (closed));
  perform set_config('assay.side', asking, true);
end $$;

revoke all on function assay.interests_of(uuid), assay.members_with_interest(uuid), assay.conflicted_parties(), assay.known_interests(boolean) from public;
grant execute on function assay.interests_of(uuid), assay.members_with_interest(uuid), assay.conflicted_parties(), assay.known_interests(boolean) to assay_app;

-- Every table whose rows belong to a party, also those that are added later: none is listed by hand, so none is forgotten.
-- The exceptions: people are no secret, the queue is SECAS's, the others follow below.
do $$
declare table_name text;
begin
  for table_name in
    select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'assay' and c.column_name = 'party_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('people', 'outbox', 'journal', 'notices', 'interests')
  loop
    execute format($policy$
      create policy no_interest on assay.%I as restrictive
        using (coalesce((select assay.side()), '') <> 'ssc' or party_id is null or party_id <> all ((select assay.conflicted_parties())::uuid[]))
    $policy$, table_name);
  end loop;
end $$;

create policy no_interest on assay.parties as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or id <> all ((select assay.conflicted_parties())::uuid[]));

-- These two are written about a party in the very act of declaring an interest in it; they are closed to the reader only.
create policy no_interest on assay.journal as restrictive for select
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id is null or party_id <> all ((select assay.conflicted_parties())::uuid[]));
create policy no_interest on assay.notices as restrictive for select
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id is null or party_id <> all ((select assay.conflicted_parties())::uuid[]));

-- One's own interests one may read, and declare also where the system has found one already.
create policy no_interest on assay.interests as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or person_id = (select assay.person())
         or party_id <> all ((select assay.conflicted_parties())::uuid[]));

-- Packs and minutes speak of several parties. Each is made for those who may read all of it, and closes when an interest is
-- declared later in any party it speaks of. A pack is its reader's own.
create policy no_interest_in_any on assay.documents as restrictive for select
  using (coalesce((select assay.side()), '') <> 'ssc'
         or ((for_person_id is null or for_person_id = (select assay.person()))
             and not (speaks_of && (select assay.conflicted_parties())::uuid[])));
create policy own_pack on assay.documents as restrictive for select
  using (for_person_id is null or for_person_id = (select assay.person()) or (select assay.side()) in ('secas', 'system'));
