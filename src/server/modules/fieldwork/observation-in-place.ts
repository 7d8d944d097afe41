import type { z } from 'zod';
import type { Observation } from '../../../contract/fieldwork.ts';
import type { ObservationInPlace } from '../../../rules/fieldwork/change-observation.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import { allObservationsOf, standingOn } from './observations.store.ts';
import { roundWithObservations } from './queries/observation-rows.ts';

/** An observation as a change of it is decided: its version, and the entry of the list whose result follows it. */
export interface OnObservation {
  readonly observation: ObservationInPlace;
  readonly version: number;
  readonly entryId: string;
}

/** Reads an observation with the grades of its neighbours; undefined when the assessment has no such observation. */
export async function observationInPlace(
  tx: Tx,
  { id: assessmentId, kind }: AssessmentRecord,
  observationId: string,
): Promise<OnObservation | undefined> {
  const all = await allObservationsOf(tx, assessmentId);
  const found = all.find(({ id }) => id === observationId);
  if (!found) return undefined;
  const { id, ref, state, control_id: controlId, follows_id: followsId, version } = found;
  const others = standingOn(all, { controlId, followsId }).filter((other) => other.id !== id);
  return {
    observation: { kind, id, ref, withdrawn: state === 'withdrawn', otherGrades: others.map(({ grade }) => grade) },
    version,
    entryId: found.entry_id,
  };
}

/** What a command on an observation answers with: the observation as it is then. */
export async function theObservation(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  assessmentId: string,
  observationId: string,
): Promise<z.output<typeof Observation>> {
  const round = await roundWithObservations(tx, actor, assessmentId);
  const observation = round?.observations.find(({ id }) => id === observationId);
  if (!observation) throw new Error('The observation was there when the command began');
  return observation;
}
