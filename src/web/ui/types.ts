/** Shapes shared by the kit. They match the answers of the API structurally, so that pages pass them on as they came. */
import type React from 'react';

/** What a colour means. Never the only sign: each tone has its own icon shape and comes with a word. */
export type Tone = 'neutral' | 'info' | 'progress' | 'good' | 'warn' | 'bad';

/** Panel Information Policy labels. */
export type Marking = 'white' | 'green' | 'amber' | 'red';

/** How far a rule value can be trusted. */
export type Trust = 'seed' | 'published' | 'by-secas' | 'recalled' | 'assumed';

/** The sides of the process, for "whose turn". */
export type Side = 'party' | 'cio' | 'secas' | 'ssc' | 'dcc' | 'system';

/** A clause as it is shown: the short label on the chip, the rest in its pop-up. */
export interface ClauseInfo {
  /** e.g. "SEC G8.27" */
  readonly label: string;
  readonly title?: string | undefined;
  /** What the clause says, in our words. */
  readonly text?: string | undefined;
  readonly trust?: Trust | undefined;
  readonly href?: string | undefined;
}

export type Fact = string | number | boolean | null;

/** Where a rule comes from, as the API tells it. */
export interface CitationInfo {
  readonly document: string;
  readonly clause?: string | undefined;
  readonly edition?: string | undefined;
  readonly source: string;
  readonly note?: string | undefined;
}

/** One step of reasoning. `clause` is what is shown; without it the citation is. */
export interface BecauseStep {
  readonly rule: string;
  readonly citation?: CitationInfo | undefined;
  readonly clause?: string | ClauseInfo | undefined;
  readonly trust: Trust;
  readonly facts?: Readonly<Record<string, Fact>> | undefined;
}

/** Why an action is closed. */
export interface ClosedReason {
  readonly code?: string | undefined;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly next?: string | undefined;
  readonly because?: readonly BecauseStep[] | undefined;
}

/** An action as the API offers it with a record. */
export interface Action {
  readonly operation: string;
  readonly open: boolean;
  readonly refusal?: ClosedReason | undefined;
}

/** One wrong input, addressed by the path of its field (`wantedOn`, `contacts.0.email`, `/contacts/0/email`). */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** A problem document (RFC 9457) as the API sends it. */
export interface ProblemDocument {
  readonly type?: string | undefined;
  readonly title: string;
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
  readonly code?: string | undefined;
  readonly next?: string | undefined;
  readonly because?: readonly BecauseStep[] | undefined;
  readonly errors?: readonly FieldError[] | undefined;
}

/** A term and what it is, as in a definition list. */
export interface TermDetail {
  readonly term: string;
  readonly detail: React.ReactNode;
  readonly key?: string | undefined;
}
