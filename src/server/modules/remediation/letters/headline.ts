import type { Tx } from '../../../db/database.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';

/** The roles of a Party that a letter about remediation goes to. */
export const PARTY_READERS = ['party-administrator', 'party-contributor', 'party-director'] as const;

/** What every letter about an assessment's remediation has in common; its text is not for e-mail. */
export const aboutRemediation = (assessment: AssessmentRecord) =>
  ({
    topic: 'letter',
    partyId: assessment.party_id,
    link: `/assessments/${assessment.id}/remediation`,
    confidential: true,
  }) as const;

/** The Party's name, for letters to others. */
export async function partyNameOf(tx: Tx, { party_id }: AssessmentRecord): Promise<string> {
  const { name } = await tx.selectFrom('parties').select('name').where('id', '=', party_id).executeTakeFirstOrThrow();
  return name;
}
