import { papersDueBefore, usualMeetingDays } from '../../rules/committee/meetings.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../rules/values/day.ts';
import { workingDay } from './days.ts';

/** One meeting of the SSC on its way into the tables. */
export interface Meeting {
  readonly heldOn: Day;
  readonly papersDueOn: Day;
  /** Papers listed so far. */
  papers: number;
}

/** The longest a first visitor should have to look ahead for the next meeting, in calendar days. */
const SOON_DAYS = 14;

/** The meetings of the SSC: past ones for some years, the next one within two weeks, and three more. */
export class Committee {
  readonly meetings: readonly Meeting[];
  readonly upcoming: Meeting;

  /** @param years how far back it met */
  constructor(today: Day, years: number) {
    const from = addMonths(today, -12 * years);
    const usual = usualMeetingDays(from, 26 * years + 6);
    const next = usual.find((on) => on > today) ?? workingDay(today, 5);
    // Between two usual days lie up to three weeks; then there is an extra meeting.
    const extra = daysBetween(today, next) > SOON_DAYS ? [workingDay(addDays(next, -7), 0)] : [];
    const coming = [...extra, ...usual.filter((on) => on > today).slice(0, 4 - extra.length)];
    const days = [...usual.filter((on) => on <= today), ...coming];
    this.meetings = days.map((heldOn) => ({ heldOn, papersDueOn: papersDueBefore(heldOn, heldOn), papers: 0 }));
    this.upcoming = this.#on(coming[0] ?? next);
  }

  /** The first meeting whose papers are not yet due on a day. */
  forPaperOf(listedOn: Day): Meeting {
    const found = this.meetings.find(({ papersDueOn }) => papersDueOn >= listedOn);
    if (!found) throw new Error(`No meeting is planned for a paper of ${listedOn}`);
    return found;
  }

  /** The n-th meeting before the upcoming one. */
  past(nth: number): Meeting {
    return this.#at(this.meetings.indexOf(this.upcoming) - nth);
  }

  #on(heldOn: Day): Meeting {
    return this.#at(this.meetings.findIndex((meeting) => meeting.heldOn === heldOn));
  }

  #at(index: number): Meeting {
    const found = this.meetings[index];
    if (!found) throw new Error('The SSC did not meet so long ago');
    return found;
  }
}
