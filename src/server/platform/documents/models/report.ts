import type { AssessmentKind, ControlResult, DocumentFront } from './front.ts';

/** A section of the Code (G3 to G6), or a key area for a verification or self-assessment. */
export interface ReportSection {
  readonly code: string;
  readonly title: string;
}

/** The result of one control. Counts and the chart are made from these rows and from nothing else. */
export interface ReportResult {
  /** `code` of a section of the same report. */
  readonly section: string;
  readonly clause: string;
  readonly duty: string;
  readonly result: ControlResult;
  readonly observationReferences: readonly string[];
}

export interface ReportEvidence {
  readonly reference: string;
  readonly description: string;
  /** The day the evidence speaks of, not the day it was uploaded. */
  readonly effectiveOn?: string;
}

/** The party's factual-accuracy comment on an observation, and what the assessor did with it. */
export interface FactualAccuracyComment {
  readonly comment: string;
  /** `open`: not answered yet, as in a draft. */
  readonly disposition: 'accepted' | 'partly-accepted' | 'not-accepted' | 'open';
  readonly reply: string;
}

export interface ReportObservation {
  readonly reference: string;
  readonly clause: string;
  readonly title: string;
  readonly grade: Exclude<ControlResult, 'compliant' | 'not-applicable'>;
  readonly userRoles: readonly string[];
  /** Paragraphs are parted by a blank line, here and in every long text. */
  readonly finding: string;
  /** What was seen, in the assessor's words; the items of evidence follow it. */
  readonly evidenceSeen?: string;
  readonly evidence: readonly ReportEvidence[];
  readonly comments: readonly FactualAccuracyComment[];
}

/** Days worked: a number of days, halves and quarters allowed. */
export interface ReportDays {
  readonly person: string;
  readonly activity: string;
  readonly days: number;
}

/** User Security Assessment Report (domain 4.2): all kinds; the kind decides the wording of headings and baseline. */
export interface ReportModel extends DocumentFront {
  readonly kind: 'report';
  readonly party: {
    readonly name: string;
    readonly category: string;
    readonly userRoles: readonly string[];
    readonly userSystems: readonly string[];
  };
  readonly assessment: {
    readonly kind: AssessmentKind;
    readonly name: string;
    readonly reference: string;
    readonly fieldworkStartedOn: string;
    readonly fieldworkEndedOn: string;
    /** The round that changes are measured from (last FUSA for a VUSA, last FUSA or VUSA for an SSA), or that is followed up. */
    readonly baseline?: { readonly name: string; readonly reference: string; readonly fieldworkEndedOn: string };
  };
  readonly framework: { readonly scfVersion: string; readonly aiVersion: string; readonly catalogueVersion: string };
  readonly team: readonly { readonly name: string; readonly role: string }[];
  /** The assessing organisation, as printed. */
  readonly assessor: string;
  readonly recipients: readonly string[];
  readonly summary: string;
  /** The assessor's opinion on the whole, where one is given. */
  readonly opinion?: string;
  readonly scope: string;
  readonly method: string;
  readonly sections: readonly ReportSection[];
  readonly results: readonly ReportResult[];
  readonly observations: readonly ReportObservation[];
  readonly factualAccuracy?: {
    readonly invitedOn: string;
    /** Missing while comments are still invited. */
    readonly closedOn?: string;
    readonly generalComments?: readonly FactualAccuracyComment[];
  };
  readonly daysWorked: readonly ReportDays[];
  readonly versions: readonly {
    readonly version: string;
    readonly on: string;
    readonly by: string;
    readonly change: string;
  }[];
  /** Clauses the report rests on, with how far each is certain, in words. */
  readonly authorities: readonly { readonly clause: string; readonly statement: string; readonly certainty: string }[];
}
