import { nameOf } from '../../../../contract/names.ts';
import type { Tx } from '../../../db/database.ts';
import type { LetterMessage } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';

export interface Heading {
  /** `Full User Security Assessment UA-0042`. */
  readonly assessment: string;
  readonly ref: string;
  readonly partyName: string;
  /** What every letter about a report has in common: where it is read, and that the e-mail says nothing of it. */
  readonly letter: Pick<LetterMessage, 'topic' | 'partyId' | 'link' | 'confidential'>;
}

/** What letters about a report begin with. */
export async function headingOf(tx: Tx, { party_id, id, ref, kind }: AssessmentRecord): Promise<Heading> {
  const party = await tx.selectFrom('parties').select('name').where('id', '=', party_id).executeTakeFirstOrThrow();
  return {
    assessment: `${nameOf(kind)} ${ref}`,
    ref,
    partyName: party.name,
    letter: { topic: 'letter', partyId: party_id, link: `/assessments/${id}/report`, confidential: true },
  };
}

/** The people of the team with these parts in it. */
export const teamOf = ({ team }: AssessmentRecord, ...roles: readonly AssessmentRecord['team'][number]['role'][]) =>
  team.filter(({ role }) => roles.includes(role)).map(({ person_id }) => person_id);
