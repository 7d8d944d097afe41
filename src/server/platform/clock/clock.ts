import type { Day } from '../../../rules/values/day.ts';

/** Where the time comes from. Rules never ask it; the door asks it once per request and hands the answer in. */
export interface Clock {
  /** The instant, ISO UTC. */
  now(): string;
  /** The calendar day in London, where the scheme keeps its calendar. */
  today(): Day;
}

/** A clock that the demo and the tests may move. */
export interface SettableClock extends Clock {
  /** Lets the scheme's day be `on` from now; the time of day goes on running (an hour back, when it would be tomorrow). */
  setDay(on: Day): void;
  readonly offsetMs: number;
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const HOUR_MS = 3_600_000;

/** The machine's clock, moved by an offset (0 in production, where nothing can set it). */
export function openClock(offsetMs = 0): SettableClock {
  let offset = offsetMs;
  const instant = () => new Date(Date.now() + offset);
  const today = dayByMinute(instant);
  return {
    now: () => instant().toISOString(),
    today,
    setDay(on) {
      const utcDay = instant().toISOString().slice(0, 10);
      offset += Date.parse(on) - Date.parse(utcDay);
      // In summer London is ahead of UTC: in the last hour of its day, it is tomorrow there.
      if (today() !== on) offset -= HOUR_MS;
    },
    get offsetMs() {
      return offset;
    },
  };
}

/** Working out a calendar day takes longer than all else the clock does; within a minute it does not change. */
function dayByMinute(instant: () => Date): () => Day {
  let known: { readonly minute: number; readonly day: Day } | undefined;
  return () => {
    const now = instant();
    const minute = Math.floor(now.getTime() / 60_000);
    if (known?.minute !== minute) known = { minute, day: london.format(now) as Day };
    return known.day;
  };
}
