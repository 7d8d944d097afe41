import type { z } from 'zod';
import type { Operation } from '../../../contract/operation.ts';
import type { remediationOperations } from '../../../contract/remediation.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import type { Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Asked, Command, DomainEvent } from '../../platform/command/command.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { type AssessmentRecord, assessmentCommand } from '../assessments/index.ts';
import { readRemediation } from './queries/read-remediation.ts';
import { type ConditionInRound, conditionOffers, inTurn } from './remediation.offers.ts';
import { type ConditionRecord, lockCondition } from './remediation.store.ts';

type ConditionOperation = (typeof remediationOperations)[
  | 'report-progress'
  | 'discharge-condition'
  | 'return-condition'];

interface ConditionCommandDeclaration<Op extends ConditionOperation, E extends DomainEvent> {
  readonly operation: Op;
  readonly allows: readonly Role[];
  readonly who: (actor: Actor, assessment: AssessmentRecord) => boolean;
  readonly decide: (asked: Asked<Op>, condition: ConditionRecord) => Outcome<readonly E[]>;
  /** The same rule as far as it can be asked before anything is typed. */
  readonly offered: (actor: Actor, on: ConditionInRound, day: Asked<Op>['on'], book: Overlay) => Outcome<unknown>;
  readonly apply: (asked: Asked<Op>, on: ConditionInRound, event: E) => Promise<void>;
  readonly tell: (asked: Asked<Op>, on: ConditionInRound, event: E) => Promise<readonly Message[]>;
}

/** Declares a command on one condition: its version is the condition's own, and it answers with the whole plan. */
export function conditionCommand<Op extends ConditionOperation, E extends DomainEvent>(
  declared: ConditionCommandDeclaration<Op, E>,
): Command {
  const { operation, decide, apply, tell, offered } = declared;
  const declaredCommand = assessmentCommand<Op, ConditionRecord, E>({
    operation,
    allows: declared.allows,
    who: declared.who,
    facts({ tx, params }, assessment) {
      const { conditionId } = params as { conditionId: string };
      return lockCondition(tx, assessment.id, conditionId);
    },
    version: ({ facts }) => facts.version,
    decide: (asked, { facts }) => decide(asked, facts),
    apply: (asked, { assessment, facts }, event) => apply(asked, { assessment, condition: facts }, event),
    tell: (asked, { assessment, facts }, event) => tell(asked, { assessment, condition: facts }, event),
    answer: async ({ tx, actor, on }, { assessment }) =>
      (await readRemediation(tx, actor, on, assessment.id)) as z.output<Operation['answer']> & z.output<Op['answer']>,
  });
  conditionOffers.add(declaredCommand, (actor, record, on, book) =>
    declared.who(actor, record.assessment)
      ? inTurn(operation.id, record.assessment, () => offered(actor, record, on, book))
      : undefined,
  );
  return declaredCommand;
}
