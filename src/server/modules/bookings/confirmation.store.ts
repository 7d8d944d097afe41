import { sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { BookingConfirmed } from '../../../rules/bookings/confirm-booking.ts';
import type { Because } from '../../../rules/values/outcome.ts';
import type { AssessmentKind, UserRole } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { Asked } from '../../platform/command/command.ts';
import { type TeamRow, writeDocumentRow } from '../assessments/index.ts';
import { assessmentOf, type BookingRecord, type Form, headlineOf, type StoredEstimate } from './bookings.store.ts';

/** What the journal keeps of a confirmation: also who was confirmed, since a team changes when a booking moves. */
export type ConfirmedWithTeam = BookingConfirmed & {
  readonly team: readonly { readonly personId: string; readonly role: TeamRow['role'] }[];
};

/** Writes the row of the confirmation's PDF, which is made after the commit. A booking that moves is confirmed again. */
export async function insertConfirmation(
  asked: Pick<Asked<Operation>, 'tx' | 'at'>,
  booking: BookingRecord,
  documentId: string,
): Promise<void> {
  const assessmentId = assessmentOf(booking);
  const { tx } = asked;
  const { ref } = await headlineOf(tx, booking);
  const { before } = await tx
    .selectFrom('documents')
    .select((of) => of.fn.countAll<number>().as('before'))
    .where('assessment_id', '=', assessmentId)
    .where('kind', '=', 'booking-confirmation')
    .executeTakeFirstOrThrow();
  const versionNo = Number(before) + 1;
  const assessment = { id: assessmentId, party_id: booking.party_id };
  await writeDocumentRow(asked, assessment, {
    id: documentId,
    kind: 'booking-confirmation',
    title: `Booking confirmation ${ref}, version ${versionNo}`,
    marking: 'amber',
    version_no: versionNo,
    file_name: `${ref}-confirmation-v${versionNo}.pdf`,
  });
}

/** What a confirmation prints, as it was confirmed: the booking may have moved since, so the journal is asked. */
export interface ConfirmedRecord {
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly versionNo: number;
  readonly partyName: string;
  readonly userRoles: readonly UserRole[];
  readonly form: Form;
  readonly estimate: StoredEstimate | null;
  readonly entry: {
    readonly event: ConfirmedWithTeam;
    readonly by: { readonly name: string };
    readonly because: readonly Because[];
  };
  readonly team: readonly { readonly id: string; readonly name: string; readonly email: string }[];
}

type Entry = Omit<ConfirmedRecord['entry'], 'event'> & {
  readonly event: BookingConfirmed & Partial<Pick<ConfirmedWithTeam, 'team'>>;
};

/** Reads the records behind a confirmation; undefined when there is no such document. */
export async function confirmedRecord(tx: Tx, documentId: string): Promise<ConfirmedRecord | undefined> {
  const found = await tx
    .selectFrom('documents as d')
    .innerJoin('assessments as a', 'a.id', 'd.assessment_id')
    .innerJoin('bookings as b', 'b.assessment_id', 'a.id')
    .innerJoin('parties as q', 'q.id', 'd.party_id')
    .innerJoin('journal as j', (on) => on.onRef('j.subject_id', '=', 'b.id').on('j.event', '=', 'booking-confirmed'))
    .select([
      'a.id',
      'a.ref',
      'a.kind',
      'd.version_no as versionNo',
      'q.name as partyName',
      'a.user_roles as userRoles',
    ])
    .select(['b.form', 'b.estimate', 'j.entry'])
    .where('d.id', '=', documentId)
    // A confirmation and its document are written at one instant; one from elsewhere belongs to the last entry before it.
    .orderBy(sql`j.at = d.created_at`, 'desc')
    .orderBy('j.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  const entry = JSON.parse(found.entry) as Entry;
  const named = entry.event.team ?? (await teamNow(tx, found.id));
  return {
    ...found,
    form: found.form as Form,
    estimate: found.estimate as StoredEstimate | null,
    entry: { ...entry, event: { ...entry.event, team: named } },
    team: await peopleOf(tx, named),
  };
}

async function teamNow(tx: Tx, assessmentId: string): Promise<ConfirmedWithTeam['team']> {
  return tx
    .selectFrom('assessment_team')
    .select(['person_id as personId', 'role'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('role', 'desc')
    .execute();
}

async function peopleOf(tx: Tx, team: ConfirmedWithTeam['team']): Promise<ConfirmedRecord['team']> {
  if (team.length === 0) return [];
  const ids = team.map(({ personId }) => personId);
  return tx.selectFrom('people').select(['id', 'name', 'email']).where('id', 'in', ids).execute();
}
