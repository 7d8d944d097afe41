import type { Insertable } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { Documents } from '../../db/schema.ts';
import type { Asked } from '../../platform/command/command.ts';

/** What one document of an assessment differs in from another. */
type OfAssessment = Pick<Insertable<Documents>, 'id' | 'kind' | 'title' | 'marking' | 'version_no' | 'file_name'>;

/** Writes the row of a PDF of an assessment, for its party and the bodies; the PDF itself is made after the commit. */
export async function writeDocumentRow(
  { tx, at }: Pick<Asked<Operation>, 'tx' | 'at'>,
  assessment: { readonly id: string; readonly party_id: string },
  document: OfAssessment,
): Promise<void> {
  await tx
    .insertInto('documents')
    .values({
      ...document,
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      audience: 'party',
      created_at: at,
    })
    .execute();
}
