-- References that count nothing. Running numbers told a party, by its next one, how much everybody else had booked, held and
-- been charged since (ADR 0019). Numbers of meetings go on running: everybody is told of every meeting.

-- A reference that nothing has: five digits by chance. Runs as the owner, since whoever asks sees only some of what is
-- there. The lock keeps two who draw the same number at the same time apart; the second draws again.
create function assay.new_ref(letters text) returns text
language plpgsql volatile security definer set search_path = pg_catalog set assay.side = 'system'
as $$
declare
  drawn text;
  taken boolean;
begin
  loop
    drawn := letters || '-' || (10000 + ('x' || left(replace(gen_random_uuid()::text, '-', ''), 8))::bit(32)::bigint % 90000)::text;
    continue when not pg_try_advisory_xact_lock(hashtextextended('ref ' || drawn, 0));
    taken := case letters
      when 'BK' then exists (select from assay.bookings b where b.ref = drawn)
      when 'UA' then exists (select from assay.assessments a where a.ref = drawn)
      when 'CH' then exists (select from assay.charges c where c.ref = drawn)
    end;
    if not taken then return drawn; end if;
  end loop;
end $$;
revoke all on function assay.new_ref(text) from public;
grant execute on function assay.new_ref(text) to assay_app;

drop sequence assay.booking_number, assay.assessment_number, assay.charge_number;
