import { sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { Tx } from '../../db/database.ts';
import type { Asked } from '../../platform/command/command.ts';
import type { DocumentMessage } from '../../platform/outbox/message.ts';
import type { MeetingRecord } from './committee.store.ts';

/** A pack or minutes for those who may read everything in it. */
export interface Edition {
  readonly documentId: string;
  /** The one reader it is made for; null: everyone of the bodies who has no interest in any party it speaks of. */
  readonly forPersonId: string | null;
  /** The parties whose papers it holds. */
  readonly speaksOf: readonly string[];
  /** With codes in the place of the names of parties whose papers are anonymised. */
  readonly anonymised: boolean;
}

/** The edition for everyone, one with codes for names if a paper was anonymised, and one for each person of the SSC who has an interest in something on the agenda. */
export async function editionsOf(tx: Tx, meetingId: string, newId: () => string): Promise<Edition[]> {
  const { rows } = await sql<{
    parties: string[];
    readers: { id: string; chair: boolean; parties: string[] }[];
    coded: boolean;
  }>`
    with decided as (select distinct party_id from agenda_items where meeting_id = ${meetingId} and state = 'decided')
    select coalesce((select array_agg(party_id) from decided), '{}') as parties,
      exists (select from agenda_items where meeting_id = ${meetingId} and state = 'decided' and code is not null) as coded,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', person_id, 'chair', chair, 'parties', (
          select coalesce(jsonb_agg(o.party_id), '[]') from decided o
          where o.party_id not in (select i.party_id from assay.interests_of(person_id) i))))
        from (select distinct w.person_id, 'ssc-chair' = any(h.roles) as chair from decided d cross join lateral assay.members_with_interest(d.party_id) w
              join people h on h.id = w.person_id where h.active) conflicted), '[]') as readers`.execute(tx);
  const { parties = [], readers = [], coded = false } = rows[0] ?? {};
  return [
    { documentId: newId(), forPersonId: null, speaksOf: parties, anonymised: false },
    ...(coded ? [{ documentId: newId(), forPersonId: null, speaksOf: parties, anonymised: true }] : []),
    ...readers.map(({ id, chair, parties: speaksOf }) => ({
      documentId: newId(),
      forPersonId: id,
      speaksOf,
      anonymised: coded && !chair,
    })),
  ];
}

/** The parties of a meeting's papers that whoever asks may see: row-level security leaves out the others. */
export async function partiesOnAgenda(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('agenda_items')
    .select('party_id')
    .distinct()
    .where('meeting_id', '=', meetingId)
    .where('state', '<>', 'withdrawn')
    .execute();
  return rows.map(({ party_id }) => party_id);
}

/** Whether any paper is anonymised, of this meeting or another, as far as whoever asks may see it: one paper may speak of another's party. */
export async function hasCodes(tx: Tx): Promise<boolean> {
  const coded = await tx.selectFrom('agenda_items').select('id').where('code', 'is not', null).executeTakeFirst();
  return coded !== undefined;
}

type Kind = 'minutes' | 'paper-pack';
const TITLES: Record<Kind, string> = { minutes: 'Minutes', 'paper-pack': 'Agenda and papers' };
// Papers are for named recipients only; minutes are for the bodies (Panel Information Policy).
const MARKINGS = { minutes: 'amber', 'paper-pack': 'red' } as const;

/** Writes the row of a document of the meeting; the PDF is made after the commit. */
export async function writeEdition(
  { tx, at }: Asked<Operation>,
  meeting: Pick<MeetingRecord, 'id' | 'ref'>,
  kind: Kind,
  { documentId, forPersonId, speaksOf, anonymised }: Edition,
): Promise<void> {
  await tx
    .insertInto('documents')
    .values({
      id: documentId,
      meeting_id: meeting.id,
      kind,
      title: `${TITLES[kind]} of ${meeting.ref}${anonymised ? ', with codes for names' : ''}`,
      marking: MARKINGS[kind],
      file_name: `${meeting.ref}-${kind}.pdf`,
      audience: 'bodies',
      for_person_id: forPersonId,
      speaks_of: [...speaksOf],
      anonymised,
      created_at: at,
    })
    .execute();
}

/** The message on which the PDF of an edition is made. */
export const makeEdition = (kind: Kind, { documentId }: Edition): DocumentMessage => ({
  topic: 'document',
  documentId,
  kind,
  marking: MARKINGS[kind],
  partyId: null,
});
