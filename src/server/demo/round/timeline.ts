import { addDays, type Day } from '../../../rules/values/day.ts';
import { lastWorkingDay, workingDay } from '../days.ts';
import type { Dice } from '../dice.ts';
import type { Story } from './story.ts';

/** The days on which the steps of a round are taken, as far as it gets. */
export interface Timeline {
  readonly submittedOn: Day;
  readonly proposedOn: Day;
  readonly confirmedOn: Day;
  readonly endOn: Day;
  readonly draftedOn: Day;
  readonly sharedOn: Day;
  readonly commentedOn: Day;
  readonly reviewOn: Day;
  readonly issuedOn: Day;
  readonly respondedOn: Day;
  readonly listedOn: Day;
}

/** Working Days from the end of the fieldwork to the report, to the response, and to the day the paper is listed. */
function lags({ kind, lateResponse, returned }: Partial<Story>) {
  // The facts of a Self-Assessment are the User's own: its report needs no round about them.
  const issued = (kind === 'ssa' ? 6 : 15) + (returned ? 3 : 0);
  const responded = issued + (lateResponse ? 12 : 7);
  return { issued, responded, listed: responded + 1 };
}

/** Working Days from the end of the fieldwork to the day the paper is listed. */
export const listingDays = (story: Partial<Story>): number => lags(story).listed;

/** Lays the days out from the first day of the fieldwork, in Working Days, within the clocks of the rules. */
export function timelineOf(story: Story, workingDays: number, dice: Dice): Timeline {
  const { startOn } = story;
  const submittedOn = lastWorkingDay(addDays(startOn, -(story.bookedAhead ?? 88 + dice.below(20))));
  const proposedOn = workingDay(submittedOn, 2 + dice.below(2));
  const endOn = workingDay(startOn, workingDays - 1);
  const after = (count: number) => workingDay(endOn, count);
  const isSelf = story.kind === 'ssa';
  const { issued, responded, listed } = lags(story);
  return {
    submittedOn,
    proposedOn,
    confirmedOn: workingDay(proposedOn, 1 + dice.below(3)),
    endOn,
    draftedOn: after(isSelf ? 2 : 4),
    sharedOn: after(8),
    commentedOn: after(11),
    reviewOn: after(isSelf ? 4 : 13),
    issuedOn: after(issued),
    respondedOn: after(responded),
    listedOn: after(listed),
  };
}
