import type { z } from 'zod';
import type { Operation } from '../../../contract/operation.ts';
import type { remediationOperations } from '../../../contract/remediation.ts';
import { maySign } from '../../../rules/remediation/directors-letter.ts';
import { allow, type Outcome } from '../../../rules/values/outcome.ts';
import type { Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Asked, Command, DomainEvent } from '../../platform/command/command.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { type AssessmentRecord, assessmentCommand } from '../assessments/index.ts';
import { readRemediation } from './queries/read-remediation.ts';
import { inTurn, type LetterInRound, letterOffers } from './remediation.offers.ts';
import { conditionsOf, type FrozenPlan, newestLetter, planOf } from './remediation.store.ts';

type LetterOperation = (typeof remediationOperations)[
  | 'prepare-directors-letter'
  | 'sign-directors-letter'
  | 'return-directors-letter'
  | 'approve-directors-letter'];

/** What a decision about the letter is given: the letter, the conditions behind it, and the plan as it is now. */
export type OnLetter = LetterInRound & { readonly plan: FrozenPlan };

interface LetterCommandDeclaration<Op extends LetterOperation, E extends DomainEvent> {
  readonly operation: Op;
  readonly allows: readonly Role[];
  /** As `CommandDeclaration.stepUp`. */
  readonly stepUp?: boolean;
  readonly who: (actor: Actor, assessment: AssessmentRecord) => boolean;
  readonly decide: (asked: Asked<Op>, on: OnLetter) => Outcome<readonly E[]>;
  /** The same rule as far as it can be asked before anything is typed. */
  readonly offered?: (actor: Actor, on: LetterInRound) => Outcome<unknown>;
  readonly apply: (asked: Asked<Op>, on: OnLetter, event: E) => Promise<void>;
  readonly tell: (asked: Asked<Op>, on: OnLetter, event: E) => Promise<readonly Message[]>;
}

/** Declares a command on the Director's Letter of an assessment; its version is the assessment's. */
export function letterCommand<Op extends LetterOperation, E extends DomainEvent>(
  declared: LetterCommandDeclaration<Op, E>,
): Command {
  const { operation, decide, apply, tell, offered = () => allow(true) } = declared;
  const declaredCommand = assessmentCommand<Op, Omit<OnLetter, 'assessment'>, E>({
    operation,
    allows: declared.allows,
    ...(declared.stepUp && { stepUp: true }),
    who: declared.who,
    ...(operation.id === 'sign-directors-letter' && {
      // Whether a letter is there to sign, the assessment alone does not tell; who may sign, it does.
      offer: (_assessment, _on, actor) => maySign({ versionNo: 1, state: 'prepared', planSha256: '' }, actor.roles),
    }),
    async facts({ tx }, { id }) {
      const letter = await newestLetter(tx, id);
      return { letter, conditions: await conditionsOf(tx, id), plan: await planOf(tx, id) };
    },
    decide: (asked, { assessment, facts }) => decide(asked, { assessment, ...facts }),
    apply: (asked, { assessment, facts }, event) => apply(asked, { assessment, ...facts }, event),
    tell: (asked, { assessment, facts }, event) => tell(asked, { assessment, ...facts }, event),
    answer: async ({ tx, actor, on }, { assessment }) =>
      (await readRemediation(tx, actor, on, assessment.id)) as z.output<Operation['answer']> & z.output<Op['answer']>,
    races: { directors_letters_assessment_id_version_no_key: 'stale-version' },
  });
  letterOffers.add(declaredCommand, (actor, record) =>
    declared.who(actor, record.assessment)
      ? inTurn(operation.id, record.assessment, () => offered(actor, record))
      : undefined,
  );
  return declaredCommand;
}
