import type { Day } from '../values/day.ts';
import type { AssessmentKind, AssessmentState, CommitteeOutcome, PartyCategory, UserRole } from '../vocabulary.ts';

/** How many premises a party supplies (or connects) through enrolled smart metering systems, counted on a day. */
export type PremisesCount = {
  readonly countedOn: Day;
  readonly domestic: number;
  readonly nonDomestic: number;
};

/** A round of assessment that has reached the end of its fieldwork, or, for a Self-Assessment, was submitted. */
export type PastRound = {
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly userRoles: readonly UserRole[];
  readonly fieldworkStartOn?: Day | undefined;
  readonly fieldworkEndOn?: Day | undefined;
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
};

/** Everything about a party on which what is due depends. */
export type PartyFacts = {
  readonly category: PartyCategory;
  readonly userRoles: readonly {
    readonly role: UserRole;
    readonly addedOn: Day;
    readonly enteredOn?: Day | undefined;
  }[];
  /** For a Shared Resource Provider: the sum over its Users. */
  readonly premises: readonly PremisesCount[];
  readonly past: readonly PastRound[];
  readonly open?: OpenRound | undefined;
};
