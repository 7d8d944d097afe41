import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { ControlResult } from '../vocabulary.ts';

export type FieldworkEnded = {
  readonly event: 'fieldwork-ended';
  readonly endedOn: Day;
  readonly controls: number;
  readonly state: 'drafting';
};

/**
 * Ends the fieldwork; the report is drafted next. The report lists findings on every matter in scope, so every control
 * has a result by then (report content, a). Refuses: `controls-without-result`.
 */
export function endFieldwork(
  controls: readonly { readonly title: string; readonly result: ControlResult | null }[],
  on: Day,
): Outcome<readonly FieldworkEnded[]> {
  const open = controls.filter(({ result }) => result === null);
  const [first] = open;
  if (first) return refuse('controls-without-result', { count: open.length, first: first.title });
  // How many observations there are is nobody's but the team's yet.
  return allow([{ event: 'fieldwork-ended', endedOn: on, controls: controls.length, state: 'drafting' }]);
}
