import { dayInWords } from '../../../../contract/words.ts';
import type { MeetingPlanned } from '../../../../rules/committee/meetings.ts';
import type { Message } from '../../../platform/outbox/message.ts';

/** Tells the SSC and the User CIO when the next meeting is, with an entry for their calendars. */
export function meetingPlanned(
  meetingId: string,
  { startsAtTime, place }: { readonly startsAtTime: string; readonly place: string },
  { heldOn, papersDueOn }: MeetingPlanned,
): Message[] {
  return [
    {
      topic: 'letter',
      letter: 'meeting-planned',
      to: { roles: ['ssc-member', 'ssc-chair', 'panel-observer', 'assessor-lead'] },
      partyId: null,
      subject: `The SSC meets on ${dayInWords(heldOn)}`,
      body: `The Security Sub-Committee meets on ${dayInWords(heldOn)} at ${startsAtTime}, ${place}.\n\nPapers are due on ${dayInWords(papersDueOn)}.`,
      link: `/meetings/${meetingId}`,
      confidential: false,
      calendar: { uid: `${meetingId}@assay`, title: 'Security Sub-Committee', startOn: heldOn, endOn: heldOn },
    },
  ];
}
