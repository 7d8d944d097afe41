import { addMonths, type Day, day } from '../../rules/values/day.ts';
import { SIDE_OF_ROLE, type UserRole } from '../../rules/vocabulary.ts';
import { instant, workingDay } from './days.ts';
import type { Dice } from './dice.ts';
import type { Rows } from './rows.ts';
import type { Bodies, Party, Person } from './scheme.ts';
import {
  DEMO_GROUPS,
  DEMO_ORGANISATIONS,
  DEMO_PARTIES,
  DEMO_PEOPLE,
  type DemoParty,
  type DemoPerson,
} from './texts/index.ts';

/** The year of the newest count of premises in the texts. */
const TEXTS_OF_YEAR = 2026;
const COUNTED = '-09-01';

/** The people and parties of the demo, as the rest of the story needs them. */
export interface Register {
  readonly parties: readonly Party[];
  readonly bodies: Bodies;
  readonly people: readonly Person[];
}

/**
 * Makes the register. The texts speak of fixed days; they are moved by whole years, so that the newest count of premises
 * is the last 1 September before today, and accession has always come before.
 */
export function makeRegister(today: Day, dice: Dice): Register {
  const year = Number(today.slice(0, 4)) - (today.slice(4) < COUNTED ? 1 : 0);
  const moved = (text: string): Day => addMonths(day(text), 12 * (year - TEXTS_OF_YEAR));
  const ids = new Map(DEMO_PARTIES.map((party) => [party.slug, dice.id(instant(moved(party.accededOn), 540))]));
  const people = DEMO_PEOPLE.map((person, index) => personOf(person, index, ids, dice, today));
  const parties = DEMO_PARTIES.map((party, index) => partyOf(party, index, ids, people, moved));
  return { parties, people, bodies: bodiesOf(people) };
}

function partyOf(
  party: DemoParty,
  index: number,
  ids: ReadonlyMap<string, string>,
  people: readonly Person[],
  moved: (text: string) => Day,
): Party {
  const { slug, name, category, system, sites, group } = party;
  const own = people.filter(({ side, email }) => side === 'party' && email.endsWith(`@${slug}.example`));
  const lead = own.find(({ roles }) => roles.includes('party-administrator'));
  const director = own.find(({ roles }) => roles.includes('party-director'));
  const id = ids.get(slug);
  if (!id || !lead || !director) throw new Error(`${name} has no security lead or no director`);
  const accededOn = moved(party.accededOn);
  return {
    id,
    ref: `P-${String(index + 1).padStart(4, '0')}`,
    slug,
    name,
    category,
    userRoles: party.userRoles,
    group: group && DEMO_GROUPS[group as keyof typeof DEMO_GROUPS],
    system,
    provider: party.provider,
    second: party.second && {
      name: party.second.name,
      inUseFrom: moved(party.second.inUseFrom),
      toldOn: party.second.toldOn && moved(party.second.toldOn),
    },
    accededOn,
    sites: sites.map((site) => `${site.name}, ${site.address}`),
    premises: party.premises.map((count) => ({ ...count, on: moved(count.on) })),
    lead,
    director,
    enteredOn: new Map<UserRole, Day>(),
  };
}

function personOf(person: DemoPerson, index: number, ids: ReadonlyMap<string, string>, dice: Dice, today: Day): Person {
  const { name, email, title, roles, organisation, employer, rateGrade } = person;
  const side = SIDE_OF_ROLE[roles[0] ?? 'auditor'];
  const party = DEMO_PARTIES.find(({ slug }) => slug === organisation);
  const body = Object.values(DEMO_ORGANISATIONS).find(({ slug }) => slug === organisation);
  return {
    personId: dice.id(instant(addMonths(today, -40), 540)),
    name,
    email,
    organisation: party?.name ?? body?.name ?? organisation,
    side,
    roles,
    partyId: ids.get(employer ?? organisation) ?? null,
    title,
    phone: `01632 960${String(index).padStart(3, '0')}`,
    rateGrade,
  };
}

