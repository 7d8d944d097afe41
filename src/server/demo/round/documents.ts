import type { Day } from '../../../rules/values/day.ts';
import type { DocumentKind, Marking } from '../../../rules/vocabulary.ts';
import type { Scheme } from '../scheme.ts';
import type { Round } from './round.ts';

/** A document that is to be made once the service runs. */
interface Wanted {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly marking: Marking;
  readonly on: Day;
  readonly versionNo?: number;
}

/** Enters a document of a round, to be made after the start. @returns its id; null in a brief scheme, which has none */
export function addDocument(round: Round, { on, ...wanted }: Wanted): string | null {
  if (round.scheme.detail === 'brief') return null;
  const at = round.at(on, 1);
  const { keys, scheme, ref } = round;
  return enter(
    scheme,
    at,
    { ...wanted, fileName: `${ref}-${wanted.kind}-${wanted.versionNo ?? 1}.pdf` },
    keys,
    'party',
  );
}

/** Enters a document of a meeting: the bodies' own. @returns its id */
export function addMeetingDocument(
  scheme: Scheme,
  meeting: { readonly id: string; readonly ref: string },
  at: string,
  wanted: Pick<Wanted, 'kind' | 'title' | 'marking'>,
): string {
  const fileName = `${meeting.ref}-${wanted.kind}.pdf`;
  return enter(scheme, at, { ...wanted, fileName }, { meeting_id: meeting.id }, 'bodies');
}

function enter(
  { dice, rows }: Scheme,
  at: string,
  { kind, title, marking, versionNo = 1, fileName }: Omit<Wanted, 'on'> & { readonly fileName: string },
  of: { party_id?: string; assessment_id?: string; meeting_id?: string },
  audience: 'party' | 'bodies',
): string {
  const id = dice.id(at);
  const { party_id = null, assessment_id = null, meeting_id = null } = of;
  rows.add('documents', {
    id,
    party_id,
    assessment_id,
    meeting_id,
    kind,
    title,
    marking,
    version_no: versionNo,
    file_name: fileName,
    audience,
    created_at: at,
  });
  rows.add('outbox', {
    id: dice.id(at),
    topic: 'document',
    party_id,
    payload: JSON.stringify({ topic: 'document', documentId: id, kind, marking, partyId: party_id }),
    created_at: at,
  });
  return id;
}
