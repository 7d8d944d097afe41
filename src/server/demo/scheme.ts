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

const FIRST_NUMBER = 10_000;
const NUMBERS = 90_000;
/** Has no divisor in common with the numbers there are: every number is given once before any comes again. */
const STRIDE = 61_757;

/** References. Those of meetings run; the others have five digits and no order, as the service gives them. */
export class Numbers {
  readonly #given = new Map<string, number>();

  /** The number of the next meeting. */
  meeting(): number {
    return this.#count('SSC');
  }

  ref(letters: 'BK' | 'UA' | 'CH'): string {
    const given = this.#count(letters);
    // A scheme of more than there are numbers has longer ones after them.
    const more = Math.floor(given / NUMBERS) || '';
    return `${letters}-${more}${FIRST_NUMBER + ((given * STRIDE) % NUMBERS)}`;
  }

  #count(of: string): number {
    const count = (this.#given.get(of) ?? 0) + 1;
    this.#given.set(of, count);
    return count;
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
