import type pg from 'pg';
import { lastDayOf, type RateCard } from '../../rules/charges/rate-card.ts';
import { inForce } from '../../rules/rulebook/dated.ts';
import { independenceLookBackMonths } from '../../rules/rulebook/values.ts';
import { addMonths, type Day, day } from '../../rules/values/day.ts';
import { pence } from '../../rules/values/money.ts';
import { nextWorkingDay } from '../../rules/values/working-days.ts';
import { copyInto } from './copy.ts';
import { instant } from './days.ts';
import type { Dice } from './dice.ts';
import { accountOf } from './register.ts';
import type { Rows } from './rows.ts';
import type { Party, Person, Scheme } from './scheme.ts';
import { INTEREST_REASONS } from './texts/index.ts';

const CARD_YEARS = 5;
const FIRST_RATES = { lead: 124_000, assessor: 98_000, reviewer: 112_000 } as const;
const YEARLY_RISE = { lead: 3_500, assessor: 2_800, reviewer: 3_100 } as const;

/** The rate cards of some years, August to August, the last of them in force today. Day rates are made up. */
export function rateCards(today: Day, dice: Dice, years: number = CARD_YEARS): readonly RateCard[] {
  const thisYear = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
  return Array.from({ length: years }, (_, index) => {
    const year = thisYear - years + 1 + index;
    const fromOn = day(`${year}-08-01`);
    const rate = (grade: keyof typeof FIRST_RATES) => pence(FIRST_RATES[grade] + index * YEARLY_RISE[grade]);
    return {
      id: dice.id(instant(fromOn, 0)),
      name: `${year}–${year + 1}`,
      fromOn,
      untilOn: lastDayOf(fromOn),
      rates: { lead: rate('lead'), assessor: rate('assessor'), reviewer: rate('reviewer') },
    };
  });
}

export function writeCards(rows: Rows, cards: readonly RateCard[]): void {
  for (const { id, name, fromOn, untilOn, rates } of cards)
    rows.add('rate_cards', {
      id,
      name,
      from_on: fromOn,
      until_on: untilOn,
      lead_pence: rates.lead,
      assessor_pence: rates.assessor,
      reviewer_pence: rates.reviewer,
      trust: 'assumed',
    });
}

/** One assessor advised a party not long ago and may not assess it; another did, and may again. */
export function writeAdvisoryWork({ rows, dice, parties, bodies, today }: Scheme): void {
  const months = inForce(independenceLookBackMonths, today).value;
  const work = [
    { person: bodies.leads[1], slug: 'marram', until: addMonths(today, -5), note: 'Design of the monitoring platform' },
    { person: bodies.assessors[0], slug: 'hearthlight', until: addMonths(today, -(months + 2)), note: 'Risk workshop' },
  ];
  for (const { person, slug, until, note } of work) {
    const party = parties.find((each) => each.slug === slug);
    if (!person || !party) throw new Error(`Nobody advised ${slug}`);
    const id = dice.id(instant(until, 600));
    rows.add('advisory_work', { id, person_id: person.personId, party_id: party.id, advised_until: until, note });
  }
}

/** Interests that members declared in parties they are not employed by. */
export function writeInterests({ rows, dice, parties, bodies, today }: Scheme): void {
  const declared = [
    { member: bodies.members[1], slug: 'copperlane', nature: INTEREST_REASONS[2], monthsAgo: 4 },
    { member: bodies.members[7], slug: 'fairlode', nature: INTEREST_REASONS[3], monthsAgo: 9 },
  ];
  for (const { member, slug, nature, monthsAgo } of declared) {
    const party = parties.find((each) => each.slug === slug);
    if (!member || !party) throw new Error(`Nobody has an interest in ${slug}`);
    const declared_on = nextWorkingDay(addMonths(today, -monthsAgo));
    rows.add('interests', {
      id: dice.id(instant(declared_on, 600)),
      person_id: member.personId,
      party_id: party.id,
      agenda_item_id: null,
      nature,
      source: 'declared',
      declared_on,
      declared_by: member.personId,
    });
  }
}

/** A party that entered before the records begin: its status was set then, and it has been a User since. */
export function enterLongAgo({ rows, dice, today }: Scheme, party: Party): void {
  const accession = addMonths(party.accededOn, 12);
  const before = addMonths(today, -42);
  const on = accession < before ? accession : before;
  if (party.category === 'shared-resource-provider') return;
  for (const role of party.userRoles) {
    party.enteredOn.set(role, on);
    const created_at = instant(on, 600);
    const id = dice.id(created_at);
    rows.add('assurance_statuses', {
      id,
      party_id: party.id,
      user_role: role,
      status: 'approved',
      set_on: on,
      decision_id: null,
      assessment_id: null,
      created_at,
    });
  }
}

/** Accounts in better-auth's own tables: everybody has the one documented password, hashed once. */
export async function copyAccounts(
  client: pg.Client,
  people: readonly Person[],
  password: string,
  createdAt: string,
): Promise<void> {
  const dates = { createdAt, updatedAt: createdAt };
  const users = people.map((person) => ({
    id: accountOf(person),
    name: person.name,
    email: person.email,
    emailVerified: true,
    ...dates,
  }));
  const accounts = users.map(({ id }) => ({
    id: `credential-${id}`,
    accountId: id,
    providerId: 'credential',
    userId: id,
    password,
    ...dates,
  }));
  await copyInto(client, 'auth."user"', users);
  await copyInto(client, 'auth."account"', accounts);
}

/** The next meeting's number follows the last one. */
export async function setMeetingNumber(client: pg.Client): Promise<void> {
  await client.query(
    `select setval('assay.meeting_number', greatest(1, (select max(substring(ref from '\\d+$')::bigint) from assay.meetings)))`,
  );
}

/** Documents are made one after the other once the service runs, the newest first, with room for what people do meanwhile. */
export async function spreadDocuments(client: pg.Client): Promise<void> {
  await client.query(`
    update assay.outbox o set next_attempt_at = now() + (n.place * interval '300 milliseconds')
    from (select id, row_number() over (order by created_at desc, id) as place from assay.outbox) n where n.id = o.id`);
}
