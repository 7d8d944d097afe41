import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { type Disguise, namesOf } from '../../../rules/committee/anonymise.ts';
import type { Tx } from '../../db/database.ts';

/** A party behind a code: what gives it away, its id, and the id that stands in its place. */
export interface DisguisedParty extends Disguise {
  readonly partyId: string;
  readonly alias: string;
}

interface Known {
  readonly code: string;
  readonly itemId: string;
  readonly partyId: string;
  /** What goes by several names: parties, groups, providers, systems, sites. */
  readonly names: readonly (string | null)[];
  /** What is looked for as it is: references, people, addresses. */
  readonly exact: readonly (string | null)[];
  readonly emails: readonly (string | null)[];
}

/** The dictionary of each party that has a code: everything in the register and its rounds by which it would be known. */
export async function disguises(tx: Tx): Promise<DisguisedParty[]> {
  const { rows } = await sql<Known>`
    select i.code, i.id as "itemId", q.id as "partyId",
      array[q.name, q.group_name]
        || array(select jsonb_array_elements_text(q.sites))
        || array(select s.name from user_systems s where s.party_id = q.id)
        || array(select p.name from user_systems s join parties p on p.id = s.provider_party_id where s.party_id = q.id)
        || array(select h.organisation from people h where h.party_id = q.id and h.side = 'party') as names,
      array[q.ref]
        || array(select h.name from people h where h.party_id = q.id and h.side = 'party')
        || array(select a.ref from assessments a where a.party_id = q.id)
        || array(select b.ref from bookings b where b.party_id = q.id)
        || array(select b.form ->> 'contactName' from bookings b where b.party_id = q.id) as exact,
      array(select h.email from people h where h.party_id = q.id and h.side = 'party')
        || array(select b.form ->> 'contactEmail' from bookings b where b.party_id = q.id) as emails
    from agenda_items i join parties q on q.id = i.party_id where i.code is not null
    order by i.listed_on desc, i.id`.execute(tx);
  return rows.map(({ code, itemId, partyId, names, exact, emails }) => ({
    code,
    partyId,
    alias: itemId,
    words: [
      ...new Set([
        ...names.flatMap((name) => (name ? namesOf(name) : [])),
        ...exact.filter((word) => word !== null),
        ...emails.flatMap((email) => (email ? [email, email.slice(email.indexOf('@') + 1)] : [])),
      ]),
    ],
  }));
}

// Without letters and digits that are taken for one another.
const SIGNS = 'ABCDEFGHJKMNPQRTUVWXYZ2346789';

/** A code that no paper has. */
export async function newCode(tx: Tx): Promise<string> {
  for (;;) {
    const signs = Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    const code = `Party ${signs}`;
    const taken = await tx.selectFrom('agenda_items').select('id').where('code', '=', code).executeTakeFirst();
    if (!taken) return code;
  }
}
