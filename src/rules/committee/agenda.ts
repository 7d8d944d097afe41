import { inForce, type Overlay } from '../rulebook/dated.ts';
import { paperDayClock } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { type Purpose, purposeOf, type Round } from './outcomes.ts';
import type { MeetingState } from './paper.ts';

export type AddedToAgenda = {
  readonly event: 'added-to-agenda';
  readonly purpose: Purpose;
  /** Why the paper comes after the day on which papers were due; null when it is in time. */
  readonly lateReason: string | null;
  /** What members read in the place of the Party’s name; null when the paper is not anonymised. */
  readonly code: string | null;
};

type Meeting = { readonly state: MeetingState; readonly heldOn: Day; readonly papersDueOn: Day };

/**
 * SECAS puts a round on the agenda of a meeting. After the day on which papers were due (default Q16) it says why it
 * cannot wait for the next one; that stands on the agenda.
 *
 * Refuses: `meeting-over`, `papers-were-due`.
 */
export function addToAgenda(
  round: Round,
  meeting: Meeting,
  { lateReason, code = null }: { readonly lateReason?: string | undefined; readonly code?: string | null },
  on: Day,
  overlay?: Overlay,
): Outcome<readonly AddedToAgenda[]> {
  const { state, heldOn, papersDueOn } = meeting;
  if (state === 'held') return refuse('meeting-over', { heldOn });
  const { purpose, because: why } = purposeOf(round);
  const due = because('papers-due', inForce(paperDayClock, on, overlay), { heldOn, papersDueOn });
  const late = on > papersDueOn;
  if (late && !lateReason) return refuse('papers-were-due', { heldOn, papersDueOn }, [due]);
  return allow([{ event: 'added-to-agenda', purpose, lateReason: (late && lateReason) || null, code }], [why, due]);
}

export type RemovedFromAgenda = { readonly event: 'removed-from-agenda'; readonly reason: string };

/** SECAS takes a paper off the agenda; the round waits for another meeting. Refuses `meeting-over`. */
export function removeFromAgenda(
  { state, heldOn }: Pick<Meeting, 'state' | 'heldOn'>,
  reason: string,
): Outcome<readonly RemovedFromAgenda[]> {
  if (state === 'held') return refuse('meeting-over', { heldOn });
  return allow([{ event: 'removed-from-agenda', reason }]);
}
