import { accessOperations } from '../../../../contract/access.ts';
import { EVERYONE } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';

export const readMe = (demo: boolean) =>
  query({
    operation: accessOperations['read-me'],
    allows: EVERYONE,
    async read({ tx, actor, on }) {
      const { count } = await tx
        .selectFrom('notices')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('person_id', '=', actor.personId)
        .where('read_at', 'is', null)
        .executeTakeFirstOrThrow();
      return { ...actor, roles: [...actor.roles], today: on, demo, unreadNotices: count };
    },
  });
