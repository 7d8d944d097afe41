import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { closeMeeting } from '../../../../rules/committee/meetings.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { moveAssessment } from '../../assessments/index.ts';
import { asMeeting } from '../committee.store.ts';
import { type Edition, editionsOf, writeEdition } from '../editions.ts';
import { meetingClosed } from '../letters/meeting-closed.ts';
import { meetingCommand } from '../meeting-command.ts';

interface Facts {
  readonly notReached: readonly { readonly id: string; readonly assessment_id: string }[];
  /** The minutes, and an edition for each member who may not read all of them. */
  readonly minutes: readonly Edition[];
}

/**
 * SECAS closes a meeting. Papers it did not reach wait for another one; the minutes are made, with an edition of their own
 * for members who have an interest in something that was on the agenda.
 */
export const closeMeetingCommand = meetingCommand({
  operation: committeeOperations['close-meeting'],
  allows: SECAS_OFFICERS,
  stepUp: true,
  async facts({ tx, newId }, meeting): Promise<Facts> {
    const notReached = await tx
      .selectFrom('agenda_items')
      .select(['id', 'assessment_id'])
      .where('meeting_id', '=', meeting.id)
      .where('state', '=', 'listed')
      .execute();
    return { notReached, minutes: await editionsOf(tx, meeting.id, newId) };
  },
  look: (meeting) => closeMeeting(asMeeting(meeting), 0),
  decide: (_asked, { meeting, facts }) => closeMeeting(asMeeting(meeting), facts.notReached.length),
  async apply(asked, { meeting, facts }) {
    const { tx, at, body } = asked;
    for (const { id, assessment_id } of facts.notReached) {
      await tx
        .updateTable('agenda_items')
        .set({ state: 'withdrawn', version: sql`version + 1` })
        .where('id', '=', id)
        .execute();
      await moveAssessment(tx, assessment_id, 'awaiting-committee', null);
    }
    await tx
      .updateTable('meetings')
      .set({ state: 'held', closed_at: at, remarks: body.remarks, version: sql`version + 1` })
      .where('id', '=', meeting.id)
      .executeTakeFirstOrThrow();
    for (const edition of facts.minutes) await writeEdition(asked, meeting, 'minutes', edition);
  },
  tell: (_asked, { meeting, facts }) => meetingClosed(meeting, facts.minutes),
});
