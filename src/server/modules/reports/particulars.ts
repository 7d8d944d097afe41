import { shortNameOf } from '../../../contract/names.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { SystemKind, UserRole } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';

/** What the cover of a report says of the party and its assessment. */
export interface Particulars {
  readonly userRoles: readonly UserRole[];
  readonly userSystems: readonly string[];
  readonly fieldworkStartedOn: Day;
  readonly fieldworkEndedOn: Day;
  readonly framework: { readonly scfVersion: string; readonly aiVersion: string; readonly catalogueVersion: string };
}

/** @param today stands in for a day that the records do not have, as in the preview of a draft */
export async function particularsOf(tx: Tx, assessmentId: string, today: Day): Promise<Particulars> {
  const a = await tx.selectFrom('assessments').selectAll().where('id', '=', assessmentId).executeTakeFirstOrThrow();
  const startedOn = a.fieldwork_started_on ?? a.self_assessment_submitted_on ?? a.start_on ?? today;
  const endedOn = a.fieldwork_ended_on ?? a.end_on ?? startedOn;
  const systems = await tx
    .selectFrom('user_systems')
    .select(['name', 'kind'])
    .where('party_id', '=', a.party_id)
    .where('in_use_from', '<=', endedOn)
    .where((of) => of.or([of('in_use_until', 'is', null), of('in_use_until', '>=', endedOn)]))
    .orderBy('name')
    .execute();
  return {
    userRoles: a.user_roles,
    userSystems:
      systems.length > 0
        ? systems.map(({ name, kind }) => `${shortNameOf(kind as SystemKind)}: ${name}`)
        : [shortNameOf(a.system_kind)],
    fieldworkStartedOn: startedOn,
    fieldworkEndedOn: endedOn,
    framework: { scfVersion: a.scf_version, aiVersion: a.ai_version, catalogueVersion: a.catalogue_version },
  };
}
