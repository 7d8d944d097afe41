import type { z } from 'zod';
import type { Action } from '../../../contract/common.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { SIDE_OF_ROLE } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import { problemOf } from '../http/problem.ts';
import type { Command } from './command.ts';

/** What the rules say to a command on a record as it stands; undefined when it is not this actor's to ask for. */
type Look<Rec> = (actor: Actor, record: Rec, on: Day, book: Overlay) => Outcome<unknown> | undefined;

/** What is offered: an operation, and whom it is for. */
type Offered = Pick<Command, 'operation' | 'allows'>;

/** The operations that may be asked for on one kind of record. Each enters itself when it is declared. */
export interface Offers<Rec> {
  add(operation: Offered, look: Look<Rec>): void;
  /**
   * The actions that an answer offers: those of the actor's side, each open, or closed with the reason.
   * What belongs to other sides is not listed; the record says whose turn it is.
   */
  on(actor: Actor, record: Rec, on: Day, book: Overlay): z.infer<typeof Action>[];
}

export function openOffers<Rec>(): Offers<Rec> {
  const offered: { command: Offered; look: Look<Rec> }[] = [];
  return {
    add: (command, look) => void offered.push({ command, look }),
    on: (actor, record, on, book) =>
      offered
        .filter(({ command }) => command.allows.some((role) => SIDE_OF_ROLE[role] === actor.side))
        .flatMap(({ command, look }) => {
          const outcome = look(actor, record, on, book);
          return outcome ? [actionOf(actor, command, outcome)] : [];
        }),
  };
}

function actionOf(actor: Actor, { operation, allows }: Offered, outcome: Outcome<unknown>): z.infer<typeof Action> {
  if (!allows.some((role) => actor.roles.includes(role))) {
    const refusal = problemOf({ code: 'not-permitted', facts: { needs: allows.join(', ') }, because: [] });
    return { operation: operation.id, open: false, refusal };
  }
  return outcome.ok
    ? { operation: operation.id, open: true }
    : { operation: operation.id, open: false, refusal: problemOf(outcome.refusal) };
}
