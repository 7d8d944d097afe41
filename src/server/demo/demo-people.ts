import type pg from 'pg';
import type { Role } from '../../rules/vocabulary.ts';
import { DEMO_PEOPLE } from './texts/index.ts';

/** Everybody's password in the demo. It is documented, and there is no such person in production. */
export const DEMO_PASSWORD = 'assay-demo-password';

/** Whom a first visitor of the demo should try, by name, one for each step of the main job, in its order. */
const STEPS = {
  'Eleanor Fairbairn': 'books an assessment (Marram Energy Co-operative, security lead)',
  'Harriet Lyle': 'confirms bookings, decides on late notice, lists papers (SECAS)',
  'Margaret Oyelaran': 'leads fieldwork, records results, writes the report (User CIO)',
  'Francis Whitcombe': 'reviews and issues reports (User CIO)',
  'Priya Raman': 'answers controls, gives evidence, responds (Aldermoor Energy Supply, security lead)',
  'Rosalind Achterberg': 'chairs the Security Sub-Committee',
  'Julian Hartnoll': 'votes as a member, and is kept out of his employer’s papers (SSC)',
  'Farid Haddad': 'signs the director’s letter (Hearthlight Data Services, director)',
  'Gemma Holroyd': 'asks whether a party may enter (DCC)',
  'Stephen Attah': 'takes the monthly statement (DCC)',
} as const satisfies Record<string, string>;

/** The suggested people of the demo scheme: e-mail address → what they do. */
export const SUGGESTED: ReadonlyMap<string, string> = new Map(
  Object.entries(STEPS).map(([name, does]) => {
    const person = DEMO_PEOPLE.find((each) => each.name === name);
    if (!person) throw new Error(`${name} is not in the demo`);
    return [person.email, does];
  }),
);

/** The same for a scheme of another making: one person of each role. */
const ROLES = {
  'party-administrator': 'books an assessment, answers controls, responds',
  'secas-officer': 'confirms bookings, decides on late notice, lists papers',
  'assessor-lead': 'leads fieldwork, records results, writes the report',
  'quality-reviewer': 'reviews and issues reports',
  'ssc-chair': 'chairs the Security Sub-Committee',
  'ssc-member': 'votes as a member',
  'party-director': 'signs the director’s letter',
  'dcc-user-entry': 'asks whether a party may enter',
  'dcc-charging': 'takes the monthly statement',
} as const satisfies Partial<Record<Role, string>>;

/**
 * Whom a first visitor should try in the scheme that the register holds: e-mail address → what they do.
 *
 * @param client of the owner of the schema
 */
export async function suggestedPeople(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`select set_config('assay.side', 'system', false)`);
  const { rows } = await client.query<{ email: string }>(
    'select email from assay.people where active and email = any ($1)',
    [[...SUGGESTED.keys()]],
  );
  const found = new Set(rows.map(({ email }) => email));
  return found.size > 0 ? new Map([...SUGGESTED].filter(([email]) => found.has(email))) : onePersonOfEachRole(client);
}

async function onePersonOfEachRole(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ email: string; does: string }>(
    `select p.email, s.does || ' (' || p.organisation || ')' as does
     from unnest($1::text[], $2::text[]) with ordinality s (role, does, step) cross join lateral (
       select email, organisation from assay.people where active and s.role = any (roles) order by created_at, email limit 1) p
     order by s.step`,
    [Object.keys(ROLES), Object.values(ROLES)],
  );
  return new Map(rows.map(({ email, does }) => [email, does]));
}
