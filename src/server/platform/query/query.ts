import type { z } from 'zod';
import type { Operation, ParamsOf, QueryOf } from '../../../contract/operation.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Marking, Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';

/** JSON that PostgreSQL has built already; it is sent as it is. */
export interface JsonText {
  readonly json: string;
}

/** A file to download. */
export interface Download {
  readonly download: {
    readonly fileName: string;
    readonly mediaType: string;
    /** Who may see it, by the Panel Information Policy: told in a header, also of what has no place for it in itself. */
    readonly marking: Marking;
    /** Its size, where it is known before it is read. */
    readonly bytes?: number;
    readonly content: NodeJS.ReadableStream | Buffer | string;
  };
}

export interface Looking<Op extends Operation> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly on: Day;
  readonly params: ParamsOf<Op>;
  readonly query: QueryOf<Op>;
}

interface QueryDeclaration<Op extends Operation> {
  readonly operation: Op;
  /** Roles that may look at all. Nobody else may: deny by default. */
  readonly allows: readonly Role[];
  /** Asks whoever looks to show again who they are, unless they did within the last five minutes. Never for programs. */
  readonly stepUp?: boolean;
  /** The answer; undefined when there is no such record, or not one this actor may see. */
  read(looking: Looking<Op>): Promise<z.output<Op['answer']> | JsonText | Download | undefined>;
}

/** A declared query with its types folded away, as the registry holds it. */
export interface Query {
  readonly kind: 'query';
  readonly operation: Operation;
  readonly allows: readonly Role[];
  readonly stepUp: boolean;
  readonly read: (looking: Looking<Operation>) => Promise<unknown>;
}

/** Declares a query. */
export function query<Op extends Operation>(declaration: QueryDeclaration<Op>): Query {
  const read = declaration.read as unknown as Query['read'];
  const { operation, allows, stepUp = false } = declaration;
  return { kind: 'query', operation, allows, stepUp, read };
}
