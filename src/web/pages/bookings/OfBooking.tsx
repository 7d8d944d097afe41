import type { ReactNode } from 'react';
import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import type { Booking } from './booking.ts';

/** The booking of the page's address, for a page about it. */
export function OfBooking({ children }: { children: (booking: Booking) => ReactNode }) {
  const booking = useAnswer('read-booking', { params: { bookingId: useParam('bookingId') } });
  return (
    <Answered answer={booking} what="booking">
      {children}
    </Answered>
  );
}

/** Where a page about a booking stands. */
export const crumbsOf = ({ id, ref }: Pick<Booking, 'id' | 'ref'>) => [
  { label: 'Bookings', href: links.bookings() },
  { label: ref, href: links.booking(id) },
];
