import { earlier, type Impossible, misfits, shown } from '../obligations/misfits.ts';
import type { PartyFacts } from '../obligations/party-facts.ts';
import type { Overlay } from '../rulebook/dated.ts';
import { START_OF_RULES } from '../rulebook/values.ts';
import {
  CHANGES_FOR_ALL_SCHEMA,
  CHANGES_SCHEMA,
  type Changes,
  type ChangesForAll,
  type RoleChange,
  type SystemChange,
  type ValueChange,
} from './changes.ts';
import { asked, isAskable } from './values-asked.ts';

export type ChangesRead<T> =
  | { readonly ok: true; readonly changes: T }
  | { readonly ok: false; readonly errors: readonly Impossible[] };

const ROOT = '(the changes)';

/**
 * Reads what somebody asks about a party. Refuses what cannot be, all of it at once, as `readFacts` does: unknown words
 * and values, days that do not exist, a role that is entered before it is added or given up before it is entered, a
 * User System that is ended and was never used, two answers to one question.
 *
 * @param overlay the values in force beside those of the rule book; a value asked about has the form of the one in force
 */
export function readChanges(json: unknown, facts: PartyFacts, overlay?: Overlay): ChangesRead<Changes> {
  const shape = misfits(CHANGES_SCHEMA, json, '', ROOT);
  if (shape.length > 0) return { ok: false, errors: shape };
  const changes = json as Changes;
  const { category, premises = [], userRoles = [], userSystems = [] } = changes;
  const errors = [
    ...notBeforeTheRules('category.from', category?.from),
    ...namedOnce('premises', 'countedOn', premises),
    ...namedOnce('userRoles', 'role', userRoles),
    ...userRoles.flatMap((change, index) => impossibleRole(change, facts, `userRoles[${index}]`)),
    ...namedOnce('userSystems', 'name', userSystems),
    ...userSystems.flatMap((change, index) => impossibleSystem(change, facts, `userSystems[${index}]`)),
    ...impossibleForAll(changes, overlay),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, changes };
}

/** Reads what somebody asks about all parties alike. Refuses what cannot be. */
export function readChangesForAll(json: unknown, overlay?: Overlay): ChangesRead<ChangesForAll> {
  const shape = misfits(CHANGES_FOR_ALL_SCHEMA, json, '', ROOT);
  if (shape.length > 0) return { ok: false, errors: shape };
  const changes = json as ChangesForAll;
  const errors = impossibleForAll(changes, overlay);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, changes };
}

function impossibleForAll(
  { portfolio, ruleValues = [] }: ChangesForAll,
  overlay: Overlay | undefined,
): readonly Impossible[] {
  return [
    ...notBeforeTheRules('portfolio.from', portfolio?.from),
    ...(portfolio && portfolio.percent > 10_000
      ? [{ path: 'portfolio.percent', found: String(portfolio.percent), expected: 'at most 10000: a hundred times' }]
      : []),
    ...namedOnce('ruleValues', 'key', ruleValues),
    ...ruleValues.flatMap((change, index) => impossibleValue(change, `ruleValues[${index}]`, overlay)),
  ];
}

function impossibleValue(change: ValueChange, path: string, overlay: Overlay | undefined): readonly Impossible[] {
  if (!isAskable(change.key)) return wrong(`${path}.key`, change.key, asked(change));
  const early = notBeforeTheRules(`${path}.from`, change.from);
  return early.length > 0 ? early : wrong(`${path}.value`, change.value, asked(change, overlay));
}

function wrong(path: string, found: unknown, read: ReturnType<typeof asked>): readonly Impossible[] {
  return read.ok ? [] : [{ path, found: shown(found), expected: read.expected }];
}

function impossibleRole({ role, addedOn, enteredOn, until }: RoleChange, facts: PartyFacts, path: string) {
  const held = facts.userRoles.find((each) => each.role === role && each.until === undefined);
  const begins = addedOn ?? held?.addedOn;
  return [
    ...(begins === undefined
      ? [{ path: `${path}.addedOn`, found: 'nothing', expected: 'a day: the Party does not hold this User Role' }]
      : []),
    ...(held && addedOn !== undefined
      ? [{ path: `${path}.addedOn`, found: addedOn, expected: `nothing: it is held since ${held.addedOn}` }]
      : []),
    ...(held?.enteredOn !== undefined && enteredOn !== undefined
      ? [{ path: `${path}.enteredOn`, found: enteredOn, expected: `nothing: it was entered on ${held.enteredOn}` }]
      : []),
    ...(held && enteredOn === undefined && until === undefined && addedOn === undefined
      ? [{ path, found: 'a User Role that is held', expected: 'enteredOn, or until' }]
      : []),
    ...earlier(`${path}.enteredOn`, enteredOn, begins, 'the day it was added'),
    ...earlier(`${path}.until`, until, enteredOn ?? held?.enteredOn ?? begins, 'the Party acts in it'),
  ];
}

function impossibleSystem(change: SystemChange, { userSystems = [] }: PartyFacts, path: string): readonly Impossible[] {
  const { name, kind, inUseFrom, inUseUntil, toldOn } = change;
  const own = userSystems.find((each) => each.name === name);
  const missing = Object.entries({ kind, inUseFrom }).filter(([, value]) => own === undefined && value === undefined);
  const superfluous = Object.entries({ kind, inUseFrom }).filter(([, value]) => own && value !== undefined);
  return [
    ...missing.map(([field]) => ({
      path: `${path}.${field}`,
      found: 'nothing',
      expected: 'a value: the Party has no User System of this name',
    })),
    ...superfluous.map(([field, value]) => ({
      path: `${path}.${field}`,
      found: shown(value),
      expected: `nothing: a User System of this name is in use from ${own?.inUseFrom}`,
    })),
    ...(own?.inUseUntil !== undefined && inUseUntil !== undefined
      ? [{ path: `${path}.inUseUntil`, found: inUseUntil, expected: `nothing: it is used until ${own.inUseUntil}` }]
      : []),
    ...(own && inUseUntil === undefined && toldOn === undefined
      ? [{ path, found: 'a User System of the Party', expected: 'inUseUntil, or toldOn' }]
      : []),
    ...earlier(`${path}.inUseUntil`, inUseUntil, inUseFrom ?? own?.inUseFrom, 'it was used'),
  ];
}

function notBeforeTheRules(path: string, from: Impossible['found'] | undefined): readonly Impossible[] {
  if (from === undefined || from >= START_OF_RULES) return [];
  return [{ path, found: from, expected: `${START_OF_RULES} or later: the rule book begins then` }];
}

/** Two answers to one question: only the first could count. */
function namedOnce<T>(list: string, field: keyof T & string, items: readonly T[]): readonly Impossible[] {
  return items.flatMap((item, index) =>
    items.findIndex((each) => each[field] === item[field]) < index
      ? [{ path: `${list}[${index}].${field}`, found: shown(item[field]), expected: 'one that is not named before' }]
      : [],
  );
}
