import { inForce, type Overlay } from '../rulebook/dated.ts';
import { dischargers } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { type Condition, daysLate, notDischarged } from './condition.ts';

export type ProgressReported = {
  readonly event: 'progress-reported' | 'condition-reported';
  readonly number: number;
  readonly progress: string;
  readonly evidence: string;
  readonly state: 'open' | 'reported';
  readonly reportedOn: Day | null;
  /** Days after the condition's date; 0 when it is in time. A late report is accepted and marked. */
  readonly daysLate: number;
};

export type ProgressReport = {
  readonly progress: string;
  /** Where the evidence is; may be empty while the step is under way. */
  readonly evidence: string;
  /** The Party says that the step is taken. */
  readonly done: boolean;
};

/**
 * The Party reports how a condition goes, or that it is met, with evidence (G8.28). A report of completion keeps the
 * day of the first such report until the condition is returned.
 *
 * Refuses: `condition-discharged`, `evidence-required`.
 */
export function reportProgress(
  condition: Condition & { readonly number: number },
  { progress, evidence, done }: ProgressReport,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ProgressReported[]> {
  const possible = notDischarged(condition);
  if (!possible.ok) return possible;
  if (done && evidence.trim() === '') return refuse('evidence-required');
  const reportedOn = done ? (condition.reportedOn ?? on) : null;
  const who = inForce(dischargers, on, overlay);
  return allow(
    [
      {
        event: done ? 'condition-reported' : 'progress-reported',
        number: condition.number,
        progress,
        evidence,
        state: done ? 'reported' : 'open',
        reportedOn,
        daysLate: daysLate({ dueOn: condition.dueOn, reportedOn }, on),
      },
    ],
    done ? [because('who-discharges', who, { roles: who.value.join(', ') })] : [],
  );
}
