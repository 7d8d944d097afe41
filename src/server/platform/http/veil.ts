import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';

/** Changes everything that leaves for a reader who may not read all of it by name. */
export interface Veil {
  /** An answer, text by text. */
  of(answer: unknown): unknown;
  /** A plain text: a file of lines, a calendar. */
  ofText(text: string): string;
}

/** Who is given a veil. */
export interface Veils {
  /** Whether there may be one for somebody: of everybody else the database need not be asked. */
  mayBeFor(reader: Pick<Actor, 'side' | 'roles'>): boolean;
  /** The veil, as far as whoever the transaction is of may see; undefined when everything may be read as it is. */
  of(tx: Tx): Promise<Veil | undefined>;
}
