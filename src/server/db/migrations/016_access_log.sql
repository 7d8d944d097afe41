-- Who read what is sensitive, and what was refused to whom: apart from the journal, which tells what was changed. Auditors
-- read it and nobody else; it is written by the service itself; nobody changes it, and only the owner of the database, by
-- `assay purge-access-log`, removes what is older than the time it is kept.
create table assay.access_log (
  id uuid primary key,
  at timestamptz not null,
  -- Null: nobody was signed in, or it was a sign-in that failed.
  person_id uuid references assay.people,
  side text not null,
  roles text[] not null,
  operation text not null,
  -- The ids in the address, by name; never what was typed into a field.
  subject jsonb not null,
  outcome text not null check (outcome in ('read', 'refused')),
  -- The refusal's code; null for what was read.
  reason text,
  -- The network address the request came from.
  network text not null,
  check ((outcome = 'refused') = (reason is not null))
);
create index access_log_newest on assay.access_log (at desc, id desc);
create index access_log_of_person on assay.access_log (person_id, at desc);
create index access_log_of_assessment on assay.access_log ((subject ->> 'assessmentId'), at desc);

create function assay.is_auditor() returns boolean language sql stable as $$
  select 'auditor' = any (string_to_array(coalesce(current_setting('assay.roles', true), ''), ','))
$$;
revoke all on function assay.is_auditor() from public;
grant execute on function assay.is_auditor() to assay_app;

call assay.wall('access_log', readers => '{}', adders => '{system}');
drop policy readers on assay.access_log;
create policy readers on assay.access_log for select
  using ((select assay.side()) = 'system' or (select assay.side()) = 'secas' and (select assay.is_auditor()));
-- Granted to nobody: the owner removes, and the wall is forced on the owner too.
create policy removers on assay.access_log for delete using ((select assay.side()) = 'system');
