import { sql } from 'kysely';
import type { ObservationState } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Stage } from '../../../access/audiences.ts';
import { type AssessmentRead, seesFinding } from '../../assessments/index.ts';

/** How far an observation has come, and what the version of the report that is being written makes of it. */
export interface Staged {
  readonly state: ObservationState;
  readonly stage: Stage;
  readonly revision: Readonly<{ stage: Stage; withdrawnReason: string | null } & Record<string, unknown>> | null;
}

/** Observations `o`, each beside its open revision `r`. */
export const observationsAndRevisionsSql = sql`observations o
  left join observation_revisions r on r.observation_id = o.id and r.state <> 'issued'`;

/** `stage` and `revision` of an observation, as pairs of a JSON object: the second wall has left out what is not the asker's. */
export const stagedSql = sql`
  'stage', case when o.state = 'issued' then 'issued' when o.shared_on is not null then 'shared' else 'draft' end,
  'revision', case when r.observation_id is not null then jsonb_build_object('stage', r.state, 'title', r.title, 'grade', r.grade,
    'finding', r.finding, 'evidenceSeen', r.evidence_seen, 'withdrawnReason', r.withdrawn_reason) end`;

/**
 * The first wall before drafts: observations as the asker may see them, with what the next version of the report makes of them
 * where that is theirs to read, and otherwise as they were issued.
 */
export function asSeen<Row extends Staged>(
  actor: Actor,
  record: AssessmentRead,
  observations: readonly Row[],
): Omit<Row, 'revision'>[] {
  return observations
    .filter(({ stage }) => seesFinding(actor, record, stage))
    .map(({ revision, ...issued }) =>
      revision && seesFinding(actor, record, revision.stage) ? revisedBy(revision, issued) : issued,
    );
}

function revisedBy<Issued extends object>(revision: NonNullable<Staged['revision']>, issued: Issued): Issued {
  const known = Object.entries(revision).filter(([name]) => name in issued);
  const state = revision.withdrawnReason === null ? {} : { state: 'withdrawn' };
  return { ...issued, ...Object.fromEntries(known), ...state };
}
