import type { z } from 'zod';
import type { whatIfOperations } from '../../../contract/what-if.ts';
import { differenceInWords } from '../../../contract/what-if-words.ts';
import type { Compared, Difference } from '../../../rules/what-if/differences.ts';

type Row = z.infer<(typeof whatIfOperations)['preview-what-if']['answer']>['differences'][number];

/** A difference between two answers, with the sentence that says it. */
export function differenceRow(difference: Difference): Row {
  const sides = { before: undefined, after: undefined, differs: [], ...difference };
  const { of, how, differs, before, after } = sides;
  return {
    of,
    how,
    differs: [...differs],
    ...(before && { before: compared(before) }),
    ...(after && { after: compared(after) }),
    sentence: differenceInWords(difference),
  };
}

function compared({ userRoles, ...rest }: Compared): NonNullable<Row['after']> {
  return { ...rest, ...(userRoles && { userRoles: [...userRoles] }) };
}
