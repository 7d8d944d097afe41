import type { Day } from '../values/day.ts';
import type { AssessmentKind, CommitteeOutcome, UserRole } from '../vocabulary.ts';

/** One step of a plan as it stands in the text that is signed. */
export type PlanItem = {
  readonly number: number;
  readonly condition: string;
  /** The observation it answers; null for a condition of the SSC's own. */
  readonly observation: string | null;
  readonly clause: string | null;
  readonly owner: string;
  readonly dueOn: Day;
  readonly state: 'open' | 'reported' | 'discharged';
  readonly action: string;
  readonly evidence: string;
  readonly completedOn: Day | null;
  readonly dischargedOn: Day | null;
};

/** The remediation plan of one decision: what a Director's Letter speaks of. */
export type Plan = {
  readonly assessment: string;
  readonly kind: AssessmentKind;
  readonly party: string;
  readonly partyName: string;
  readonly userRoles: readonly UserRole[];
  readonly outcome: CommitteeOutcome;
  readonly decidedOn: Day;
  readonly items: readonly PlanItem[];
};

/**
 * The canonical text of a plan: JSON with every key in the order written here, two spaces of indent, and no line break
 * at its end. The same plan always gives the same text, so that anybody can verify its SHA-256 with a program of theirs.
 */
export function planText(plan: Plan): string {
  const { assessment, kind, party, partyName, outcome, decidedOn } = plan;
  const items = plan.items.map((item) => ({
    number: item.number,
    condition: item.condition,
    observation: item.observation,
    clause: item.clause,
    owner: item.owner,
    dueOn: item.dueOn,
    state: item.state,
    action: item.action,
    evidence: item.evidence,
    completedOn: item.completedOn,
    dischargedOn: item.dischargedOn,
  }));
  const userRoles = [...plan.userRoles].sort();
  return JSON.stringify({ assessment, kind, party, partyName, userRoles, outcome, decidedOn, items }, null, 2);
}
