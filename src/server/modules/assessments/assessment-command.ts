import type { z } from 'zod';
import type { Operation } from '../../../contract/operation.ts';
import type { ActionName } from '../../../rules/assessments/actions.ts';
import { mayAct } from '../../../rules/assessments/life.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import type { RefusalCode, Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import { type Asked, type Command, command, type DomainEvent } from '../../platform/command/command.ts';
import { openOffers } from '../../platform/command/offers.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { type AssessmentRecord, aboutAssessment, lockAssessment } from './assessments.store.ts';
import { readAssessment } from './queries/read-assessment.ts';

/** The commands that may be asked for on an assessment. */
export const assessmentOffers = openOffers<AssessmentRecord>();

/** What a decision on an assessment is given: the locked record, and whatever else the command asked to be read. */
export interface OnAssessment<Facts> {
  readonly assessment: AssessmentRecord;
  readonly facts: Facts;
}

/** A command on one assessment: the parts that differ. The rest (lock, version, turn, journal subject) is the same for all. */
export interface AssessmentCommandDeclaration<Op extends Operation, Facts, E extends DomainEvent> {
  readonly operation: Op & { readonly id: ActionName };
  readonly allows: readonly Role[];
  /** As `CommandDeclaration.stepUp`. */
  readonly stepUp?: boolean;
  /** The actor's relation to the assessment: own party, on the team, … */
  readonly who: (actor: Actor, assessment: AssessmentRecord) => boolean;
  /** What the offer on the assessment's page says besides the stage; undefined: not offered on such an assessment. */
  readonly offer?: (assessment: AssessmentRecord, on: Day, actor: Actor, book: Overlay) => Outcome<unknown> | undefined;
  /** Reads what the decision needs besides the assessment. Undefined: a part of the request names nothing that exists. */
  readonly facts?: (asked: Asked<Op>, assessment: AssessmentRecord) => Promise<Facts | undefined>;
  /** The version that `body.version` is compared with; the assessment's own unless said otherwise. */
  readonly version?: (loaded: OnAssessment<Facts>) => number | undefined;
  /** The decision. That the action is possible in the state the assessment is in has been checked before. */
  readonly decide: (asked: Asked<Op>, loaded: OnAssessment<Facts>) => Outcome<readonly E[]>;
  /** The assessment that an event is about; the one that was loaded unless said otherwise. */
  readonly about?: (loaded: OnAssessment<Facts>, event: E) => AssessmentRecord;
  readonly apply: (asked: Asked<Op>, loaded: OnAssessment<Facts>, event: E) => Promise<void>;
  readonly tell?: (
    asked: Asked<Op>,
    loaded: OnAssessment<Facts>,
    event: E,
  ) => Promise<readonly Message[]> | readonly Message[];
  /** Whether a stored answer may be given again; unless said otherwise, to whoever may still do it to the record. */
  readonly seesStill?: (asked: Asked<Op>, stored: z.output<Op['answer']>) => Promise<boolean>;
  /** What the sender gets back; the assessment as it is now unless said otherwise. */
  readonly answer?: (asked: Asked<Op>, loaded: OnAssessment<Facts>) => Promise<z.output<Op['answer']>>;
  readonly races?: Readonly<Record<string, RefusalCode>>;
}

/** Declares a command on `/assessments/{assessmentId}/…` and offers it on the assessment. */
export function assessmentCommand<Op extends Operation, Facts, E extends DomainEvent>(
  declared: AssessmentCommandDeclaration<Op, Facts, E>,
): Command {
  const action = declared.operation.id;
  const declaredCommand = command<Op, OnAssessment<Facts>, E>({
    operation: declared.operation,
    allows: declared.allows,
    ...(declared.stepUp && { stepUp: true }),
    async load(asked) {
      const { assessmentId } = asked.params as { assessmentId: string };
      const assessment = await lockAssessment(asked.tx, assessmentId);
      if (!assessment) return undefined;
      const facts = declared.facts ? await declared.facts(asked, assessment) : ({} as Facts);
      return facts === undefined ? undefined : { assessment, facts };
    },
    mayAct: (actor, { assessment }) => declared.who(actor, assessment),
    version: (loaded) => (declared.version ? declared.version(loaded) : loaded.assessment.version),
    decide(asked, loaded) {
      const possible = mayAct(action, loaded.assessment.state);
      return possible.ok ? declared.decide(asked, loaded) : possible;
    },
    subject: (_asked, loaded, event) => aboutAssessment(declared.about?.(loaded, event) ?? loaded.assessment),
    apply: declared.apply,
    ...(declared.tell && { tell: declared.tell }),
    answer: async (asked, loaded) => {
      if (declared.answer) return declared.answer(asked, loaded);
      const { tx, actor, on } = asked;
      return (await readAssessment(tx, actor, on, loaded.assessment.id, assessmentOffers)) as z.output<Op['answer']>;
    },
    async seesStill(asked, stored) {
      if (declared.seesStill) return declared.seesStill(asked, stored);
      const assessment = await lockAssessment(asked.tx, (asked.params as { assessmentId: string }).assessmentId);
      return assessment !== undefined && declared.who(asked.actor, assessment);
    },
    ...(declared.races && { races: declared.races }),
  });
  assessmentOffers.add(declaredCommand, (actor, assessment, on, book) => {
    if (!declared.who(actor, assessment)) return undefined;
    const possible = mayAct(action, assessment.state);
    const offer = declared.offer ? declared.offer(assessment, on, actor, book) : possible;
    return offer && (possible.ok ? offer : possible);
  });
  return declaredCommand;
}
