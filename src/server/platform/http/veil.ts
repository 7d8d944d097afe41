import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';

/** Changes everything that leaves for a reader who may not read all of it by name. */
export interface Veil {
  /** An answer, text by text. */
  of(answer: unknown): unknown;
  /** A plain text: a file of lines, a calendar. */
  ofText(text: string): string;
}

/** Finds the veil of an actor; undefined when everything may be read as it is. */
export type VeilFor = (tx: Tx, actor: Actor) => Promise<Veil | undefined>;
