import { addDays, addMonths, type Day, day } from '../src/rules/values/day.ts';
import type { AssessmentKind, PartyCategory, UserRole } from '../src/rules/vocabulary.ts';

/** Categories with the User Roles one expects of them. */
const PARTIES: readonly (readonly [PartyCategory, readonly UserRole[]])[] = [
  ['large-supplier', ['import-supplier', 'gas-supplier', 'export-supplier']],
  ['small-supplier', ['import-supplier', 'gas-supplier']],
  ['small-supplier', ['import-supplier']],
  ['electricity-network', ['electricity-distributor']],
  ['gas-network', ['gas-transporter']],
  ['other-sec-party', ['other-user']],
];
const KINDS: readonly AssessmentKind[] = ['fusa', 'vusa', 'ssa', 'fusa', 'vusa'];
const BEGAN = day('2021-12-01');

/**
 * The facts of so many parties, each as JSON: as the register holds them of a User of one to five years, with a count
 * every half year and a round every year. The same numbers give the same facts.
 */
export function generatedFacts(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => JSON.stringify(factsOf(from + index)));
}

function factsOf(number: number) {
  const random = sequence(number);
  const [category, roles] = PARTIES[number % PARTIES.length] ?? ['other-sec-party', ['other-user']];
  const years = 1 + random(5);
  const first = addDays(BEGAN, 365 * (5 - years) + random(330));
  const past = KINDS.slice(0, years).map((kind, index) => aRound(kind, addMonths(first, 12 * index), index, roles));
  const size = random(400_000);
  return {
    category,
    userRoles: roles.map((role) => ({ role, addedOn: addMonths(first, -8), enteredOn: addMonths(first, 2) })),
    premises: Array.from({ length: 2 * years }, (_, index) => ({
      countedOn: addMonths(first, 6 * index - 6),
      domestic: size + random(50_000),
      nonDomestic: random(20_000),
    })),
    past,
  };
}

function aRound(kind: AssessmentKind, endedOn: Day, index: number, userRoles: readonly UserRole[]) {
  const held =
    kind === 'ssa' ? { ssaSubmittedOn: endedOn } : { fieldworkStartOn: addDays(endedOn, -7), fieldworkEndOn: endedOn };
  const outcome = index === 0 ? 'approved-subject-steps' : 'noted';
  return { ref: `UA-${index + 1}`, kind, userRoles, ...held, outcome, decidedOn: addDays(endedOn, 42) };
}

/** Whole numbers below a limit, the same ones for the same seed. */
function sequence(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
