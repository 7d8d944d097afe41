import type { Actor } from '../../access/actor.ts';

/** Sessions that are remembered; those seen least recently go first. */
const MOST = 5_000;

/**
 * Who asked by a session the last time. Only ever a guess: it lets a read begin before the database has said who asks,
 * and what was read is answered only when the database has said the same, in the same transaction.
 */
export class Guesses {
  readonly #byToken = new Map<string, Actor>();

  of(token: string): Actor | undefined {
    return this.#byToken.get(token);
  }

  keep(token: string, actor: Actor): void {
    this.#byToken.delete(token);
    this.#byToken.set(token, actor);
    if (this.#byToken.size <= MOST) return;
    const [oldest] = this.#byToken.keys();
    if (oldest !== undefined) this.#byToken.delete(oldest);
  }

  forget(token: string): void {
    this.#byToken.delete(token);
  }
}

/** Whether a guess was right in everything that a read may rest on. */
export const isSame = (guess: Actor, actor: Actor): boolean =>
  guess.personId === actor.personId &&
  guess.side === actor.side &&
  guess.partyId === actor.partyId &&
  guess.name === actor.name &&
  guess.email === actor.email &&
  guess.organisation === actor.organisation &&
  guess.roles.length === actor.roles.length &&
  guess.roles.every((role, index) => role === actor.roles[index]);
