-- "In use until" is the last day on which a User System is used, here as in the facts of the engine and on every page.

-- The portfolio of a Shared Resource Provider over time: on each day on which it changed, the sum of the latest counts of
-- the Users whose systems it then was (Q9). A User counts on its last day of use, and no longer on the day after.
create or replace function assay.premises_of_users(provider uuid)
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
      union select u.in_use_until + 1 from uses u where u.in_use_until is not null
    )
    select d.day, coalesce(sum(latest.domestic), 0)::bigint, coalesce(sum(latest.non_domestic), 0)::bigint
    from days d left join lateral (
      select distinct on (c.party_id) c.domestic, c.non_domestic
      from counts c
      where c.counted_on <= d.day and exists (
        select from uses u where u.party_id = c.party_id and u.in_use_from <= d.day
          and (u.in_use_until is null or u.in_use_until >= d.day))
      order by c.party_id, c.counted_on desc
    ) latest on true
    group by d.day
    -- Without a count nothing is said, but for the end of the last use that was counted: from then on there are none.
    having count(latest.domestic) > 0 or exists (
      select from uses u join counts c on c.party_id = u.party_id and c.counted_on <= u.in_use_until where u.in_use_until < d.day)
    order by d.day;
  perform set_config('assay.side', asking, true);
end $$;

-- The final version of each report that reaches a User: what stood while it used the system. That is what was issued by
-- its last day of use and not followed by another report of the provider before its use began. With it the outcome, if the SSC decided
-- by then. Nobody but the function below calls this.
create or replace function assay.shared_assurance_of(user_party uuid)
returns table (
  document_id uuid, assessment_id uuid, ref text, kind text, provider_party_id uuid, provider text, version_no integer, issued_on date, next_issued_on date,
  in_use_from date, in_use_until date, confirmed_on date, outcome text, decided_on date)
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$
  with uses as (
    select s.provider_party_id, s.in_use_from, s.in_use_until, g.confirmed_on
    from assay.user_systems s join assay.shared_agreements g on g.user_system_id = s.id
    where s.party_id = user_party and s.provider_party_id is not null
  ), versions as (
    select r.party_id, r.assessment_id, r.document_id, r.version_no, r.issued_on,
      lead(r.issued_on) over (partition by r.party_id order by r.issued_on, r.version_no) as next_issued_on
    from assay.reports r
    where r.issued_on is not null and r.state in ('issued', 'superseded') and r.document_id is not null
      and r.party_id in (select u.provider_party_id from uses u)
  )
  select distinct on (v.assessment_id) v.document_id, v.assessment_id, a.ref, a.kind, v.party_id, q.name, v.version_no, v.issued_on, v.next_issued_on,
    u.in_use_from, u.in_use_until, u.confirmed_on, x.outcome, x.decided_on
  from uses u join versions v on v.party_id = u.provider_party_id
    join assay.assessments a on a.id = v.assessment_id join assay.parties q on q.id = v.party_id
    left join lateral (
      select d.outcome, d.decided_on from assay.decisions d
      where d.assessment_id = v.assessment_id and (u.in_use_until is null or d.decided_on <= u.in_use_until)
      order by d.created_at desc limit 1) x on true
  where (u.in_use_until is null or (u.in_use_until >= u.in_use_from and v.issued_on <= u.in_use_until))
    and (v.next_issued_on is null or v.next_issued_on > u.in_use_from)
  order by v.assessment_id, v.version_no desc, x.decided_on desc nulls last
$$;

create or replace function assay.users_with_agreement_of(provider uuid, on_day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$
  select distinct s.party_id from assay.user_systems s join assay.shared_agreements g on g.user_system_id = s.id
  where s.provider_party_id = provider and s.in_use_from <= on_day and (s.in_use_until is null or s.in_use_until >= on_day)
$$;
