import type { Due } from '../obligations/due.ts';
import type { Duty } from '../obligations/duties.ts';
import type { Expected } from '../obligations/forecast.ts';
import type { Day } from '../values/day.ts';
import type { AssessmentKind, CycleCategory, DueState, DutyKind, DutyState, UserRole } from '../vocabulary.ts';

/** What is due of a party, what it has to tell, and what is to be expected of it. */
export type Answered = {
  readonly due: readonly Due[];
  readonly duties: readonly Duty[];
  readonly expected: readonly Expected[];
};

/** What of something due may be otherwise. */
export const DIFFERS = ['kind', 'dueBy', 'bookBy', 'state', 'category', 'year', 'userRoles'] as const;
export type Differs = (typeof DIFFERS)[number];

/** Something due, as far as it is compared. */
export type Compared = {
  readonly kind: AssessmentKind | DutyKind;
  readonly dueBy?: Day;
  readonly bookBy?: Day;
  readonly state?: DueState | DutyState;
  readonly category?: CycleCategory;
  readonly year?: 1 | 2 | 3;
  readonly userRoles?: readonly UserRole[];
};

/** One difference between two answers: of what is due now, of what is to be told, of what is to be expected. */
export type Difference = { readonly of: 'due' | 'duty' | 'expected' } & (
  | { readonly how: 'appears'; readonly after: Compared }
  | { readonly how: 'disappears'; readonly before: Compared }
  | {
      readonly how: 'changes';
      readonly differs: readonly Differs[];
      readonly before: Compared;
      readonly after: Compared;
    }
);

/**
 * What is otherwise in the second of two answers for one party and one day. Something due now is held against what is
 * due for the same reason, a duty against the duty of its kind and turn, and the n-th expected assessment against the
 * n-th. The first expected is the annual one that is due now; where both change alike it is said once.
 */
export function differences(before: Answered, after: Answered): readonly Difference[] {
  const due = compared('due', before.due.map(dueOf), after.due.map(dueOf), ({ reason }) => reason);
  const duties = compared('duty', before.duties.map(dutyOf), after.duties.map(dutyOf), ({ kind }) => kind);
  const expected = compared('expected', before.expected.map(expectedOf), after.expected.map(expectedOf), () => '');
  const said = new Set(due.map(gist));
  return [...due, ...duties, ...expected.filter((each) => !said.has(gist(each)))];
}

type Named = Compared & { readonly reason?: string };
type Grouped = (item: Named) => string | undefined;

const dueOf = ({ reason, kind, dueBy, bookBy, state, category, year, userRoles }: Due): Named => ({
  reason: KINDRED[reason] ?? reason,
  ...known({ kind, dueBy, bookBy, state, category, year, userRoles }),
});
const dutyOf = ({ duty: kind, dueBy, state }: Duty): Named => ({ kind, dueBy, state });
const expectedOf = ({ kind, dueBy, bookBy, category, year }: Expected): Named => ({
  kind,
  dueBy,
  bookBy,
  category,
  year,
});

/** Reasons that take each other's place: what the last decision asks for; what must come before a role is entered. */
const KINDRED: Readonly<Partial<Record<Due['reason'], string>>> = {
  'further-full': 'follow-up',
  'new-role': 'initial',
};

function known(of: { readonly [Name in keyof Compared]: Compared[Name] | undefined }): Compared {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as unknown as Compared;
}

function compared(
  of: Difference['of'],
  before: readonly Named[],
  after: readonly Named[],
  groupOf: Grouped,
): readonly Difference[] {
  const groups = new Set([...before, ...after].map(groupOf));
  return [...groups].flatMap((group) => {
    const [was, is] = [
      before.filter((each) => groupOf(each) === group),
      after.filter((each) => groupOf(each) === group),
    ];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, index) =>
      pair(of, was[index], is[index]),
    ).flat();
  });
}

function pair(of: Difference['of'], was: Named | undefined, is: Named | undefined): readonly Difference[] {
  if (was && is) {
    const differs = DIFFERS.filter((name) => String(was[name]) !== String(is[name]));
    return differs.length > 0 ? [{ of, how: 'changes', differs, before: plain(was), after: plain(is) }] : [];
  }
  if (is) return [{ of, how: 'appears', after: plain(is) }];
  return was ? [{ of, how: 'disappears', before: plain(was) }] : [];
}

const plain = ({ reason: _reason, ...rest }: Named): Compared => rest;

/** What a reader takes from it: two differences of one gist are one. */
function gist(difference: Difference): string {
  const end = (side: Compared | undefined) => side && [side.kind, side.dueBy, side.year];
  const { before, after } = { before: undefined, after: undefined, ...difference };
  return JSON.stringify([difference.how, end(before), end(after)]);
}
