-- Draft findings are the team's, the quality reviewer's and SECAS's, and the party's from the day they are shared with it:
-- no longer everybody's at the User CIO. What was issued is for all of them, since the next team measures from it (ADR 0020).

-- The rounds on whose team whoever asks is now. Policies call these as `(select …)`, once for a statement.
create function assay.own_teams() returns uuid[] language sql stable as $$
  select array(select t.assessment_id from assay.assessment_team t where t.person_id = assay.person())
$$;
-- Whether whoever asks reviews reports for the User CIO.
create function assay.reviews_reports() returns boolean language sql stable as $$
  select 'quality-reviewer' = any (string_to_array(coalesce(current_setting('assay.roles', true), ''), ','))
$$;
-- The parties that whoever asks has advised: whoever reviews has not (domain 1.4).
create function assay.parties_advised() returns uuid[] language sql stable as $$
  select array(select w.party_id from assay.advisory_work w where w.person_id = assay.person())
$$;
revoke all on function assay.own_teams(), assay.reviews_reports(), assay.parties_advised() from public;
grant execute on function assay.own_teams(), assay.reviews_reports(), assay.parties_advised() to assay_app;

-- Each table of draft findings: which rounds its rows are of, and which of its rows are drafts no more. The team alone
-- writes them. Results carry no state of their own: they are what was issued while no version of the report is being written.
do $$
declare
  draft record;
  of_own_team text;
  reads text := $sql$(select assay.side()) <> 'cio' or %1$s
    or (select assay.reviews_reports()) and party_id <> all ((select assay.parties_advised())::uuid[])$sql$;
begin
  for draft in select * from (values
    ('control_results', 'assessment_id', $sql$exists (select from assay.assessments a where a.id = control_results.assessment_id
      and a.state in ('response-due', 'awaiting-committee', 'on-agenda', 'remediation', 'letter-review', 'awaiting-follow-up', 'closed'))$sql$),
    ('observations', 'assessment_id', $sql$state = 'issued'$sql$),
    ('observation_revisions', null, $sql$state = 'issued'$sql$),
    ('reports', 'assessment_id', $sql$state in ('issued', 'superseded')$sql$),
    ('report_comments', 'assessment_id', $sql$report_id in (select r.id from assay.reports r where r.state in ('issued', 'superseded'))$sql$)
  ) as list (name, round, issued) loop
    of_own_team := case when draft.round is null
      then $sql$observation_id in (select o.id from assay.observations o where o.assessment_id = any ((select assay.own_teams())::uuid[]))$sql$
      else $sql$assessment_id = any ((select assay.own_teams())::uuid[])$sql$ end;
    execute format('create policy drafts_are_the_teams on assay.%I as restrictive for select using (%s or %s)',
      draft.name, format(reads, of_own_team), draft.issued);
    execute format('create policy added_by_the_team on assay.%I as restrictive for insert with check ((select assay.side()) <> ''cio'' or %s)',
      draft.name, of_own_team);
    execute format('create policy changed_by_the_team on assay.%I as restrictive for update using ((select assay.side()) <> ''cio'' or %s)',
      draft.name, of_own_team);
  end loop;

  -- The history tells the same facts, word for word, and what is said of a draft before the report is issued is not the SSC's
  -- either. The same lists stand in modules/assessments/queries/read-history.ts; a test holds one against the other.
  drop policy readers_of_events on assay.journal;
  execute format($sql$
    create policy readers_of_events on assay.journal as restrictive for select using (case (select assay.side())
      when 'party' then event <> all ('{result-recorded,observation-raised,observation-amended,observation-withdrawn,report-saved,report-returned,interest-declared,interest-lifted,vote-cast,removed-from-agenda}'::text[])
      when 'cio' then event <> all ('{interest-declared,interest-lifted,vote-cast}'::text[])
        and (event <> all ('{result-recorded,observation-raised,observation-amended,observation-withdrawn,report-saved,report-returned,comment-made,comment-answered,factual-accuracy-finished,report-reopened}'::text[]) or %s)
      when 'ssc' then event <> all ('{control-answered,evidence-attached,evidence-withdrawn,result-recorded,observation-raised,observation-amended,observation-withdrawn,report-saved,report-returned,comment-made,comment-answered,factual-accuracy-finished,report-reopened,charge-raised,charge-corrected}'::text[])
      else true end)
  $sql$, format(reads, $sql$assessment_id = any ((select assay.own_teams())::uuid[])$sql$));
end $$;

-- Who took no part in a decision, and why, as it stood when it was recorded: an interest that is declared, lifted or found
-- later changes nothing of it. Until a paper is decided its recusals are those of the moment.
create table assay.recusals (
  party_id uuid not null references assay.parties,
  agenda_item_id uuid not null,
  person_id uuid not null references assay.people,
  nature text not null,
  primary key (agenda_item_id, person_id),
  foreign key (party_id, agenda_item_id) references assay.agenda_items (party_id, id)
);
call assay.wall('recusals', readers => '{secas,ssc}', adders => '{secas,ssc}');
create policy no_interest on assay.recusals as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id <> all ((select assay.conflicted_parties())::uuid[]));

-- Of what was decided until now: the interests that stood declared on the day, and what the system finds today, since of
-- that it has kept no history.
do $$
begin
  perform set_config('assay.side', 'system', true);
  insert into assay.recusals (party_id, agenda_item_id, person_id, nature)
    select distinct on (i.id, t.person_id) i.party_id, i.id, t.person_id, t.nature
    from assay.agenda_items i join assay.decisions x on x.agenda_item_id = i.id
      join lateral (
        select n.person_id, n.nature, n.source from assay.interests n
        where n.party_id = i.party_id and n.declared_on <= x.decided_on
          and not exists (select from assay.lifted_interests l where l.interest_id = n.id and l.lifted_on <= x.decided_on)
        union all
        select f.person_id, f.nature, f.source from assay.ties f where f.party_id = i.party_id and f.source = 'found') t on true
      join assay.people h on h.id = t.person_id
    where i.state = 'decided' and h.side = 'ssc' and h.roles && array['ssc-member', 'ssc-chair']
    order by i.id, t.person_id, (t.source = 'found'), t.nature;
  perform set_config('assay.side', '', true);
end $$;
