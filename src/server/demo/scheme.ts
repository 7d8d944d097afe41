import type { RateCard } from '../../rules/charges/rate-card.ts';
import type { Day } from '../../rules/values/day.ts';
import type { PartyCategory, RateGrade, SystemKind, UserRole } from '../../rules/vocabulary.ts';
import type { Actor } from '../access/actor.ts';
import type { Committee } from './committee.ts';
import type { Diary } from './diary.ts';
import type { Dice } from './dice.ts';
import type { Rows } from './rows.ts';
import type { DemoPremisesCount } from './texts/index.ts';

/** A person of the scheme who is being laid in. */
export interface Person extends Actor {
  /** The position held. */
  readonly title: string;
  readonly phone: string;
  readonly rateGrade: RateGrade | undefined;
}

/** A party that is being laid in. */
export interface Party {
  readonly id: string;
  readonly ref: string;
  /** Stable key of the texts. */
  readonly slug: string;
  readonly name: string;
  readonly category: PartyCategory;
  readonly userRoles: readonly UserRole[];
  readonly group: string | undefined;
  readonly system: SystemKind;
  readonly provider: string | undefined;
  readonly second: { readonly name: string; readonly inUseFrom: Day; readonly toldOn: Day | undefined } | undefined;
  readonly accededOn: Day;
  readonly sites: readonly string[];
  readonly premises: readonly (Omit<DemoPremisesCount, 'on'> & { readonly on: Day })[];
  readonly lead: Person;
  readonly director: Person;
  /** The day User Entry was completed, for each role; absent while the party is in User Entry. Filled in as rounds are decided. */
  readonly enteredOn: Map<UserRole, Day>;
}

/** The people of the bodies. */
export interface Bodies {
  readonly leads: readonly Person[];
  readonly assessors: readonly Person[];
  readonly reviewers: readonly Person[];
  readonly secas: readonly Person[];
  readonly chair: Person;
  readonly members: readonly Person[];
  readonly charging: Person;
}

/** Numbers of references, given in the order in which things happen. */
export class Numbers {
  readonly #last = new Map<string, number>();

  next(of: 'booking' | 'assessment' | 'charge' | 'meeting' | 'party'): number {
    const number = (this.#last.get(of) ?? 0) + 1;
    this.#last.set(of, number);
    return number;
  }

  last(of: 'booking' | 'assessment' | 'charge' | 'meeting'): number {
    return this.#last.get(of) ?? 0;
  }
}

/** A scheme on its way into the tables. */
export interface Scheme {
  /** The scheme's day: nothing that has happened is later. */
  readonly today: Day;
  readonly rows: Rows;
  readonly dice: Dice;
  /** `brief` leaves out answers, evidence, results and documents: for schemes of a size, not of a story. */
  readonly detail: 'full' | 'brief';
  readonly numbers: Numbers;
  readonly parties: readonly Party[];
  readonly bodies: Bodies;
  readonly cards: readonly RateCard[];
  readonly committee: Committee;
  readonly diary: Diary;
}
