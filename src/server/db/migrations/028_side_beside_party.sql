-- What the table of the second wall found (src/testing/walls/table.ts).

-- A member of the SSC carries the party that employs them, and acts for no party: to look after a party's people, to be one of
-- them, and to read its history as its own, one has to be of its side. And nobody is shown before it is said who asks.
drop policy read_colleagues_and_bodies on assay.people;
create policy read_colleagues_and_bodies on assay.people for select
  using ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system')
         or (select assay.side()) = 'party'
            and (side = 'party' and party_id = (select assay.party()) or side in ('cio', 'secas') or 'ssc-chair' = any (roles)));
drop policy add_own_people on assay.people;
create policy add_own_people on assay.people for insert
  with check ((select assay.side()) = 'party' and side = 'party' and party_id = (select assay.party()));
drop policy amend_own_people on assay.people;
create policy amend_own_people on assay.people for update
  using ((select assay.side()) = 'party' and side = 'party' and party_id = (select assay.party()))
  with check ((select assay.side()) = 'party' and side = 'party' and party_id = (select assay.party()));
drop policy read_own_or_body on assay.journal;
create policy read_own_or_body on assay.journal for select
  using ((select assay.side()) in ('cio', 'secas', 'ssc', 'system')
         or (select assay.side()) = 'party' and party_id = (select assay.party()));
drop policy append_as_oneself on assay.journal;
create policy append_as_oneself on assay.journal for insert
  with check (person_id = (select assay.person())
              and ((select assay.side()) in ('cio', 'secas', 'ssc', 'dcc', 'system')
                   or (select assay.side()) = 'party' and party_id = (select assay.party())));

-- The auditor reads the queue and sends nothing again.
create policy only_who_may_change_changes on assay.outbox as restrictive for update using ((select assay.may_change()));

-- What a change leaves behind is asked as the change is, here as everywhere.
alter policy changers on assay.parties with check ((select assay.side()) in ('secas', 'system') and (select assay.may_change()));
