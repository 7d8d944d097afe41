import type { z } from 'zod';
import { dueInWords, dutyInWords } from '../../../contract/due-words.ts';
import type { DueRow, Due as DueShape, DutyRow, Obligations } from '../../../contract/obligations.ts';
import type { Due } from '../../../rules/obligations/due.ts';
import type { Duty } from '../../../rules/obligations/duties.ts';
import { CITATIONS } from '../../../rules/rulebook/citations.ts';
import { inWords } from '../../platform/http/problem.ts';

/** Something due, as lists show it: without its reasoning, which may name figures that are the party's own. */
export function dueRow({
  cite: _cite,
  trust: _trust,
  because: _because,
  system: _system,
  ...due
}: Due): z.infer<typeof DueRow> {
  return { ...due, userRoles: [...due.userRoles], sentence: dueInWords(due) };
}

/** Something due, with every step of its reasoning. */
export function dueWithReasons(due: Due): z.infer<typeof DueShape> {
  return { ...dueRow(due), citation: CITATIONS[due.cite], trust: due.trust, because: inWords(due.because) };
}

/** Something to be told, as lists show it. */
export function dutyRow({ cite: _cite, trust: _trust, because: _because, ...duty }: Duty): z.infer<typeof DutyRow> {
  return { ...duty, sentence: dutyInWords(duty) };
}

/** Something to be told, with its reasoning. */
export function dutyWithReasons(duty: Duty): z.infer<typeof Obligations>['duties'][number] {
  return { ...dutyRow(duty), citation: CITATIONS[duty.cite], trust: duty.trust, because: inWords(duty.because) };
}
