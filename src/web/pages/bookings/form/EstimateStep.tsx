import { useAnswer } from '../../../api.ts';
import { Answered } from '../../../app/Answered.tsx';
import { links } from '../../../links.ts';
import { ButtonLink, Cluster, Empty, Stack } from '../../../ui/index.ts';
import type { Booking } from '../booking.ts';
import { EstimateView } from '../EstimateView.tsx';

/** The estimate of the form as it stands, with what moves it. */
export function EstimateStep({ booking }: { booking: Booking }) {
  const estimate = useAnswer('estimate-assessment', { params: { bookingId: booking.id } });
  const problem = estimate.error?.problem;
  const at = (group: string) => links.bookingForm(booking.id, group);
  return (
    <Stack gap={5}>
      {problem?.code === 'booking-incomplete' ? (
        <Empty title="No estimate yet">
          <p>{problem.detail}</p>
        </Empty>
      ) : (
        <Answered answer={estimate} what="estimate" shape="text">
          {(found) => <EstimateView estimate={found} />}
        </Answered>
      )}
      <Cluster>
        <ButtonLink href={at('check')} variant="primary">
          Go on
        </ButtonLink>
        <ButtonLink href={at('contact')} variant="quiet">
          Back
        </ButtonLink>
      </Cluster>
    </Stack>
  );
}
