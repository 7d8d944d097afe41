-- A staged assessment is held in two phases with a break between. start_on and end_on stay the first and the last day of
-- all of it; these two say where the break falls. Either both are known or neither is.
alter table assay.bookings
  add column proposed_phase_one_end_on date,
  add column proposed_phase_two_start_on date,
  add column phase_one_end_on date,
  add column phase_two_start_on date,
  add check ((proposed_phase_one_end_on is null) = (proposed_phase_two_start_on is null)),
  add check ((phase_one_end_on is null) = (phase_two_start_on is null)),
  add check (phase_one_end_on < phase_two_start_on);