function bodiesOf(people: readonly Person[]): Bodies {
  const having = (role: Person['roles'][number]) => people.filter(({ roles }) => roles.includes(role));
  const one = (role: Person['roles'][number]): Person => {
    const [found] = having(role);
    if (!found) throw new Error(`Nobody is ${role}`);
    return found;
  };
  const leads = having('assessor-lead');
  return {
    leads,
    assessors: having('assessor').filter((person) => !leads.includes(person)),
    reviewers: having('quality-reviewer'),
    secas: having('secas-officer'),
    chair: one('ssc-chair'),
    members: having('ssc-member'),
    charging: one('dcc-charging'),
  };
}

/** Writes parties, their roles, systems and counts. The roles' days of entry are known when all rounds are laid in. */
export function writeParties(rows: Rows, dice: Dice, parties: readonly Party[], secas: Person, today: Day): void {
  for (const party of parties) {
    const created_at = instant(party.accededOn, 540);
    const party_id = party.id;
    rows.add('parties', {
      id: party.id,
      ref: party.ref,
      name: party.name,
      category: party.category,
      group_name: party.group ?? null,
      acceded_on: party.accededOn,
      sites: JSON.stringify(party.sites),
      created_at,
    });
    // A Shared Resource Provider is no User itself: it is assessed in the roles of those it serves.
    if (party.category !== 'shared-resource-provider')
      for (const role of party.userRoles)
        rows.add('user_roles', {
          party_id,
          role,
          added_on: party.accededOn,
          entered_on: party.enteredOn.get(role) ?? null,
        });
    const provider = parties.find(({ slug }) => slug === party.provider);
    const systemId = dice.id(created_at);
    rows.add('user_systems', {
      id: systemId,
      party_id,
      name: provider ? `Shared system of ${provider.name}` : 'User System',
      kind: party.system,
      provider_party_id: provider?.id ?? null,
      in_use_from: party.accededOn,
      in_use_until: null,
    });
    if (party.second) {
      const { name, inUseFrom, toldOn } = party.second;
      const told = toldOn && {
        told_on: toldOn,
        told_by: party.lead.personId,
        told_at: instant(toldOn, 600),
      };
      rows.add('user_systems', {
        id: dice.id(created_at),
        party_id,
        name,
        kind: 'bespoke',
        in_use_from: inUseFrom,
        in_use_until: null,
        ...told,
      });
    }
    if (provider) {
      const agreement = { confirmed_on: party.accededOn, confirmed_by: secas.personId };
      rows.add('shared_agreements', { party_id, user_system_id: systemId, ...agreement });
    }
    for (const { on, domestic, nonDomestic } of party.premises.filter((count) => count.on <= today))
      rows.add('premises_counts', {
        id: dice.id(instant(on, 600)),
        party_id,
        counted_on: on,
        domestic,
        non_domestic: nonDomestic,
        devices: Math.round((domestic + nonDomestic) * 1.93),
        note: 'Count of the Smart Metering Inventory, agreed with the party',
        declared_by: secas.personId,
        declared_at: instant(workingDay(on, 2) < today ? workingDay(on, 2) : on, 600),
      });
  }
}

/** Writes the people, each with an account of its own. */
export function writePeople(rows: Rows, people: readonly Person[], today: Day): void {
  const created_at = instant(addMonths(today, -40), 540);
  for (const person of people)
    rows.add('people', {
      id: person.personId,
      user_id: accountOf(person),
      email: person.email,
      name: person.name,
      job_title: person.title,
      phone: person.phone,
      side: person.side,
      roles: [...person.roles],
      party_id: person.partyId,
      organisation: person.organisation,
      created_at,
    });
}

/** The id of a person's account. */
export const accountOf = ({ personId }: Person): string => `account-${personId}`;
