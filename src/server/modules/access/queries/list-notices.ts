import { accessOperations } from '../../../../contract/access.ts';
import type { Actor } from '../../../access/actor.ts';
import { EVERYONE } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';

const NEWEST = 200;

/** A person's own inbox, newest first. */
export async function noticesOf(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom('notices')
    .select(['id', 'letter', 'subject', 'body', 'link', 'created_at as createdAt', 'read_at as readAt'])
    .where('person_id', '=', actor.personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute();
  return { rows };
}

export const listNotices = query({
  operation: accessOperations['list-notices'],
  allows: EVERYONE,
  read: ({ tx, actor }) => noticesOf(tx, actor),
});
