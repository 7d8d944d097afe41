import { accessOperations } from '../../../../contract/access.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { EVERYONE } from '../../../access/roles.ts';
import { command } from '../../../platform/command/command.ts';
import { noticesOf } from '../queries/list-notices.ts';

/** Marks notices of one's own as read; those of others are as if they were not there. */
export const readNotices = command({
  operation: accessOperations['read-notices'],
  allows: EVERYONE,
  load: async ({ actor }) => ({ personId: actor.personId, partyId: actor.side === 'party' ? actor.partyId : null }),
  mayAct: () => true,
  version: () => undefined,
  decide: ({ body }) => allow([{ event: 'notices-read', noticeIds: body.noticeIds }]),
  subject: (_asked, { personId, partyId }) => ({ kind: 'person', id: personId, partyId, assessmentId: null }),
  async apply({ tx, actor, at, body }) {
    await tx
      .updateTable('notices')
      .set({ read_at: at })
      .where('id', 'in', body.noticeIds)
      .where('person_id', '=', actor.personId)
      .where('read_at', 'is', null)
      .execute();
  },
  answer: ({ tx, actor }) => noticesOf(tx, actor),
});
