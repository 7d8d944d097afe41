-- The second wall, table by table: which sides read, add and change rows. One policy for each command, so that what nobody
-- needs is nobody's; until here one policy let every body of the scheme write wherever it could read.

-- The roles of whoever asks, set with the rest once per transaction. Those who only watch (the auditor, the Panel's
-- observer) belong to a side, and change nothing on its behalf.
create function assay.may_change() returns boolean language sql stable as $$
  select coalesce(current_setting('assay.side', true), '') = 'system'
    or exists (select from unnest(string_to_array(current_setting('assay.roles', true), ',')) as held (role)
               where role not in ('', 'auditor', 'panel-observer'))
$$;

-- Who passes the wall of a table, in SQL. A party passes to its own rows only; the clockwork passes everywhere.
create function assay.passes(sides text[]) returns text language sql immutable as $$
  select format('((select assay.side()) = any (%L::text[])%s)', array_remove(sides, 'party') || array['system'],
    case when 'party' = any (sides) then ' or (select assay.side()) = ''party'' and party_id = (select assay.party())' else '' end)
$$;

-- Builds the second wall of a table. A command for which no side is named is granted to nobody. `lockers` may lock a row, so
-- that it stands still while they do something beside it, and change nothing of it.
create procedure assay.wall(
  table_name text, readers text[], adders text[] default '{}', changers text[] default '{}', removers text[] default '{}',
  lockers text[] default '{}')
language plpgsql as $$
declare old text;
begin
  for old in select polname from pg_policy
    where polrelid = format('assay.%I', table_name)::regclass and polpermissive
  loop
    execute format('drop policy %I on assay.%I', old, table_name);
  end loop;
  execute format('alter table assay.%I enable row level security', table_name);
  execute format('alter table assay.%I force row level security', table_name);
  execute format('revoke all on assay.%I from assay_app', table_name);
  execute format('grant select on assay.%I to assay_app', table_name);
  execute format('create policy readers on assay.%I for select using %s', table_name, assay.passes(readers));
  if adders <> '{}' then
    execute format('grant insert on assay.%I to assay_app', table_name);
    execute format('create policy adders on assay.%I for insert with check (%s and (select assay.may_change()))', table_name, assay.passes(adders));
  end if;
  if changers <> '{}' then
    execute format('grant update on assay.%I to assay_app', table_name);
    execute format('create policy changers on assay.%I for update using %s with check (%s and (select assay.may_change()))', table_name,
      assay.passes(changers || lockers), assay.passes(changers));
  end if;
  if removers <> '{}' then
    execute format('grant delete on assay.%I to assay_app', table_name);
    execute format('create policy removers on assay.%I for delete using (%s and (select assay.may_change()))', table_name, assay.passes(removers));
  end if;
end $$;

-- What the first migrations called to protect a table. `wall` takes their place: it asks for a decision about each command.
drop procedure assay.protect(text);
drop procedure assay.protect_scheme_table(text);

-- The register.
call assay.wall('user_roles', readers => '{party,cio,secas,ssc,dcc}', adders => '{party,secas}', changers => '{secas}');
call assay.wall('user_systems', readers => '{party,cio,secas,ssc}', adders => '{party,secas}', changers => '{party,secas}');
call assay.wall('premises_counts', readers => '{party,cio,secas,ssc}', adders => '{party,secas}');
call assay.wall('device_counts', readers => '{party,cio,secas,ssc}', adders => '{secas}');

-- Bookings and rounds. A round moves on whoever’s turn it was, so each of the four sides changes its row.
call assay.wall('bookings', readers => '{party,cio,secas,ssc}', adders => '{party}', changers => '{party,cio,secas}');
call assay.wall('assessments', readers => '{party,cio,secas,ssc,dcc}', adders => '{party}', changers => '{party,cio,secas,ssc}');
call assay.wall('late_notice_fees', readers => '{party,cio,secas,dcc}', adders => '{party}', changers => '{secas}');
call assay.wall('assessment_team', readers => '{party,cio,secas,ssc,dcc}', adders => '{cio}', removers => '{party,cio}');
call assay.wall('assessor_days', readers => '{party,cio,secas}', adders => '{cio,secas}', removers => '{party,cio,secas}');

-- Fieldwork: answers and evidence are the party's to write, results and observations the User CIO's.
call assay.wall('control_answers', readers => '{party,cio,secas}', adders => '{party}', changers => '{party}');
call assay.wall('evidence', readers => '{party,cio,secas}', adders => '{party}', changers => '{party}');
call assay.wall('control_results', readers => '{cio,secas}', adders => '{cio}', changers => '{cio}');
call assay.wall('observations', readers => '{party,cio,secas,ssc}', adders => '{cio}', changers => '{cio}');
call assay.wall('observation_revisions', readers => '{party,cio,secas,ssc}', adders => '{cio}', changers => '{cio}');
call assay.wall('days_worked', readers => '{party,cio,secas,dcc}', adders => '{cio}');

-- Report and response. A party says on the report's row that it has no more comments; issuing opens the response,
-- and a further version gives it time again.
call assay.wall('reports', readers => '{party,cio,secas,ssc}', adders => '{cio}', changers => '{party,cio}');
call assay.wall('report_comments', readers => '{party,cio,secas}', adders => '{party}', changers => '{cio}');
call assay.wall('responses', readers => '{party,cio,secas,ssc}', adders => '{cio}', changers => '{party,cio}');
call assay.wall('response_items', readers => '{party,cio,secas,ssc}', adders => '{party}', changers => '{party}');

