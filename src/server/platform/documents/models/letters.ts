import type { AssessmentMention, DocumentFront, Sender, VoteCount } from './front.ts';

/** A condition of an assurance status. */
export interface Condition {
  readonly number: number;
  readonly text: string;
  readonly clause: string;
  readonly owner: string;
  readonly dueOn: string;
}

/** The letter that tells a party what the SSC decided (domain 4.5, 4.6). */
export interface OutcomeLetterModel extends DocumentFront {
  readonly kind: 'outcome-letter';
  /** Lines of the address, the addressee's name first. */
  readonly to: readonly string[];
  readonly salutation: string;
  readonly party: { readonly name: string; readonly userRoles: readonly string[] };
  readonly assessment: AssessmentMention;
  readonly meeting: { readonly reference: string; readonly heldOn: string };
  /** `status` in words, such as "Approved, subject to the Party taking the steps it proposed". */
  readonly outcome: {
    readonly status: string;
    readonly clause: string;
    readonly meaning: string;
    readonly reasons: string;
  };
  /** Whether User Entry may be completed, in words, with its clause. */
  readonly userEntry?: { readonly words: string; readonly clause: string };
  readonly conditions: readonly Condition[];
  readonly directorsLetterRequired: boolean;
  readonly followUp?: { readonly name: string; readonly byOn: string; readonly scope: string; readonly clause: string };
  readonly next?: { readonly name: string; readonly dueOn: string; readonly clause: string };
  readonly vote: VoteCount;
  /** Domain Q28: no time limit is known; `adviseByOn` is advice, printed as such. Absent when nothing can be appealed. */
  readonly appeal?: { readonly to: string; readonly adviseByOn: string; readonly clause: string };
  readonly from: Sender;
}

/** One remediated observation of a director's letter. */
export interface RemediatedItem {
  readonly observation: string;
  readonly clause: string;
  readonly action: string;
  readonly completedOn: string;
  readonly evidence: readonly string[];
}

/** The director's statement that remediation is done (domain 4.4). Without `signature` it is printed as unsigned. */
export interface DirectorsLetterModel extends DocumentFront {
  readonly kind: 'directors-letter';
  readonly to: readonly string[];
  readonly party: { readonly name: string; readonly userRoles: readonly string[] };
  readonly assessment: AssessmentMention;
  readonly outcome: { readonly status: string; readonly decidedOn: string; readonly letterReference: string };
  readonly items: readonly RemediatedItem[];
  /** The exact plan the letter is tied to; `sha256` is lower-case hex of its canonical text. */
  readonly plan: { readonly reference: string; readonly version: string; readonly sha256: string };
  readonly statement: string;
  readonly signature?: {
    readonly name: string;
    readonly position: string;
    /** ISO instant in UTC. */
    readonly signedAt: string;
    readonly method: string;
  };
}

/** What a party receives when dates and team are confirmed. All money is integer pence. */
export interface BookingConfirmationModel extends DocumentFront {
  readonly kind: 'booking-confirmation';
  readonly to: readonly string[];
  readonly salutation: string;
  readonly party: { readonly name: string; readonly userRoles: readonly string[] };
  readonly assessment: {
    readonly name: string;
    readonly reference: string;
    readonly reason: string;
    readonly clause: string;
  };
  readonly fieldwork: {
    readonly startOn: string;
    readonly endOn: string;
    readonly workingDays: number;
    readonly place: string;
  };
  /** Present when the party asked for a staged assessment. */
  readonly stages?: readonly { readonly name: string; readonly startOn: string; readonly endOn: string }[];
  readonly team: readonly { readonly name: string; readonly role: string; readonly contact: string }[];
  readonly estimate: {
    readonly rateCard: string;
    readonly lines: readonly {
      readonly grade: string;
      readonly days: number;
      readonly dayRatePence: number;
      readonly amountPence: number;
    }[];
    readonly lowDays: number;
    readonly highDays: number;
    readonly exVatPence: number;
    readonly vatPercent: number;
    readonly vatPence: number;
    readonly totalPence: number;
  };
  readonly notice: {
    /** Last day on which a change costs no percentage fee. */
    readonly lastFreeOn: string;
    readonly feePercent: number;
    /** What the fee would be on the present estimate, ex VAT. */
    readonly feePence: number;
    readonly clause: string;
  };
  readonly prepare: readonly { readonly what: string; readonly byOn?: string }[];
  readonly from: Sender;
}
