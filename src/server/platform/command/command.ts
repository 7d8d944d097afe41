import type { z } from 'zod';
import type { BodyOf, Operation, ParamsOf } from '../../../contract/operation.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import type { RefusalCode, Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import type { Message } from '../outbox/message.ts';

/** A file that came with an upload command: already sniffed, hashed and stored under its SHA-256. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What stands still while one command runs: who, when, and what was asked. */
export interface Asked<Op extends Operation> {
  readonly tx: Tx;
  readonly actor: Actor;
  /** The scheme's day (London). */
  readonly on: Day;
  /** The instant, ISO UTC. */
  readonly at: string;
  /** What SECAS has settled: every rule that is asked here is asked with it. */
  readonly book: Overlay;
  readonly params: ParamsOf<Op>;
  readonly body: BodyOf<Op>;
  /** Upload commands only. */
  readonly file?: ReceivedFile;
  newId(): string;
}

/** What has happened, in the journal's words. */
export interface DomainEvent {
  readonly event: string;
}

/** The record an event is about, for the journal. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly partyId: string | null;
  readonly assessmentId: string | null;
}

/**
 * One change that somebody may ask for. The pipeline runs the parts in the order in which they stand here,
 * in one transaction; see pipeline.ts.
 *
 * @typeParam Rec the record it is about, as `load` gives it
 * @typeParam E what may happen
 */
export interface CommandDeclaration<Op extends Operation, Rec, E extends DomainEvent> {
  readonly operation: Op;
  /** Roles that may ask at all. Nobody else may: deny by default. */
  readonly allows: readonly Role[];
  /** Asks whoever does it to show again who they are, unless they did within the last five minutes. Never for programs. */
  readonly stepUp?: boolean | undefined;
  /** Reads what the decision needs and locks the record. Undefined: no such record, or not one the actor may see. */
  load(asked: Asked<Op>): Promise<Rec | undefined>;
  /** May this actor do it to this record? False is answered exactly as if there were no such record. */
  mayAct(actor: Actor, record: Rec): boolean;
  /** The record's version, compared with `body.version`; undefined for commands that make a new record. */
  version(record: Rec): number | undefined;
  /** The decision: a pure rule, given what was loaded. */
  decide(asked: Asked<Op>, record: Rec): Outcome<readonly E[]>;
  /** What the journal files the event under. */
  subject(asked: Asked<Op>, record: Rec, event: E): Subject;
  /** Writes the event into the tables. */
  apply(asked: Asked<Op>, record: Rec, event: E): Promise<void>;
  /** Letters, notices and documents that follow; they go out after the commit. */
  tell?(asked: Asked<Op>, record: Rec, event: E): Promise<readonly Message[]> | readonly Message[];
  /** What the sender gets back: the record as it is now. */
  answer(asked: Asked<Op>, record: Rec): Promise<z.output<Op['answer']>>;
  /**
   * Asked before a stored answer is given again to the same command: may whoever sent it still see what it tells? Unless
   * said otherwise: the record can be loaded, and the actor may act on it. False is answered as if there were no such record.
   */
  seesStill?(asked: Asked<Op>, stored: z.output<Op['answer']>): Promise<boolean>;
  /** Database constraints that guard against races, and the refusal each one means. */
  readonly races?: Readonly<Record<string, RefusalCode>>;
}

/** A declared command with its types folded away, as the registry holds it. */
export interface Command {
  readonly kind: 'command';
  // biome-ignore lint/suspicious/noExplicitAny: the registry holds commands of every type; `command()` has checked each.
  readonly declaration: CommandDeclaration<any, any, any>;
  readonly operation: Operation;
  readonly allows: readonly Role[];
  readonly stepUp: boolean;
}

/** Declares a command. */
export function command<Op extends Operation, Rec, E extends DomainEvent>(
  declaration: CommandDeclaration<Op, Rec, E>,
): Command {
  const { operation, allows, stepUp = false } = declaration;
  return { kind: 'command', declaration, operation, allows, stepUp };
}
