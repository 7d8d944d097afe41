import { inForce, type Overlay } from '../rulebook/dated.ts';
import { CYCLE_LETTERS, networkPortfolioTest, sharedProviderCycle, supplierPortfolioTest } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import { CYCLE_CATEGORIES, type CycleCategory, type PartyCategory, type UserRole } from '../vocabulary.ts';
import { explained, type Unexplained } from './due.ts';
import type { PartyFacts, PremisesCount } from './party-facts.ts';
import { isHeld } from './user-roles.ts';

export type CategoryFound = { readonly category: CycleCategory; readonly because: readonly Because[] };

/** A row of the cycle table, with its reasoning still to be written. */
export type RowFound = Unexplained<CategoryFound>;

const SUPPLIER_ROLES: readonly UserRole[] = ['import-supplier', 'export-supplier', 'gas-supplier'];
const NETWORK_ROLES: readonly UserRole[] = ['electricity-distributor', 'gas-transporter'];

/**
 * The row of the cycle table that a party falls in on a day, by its category, its User Roles and its latest count of
 * premises. A party that falls in two rows follows the heavier (section 2.2 of the scheme's cycle; default Q2).
 */
export function cycleCategory(facts: PartyFacts, on: Day, overlay?: Overlay): CategoryFound {
  return explained(cycleRow(facts, on, overlay));
}

/** The same, for those who may never read why. */
export function cycleRow(facts: PartyFacts, on: Day, overlay?: Overlay): RowFound {
  const found = heavier(supplierRow(facts, on, overlay), networkRow(facts, on, overlay));
  const category = found?.category ?? 'other-user';
  const letter = CYCLE_LETTERS[category];
  const source = { cite: 'SEED_TYPES', trust: 'seed' } as const;
  return {
    category,
    steps: () => [...(found?.steps() ?? []), because('cycle-category', source, { category, letter })],
  };
}

function heavier(a: RowFound | undefined, b: RowFound | undefined): RowFound | undefined {
  if (!a || !b) return a ?? b;
  return CYCLE_CATEGORIES.indexOf(a.category) <= CYCLE_CATEGORIES.indexOf(b.category) ? a : b;
}

/** What the party is on a day: what it was, until it changed. */
export function categoryOn({ category, formerCategories }: PartyFacts, on: Day): PartyCategory {
  if (!formerCategories) return category;
  let found: { readonly category: PartyCategory; readonly until: Day } | undefined;
  for (const former of formerCategories)
    if (on <= former.until && (!found || former.until < found.until)) found = former;
  return found?.category ?? category;
}

/** The latest count of premises on or before a day. */
export function latestCount({ premises }: PartyFacts, on: Day): PremisesCount | undefined {
  let latest: PremisesCount | undefined;
  for (const count of premises)
    if (count.countedOn <= on && (!latest || count.countedOn > latest.countedOn)) latest = count;
  return latest;
}

function supplierRow(facts: PartyFacts, on: Day, overlay?: Overlay): RowFound | undefined {
  const category = categoryOn(facts, on);
  const isProvider = category === 'shared-resource-provider';
  const isSupplier = category === 'large-supplier' || category === 'small-supplier';
  if (!isProvider && !isSupplier && !holdsOne(facts, SUPPLIER_ROLES, on)) return undefined;
  const weighed = weigh(facts, supplierPortfolioTest, on, overlay);
  return {
    category: weighed.above ? 'supplier-above' : 'supplier-below',
    steps: () => {
      const provider = inForce(sharedProviderCycle, on, overlay);
      const why = isProvider ? [because('shared-provider-portfolio', provider, { convention: provider.value })] : [];
      return [...why, ...weighed.steps()];
    },
  };
}

function networkRow(facts: PartyFacts, on: Day, overlay?: Overlay): RowFound | undefined {
  const category = categoryOn(facts, on);
  const isNetwork = category === 'electricity-network' || category === 'gas-network';
  if (!isNetwork && !holdsOne(facts, NETWORK_ROLES, on)) return undefined;
  const { above, steps } = weigh(facts, networkPortfolioTest, on, overlay);
  return { category: above ? 'network-above' : 'network-below', steps };
}

/** Strictly more than the limit is above it: "250,000 or less" is the lighter cycle (SECMP0059). */
function weigh(facts: PartyFacts, test: typeof supplierPortfolioTest, on: Day, overlay?: Overlay) {
  const count = latestCount(facts, on);
  const entry = inForce(test, on, overlay);
  if (!count) {
    // Without a count a Large Supplier is taken at its word: it is large because of its domestic premises.
    const category = categoryOn(facts, on);
    const source = { ...entry, trust: 'assumed' } as const;
    return {
      above: category === 'large-supplier',
      steps: () => [because('portfolio-not-counted', source, { category })],
    };
  }
  const { domestic, nonDomestic, limit } = entry.value;
  const weighted = domestic * count.domestic + nonDomestic * count.nonDomestic;
  const above = weighted > limit;
  return {
    above,
    steps: () => {
      const counted = { countedOn: count.countedOn, domestic: count.domestic, nonDomestic: count.nonDomestic };
      return [
        because('portfolio-counted', { cite: 'DEFAULT_Q3', trust: 'assumed' }, counted),
        because('portfolio-weighed', entry, { weighted, limit, above }),
      ];
    },
  };
}

function holdsOne(facts: PartyFacts, roles: readonly UserRole[], on: Day): boolean {
  return facts.userRoles.some((held) => isHeld(held, on) && roles.includes(held.role));
}
