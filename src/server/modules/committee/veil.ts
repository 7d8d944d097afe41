import { anonymiser } from '../../../rules/committee/anonymise.ts';
import * as vocabulary from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Veil, Veils } from '../../platform/http/veil.ts';
import { type DisguisedParty, disguises } from './disguises.store.ts';

/** Whether codes stand in the place of names for somebody: on the SSC’s side, for everybody but the chair. */
export const readsCodes = ({ side, roles }: Pick<Actor, 'side' | 'roles'>): boolean =>
  side === 'ssc' && !roles.includes('ssc-chair');

/** What is to be done to everything that leaves for whoever reads codes. */
export const veils: Veils = {
  mayBeFor: readsCodes,
  async of(tx) {
    const parties = await disguises(tx);
    return parties.length > 0 ? veilOver(parties) : undefined;
  },
};

/** The scheme’s own words, ids, days and hashes mean nobody, also where a party is called the same. */
const OWN_WORDS: ReadonlySet<unknown> = new Set(
  Object.values(vocabulary).flatMap((each) => (Array.isArray(each) ? each : [])),
);
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NO_TEXT =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)$/;

/** Who the others work for would tell whom a code stands for, as soon as one of them is kept out. */
const NOT_SHOWN = 'Not shown';

/** Puts codes in the place of what gives the parties away, in every text of an answer or of what a document prints. */
export function veilOver(parties: readonly DisguisedParty[]): Veil {
  const hide = anonymiser(parties);
  const codes: ReadonlySet<unknown> = new Set(parties.map(({ code }) => code));
  const aliases = new Map(parties.map(({ partyId, alias }) => [partyId, alias]));
  // An address holds the id of whose page it is.
  const hidden = (value: string): string => hide(value.replace(ID, (id) => aliases.get(id) ?? id));
  const text = (value: string): string => {
    const alias = aliases.get(value);
    if (alias) return alias;
    if (OWN_WORDS.has(value) || NO_TEXT.test(value)) return value;
    // An entry of the journal is JSON in a text: it stays JSON.
    if (value.startsWith('{"')) return JSON.stringify(walk(JSON.parse(value) as unknown));
    return hidden(value);
  };
  const walk = (value: unknown, coded = false): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map((each) => walk(each, coded));
    if (typeof value !== 'object' || value === null) return value;
    const inside = coded || ('code' in value && codes.has(value.code));
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        if (key === 'organisation') return [key, NOT_SHOWN];
        // Who takes no part in the paper would tell of which party it is; how many, the quorum says.
        if (inside && key === 'recusals') return [key, []];
        if (inside && key === 'members' && Array.isArray(each))
          return [key, each.filter(takesPart).map((one) => walk(one, true))];
        return [key, walk(each, inside)];
      }),
    );
  };
  return { of: (answer) => walk(answer), ofText: hidden };
}

const takesPart = (member: { readonly recusedBy?: unknown }): boolean => !member.recusedBy;
