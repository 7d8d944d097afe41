/** Panel Information Policy label of a document; printed as colour and word on every page. */
export type Marking = 'white' | 'green' | 'amber' | 'red';

/** Kind of assessment, in the words of rules/vocabulary.ts. It chooses the variant of a report. */
export type AssessmentKind = 'fusa' | 'vusa' | 'ssa' | 'follow-up' | 'further-fusa';

/** Result of one control, in the words of rules/vocabulary.ts. */
export type ControlResult =
  | 'compliant'
  | 'observation'
  | 'potential-non-compliance'
  | 'actual-non-compliance'
  | 'material-increase-in-risk'
  | 'not-applicable';

/** What every document carries. The same model always gives the same bytes: no clock and no random number is read. */
export interface DocumentFront {
  readonly marking: Marking;
  readonly reference: string;
  readonly documentVersion: string;
  /** A draft bears the word DRAFT on every page. */
  readonly draft: boolean;
  /** The day the document bears; also the creation date inside the PDF. ISO day. */
  readonly datedOn: string;
}

/** A person as printed at the foot of a letter. */
export interface Sender {
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
}

/** The assessment a letter speaks of. `name` is what a person reads, such as "Full User Security Assessment". */
export interface AssessmentMention {
  readonly name: string;
  readonly reference: string;
  readonly fieldworkStartedOn: string;
  readonly fieldworkEndedOn: string;
  readonly reportReference: string;
  readonly reportVersion: string;
}

/** A vote on one paper, by numbers only. `recused` counts members kept out by a declared interest. */
export interface VoteCount {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly recused: number;
  /** Members present who could vote on this paper. */
  readonly quorumPresent: number;
  readonly quorumRequired: number;
  readonly chairCastingVote: boolean;
}
