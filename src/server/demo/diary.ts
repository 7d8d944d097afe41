import { addDays, type Day } from '../../rules/values/day.ts';
import { isWorkingDay } from '../../rules/values/working-days.ts';
import type { Person } from './scheme.ts';

const A_DAY = 100;

/** Who of the User CIO is where: fieldwork days are taken by one assessment, and nobody works more than one day in a day. */
export class Diary {
  readonly #booked = new Map<string, Set<Day>>();
  #turn = 0;
  readonly #worked = new Map<string, Map<Day, number>>();

  /** One of these people who is free on all of the days, each in turn. @throws when nobody is */
  whoIsFree(people: readonly Person[], days: readonly Day[], first?: string): Person {
    const turn = this.#turn++ % people.length;
    const preferred = people.filter(({ name }) => name === first);
    const inTurn = [...preferred, ...people.slice(turn), ...people.slice(0, turn)];
    const found = inTurn.find((person) => days.every((on) => this.#isFree(person, on)));
    if (!found) throw new Error(`Nobody of ${people.length} is free from ${days[0]} to ${days.at(-1)}`);
    return found;
  }

  book(person: Person, days: readonly Day[]): void {
    const booked = this.#booked.get(person.personId) ?? new Set();
    for (const on of days) booked.add(on);
    this.#booked.set(person.personId, booked);
  }

  /** Finds a Working Day from `from` on, up to `until`, on which the person can still work so much, and writes it down. */
  work(person: Person, from: Day, hundredths: number, until: Day): Day | undefined {
    const worked = this.#worked.get(person.personId) ?? new Map<Day, number>();
    this.#worked.set(person.personId, worked);
    for (let on = from; on <= until; on = addDays(on, 1)) {
      const already = worked.get(on) ?? 0;
      if (!isWorkingDay(on) || already + hundredths > A_DAY) continue;
      // A day on somebody's site is for that alone.
      if (from !== until && this.#booked.get(person.personId)?.has(on)) continue;
      worked.set(on, already + hundredths);
      return on;
    }
    return undefined;
  }

  #isFree(person: Person, on: Day): boolean {
    return !this.#booked.get(person.personId)?.has(on) && !this.#worked.get(person.personId)?.get(on);
  }
}
