import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { ControlResult } from '../vocabulary.ts';

export type FieldworkEnded = {
  readonly event: 'fieldwork-ended';
  readonly endedOn: Day;
  readonly controls: number;
  readonly observations: number;
  readonly state: 'drafting';
};

/**
 * Ends the fieldwork; the report is drafted next. The report lists findings on every matter in scope, so every control
 * has a result by then (report content, a). Refuses: `controls-without-result`.
 */
export function endFieldwork(
  round: {
    readonly controls: readonly { readonly title: string; readonly result: ControlResult | null }[];
    readonly observations: number;
  },
  on: Day,
): Outcome<readonly FieldworkEnded[]> {
  const open = round.controls.filter(({ result }) => result === null);
  const [first] = open;
  if (first) return refuse('controls-without-result', { count: open.length, first: first.title });
  const { controls, observations } = round;
  return allow([{ event: 'fieldwork-ended', endedOn: on, controls: controls.length, observations, state: 'drafting' }]);
}
