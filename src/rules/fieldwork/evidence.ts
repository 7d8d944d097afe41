import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';

export type EvidenceAttached = {
  readonly event: 'evidence-attached';
  readonly evidenceId: string;
  readonly controlId: string;
  readonly title: string;
  /** The day the evidence speaks of; not the day it was uploaded. */
  readonly speaksOfOn: Day;
  readonly fileName: string;
  readonly sha256: string;
};

export type EvidenceWithdrawn = {
  readonly event: 'evidence-withdrawn';
  readonly evidenceId: string;
  readonly title: string;
  readonly reason: string;
};

/** Attaches a file to a control. Refuses `evidence-from-future`: evidence speaks of what is or was. */
export function attachEvidence(
  evidence: Omit<EvidenceAttached, 'event'>,
  on: Day,
): Outcome<readonly EvidenceAttached[]> {
  if (evidence.speaksOfOn > on) return refuse('evidence-from-future', { speaksOfOn: evidence.speaksOfOn });
  return allow([{ event: 'evidence-attached', ...evidence }]);
}

/** Withdraws evidence with a reason; the file stays, since somebody may have relied on it. Refuses `already-withdrawn`. */
export function withdrawEvidence(
  evidence: { readonly id: string; readonly title: string; readonly withdrawn: boolean },
  reason: string,
): Outcome<readonly EvidenceWithdrawn[]> {
  if (evidence.withdrawn) return refuse('already-withdrawn', { title: evidence.title });
  return allow([{ event: 'evidence-withdrawn', evidenceId: evidence.id, title: evidence.title, reason }]);
}
