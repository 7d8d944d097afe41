import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { Evidence } from '../../db/schema.ts';

export const evidenceBy = (
  tx: Tx,
  assessmentId: string,
  evidenceId: string,
): Promise<Selectable<Evidence> | undefined> =>
  tx
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', evidenceId)
    .where('assessment_id', '=', assessmentId)
    .forUpdate()
    .executeTakeFirst();

export async function addEvidence(tx: Tx, evidence: Insertable<Evidence>): Promise<void> {
  await tx.insertInto('evidence').values(evidence).execute();
}

/** Marks evidence as withdrawn. The file stays. */
export async function markWithdrawn(tx: Tx, evidenceId: string, at: string, reason: string): Promise<void> {
  await tx
    .updateTable('evidence')
    .set({ withdrawn_at: at, withdrawn_reason: reason, version: sql`version + 1` })
    .where('id', '=', evidenceId)
    .executeTakeFirstOrThrow();
}
