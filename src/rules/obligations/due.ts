import type { CitationKey } from '../rulebook/citations.ts';
import type { Day } from '../values/day.ts';
import type { Because } from '../values/outcome.ts';
import type { AssessmentKind, CycleCategory, DueReason, DueState, SystemKind, Trust, UserRole } from '../vocabulary.ts';

export type { DueReason, DueState };

/** Steps of reasoning that are written only when somebody asks for them: most answers are counted, not read. */
export type Steps = () => readonly Because[];

/** Something with its reasoning still to be written. */
export type Unexplained<T extends { readonly because: readonly Because[] }> = Omit<T, 'because'> & {
  readonly steps: Steps;
};

/** Writes the reasoning down. */
export function explained<T extends { readonly because: readonly Because[] }>(it: Unexplained<T>): T {
  const { steps, ...rest } = it;
  return { ...rest, because: steps() } as unknown as T;
}

/** What is due before it is looked at whether it is booked. */
export type Obligation = {
  readonly reason: DueReason;
  readonly kind: AssessmentKind;
  readonly userRoles: readonly UserRole[];
  /** Year of the three-year cycle; only for an annual assessment. */
  readonly year?: 1 | 2 | 3;
  readonly category?: CycleCategory;
  /** Absent when no date is set: an initial assessment is due before entry, whenever the party wants to enter. */
  readonly dueBy?: Day;
  /** Whether `dueBy` is met by starting the fieldwork or by completing it. */
  readonly reached?: 'started' | 'completed';
  readonly latestStartOn?: Day;
  /** The last day on which a request leaves twelve weeks and the likely fieldwork before `dueBy`. */
  readonly bookBy?: Day;
  /** Whether the bank holidays of that time are known; if not, only weekends were left out. */
  readonly proclaimed?: boolean;
  /** For the review of a second User System by itself: the system. */
  readonly system?: { readonly name: string; readonly kind: SystemKind };
  readonly cite: CitationKey;
  readonly trust: Trust;
  readonly because: readonly Because[];
};

/** What is due, and how it stands. */
export type Due = Obligation & {
  readonly state: DueState;
  /** The round that is booked or under way for it. */
  readonly openRef?: string;
};
