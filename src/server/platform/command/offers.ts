import type { z } from 'zod';
import type { Action } from '../../../contract/common.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { SIDE_OF_ROLE } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import { problemOf } from '../http/problem.ts';
import type { Command } from './command.ts';

/** What the rules say to a command on a record as it stands; undefined when it is not this actor's to ask for. */
type Look<Rec> = (actor: Actor, record: Rec, on: Day, book: Overlay) => Outcome<unknown> | undefined;

/** As `Look`, reading what it needs. */
type Read<Rec> = (tx: Tx, actor: Actor, record: Rec, on: Day) => Promise<Outcome<unknown> | undefined>;

/** What is offered: an operation, and whom it is for. */
type Offered = Pick<Command, 'operation' | 'allows'>;

/** The operations that may be asked for on one kind of record. Each enters itself when it is declared. */
export interface Offers<Rec> {
  add(operation: Offered, look: Look<Rec>): void;
  /** One whose offer rests on more than the record: `read` says what the rules say, in the transaction of the answer. */
  addReading(operation: Offered, read: Read<Rec>): void;
  /**
   * The actions that an answer offers: those of the actor's side, each open, or closed with the reason.
   * What belongs to other sides is not listed; the record says whose turn it is.
   */
  on(actor: Actor, record: Rec, on: Day, book: Overlay): z.infer<typeof Action>[];
  /** As `on`, with the commands that read more. */
  reading(tx: Tx, actor: Actor, record: Rec, on: Day, book: Overlay): Promise<z.infer<typeof Action>[]>;
}

export function openOffers<Rec>(): Offers<Rec> {
  const offered: { command: Offered; look: Look<Rec> }[] = [];
  const read: { command: Offered; read: Read<Rec> }[] = [];
  const on: Offers<Rec>['on'] = (actor, record, day, book) =>
    offered
      .filter(({ command }) => isOfSide(actor, command))
      .flatMap(({ command, look }) => offerOf(actor, command, look(actor, record, day, book)));
  return {
    add: (command, look) => void offered.push({ command, look }),
    addReading: (command, reading) => void read.push({ command, read: reading }),
    on,
    async reading(tx, actor, record, day, book) {
      const actions = on(actor, record, day, book);
      for (const each of read) {
        if (!isOfSide(actor, each.command)) continue;
        actions.push(...offerOf(actor, each.command, await each.read(tx, actor, record, day)));
      }
      return actions;
    },
  };
}

const isOfSide = ({ side }: Actor, { allows }: Offered): boolean => allows.some((role) => SIDE_OF_ROLE[role] === side);

const offerOf = (actor: Actor, command: Offered, outcome: Outcome<unknown> | undefined): z.infer<typeof Action>[] =>
  outcome ? [actionOf(actor, command, outcome)] : [];

function actionOf(actor: Actor, { operation, allows }: Offered, outcome: Outcome<unknown>): z.infer<typeof Action> {
  if (!allows.some((role) => actor.roles.includes(role))) {
    const refusal = problemOf({ code: 'not-permitted', facts: { needs: allows.join(', ') }, because: [] });
    return { operation: operation.id, open: false, refusal };
  }
  return outcome.ok
    ? { operation: operation.id, open: true }
    : { operation: operation.id, open: false, refusal: problemOf(outcome.refusal) };
}
