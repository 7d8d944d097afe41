-- A Shared Resource Provider's report and the SSC's outcome reach the Users of its system (G10.8), and nothing else of it does.

-- The agreement by which a party uses a provider's system, as SECAS has confirmed it. A party enters its systems itself, so
-- its own word opens nothing: only this does.
create table assay.shared_agreements (
  party_id uuid not null references assay.parties,
  user_system_id uuid not null,
  confirmed_on date not null,
  confirmed_by uuid not null references assay.people,
  primary key (user_system_id),
  foreign key (party_id, user_system_id) references assay.user_systems (party_id, id)
);
call assay.wall('shared_agreements', readers => '{party,cio,secas,ssc}', adders => '{secas}');
create policy no_interest on assay.shared_agreements as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id is null or party_id <> all ((select assay.conflicted_parties())::uuid[]));

-- The final version of each report that reaches a User: what stood while it used the system. That is what was issued by
-- its last day of use and not followed by another report of the provider before its use began. With it the outcome, if the SSC decided
-- by then. Nobody but the function below calls this.
create function assay.shared_assurance_of(user_party uuid)
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

create function assay.shared_assurance(user_party uuid)
returns table (
  document_id uuid, assessment_id uuid, ref text, kind text, provider_party_id uuid, provider text, version_no integer, issued_on date, next_issued_on date,
  in_use_from date, in_use_until date, confirmed_on date, outcome text, decided_on date)
language sql stable security definer set search_path = pg_catalog
as $$
  select t.* from assay.shared_assurance_of(user_party) t
  where assay.side() in ('cio', 'secas', 'system') or (assay.side() = 'party' and user_party = assay.party())
$$;

create policy users_of_the_provider on assay.documents for select
  using ((select assay.side()) = 'party'
         and id = any ((select array(select t.document_id from assay.shared_assurance(assay.party()) t))::uuid[]));

-- The Users of a provider on a day, so that they can be told; for those who issue and decide, never for a party.
create function assay.users_with_agreement_of(provider uuid, on_day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$
  select distinct s.party_id from assay.user_systems s join assay.shared_agreements g on g.user_system_id = s.id
  where s.provider_party_id = provider and s.in_use_from <= on_day and (s.in_use_until is null or s.in_use_until >= on_day)
$$;
create function assay.users_to_tell(provider uuid, on_day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog
as $$ select u from assay.users_with_agreement_of(provider, on_day) u where assay.side() in ('cio', 'secas', 'ssc', 'system') $$;

revoke all on function assay.shared_assurance_of(uuid), assay.users_with_agreement_of(uuid, date) from public;
grant execute on function assay.shared_assurance(uuid), assay.users_to_tell(uuid, date) to assay_app;
