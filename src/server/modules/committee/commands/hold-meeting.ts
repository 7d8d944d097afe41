import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { holdMeeting } from '../../../../rules/committee/meetings.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { asMeeting } from '../committee.store.ts';
import { meetingCommand } from '../meeting-command.ts';

/** SECAS opens a meeting on its day, with who came. From then on votes are cast and decisions recorded. */
export const holdMeetingCommand = meetingCommand({
  operation: committeeOperations['hold-meeting'],
  allows: SECAS_OFFICERS,
  async facts({ tx, body }) {
    const ids = body.attendance.map(({ personId }) => personId);
    const { rows } = await sql<{ known: number }>`
      select count(*)::int as known from people
      where id = any(${ids}::uuid[]) and side = 'ssc' and active and roles && array['ssc-member', 'ssc-chair']`.execute(
      tx,
    );
    // Somebody on the list is no member, or stands on it twice.
    return rows[0]?.known === ids.length ? {} : undefined;
  },
  look: (meeting, on) => holdMeeting(asMeeting(meeting), 0, on),
  decide: ({ body, on }, { meeting }) =>
    holdMeeting(asMeeting(meeting), body.attendance.filter(({ attended }) => attended !== 'apologies').length, on),
  async apply({ tx, at, body }, { meeting }) {
    await tx
      .updateTable('meetings')
      .set({ state: 'open', opened_at: at, version: sql`version + 1` })
      .where('id', '=', meeting.id)
      .executeTakeFirstOrThrow();
    if (body.attendance.length === 0) return;
    await tx
      .insertInto('attendance')
      .values(
        body.attendance.map(({ personId, attended }) => ({ meeting_id: meeting.id, person_id: personId, attended })),
      )
      .execute();
  },
});
