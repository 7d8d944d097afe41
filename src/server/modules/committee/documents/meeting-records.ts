import { sql } from 'kysely';
import type { Day } from '../../../../rules/values/day.ts';
import type { Tx } from '../../../db/database.ts';
import { attendeesSql } from '../committee.sql.ts';

/** What packs and minutes print of a meeting, and for whom the document is made. */
export interface MeetingRecords {
  readonly meetingId: string;
  readonly ref: string;
  readonly heldOn: Day;
  readonly startsAtTime: string;
  readonly place: string;
  readonly remarks: string;
  readonly opened: string | null;
  readonly closed: string | null;
  readonly closedOn: Day | null;
  readonly nextMeetingOn: Day | null;
  readonly preparedFor: string | null;
  /** Made for readers of codes. */
  readonly anonymised: boolean;
  readonly preparedOn: Day;
  /** The parties the document may speak of. */
  readonly speaksOf: readonly string[];
  readonly members: readonly {
    readonly person: { readonly name: string; readonly organisation: string };
    readonly chair: boolean;
    readonly attended: 'in-person' | 'remotely' | 'apologies' | null;
  }[];
}

/** Reads the meeting of a document; undefined when there is no such document. */
export async function meetingRecords(tx: Tx, documentId: string): Promise<MeetingRecords | undefined> {
  const { rows } = await sql<{ records: MeetingRecords }>`
    select jsonb_build_object('meetingId', m.id, 'ref', m.ref, 'heldOn', m.held_on, 'startsAtTime', m.starts_at_time,
      'place', m.place, 'remarks', m.remarks,
      'opened', to_char(m.opened_at at time zone 'Europe/London', 'HH24:MI'),
      'closed', to_char(m.closed_at at time zone 'Europe/London', 'HH24:MI'),
      'closedOn', (m.closed_at at time zone 'Europe/London')::date,
      'nextMeetingOn', (select min(n.held_on) from meetings n where n.held_on > m.held_on),
      'preparedFor', (select h.name from people h where h.id = d.for_person_id),
      'preparedOn', (d.created_at at time zone 'Europe/London')::date,
      'anonymised', d.anonymised, 'speaksOf', to_jsonb(d.speaks_of), 'members', ${attendeesSql}) as records
    from documents d join meetings m on m.id = d.meeting_id where d.id = ${documentId}`.execute(tx);
  return rows[0]?.records;
}

/** The chair as documents name the chair. */
export const chairOf = ({ members }: MeetingRecords): string =>
  members.find(({ chair }) => chair)?.person.name ?? 'Not appointed';

/** How a meeting is headed. */
export const meetingName = ({ ref }: MeetingRecords): string => `Security Sub-Committee, ${ref}`;
