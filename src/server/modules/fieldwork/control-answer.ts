import type { z } from 'zod';
import type { Control } from '../../../contract/fieldwork.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import { readControl } from './queries/read-control.ts';

/** What a command on a control answers with: the control as it is then. */
export async function theControl(
  { tx, actor, on }: { readonly tx: Tx; readonly actor: Actor; readonly on: Day },
  assessmentId: string,
  controlId: string,
): Promise<z.output<typeof Control>> {
  const control = await readControl(tx, actor, on, assessmentId, controlId);
  if (!control) throw new Error('The control was there when the command began');
  return control;
}
