import {
  controlsOfRound,
  type EarlierObservation,
  type RoundControl,
} from '../../../rules/fieldwork/controls-of-round.ts';
import type { Tx } from '../../db/database.ts';
import type { AssessmentRecord } from '../assessments/index.ts';

/** What the list of controls of a round depends on. */
export type RoundRow = Pick<
  AssessmentRecord,
  'id' | 'kind' | 'catalogue_version' | 'user_roles' | 'system_kind' | 'predecessor_id'
>;

/** The controls of a round, in order: by its kind, roles and system, or from its predecessor's observations. */
export async function controlsIn(tx: Tx, round: RoundRow): Promise<readonly RoundControl[]> {
  const { kind, catalogue_version: catalogueVersion, user_roles: userRoles, system_kind: systemKind } = round;
  return controlsOfRound(
    { kind, catalogueVersion, userRoles, systemKind, followsUp: round.predecessor_id !== null },
    await earlierObservations(tx, round),
  );
}

/** The control with this id in a round; undefined when the round does not look at it. */
export const controlIn = async (tx: Tx, round: RoundRow, id: string): Promise<RoundControl | undefined> =>
  (await controlsIn(tx, round)).find((control) => control.id === id);

/** What a follow-up looks at again: the issued observations of the round before. Empty for other kinds. */
async function earlierObservations(tx: Tx, round: RoundRow): Promise<EarlierObservation[]> {
  if (round.kind !== 'follow-up' || !round.predecessor_id) return [];
  return tx
    .selectFrom('observations')
    .select(['id', 'number', 'ref', 'title', 'control_id as controlId', 'clause'])
    .where('assessment_id', '=', round.predecessor_id)
    .where('state', '=', 'issued')
    .orderBy('number')
    .execute();
}

/** A round by its id, as far as its controls depend on it. */
export const roundOf = (tx: Tx, assessmentId: string): Promise<RoundRow | undefined> =>
  tx
    .selectFrom('assessments')
    .select(['id', 'kind', 'catalogue_version', 'user_roles', 'system_kind', 'predecessor_id'])
    .where('id', '=', assessmentId)
    .executeTakeFirst();
