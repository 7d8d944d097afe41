-- Why the quality reviewer returned a report is between the reviewer, the team and SECAS, and the row it stood in is the
-- Party's to read from the day the draft is shared: so it has a table of its own, which PostgreSQL keeps to the same readers.
create table assay.review_notes (
  party_id uuid not null references assay.parties,
  assessment_id uuid not null,
  report_id uuid primary key references assay.reports,
  note text not null,
  foreign key (party_id, assessment_id) references assay.assessments (party_id, id)
);
call assay.wall('review_notes', readers => '{cio,secas}', adders => '{cio}', changers => '{cio}');
create policy no_interest on assay.review_notes as restrictive
  using (coalesce((select assay.side()), '') <> 'ssc' or party_id <> all ((select assay.conflicted_parties())::uuid[]));
create policy drafts_are_the_teams on assay.review_notes as restrictive for select
  using ((select assay.side()) <> 'cio' or assessment_id = any ((select assay.own_teams())::uuid[])
    or (select assay.reviews_reports()) and party_id <> all ((select assay.parties_advised())::uuid[]));
create policy added_by_the_team on assay.review_notes as restrictive for insert
  with check ((select assay.side()) <> 'cio' or assessment_id = any ((select assay.own_teams())::uuid[]));
create policy changed_by_the_team on assay.review_notes as restrictive for update
  using ((select assay.side()) <> 'cio' or assessment_id = any ((select assay.own_teams())::uuid[]));

do $$
begin
  perform set_config('assay.side', 'system', true);
  insert into assay.review_notes (party_id, assessment_id, report_id, note)
    select party_id, assessment_id, id, review_note from assay.reports where review_note is not null;
  perform set_config('assay.side', '', true);
end $$;
alter table assay.reports drop column review_note;
