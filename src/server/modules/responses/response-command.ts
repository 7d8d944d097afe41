import type { z } from 'zod';
import type { Response, responseOperations } from '../../../contract/responses.ts';
import type { ActionName } from '../../../rules/assessments/actions.ts';
import { mayAct } from '../../../rules/assessments/life.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { PARTY_ACTORS } from '../../access/roles.ts';
import type { Asked, Command, DomainEvent } from '../../platform/command/command.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { assessmentCommand, ownParty } from '../assessments/index.ts';
import { readResponse } from './queries/read-response.ts';
import { type OnResponse, responseOffers } from './response-offers.ts';
import { itemsOf, responseOf } from './responses.store.ts';

type ResponseOperation = (typeof responseOperations)[keyof typeof responseOperations] & { readonly id: ActionName };

/** A command of the party on its response: the parts that differ from one to the next. */
interface ResponseCommandDeclaration<Op extends ResponseOperation, Facts, E extends DomainEvent> {
  readonly operation: Op;
  /** Reads what the decision needs besides the response. Undefined: the request names something that does not exist. */
  readonly facts?: (asked: Asked<Op>, on: OnResponse) => Facts | undefined;
  /** The version that `body.version` is compared with; the response's own unless said otherwise. */
  readonly version?: (facts: Facts) => number;
  /** The rule asked before anybody presses, where it can be. */
  readonly look?: (on: OnResponse, day: Day) => Outcome<unknown>;
  readonly decide: (asked: Asked<Op>, on: OnResponse, facts: Facts) => Outcome<readonly E[]>;
  readonly apply: (asked: Asked<Op>, on: OnResponse, event: E) => Promise<void>;
  readonly tell?: (asked: Asked<Op>, on: OnResponse, event: E) => Promise<readonly Message[]>;
}

/** Declares a command on `/assessments/{assessmentId}/response/…`, offers it on the response, and answers with the response as it is then. */
export function responseCommand<Op extends ResponseOperation, Facts, E extends DomainEvent>(
  declared: ResponseCommandDeclaration<Op, Facts, E>,
): Command {
  const { operation, decide, apply, tell, look } = declared;
  const declaredCommand = assessmentCommand<Op, { on: OnResponse; facts: Facts }, E>({
    operation,
    allows: PARTY_ACTORS,
    who: ownParty,
    async facts(asked, assessment) {
      const response = await responseOf(asked.tx, assessment.id);
      if (!response) return undefined;
      const on = { assessment, response, items: await itemsOf(asked.tx, response) };
      const facts = declared.facts ? declared.facts(asked, on) : ({} as Facts);
      return facts === undefined ? undefined : { on, facts };
    },
    version: ({ facts }) => (declared.version ? declared.version(facts.facts) : facts.on.response.version),
    decide: (asked, { facts }) => decide(asked, facts.on, facts.facts),
    apply: (asked, { facts }, event) => apply(asked, facts.on, event),
    ...(tell && { tell: (asked, { facts }, event) => tell(asked, facts.on, event) }),
    answer: async ({ tx, actor, on }, { assessment }) =>
      (await readResponse(tx, actor, on, assessment.id)) as z.output<typeof Response> & z.output<Op['answer']>,
  });
  responseOffers.add(declaredCommand, (actor, on, day) => {
    if (!ownParty(actor, on.assessment)) return undefined;
    const possible = mayAct(operation.id, on.assessment.state);
    return possible.ok && look ? look(on, day) : possible;
  });
  return declaredCommand;
}