-- The committee. Whether a paper is listed the party may know; interests and votes are the committee's.
call assay.wall('agenda_items', readers => '{party,cio,secas,ssc}', adders => '{secas}', changers => '{secas,ssc}');
call assay.wall('interests', readers => '{secas,ssc}', adders => '{ssc}');
call assay.wall('votes', readers => '{secas,ssc}', adders => '{ssc}', changers => '{ssc}');
call assay.wall('decisions', readers => '{party,cio,secas,ssc,dcc}', adders => '{secas,ssc}');
call assay.wall('conditions', readers => '{party,cio,secas,ssc}', adders => '{secas,ssc}', changers => '{party,secas,ssc}');
call assay.wall('directors_letters', readers => '{party,cio,secas,ssc}', adders => '{party}', changers => '{party,ssc}');
call assay.wall('assurance_statuses', readers => '{party,cio,secas,ssc,dcc}', adders => '{secas,ssc}');

-- Money.
call assay.wall('charges', readers => '{party,cio,secas,dcc}', adders => '{cio,secas}');
call assay.wall('charge_entries', readers => '{party,cio,secas,dcc}', adders => '{cio,secas}');

-- A document is made by whoever's act it records and filled in by the clockwork. The Panel's observer has a pack made, and
-- nothing else: that is no change of anything.
call assay.wall('documents', readers => '{party,cio,secas,ssc}', adders => '{party,cio,secas,ssc}', changers => '{system}');
drop policy adders on assay.documents;
create policy adders on assay.documents for insert
  with check (((select assay.side()) in ('cio', 'secas', 'ssc', 'system')
               or (select assay.side()) = 'party' and party_id = (select assay.party()))
              and ((select assay.may_change()) or kind = 'paper-pack' and for_person_id = (select assay.person())));
revoke update on assay.documents from assay_app;
grant update (state, sha256, bytes, ready_at) on assay.documents to assay_app;

-- Tables that carry no party of their own: everyone signed in reads, unless a policy of theirs says who.
create procedure assay.wall_of_scheme(table_name text, adders text[] default '{}', changers text[] default '{}', lockers text[] default '{}')
language plpgsql as $$
begin
  call assay.wall(table_name, readers => '{}', adders => adders, changers => changers, lockers => lockers);
  execute format('drop policy readers on assay.%I', table_name);
  execute format($policy$ create policy readers on assay.%I for select using (coalesce((select assay.side()), '') <> '') $policy$, table_name);
end $$;
call assay.wall_of_scheme('meetings', adders => '{secas}', changers => '{secas}', lockers => '{ssc}');
call assay.wall_of_scheme('attendance', adders => '{secas}', changers => '{secas}');
call assay.wall_of_scheme('rate_cards', adders => '{secas}');
call assay.wall_of_scheme('rule_values', adders => '{secas}');
create policy not_for_dcc on assay.meetings as restrictive for select using ((select assay.side()) <> 'dcc');
-- Which assessor advised whom is the User CIO's and SECAS's; people do not write it through the application.
call assay.wall('advisory_work', readers => '{cio,secas}', adders => '{system}');

drop policy scheme_bodies on assay.parties;
drop policy own_party on assay.parties;
create policy readers on assay.parties for select
  using ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system')
         or (select assay.side()) = 'party'
            and (id = (select assay.party())
                 or id in (select s.provider_party_id from assay.user_systems s where s.party_id = (select assay.party()))));
create policy adders on assay.parties for insert
  with check ((select assay.side()) in ('secas', 'system') and (select assay.may_change()));
create policy changers on assay.parties for update
  using ((select assay.side()) in ('secas', 'system') and (select assay.may_change()))
  with check ((select assay.side()) in ('secas', 'system'));

-- People of the bodies and of the SSC are SECAS's to enter; a party's administrator enters people of the party.
drop policy write_bodies on assay.people;
drop policy update_bodies on assay.people;
create policy adders on assay.people for insert with check ((select assay.side()) in ('secas', 'system'));
create policy changers on assay.people for update
  using ((select assay.side()) in ('secas', 'system')) with check ((select assay.side()) in ('secas', 'system'));
create policy only_who_may_change_adds on assay.people as restrictive for insert with check ((select assay.may_change()));
create policy only_who_may_change_changes on assay.people as restrictive for update using ((select assay.may_change()));
create policy only_who_may_change_adds on assay.invitations as restrictive for insert with check ((select assay.may_change()));
create policy only_who_may_change_changes on assay.invitations as restrictive for update using ((select assay.may_change()));

-- One's own commands are for ever as they were: each command has its policy here too.
drop policy own_commands on assay.commands;
create policy readers on assay.commands for select using (person_id = (select assay.person()));
create policy adders on assay.commands for insert with check (person_id = (select assay.person()));

-- The demo's clock holds nothing of the scheme; the wall stands here as well, so that there is no table without one.
call assay.wall_of_scheme('clock', adders => '{system}', changers => '{system}');

-- What is built later gets nothing by default either.
alter default privileges revoke execute on routines from public;
revoke execute on all functions in schema assay from public;
revoke execute on all procedures in schema assay from public;
grant execute on function assay.side(), assay.party(), assay.person(), assay.may_change(), assay.premises_of_users(uuid), assay.providers() to assay_app;
