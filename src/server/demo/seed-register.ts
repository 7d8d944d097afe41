import { addDays, addMonths, type Day } from '../../rules/values/day.ts';
import { type PartyCategory, type Role, SIDE_OF_ROLE, type UserRole } from '../../rules/vocabulary.ts';
import { instant } from './days.ts';
import type { Dice } from './dice.ts';
import type { Register } from './register.ts';
import type { Party, Person } from './scheme.ts';
import type { Size } from './seed-size.ts';

const BEGINNINGS = [
  'Alder',
  'Birch',
  'Calder',
  'Dunlin',
  'Elver',
  'Farrow',
  'Gorse',
  'Hazel',
  'Ibis',
  'Juniper',
  'Kestrel',
];
const MIDDLES = [
  'brook',
  'combe',
  'dale',
  'fell',
  'garth',
  'holm',
  'lea',
  'marsh',
  'ness',
  'stead',
  'thwaite',
  'wick',
  'worth',
];
const FIRST_NAMES = [
  'Ada',
  'Ben',
  'Cora',
  'Dev',
  'Edith',
  'Finn',
  'Grace',
  'Hugo',
  'Iris',
  'Jonah',
  'Kavya',
  'Leon',
  'Mina',
  'Noor',
];
const LAST_NAMES = [
  'Ashby',
  'Barlow',
  'Crane',
  'Dutta',
  'Ellis',
  'Foyle',
  'Grant',
  'Hale',
  'Imrie',
  'Jarvis',
  'Khan',
  'Lowe',
  'Marsh',
];

const KINDS: readonly { category: PartyCategory; ends: string; userRoles: readonly UserRole[]; domestic: number }[] = [
  { category: 'large-supplier', ends: 'Energy plc', userRoles: ['import-supplier', 'gas-supplier'], domestic: 900_000 },
  { category: 'small-supplier', ends: 'Power Ltd', userRoles: ['import-supplier', 'gas-supplier'], domestic: 70_000 },
  {
    category: 'electricity-network',
    ends: 'Networks plc',
    userRoles: ['electricity-distributor'],
    domestic: 1_400_000,
  },
  { category: 'gas-network', ends: 'Gas Networks Ltd', userRoles: ['gas-transporter'], domestic: 200_000 },
  { category: 'other-sec-party', ends: 'Data Ltd', userRoles: ['other-user'], domestic: 0 },
];

const MEMBERS = 13;
/** Assessments that one lead can hold in a year without getting in anybody's way. */
const ROUNDS_A_YEAR_EACH = 9;
const FEWEST_LEADS = 8;

/** Parties and people in any number, by name like those of the demo and as invented as they are. */
export function makeCrowd(size: Size, dice: Dice, years: number): Register {
  const made = new Maker(size.today, dice);
  const parties = Array.from({ length: size.parties }, (_, index) => made.party(index, years));
  const cio = (count: number, title: string, ...roles: Role[]) =>
    Array.from({ length: count }, () => made.person('Fernhollow Assurance LLP', 'fernhollow', title, roles));
  // Enough for the years behind, and for the present round of every party, which all lie within the same few weeks.
  const overTheYears = Math.ceil((3 * size.assessments) / years / ROUNDS_A_YEAR_EACH);
  const count = Math.max(FEWEST_LEADS, overTheYears, Math.ceil(size.parties / 2));
  const bodies = {
    leads: cio(count, 'Lead Assessor', 'assessor-lead', 'assessor'),
    assessors: cio(count, 'Security Assessor', 'assessor'),
    reviewers: cio(Math.ceil(count / 2), 'Quality Reviewer', 'quality-reviewer'),
    secas: Array.from({ length: 3 }, () => made.person('SECAS', 'secas', 'Security Officer', ['secas-officer'])),
    chair: made.person('Security Sub-Committee', 'ssc', 'Independent Chair', ['ssc-chair']),
    members: Array.from({ length: MEMBERS }, (_, index) =>
      made.person('Security Sub-Committee', 'ssc', 'Member', ['ssc-member'], parties[index % parties.length]?.id),
    ),
    charging: made.person('DCC', 'dcc', 'Charging Analyst', ['dcc-charging']),
  };
  return { parties, bodies, people: made.people };
}

class Maker {
  readonly people: Person[] = [];
  readonly #today: Day;
  readonly #dice: Dice;

  constructor(today: Day, dice: Dice) {
    this.#today = today;
    this.#dice = dice;
  }

  party(index: number, years: number): Party {
    const kind = KINDS[index % KINDS.length];
    if (!kind) throw new Error('There are kinds');
    const number = Math.floor(index / (BEGINNINGS.length * MIDDLES.length));
    const stem = `${BEGINNINGS[index % BEGINNINGS.length]}${MIDDLES[Math.floor(index / BEGINNINGS.length) % MIDDLES.length]}`;
    const name = `${stem}${number ? ` ${number + 1}` : ''} ${kind.ends}`;
    const accededOn = addMonths(this.#today, -12 * (years + 2));
    const id = this.#dice.id(instant(accededOn, 540));
    const slug = `party-${index + 1}`;
    const on = addDays(this.#today, -90);
    const domestic = Math.round(kind.domestic * (0.6 + this.#dice.below(80) / 100));
    return {
      id,
      ref: `P-${String(index + 1).padStart(4, '0')}`,
      slug,
      name,
      category: kind.category,
      userRoles: kind.userRoles,
      group: undefined,
      system: 'bespoke',
      provider: undefined,
      second: undefined,
      accededOn,
      sites: [`Head office, ${1 + this.#dice.below(90)} ${stem} Road`],
      premises: domestic ? [{ on, domestic, nonDomestic: Math.round(domestic / 100) }] : [],
      lead: this.person(name, slug, 'Security Lead', ['party-administrator', 'party-contributor'], id),
      director: this.person(name, slug, 'Director', ['party-director'], id),
      enteredOn: new Map(),
    };
  }

  person(organisation: string, domain: string, title: string, roles: readonly Role[], partyId?: string): Person {
    const number = this.people.length + 1;
    const name = `${this.#dice.pick(FIRST_NAMES)} ${this.#dice.pick(LAST_NAMES)}`;
    const person: Person = {
      personId: this.#dice.id(instant(addMonths(this.#today, -40), 540)),
      name,
      email: `${name.toLowerCase().replace(' ', '.')}.${number}@${domain}.example`,
      organisation,
      side: SIDE_OF_ROLE[roles[0] ?? 'auditor'],
      roles,
      partyId: partyId ?? null,
      title,
      phone: '01632 960000',
      rateGrade: undefined,
    };
    this.people.push(person);
    return person;
  }
}
