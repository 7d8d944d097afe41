import { sql } from 'kysely';
import type { z } from 'zod';
import { committeeOperations } from '../../../../contract/committee.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { personSql } from '../committee.sql.ts';

type Interest = z.infer<(typeof committeeOperations)['list-interests']['answer']>['rows'][number];

/** Interests by party and member: one's own, or those of everybody as far as the reader may know them. */
export async function interestsKnown(tx: Tx, actor: Actor, everybody = knowsAllInterests(actor)): Promise<Interest[]> {
  const mayLift = actor.roles.includes('ssc-chair');
  const { rows } = await sql<{ interest: Interest }>`
    select jsonb_build_object('id', k.interest_id, 'mayLift', ${mayLift}::boolean and k.interest_id is not null and k.person_id <> ${actor.personId}::uuid, 'party', jsonb_build_object('id', k.party_id, 'ref', k.ref, 'name', k.name, 'category', k.category),
      'member', ${personSql}, 'nature', k.nature, 'source', k.source, 'declaredOn', k.declared_on) as interest
    from assay.known_interests(${everybody}) k join people h on h.id = k.person_id
    order by k.name, h.name, k.nature`.execute(tx);
  return rows.map(({ interest }) => interest);
}

/** SECAS keeps the register of interests, and the chair looks after it; a member reads their own. */
const knowsAllInterests = ({ side, roles }: Actor): boolean => side === 'secas' || roles.includes('ssc-chair');

export const listInterests = query({
  operation: committeeOperations['list-interests'],
  allows: everyoneOf('ssc', 'secas'),
  read: async ({ tx, actor }) => ({ rows: await interestsKnown(tx, actor) }),
});
