import type { Day } from '../rules/values/day.ts';
import type { AssessmentKind, CycleCategory, DueState, DutyKind, DutyState, UserRole } from '../rules/vocabulary.ts';
import { nameOf, shortNameOf } from './names.ts';
import { dayInWords, listInWords } from './words.ts';

interface Compared {
  readonly kind: AssessmentKind | DutyKind;
  readonly dueBy?: Day | undefined;
  readonly bookBy?: Day | undefined;
  readonly state?: DueState | DutyState | undefined;
  readonly category?: CycleCategory | undefined;
  readonly year?: number | undefined;
  readonly userRoles?: readonly UserRole[] | undefined;
}

/** What a sentence about a difference between two answers is made of. */
export interface DifferenceInSentence {
  readonly of: 'due' | 'duty' | 'expected';
  readonly how: 'appears' | 'disappears' | 'changes';
  readonly differs?: readonly (keyof Compared)[] | undefined;
  readonly before?: Compared | undefined;
  readonly after?: Compared | undefined;
}

/** What would be otherwise, in one sentence. */
export function differenceInWords({ of, how, differs = [], before, after }: DifferenceInSentence): string {
  const name = of === 'duty' ? dutyNamed : named;
  if (how === 'appears' && after) return `${withArticle(name(after))} ${APPEARS[of]}.`;
  if (how === 'disappears' && before) return `The ${name(before)} ${DISAPPEARS[of]}.`;
  if (!before || !after) return '';
  const parts = differs.flatMap((part) => said(part, after));
  // What follows from another kind of assessment goes without saying: it is there in the answer.
  const telling = differs.includes('kind') ? parts.slice(0, differs.includes('dueBy') ? 2 : 1) : parts;
  return `The ${name(before)} ${listed(telling)}.`;
}

const APPEARS = {
  due: 'is due now',
  duty: 'comes up',
  expected: 'is to be expected as well',
} as const;
const DISAPPEARS = {
  due: 'is no longer due now',
  duty: 'falls away',
  expected: 'is no longer to be expected within the six years',
} as const;

function named({ kind, dueBy, userRoles = [] }: Compared): string {
  const as = dueBy === undefined && userRoles.length > 0 ? ` as ${listInWords(userRoles.join(','), 'and')}` : '';
  return `${shortNameOf(kind)}${as}${dueBy ? ` by ${dayInWords(dueBy)}` : ''}`;
}

const dutyNamed = ({ kind, dueBy }: Compared): string =>
  `duty “${nameOf(kind)}”${dueBy ? ` by ${dayInWords(dueBy)}` : ''}`;

function said(part: keyof Compared, after: Compared): readonly string[] {
  switch (part) {
    case 'kind':
      return [`becomes ${withArticle(shortNameOf(after.kind), 'a')}`];
    case 'dueBy':
      return [after.dueBy ? `is due by ${dayInWords(after.dueBy)}` : 'has no day set'];
    case 'bookBy':
      return [after.bookBy ? `is to be booked by ${dayInWords(after.bookBy)}` : 'has no last day to book'];
    case 'state':
      return after.state ? [`stands as “${nameOf(after.state)}”`] : [];
    case 'category':
      return after.category ? [`follows another row of the cycle table: ${nameOf(after.category)}`] : [];
    case 'year':
      return after.year ? [`falls in year ${after.year} of the cycle`] : [];
    case 'userRoles':
      return [`covers ${listInWords((after.userRoles ?? []).join(','), 'and') || 'no User Role by name'}`];
  }
}

const listed = (parts: readonly string[]): string => {
  const [last = '', ...rest] = parts.toReversed();
  return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
};

/** Abbreviations are read letter by letter: an SSA, a FUSA, a VUSA. */
function withArticle(name: string, a: 'A' | 'a' = 'A'): string {
  return `${a}${/^(SSA|[AEIO])/.test(name) ? 'n' : ''} ${name}`;
}
