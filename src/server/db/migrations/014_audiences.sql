-- Fields whose readers differ from those of the record they stand beside: each has a table of its own, since a wall of
-- PostgreSQL's stands before rows and not before columns.

-- The assessors' own notes on a control: for the team of the assessment, and for nobody else of the User CIO either.
create table assay.working_notes (
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  control_id text not null,
  note text not null,
  primary key (assessment_id, control_id),
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
-- Why a late-notice charge was waived, for SECAS's own file; the reason that the Party is told stands with the charge.
create table assay.internal_reasons (
  party_id uuid not null references assay.parties,
  fee_id uuid primary key,
  reason text not null,
  foreign key (party_id, fee_id) references assay.late_notice_fees (party_id, id)
);
-- What was said on a paper, for the minutes.
create table assay.deliberations (
  party_id uuid not null references assay.parties,
  agenda_item_id uuid primary key,
  discussion text not null,
  foreign key (party_id, agenda_item_id) references assay.agenda_items (party_id, id)
);

call assay.wall('working_notes', readers => '{cio}', adders => '{cio}', changers => '{cio}');
create policy for_the_team on assay.working_notes as restrictive
  using ((select assay.side()) = 'system' or exists (
    select from assay.assessment_team t where t.assessment_id = working_notes.assessment_id and t.person_id = (select assay.person())));
call assay.wall('internal_reasons', readers => '{secas}', adders => '{secas}');
call assay.wall('deliberations', readers => '{secas,ssc}', adders => '{secas,ssc}');

do $$
declare table_name text;
begin
  foreach table_name in array array['working_notes', 'internal_reasons', 'deliberations'] loop
    execute format($policy$
      create policy no_interest on assay.%I as restrictive
        using (coalesce((select assay.side()), '') <> 'ssc' or party_id <> all ((select assay.conflicted_parties())::uuid[]))
    $policy$, table_name);
  end loop;
  perform set_config('assay.side', 'system', true);
  insert into assay.working_notes (party_id, assessment_id, control_id, note)
    select party_id, assessment_id, control_id, working_note from assay.control_results where working_note <> '';
  insert into assay.internal_reasons (party_id, fee_id, reason)
    select party_id, id, internal_reason from assay.late_notice_fees where internal_reason is not null;
  insert into assay.deliberations (party_id, agenda_item_id, discussion)
    select party_id, id, discussion from assay.agenda_items where discussion <> '';
  perform set_config('assay.side', '', true);
end $$;
alter table assay.control_results drop column working_note;
alter table assay.late_notice_fees drop column internal_reason;
alter table assay.agenda_items drop column discussion;

-- The history: what the User CIO has not shared yet and what is the committee's own is theirs in the journal too. The same
-- list stands at the first wall, in modules/assessments/queries/read-history.ts; a test holds one against the other.
create policy readers_of_events on assay.journal as restrictive for select using (case (select assay.side())
  when 'party' then event <> all ('{result-recorded,observation-raised,observation-amended,observation-withdrawn,report-saved,report-returned,interest-declared,vote-cast,removed-from-agenda}'::text[])
  when 'cio' then event <> all ('{interest-declared,vote-cast}'::text[])
  when 'ssc' then event <> all ('{control-answered,evidence-attached,evidence-withdrawn,result-recorded,observation-raised,observation-amended,observation-withdrawn,report-saved,report-returned,charge-raised,charge-corrected}'::text[])
  else true end);

-- A party finds its own row of the register and no other; the names of the providers come through assay.providers().
drop policy readers on assay.parties;
create policy readers on assay.parties for select
  using ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system')
         or (select assay.side()) = 'party' and id = (select assay.party()));

-- DCC is told whether User Entry may be completed, and nothing of decisions; people of the parties are no business of its.
create policy not_for_dcc on assay.decisions as restrictive for select using ((select assay.side()) <> 'dcc');
create policy not_for_dcc on assay.people as restrictive for select using (side <> 'party' or (select assay.side()) <> 'dcc');
