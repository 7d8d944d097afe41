import { categoryOn, latestCount } from '../obligations/cycle-category.ts';
import type { PartyFacts, PremisesCount, UserSystemFacts } from '../obligations/party-facts.ts';
import type { Overlay } from '../rulebook/dated.ts';
import { addDays } from '../values/day.ts';
import type { Changes, ChangesForAll, PortfolioChange, RoleChange, SystemChange } from './changes.ts';
import { asked } from './values-asked.ts';

/** The facts of a party as they would be. What was read by `readChanges` of these very facts can be applied to them. */
export function withChanges(facts: PartyFacts, changes: Changes): PartyFacts {
  const { category, premises, portfolio, userRoles, userSystems } = changes;
  let changed = facts;
  if (portfolio) changed = { ...changed, premises: scaled(changed, portfolio) };
  // Of two counts for one day the first stands.
  if (premises) changed = { ...changed, premises: [...premises, ...changed.premises] };
  if (category) changed = recategorised(changed, category);
  if (userRoles) changed = { ...changed, userRoles: userRoles.reduce(withRole, changed.userRoles) };
  if (userSystems) changed = { ...changed, userSystems: userSystems.reduce(withSystem, changed.userSystems ?? []) };
  return changed;
}

/** The values of the rules as they would be: those that are asked about beside those in force. */
export function withValues({ ruleValues = [] }: ChangesForAll, overlay: Overlay = {}): Overlay {
  const changed = ruleValues.flatMap((change) => {
    const read = asked(change, overlay);
    return read.ok ? [[change.key, [read.entry, ...(overlay[change.key] ?? [])]] as const] : [];
  });
  return { ...overlay, ...Object.fromEntries(changed) };
}

/** Every count from the day on, and on the day itself the one that holds then: which nobody has told. */
function scaled(facts: PartyFacts, { from, percent }: PortfolioChange): readonly PremisesCount[] {
  const times = ({ devices: _devices, ...count }: PremisesCount): PremisesCount => ({
    ...count,
    domestic: Math.round((count.domestic * percent) / 100),
    nonDomestic: Math.round((count.nonDomestic * percent) / 100),
  });
  const holding = latestCount(facts, from);
  const onTheDay =
    holding && holding.countedOn < from ? [times({ ...holding, countedOn: from, fromInventory: true })] : [];
  return [...onTheDay, ...facts.premises.map((count) => (count.countedOn >= from ? times(count) : count))];
}

function recategorised(facts: PartyFacts, { to, from }: NonNullable<Changes['category']>): PartyFacts {
  const until = addDays(from, -1);
  const before = facts.formerCategories?.filter((former) => former.until < until) ?? [];
  return { ...facts, category: to, formerCategories: [...before, { category: categoryOn(facts, until), until }] };
}

type Roles = PartyFacts['userRoles'];

function withRole(roles: Roles, { role, addedOn, enteredOn, until }: RoleChange): Roles {
  const change = { ...(enteredOn && { enteredOn }), ...(until && { until }) };
  if (addedOn) return [...roles, { role, addedOn, ...change }];
  return roles.map((held) => (held.role === role && held.until === undefined ? { ...held, ...change } : held));
}

function withSystem(systems: readonly UserSystemFacts[], change: SystemChange): readonly UserSystemFacts[] {
  const { name, kind, inUseFrom, inUseUntil, toldOn } = change;
  const rest = { ...(inUseUntil && { inUseUntil }), ...(toldOn && { toldOn }) };
  if (kind && inUseFrom) return [...systems, { name, kind, inUseFrom, ...rest }];
  return systems.map((own) => (own.name === name ? { ...own, ...rest } : own));
}
