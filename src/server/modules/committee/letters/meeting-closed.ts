import { dayInWords } from '../../../../contract/words.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { MeetingRecord } from '../committee.store.ts';
import { type Edition, makeEdition } from '../editions.ts';

/** Has the minutes made, and tells the SSC that they are there. */
export function meetingClosed(meeting: MeetingRecord, minutes: readonly Edition[]): Message[] {
  return [
    ...minutes.map((edition) => makeEdition('minutes', edition)),
    {
      topic: 'letter',
      letter: 'meeting-closed',
      to: { roles: ['ssc-member', 'ssc-chair', 'panel-observer', 'secas-officer'] },
      partyId: null,
      subject: `${meeting.ref}: the minutes are there`,
      body: `The minutes of the meeting of ${dayInWords(meeting.held_on)} can be read.`,
      link: `/meetings/${meeting.id}`,
      confidential: false,
    },
  ];
}
