-- A party says on the row of its report that it has no more comments, while it has the draft for them: what it cannot read yet,
-- and what is issued, it does not change. Nor does anybody change the draft of a booking that only its party sees.
create policy while_it_comments on assay.reports as restrictive for update
  using ((select assay.side()) <> 'party' or state = 'factual-accuracy' and shared_on is not null)
  with check ((select assay.side()) <> 'party' or state in ('factual-accuracy', 'draft') and shared_on is not null);
create policy drafts_are_the_partys_to_change on assay.bookings as restrictive for update
  using (state not in ('draft', 'discarded') or (select assay.side()) in ('party', 'system'));
