import type { z } from 'zod';
import type { Operation } from '../../../contract/operation.ts';
import type { ActionName } from '../../../rules/assessments/actions.ts';
import { mayAct } from '../../../rules/assessments/life.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import type { Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Asked, Command, DomainEvent } from '../../platform/command/command.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { type AssessmentRecord, assessmentCommand } from '../assessments/index.ts';
import { listedPaper, type PaperRecord } from './committee.store.ts';
import { committeeOffers } from './committee-offers.ts';

/** What a decision on a listed paper is given. */
export interface OnPaper extends PaperRecord {
  readonly assessment: AssessmentRecord;
}

/** A command on a listed paper: the parts that differ from one to the next. */
interface PaperCommandDeclaration<Op extends Operation, Facts, E extends DomainEvent> {
  readonly operation: Op & { readonly id: ActionName };
  readonly allows: readonly Role[];
  /** As `CommandDeclaration.stepUp`. */
  readonly stepUp?: boolean;
  readonly who: (actor: Actor) => boolean;
  /** Reads what the decision needs besides the paper. Undefined: the request names something that does not exist. */
  readonly facts?: (asked: Asked<Op>, paper: OnPaper) => Promise<Facts | undefined>;
  /** False when no version is compared; the paper's own otherwise. */
  readonly versioned?: false;
  /** The rule asked before anybody presses: it opens or closes the action on the page. */
  readonly look?: (paper: OnPaper, actor: Actor, on: Day, book: Overlay) => Outcome<unknown>;
  readonly decide: (asked: Asked<Op>, paper: OnPaper, facts: Facts) => Outcome<readonly E[]>;
  /** The assessment that an event is about; the paper's own unless said otherwise. */
  readonly about?: (paper: OnPaper, event: E, facts: Facts) => AssessmentRecord;
  readonly apply: (asked: Asked<Op>, paper: OnPaper, event: E, facts: Facts) => Promise<void>;
  readonly tell?: (asked: Asked<Op>, paper: OnPaper, event: E, facts: Facts) => Promise<readonly Message[]>;
  /** Whether a stored answer may be given again; unless said otherwise, to whoever may still do it to the record. */
  readonly seesStill?: (asked: Asked<Op>, stored: z.output<Op['answer']>) => Promise<boolean>;
  readonly answer: (asked: Asked<Op>, paper: OnPaper) => Promise<z.output<Op['answer']> | undefined>;
}

/** Declares a command on the paper with which an assessment is listed, and offers it before the SSC. */
export function paperCommand<Op extends Operation, Facts, E extends DomainEvent>(
  declared: PaperCommandDeclaration<Op, Facts, E>,
): Command {
  const { operation, allows, who, look } = declared;
  type Loaded = { readonly paper: OnPaper | undefined; readonly facts: Facts };
  const on = (loaded: Loaded): OnPaper => {
    if (!loaded.paper) throw new Error('An assessment that is on an agenda has no paper.');
    return loaded.paper;
  };
  const made = assessmentCommand<Op, Loaded, E>({
    operation,
    allows,
    ...(declared.stepUp && { stepUp: true }),
    who,
    async facts(asked, assessment) {
      const listed = await listedPaper(asked.tx, assessment.id);
      // On no agenda: the state of the assessment refuses it, with the reason.
      if (!listed) return { paper: undefined, facts: {} as Facts };
      const paper = { ...listed, assessment };
      const facts = declared.facts ? await declared.facts(asked, paper) : ({} as Facts);
      return facts === undefined ? undefined : { paper, facts };
    },
    version: ({ facts }) => (declared.versioned === false ? undefined : facts.paper?.item.version),
    decide: (asked, { facts }) => declared.decide(asked, on(facts), facts.facts),
    about: ({ assessment, facts }, event) => declared.about?.(on(facts), event, facts.facts) ?? assessment,
    apply: (asked, { facts }, event) => declared.apply(asked, on(facts), event, facts.facts),
    ...(declared.tell && {
      tell: async (asked, { facts }, event) => declared.tell?.(asked, on(facts), event, facts.facts) ?? [],
    }),
    ...(declared.seesStill && { seesStill: declared.seesStill }),
    answer: async (asked, { facts }) => (await declared.answer(asked, on(facts))) as z.output<Op['answer']>,
  });
  committeeOffers.add(made, (actor, { assessment, paper }, day, book) => {
    if (!who(actor)) return undefined;
    const possible = mayAct(operation.id, assessment.state);
    return possible.ok && look && paper ? look({ ...paper, assessment }, actor, day, book) : possible;
  });
  return made;
}
