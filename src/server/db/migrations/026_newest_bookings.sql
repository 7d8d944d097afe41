-- The list of all bookings, newest first, as that of assessments has it since 002.
create index bookings_newest on assay.bookings (created_at desc, id desc);
