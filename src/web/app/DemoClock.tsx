import { lazy, Suspense } from 'react';
import { ClockIcon } from '../ui/icons.ts';
import { formatDay, formatDayShort, Loading, Popover } from '../ui/index.ts';

const SetClock = lazy(() => import('./SetClock.tsx'));

/** Demo only: the scheme's day, which may be set for everyone. */
export function DemoClock({ today }: { today: string }) {
  return (
    <Popover
      triggerClassName="demo-clock"
      className="demo-clock__panel"
      label={`Demo clock: ${formatDay(today)}`}
      trigger={
        <>
          <ClockIcon size={16} aria-hidden="true" />
          <span className="demo-clock__long">{formatDay(today)}</span>
          <span className="demo-clock__short">{formatDayShort(today).replace(/ \d{4}$/, '')}</span>
        </>
      }
    >
      {(close) => (
        <Suspense fallback={<Loading what="the demo clock" rows={3} />}>
          <SetClock today={today} onDone={close} />
        </Suspense>
      )}
    </Popover>
  );
}
