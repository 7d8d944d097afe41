import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { ObservationRevisions } from '../../db/schema.ts';

/** What a further version of the report changes in an observation. */
export type RevisionChange =
  | Pick<Selectable<ObservationRevisions>, 'title' | 'finding' | 'evidence_seen' | 'grade'>
  | { readonly withdrawn_reason: string };

/**
 * Writes a change of an issued observation into the revision that the next version of its report will issue, and begins
 * that revision where there is none yet. False, and nothing done, when the observation was not issued: it is a draft itself.
 */
export async function revise(tx: Tx, observationId: string, changed: RevisionChange): Promise<boolean> {
  const issued = await tx
    .selectFrom('observations')
    .selectAll()
    .where('id', '=', observationId)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  if (!issued) return false;
  const { party_id, title, finding, evidence_seen, grade } = issued;
  const text = { party_id, title, finding, evidence_seen, grade, ...changed };
  const newest = await tx
    .selectFrom('reports')
    .select('version_no')
    .where('assessment_id', '=', issued.assessment_id)
    .orderBy('version_no', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('observation_revisions')
    .values({ ...text, observation_id: observationId, report_version_no: newest.version_no })
    .onConflict((at) => at.columns(['observation_id', 'report_version_no']).doUpdateSet(changed))
    .execute();
  return true;
}

/** Shows what the next version changes to the party, for its factual-accuracy round. */
export async function shareRevisions(tx: Tx, assessmentId: string): Promise<void> {
  await sql`update observation_revisions r set state = 'shared' from observations o
    where o.id = r.observation_id and o.assessment_id = ${assessmentId} and r.state = 'draft'`.execute(tx);
}

/** Keeps what was issued before, by the version it stood in last, and puts what changes in its place. */
export async function issueRevisions(tx: Tx, assessmentId: string): Promise<void> {
  await sql`insert into observation_revisions
      (party_id, observation_id, report_version_no, state, title, finding, evidence_seen, grade)
    select o.party_id, o.id, r.report_version_no - 1, 'issued', o.title, o.finding, o.evidence_seen, o.grade
    from observations o join observation_revisions r on r.observation_id = o.id and r.state <> 'issued'
    where o.assessment_id = ${assessmentId}
    on conflict (observation_id, report_version_no) do nothing`.execute(tx);
  await sql`update observations o set title = r.title, finding = r.finding, evidence_seen = r.evidence_seen, grade = r.grade,
      withdrawn_reason = r.withdrawn_reason, state = case when r.withdrawn_reason is null then 'issued' else 'withdrawn' end
    from observation_revisions r
    where r.observation_id = o.id and r.state <> 'issued' and o.assessment_id = ${assessmentId}`.execute(tx);
  await sql`update observation_revisions r set state = 'issued' from observations o
    where o.id = r.observation_id and o.assessment_id = ${assessmentId} and r.state <> 'issued'`.execute(tx);
}
