import { inForce } from '../rulebook/dated.ts';
import { CYCLE_LETTERS, networkPortfolioTest, sharedProviderCycle, supplierPortfolioTest } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import { CYCLE_CATEGORIES, type CycleCategory, type UserRole } from '../vocabulary.ts';
import type { PartyFacts, PremisesCount } from './party-facts.ts';

export type CategoryFound = { readonly category: CycleCategory; readonly because: readonly Because[] };

const SUPPLIER_ROLES: readonly UserRole[] = ['import-supplier', 'export-supplier', 'gas-supplier'];
const NETWORK_ROLES: readonly UserRole[] = ['electricity-distributor', 'gas-transporter'];

/**
 * The row of the cycle table that a party falls in on a day, by its category, its User Roles and its latest count of
 * premises. A party that falls in two rows follows the heavier (section 2.2 of the scheme's cycle; default Q2).
 */
export function cycleCategory(facts: PartyFacts, on: Day): CategoryFound {
  const candidates = [supplierRow(facts, on), networkRow(facts, on)].filter((row) => row !== undefined);
  const [heaviest] = candidates.sort(
    (a, b) => CYCLE_CATEGORIES.indexOf(a.category) - CYCLE_CATEGORIES.indexOf(b.category),
  );
  const found = heaviest ?? { category: 'other-user', because: [] };
  const source = { cite: 'SEED_TYPES', trust: 'seed' } as const;
  const step = because('cycle-category', source, {
    category: found.category,
    letter: CYCLE_LETTERS[found.category],
  });
  return { category: found.category, because: [...found.because, step] };
}

/** The latest count of premises on or before a day. */
function latestCount(facts: PartyFacts, on: Day): PremisesCount | undefined {
  return facts.premises
    .filter((count) => count.countedOn <= on)
    .reduce<PremisesCount | undefined>(
      (latest, count) => (latest && latest.countedOn >= count.countedOn ? latest : count),
      undefined,
    );
}

function supplierRow(facts: PartyFacts, on: Day): CategoryFound | undefined {
  const isProvider = facts.category === 'shared-resource-provider';
  const isSupplier = facts.category === 'large-supplier' || facts.category === 'small-supplier';
  if (!isProvider && !isSupplier && !holdsOne(facts, SUPPLIER_ROLES, on)) return undefined;
  const weighed = weigh(facts, supplierPortfolioTest, on);
  const provider = inForce(sharedProviderCycle, on);
  const why = isProvider ? [because('shared-provider-portfolio', provider, { convention: provider.value })] : [];
  return { category: weighed.above ? 'supplier-above' : 'supplier-below', because: [...why, ...weighed.because] };
}

function networkRow(facts: PartyFacts, on: Day): CategoryFound | undefined {
  const isNetwork = facts.category === 'electricity-network' || facts.category === 'gas-network';
  if (!isNetwork && !holdsOne(facts, NETWORK_ROLES, on)) return undefined;
  const weighed = weigh(facts, networkPortfolioTest, on);
  return { category: weighed.above ? 'network-above' : 'network-below', because: weighed.because };
}

/** Strictly more than the limit is above it: "250,000 or less" is the lighter cycle (SECMP0059). */
function weigh(facts: PartyFacts, test: typeof supplierPortfolioTest, on: Day) {
  const count = latestCount(facts, on);
  const entry = inForce(test, on);
  if (!count) {
    // Without a count a Large Supplier is taken at its word: it is large because of its domestic premises.
    const above = facts.category === 'large-supplier';
    return {
      above,
      because: [because('portfolio-not-counted', { ...entry, trust: 'assumed' }, { category: facts.category })],
    };
  }
  const { domestic, nonDomestic, limit } = entry.value;
  const weighted = domestic * count.domestic + nonDomestic * count.nonDomestic;
  const above = weighted > limit;
  const counted = because('portfolio-counted', { cite: 'DEFAULT_Q3', trust: 'assumed' }, { ...count });
  return { above, because: [counted, because('portfolio-weighed', entry, { weighted, limit, above })] };
}

function holdsOne(facts: PartyFacts, roles: readonly UserRole[], on: Day): boolean {
  return facts.userRoles.some((held) => held.addedOn <= on && roles.includes(held.role));
}
