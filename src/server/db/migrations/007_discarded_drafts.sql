-- A draft that its party discarded is kept, so that nothing its journal speaks of is missing; like every draft it is the
-- party's own, and nobody else ever sees it.
alter table assay.bookings add column discarded_on date;
drop policy drafts_are_the_partys on assay.bookings;
create policy drafts_are_the_partys on assay.bookings as restrictive for select
  using (state not in ('draft', 'discarded') or (select assay.side()) in ('party', 'system'));
