import type { ActionName } from '../../../rules/assessments/actions.ts';
import { mayAct } from '../../../rules/assessments/life.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { openOffers } from '../../platform/command/offers.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import type { ConditionRecord, LetterRecord } from './remediation.store.ts';

/** A condition with the assessment it belongs to: what may be done depends on both. */
export interface ConditionInRound {
  readonly assessment: AssessmentRecord;
  readonly condition: ConditionRecord;
}

/** The Director's Letter as the page shows it, with the plan behind it. */
export interface LetterInRound {
  readonly assessment: AssessmentRecord;
  readonly conditions: readonly ConditionRecord[];
  readonly letter: LetterRecord | undefined;
}

/** What may be done to one condition. */
export const conditionOffers = openOffers<ConditionInRound>();
/** What may be done with the Director's Letter. */
export const letterOffers = openOffers<LetterInRound>();

/** The state of the round first, then the rule. */
export function inTurn(
  action: ActionName,
  assessment: AssessmentRecord,
  rule: () => Outcome<unknown>,
): Outcome<unknown> {
  const possible = mayAct(action, assessment.state);
  return possible.ok ? rule() : possible;
}
