import { sql } from 'kysely';
import type { AssessmentKind, SystemKind, UserRole } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import type { Form } from './bookings.store.ts';

interface Known {
  readonly userRoles: readonly UserRole[];
  readonly systemKinds: readonly SystemKind[];
  readonly sites: readonly string[];
  readonly phone: string;
}

/** A new form, with what the register and the rules know filled in; the party changes what is not right. */
export async function proposedForm(
  tx: Tx,
  actor: Actor,
  partyId: string,
  on: string,
  due: {
    readonly kind: AssessmentKind;
    readonly userRoles: readonly UserRole[];
    readonly system?: SystemKind | undefined;
  },
): Promise<Form> {
  const { userRoles, systemKinds, sites, phone } = await knownOf(tx, actor, partyId, on);
  const roles = due.userRoles.length > 0 ? due.userRoles : userRoles;
  const [systemKind, another] = due.system ? [due.system] : systemKinds;
  return {
    kind: due.kind,
    ...(roles.length > 0 && { userRoles: [...roles] }),
    ...(systemKind && !another && { systemKind }),
    ...(sites.length > 0 && { sites: sites.slice(0, 10) }),
    contactName: actor.name,
    contactEmail: actor.email,
    ...(phone !== '' && { contactPhone: phone }),
  };
}

async function knownOf(tx: Tx, actor: Actor, partyId: string, on: string): Promise<Known> {
  const { rows } = await sql<Known>`
    select
      (select coalesce(jsonb_agg(r.role order by r.added_on, r.role), '[]')
       from user_roles r where r.party_id = q.id and r.added_on <= ${on}) as "userRoles",
      (select coalesce(jsonb_agg(distinct s.kind), '[]') from user_systems s
       where s.party_id = q.id and s.in_use_from <= ${on} and (s.in_use_until is null or s.in_use_until >= ${on})) as "systemKinds",
      q.sites, (select h.phone from people h where h.id = ${actor.personId}) as phone
    from parties q where q.id = ${partyId}`.execute(tx);
  return rows[0] ?? { userRoles: [], systemKinds: [], sites: [], phone: '' };
}
