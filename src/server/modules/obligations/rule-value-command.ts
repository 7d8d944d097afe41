import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { obligationOperations } from '../../../contract/obligations.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import type { RuleValueConfirmed, RuleValueReplaced } from '../../../rules/rule-values/settle-value.ts';
import { withSettled } from '../../../rules/rule-values/settled.ts';
import type { Dated } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { type Command, command } from '../../platform/command/command.ts';
import { openOffers } from '../../platform/command/offers.ts';
import { ruleValueRow } from './rule-value-row.ts';
import { holdRule, ruleCalled, settledRecords } from './rule-values.store.ts';

/** The commands that may be asked for on a rule value. */
export const ruleValueOffers = openOffers<Dated<unknown>>();

type Settles = (typeof obligationOperations)['confirm-rule-value' | 'replace-rule-value'];
type Event = RuleValueConfirmed | RuleValueReplaced;

interface RuleRecord {
  /** As the code holds it. */
  readonly held: Dated<unknown>;
  /** With what SECAS has settled above it. */
  readonly rule: Dated<unknown>;
  readonly timesSettled: number;
}

interface Declared<Op extends Settles> {
  readonly operation: Op;
  readonly decide: (rule: Dated<unknown>, body: BodyOf<Op>, on: Day) => Outcome<readonly Event[]>;
  /** What the rules say to it before anything is filled in. */
  readonly offered: (rule: Dated<unknown>, on: Day) => Outcome<unknown>;
}

/** Declares a command by which SECAS’s administrator settles a rule value, and offers it on the value. */
export function ruleValueCommand<Op extends Settles>({ operation, decide, offered }: Declared<Op>): Command {
  const declared = command<Op, RuleRecord, Event>({
    operation,
    allows: ['secas-administrator'],
    async load({ tx, params }) {
      const held = ruleCalled((params as { key: string }).key);
      if (!held) return undefined;
      await holdRule(tx, held.key);
      const own = (await settledRecords(tx)).filter(({ key }) => key === held.key);
      return { held, rule: withSettled(held, own), timesSettled: own.length };
    },
    mayAct: ({ side }) => side === 'secas',
    version: ({ timesSettled }) => timesSettled + 1,
    decide: ({ body, on }, { rule }) => decide(rule, body, on),
    subject: (_asked, { held }) => ({ kind: 'rule-value', id: idOf(held.key), partyId: null, assessmentId: null }),
    async apply({ tx, actor, at, newId }, _record, { event, key, from, value, reason, source }) {
      const action = event === 'rule-value-confirmed' ? 'confirmed' : 'replaced';
      const said = { action, reason, source, settled_by: actor.personId, settled_at: at } as const;
      await tx
        .insertInto('rule_values')
        .values({ id: newId(), key, holds_from: from, value: JSON.stringify(value), ...said })
        .execute();
    },
    async answer({ tx, actor, on, book }, { held }) {
      const records = await settledRecords(tx);
      const own = records.filter(({ key }) => key === held.key);
      const row = ruleValueRow(held, records, on, ruleValueOffers.on(actor, withSettled(held, own), on, book));
      return row as z.output<Op['answer']>;
    },
  });
  ruleValueOffers.add(declared, (_actor, rule, on) => offered(rule, on));
  return declared;
}

/** The journal files by id; a rule value has a key, and this is the id that belongs to it for good. */
function idOf(key: string): string {
  const hex = createHash('sha256').update(`rule value ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
