import type { z } from 'zod';
import { type DueRow, obligationOperations } from '../../../../contract/obligations.ts';
import { allDue } from '../../../../rules/obligations/what-is-due.ts';
import { replaceRuleValue } from '../../../../rules/rule-values/settle-value.ts';
import { overlayOf, type Settled, withSettled } from '../../../../rules/rule-values/settled.ts';
import { type Dated, inForce } from '../../../../rules/rulebook/dated.ts';
import { chapterOf } from '../../../../rules/rulebook/values.ts';
import { type Day, maxDay } from '../../../../rules/values/day.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { Refused } from '../../../platform/refused.ts';
import { dueRow } from '../due-rows.ts';
import { allPartyFacts, type PartyWithFacts } from '../obligations.store.ts';
import { ruleCalled, settledValues } from '../rule-values.store.ts';
import { TOUCHES } from '../touches.ts';
import { valueInWords } from '../value-in-words.ts';

type Row = z.infer<typeof DueRow>;
interface Change {
  readonly party: PartyWithFacts['party'];
  readonly before: Row[];
  readonly after: Row[];
}

/** Asks the rules twice of every party, with the value as it is and as it would be. Nothing is written. */
export const previewRuleValue = query({
  operation: obligationOperations['preview-rule-value'],
  allows: SECAS_OFFICERS,
  async read({ tx, on: today, params: { key }, query: { from, value } }) {
    const held = ruleCalled(key);
    if (!held) return undefined;
    const settled = await settledValues(tx);
    const rule = withSettled(held, settled);
    const proposed = proposedIn(rule, from, value, today);
    const parties = await allPartyFacts(tx);
    const overlays = { before: overlayOf(settled), after: overlayOf([...settled, proposed]) };
    const on = maxDay(from, today);
    const changes = parties.flatMap(({ party, facts }): Change[] => {
      const [before, after] = [allDue(facts, on, overlays.before), allDue(facts, on, overlays.after)];
      const [rowsBefore, rowsAfter] = [before.map(dueRow), after.map(dueRow)];
      const same = JSON.stringify(rowsBefore) === JSON.stringify(rowsAfter);
      return same ? [] : [{ party, before: rowsBefore, after: rowsAfter }];
    });
    return {
      from,
      before: valueInWords(inForce(rule, from).value),
      after: valueInWords(proposed.value),
      touches: TOUCHES[chapterOf(key)],
      parties: parties.length,
      changes,
    };
  },
});

/** The value as it would be settled. @throws Refused as replacing it would be */
function proposedIn(rule: Dated<unknown>, from: Day, json: string, today: Day): Settled {
  const outcome = replaceRuleValue(rule, { from, value: parsed(json), reason: '', source: '' }, today);
  if (!outcome.ok) throw new Refused(outcome.refusal);
  const [event] = outcome.value;
  if (!event) throw new Error('A value that may be replaced is replaced');
  return event;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Refused({ code: 'invalid-input', facts: { count: 1 }, because: [] }, [
      { path: 'value', message: 'must be JSON, as in 12 or {"months":12,"reached":"completed"}' },
    ]);
  }
}
