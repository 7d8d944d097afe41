import type { z } from 'zod';
import type { DaysList } from '../../../contract/fieldwork.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import { readDays } from './queries/list-days.ts';

/** What a command on days answers with: the list as it is then. */
export async function theDays(
  { tx, actor, on }: { readonly tx: Tx; readonly actor: Actor; readonly on: Day },
  assessmentId: string,
): Promise<z.output<typeof DaysList>> {
  const days = await readDays(tx, actor, on, assessmentId);
  if (!days) throw new Error('The assessment was there when the command began');
  return days;
}
