-- The notice of a second or later User System, and what the SSC decided about its review (G3.9).
alter table assay.user_systems
  add column told_on date,
  add column told_by uuid references assay.people,
  add column told_at timestamptz;

-- Entering a second one was the notice of it: the journal says on which day.
do $$
begin
  perform set_config('assay.side', 'system', true);
  update assay.user_systems s set told_on = j.on_day, told_by = j.person_id, told_at = j.at
  from (
    select distinct on (party_id, body ->> 'name', body ->> 'inUseFrom') party_id, on_day, person_id, at, body
    from (select party_id, on_day, person_id, at, seq, entry::jsonb -> 'event' as body from assay.journal
          where event = 'user-system-added') added
    where body ->> 'second' = 'true'
    order by party_id, body ->> 'name', body ->> 'inUseFrom', seq
  ) j
  where s.party_id = j.party_id and s.name = j.body ->> 'name' and s.in_use_from = (j.body ->> 'inUseFrom')::date;
  perform set_config('assay.side', '', true);
end $$;

-- A decision is never edited: a later one follows it.
create table assay.system_reviews (
  id uuid primary key,
  party_id uuid not null references assay.parties,
  system_id uuid not null,
  how text not null check (how in ('next-annual', 'ad-hoc')),
  review_by date,
  decided_on date not null,
  reason text not null,
  recorded_by uuid not null references assay.people,
  recorded_at timestamptz not null,
  foreign key (party_id, system_id) references assay.user_systems (party_id, id),
  check (review_by is null or how = 'ad-hoc')
);
create index reviews_of_system on assay.system_reviews (party_id, system_id, decided_on, recorded_at);

call assay.wall('system_reviews', readers => '{party,cio,secas,ssc}', adders => '{secas,ssc}');
create policy no_interest on assay.system_reviews as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id <> all ((select assay.conflicted_parties())::uuid[]));

-- What SECAS took from DCC's inventory is no count that the Party has told (G5.27).
alter table assay.premises_counts add column from_inventory boolean not null default false;
