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
