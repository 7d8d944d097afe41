import type { Day } from '../values/day.ts';
import type {
  AssessmentKind,
  AssessmentState,
  CommitteeOutcome,
  PartyCategory,
  ReviewWay,
  SystemKind,
  UserRole,
} from '../vocabulary.ts';

/** How many premises a party supplies (or connects) through enrolled smart metering systems, counted on a day. */
export type PremisesCount = {
  readonly countedOn: Day;
  readonly domestic: number;
  readonly nonDomestic: number;
  /** Enrolled Devices by the Smart Metering Inventory: evidence beside the premises, never the measure (default Q3). */
  readonly devices?: number | undefined;
  /** Where the count was taken from DCC’s inventory by SECAS, and so was not told by the party. */
  readonly fromInventory?: boolean | undefined;
};

/** One phase of a staged initial Full assessment. */
export type FieldworkPhase = { readonly startOn: Day; readonly endOn: Day };

/** A round of assessment that has reached the end of its fieldwork, or, for a Self-Assessment, was submitted. */
export type PastRound = {
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly userRoles: readonly UserRole[];
  readonly fieldworkStartOn?: Day | undefined;
  readonly fieldworkEndOn?: Day | undefined;
  /** The phases of an initial Full assessment that was staged, in order; the last one ends its fieldwork. */
  readonly phases?: readonly FieldworkPhase[] | undefined;
  readonly ssaSubmittedOn?: Day | undefined;
  readonly outcome?: CommitteeOutcome | undefined;
  readonly decidedOn?: Day | undefined;
  /** By when the decision wants the next round, if it wants one. */
  readonly followUpBy?: Day | undefined;
  /** The ref of the round that this one follows up. */
  readonly follows?: string | undefined;
};

/** The round that is booked or under way and has not reached the end of its fieldwork. */
export type OpenRound = {
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly userRoles: readonly UserRole[];
  readonly state: AssessmentState;
  /** The day it was asked for; before that day it is not known. */
  readonly requestedOn?: Day | undefined;
  readonly startOn?: Day | undefined;
  readonly endOn?: Day | undefined;
  /** The ref of the round that this one follows up; a review of a second User System by itself follows none. */
  readonly follows?: string | undefined;
};

/** A User System: the User's own, or shared through a Shared Resource Provider. */
export type UserSystemFacts = {
  readonly name: string;
  readonly kind: SystemKind;
  readonly inUseFrom: Day;
  /** The last day it was used. */
  readonly inUseUntil?: Day | undefined;
  /** When the SSC was told of it. */
  readonly toldOn?: Day | undefined;
  /** What the SSC decided about its review, the earliest first; until then it is left to the next annual assessment. */
  readonly reviews?: readonly SystemReviewDecision[] | undefined;
};

/** What the SSC decided about the review of a second User System (G3.9), and by when it wants one by itself. */
export type SystemReviewDecision = { readonly decidedOn: Day; readonly how: ReviewWay; readonly by?: Day | undefined };

/** Everything about a party on which what is due depends. */
export type PartyFacts = {
  readonly category: PartyCategory;
  /** What it was before, each to the last day on which it was that. */
  readonly formerCategories?: readonly { readonly category: PartyCategory; readonly until: Day }[] | undefined;
  readonly userRoles: readonly {
    readonly role: UserRole;
    readonly addedOn: Day;
    readonly enteredOn?: Day | undefined;
    /** The last day on which the party acts, or means to act, in it. */
    readonly until?: Day | undefined;
  }[];
  /** For a Shared Resource Provider: the sum over its Users. */
  readonly premises: readonly PremisesCount[];
  readonly past: readonly PastRound[];
  readonly open?: OpenRound | undefined;
  /** Its User Systems over time, when they are known. */
  readonly userSystems?: readonly UserSystemFacts[] | undefined;
};
