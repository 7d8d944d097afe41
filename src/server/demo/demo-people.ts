import { DEMO_PEOPLE } from './texts/index.ts';

/** Everybody's password in the demo. It is documented, and there is no such person in production. */
export const DEMO_PASSWORD = 'assay-demo-password';

/** Whom a first visitor should try, by name, one for each step of the main job, in its order. */
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

/** The suggested people with what each does. */
export const suggestedPeople = (): { readonly email: string; readonly does: string }[] =>
  Object.entries(STEPS).map(([name, does]) => {
    const person = DEMO_PEOPLE.find((each) => each.name === name);
    if (!person) throw new Error(`${name} is not in the demo`);
    return { email: person.email, does };
  });

export const SUGGESTED: ReadonlyMap<string, string> = new Map(
  suggestedPeople().map(({ email, does }) => [email, does]),
);
