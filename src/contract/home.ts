import { z } from 'zod';
import { AssessmentRow } from './assessments.ts';
import { AssessmentKind, Day, Id, PartyName } from './common.ts';
import { operationsOf } from './operation.ts';

/** Something that waits for the person who is signed in. */
export const Need = z
  .object({
    key: z.string().describe('Stays the same while the need does.'),
    operation: z.string().describe('What is to be done, by the operation that does it.'),
    sentence: z.string(),
    reason: z.string().describe('Why it is this person’s.'),
    by: Day.nullable().describe('Null: no clock runs.'),
    party: PartyName.nullable(),
    kind: AssessmentKind.nullable(),
    ref: z.string().nullable().describe('Of the assessment, the booking or the meeting.'),
    assessmentId: Id.nullable(),
    bookingId: Id.nullable(),
    meetingId: Id.nullable(),
    agendaItemId: Id.nullable(),
  })
  .meta({ id: 'Need' });

export const Home = z
  .object({
    on: Day,
    needs: z.array(Need).describe('What needs you now, by date; what has no date comes last.'),
    withOthers: z.array(AssessmentRow).describe('Open assessments whose turn is somebody else’s, by date.'),
  })
  .meta({ id: 'Home' });

export const homeOperations = operationsOf('home', {
  'read-home': {
    method: 'GET',
    path: '/home',
    summary: 'What needs you now, why and by when; and whose turn everything else is',
    answer: Home,
    refusals: [],
  },
});
