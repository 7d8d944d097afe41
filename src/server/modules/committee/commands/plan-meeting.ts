import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { planMeeting } from '../../../../rules/committee/meetings.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { command } from '../../../platform/command/command.ts';
import { aboutMeeting } from '../committee.store.ts';
import { meetingOffers } from '../committee-offers.ts';
import { meetingPlanned } from '../letters/meeting-planned.ts';
import { answerMeeting } from '../meeting-command.ts';

/** SECAS plans a meeting; members are told, with a calendar entry. */
export const planMeetingCommand = command({
  operation: committeeOperations['plan-meeting'],
  allows: SECAS_OFFICERS,
  load: async ({ newId }) => ({ id: newId() }),
  mayAct: () => true,
  version: () => undefined,
  decide: ({ body, on, book }) => planMeeting(body.heldOn, on, book),
  subject: (_asked, meeting) => aboutMeeting(meeting),
  async apply({ tx, at, body }, { id }, event) {
    await tx
      .insertInto('meetings')
      .values({
        id,
        // Everybody is told of every meeting, so its number may run.
        ref: sql<string>`'SSC-' || lpad(nextval('assay.meeting_number')::text, 4, '0')`,
        held_on: event.heldOn,
        starts_at_time: body.startsAtTime,
        place: body.place,
        papers_due_on: event.papersDueOn,
        created_at: at,
      })
      .execute();
  },
  tell: ({ body }, { id }, event) => meetingPlanned(id, body, event),
  answer: answerMeeting,
  races: { one_meeting_a_day: 'meeting-day-taken' },
});

meetingOffers.add(planMeetingCommand, (_actor, { meeting }) => (meeting ? undefined : allow(true)));
