-- A paper can be anonymised when it is listed: members of the SSC and the Panel's observer read a code in the place of the
-- party's name; the chair, SECAS and the User CIO read the name (ADR 0017).
alter table assay.agenda_items add column code text;
create unique index one_code on assay.agenda_items (code) where code is not null;
-- A pack or minutes with codes in the place of names.
alter table assay.documents add column anonymised boolean not null default false;

-- Whoever reads codes: the SSC's side, but for the chair.
create function assay.reads_codes() returns boolean language sql stable as $$
  select coalesce(current_setting('assay.side', true), '') = 'ssc'
    and not ('ssc-chair' = any (string_to_array(coalesce(current_setting('assay.roles', true), ''), ',')))
$$;

create function assay.parties_with_code() returns uuid[]
language sql stable security definer set search_path = pg_catalog set assay.side = 'system'
as $$ select array(select distinct i.party_id from assay.agenda_items i where i.code is not null) $$;

-- No document that names such a party reaches whoever reads codes: not its reports and letters, nor a pack or minutes in full.
create policy no_names_for_codes on assay.documents as restrictive for select
  using (not (select assay.reads_codes())
         or ((party_id is null or party_id <> all ((select assay.parties_with_code())::uuid[]))
             and (anonymised or not (speaks_of && (select assay.parties_with_code())::uuid[]))));

revoke all on function assay.reads_codes(), assay.parties_with_code() from public;
grant execute on function assay.reads_codes(), assay.parties_with_code() to assay_app;

-- The lifting of an interest is the committee's own in the journal, as the interest is (014_audiences.sql).
drop policy readers_of_events on assay.journal;
create policy readers_of_events on assay.journal as restrictive for select using (case (select assay.side())
  when 'party' then event <> all ('{result-recorded,observation-raised,observation-amended,observation-withdrawn,report-saved,report-returned,interest-declared,interest-lifted,vote-cast,removed-from-agenda}'::text[])
  when 'cio' then event <> all ('{interest-declared,interest-lifted,vote-cast}'::text[])
  when 'ssc' then event <> all ('{control-answered,evidence-attached,evidence-withdrawn,result-recorded,observation-raised,observation-amended,observation-withdrawn,report-saved,report-returned,charge-raised,charge-corrected}'::text[])
  else true end);
