import type {
  ControlId,
  FullControlId,
  SelfAssessmentControlId,
  VerificationControlId,
} from '../../../rules/fieldwork/catalogue/index.ts';
import type {
  ControlResult,
  ObservationGrade,
  PartyCategory,
  RateGrade,
  Role,
  SystemKind,
  UserRole,
} from '../../../rules/vocabulary.ts';

export type { ControlId, FullControlId, SelfAssessmentControlId, VerificationControlId };

/** A day as it is written in the demo texts; the seeder brands it. */
export type DayText = `${number}-${number}-${number}`;

export interface DemoSite {
  readonly name: string;
  readonly address: string;
}

/** Premises supplied through enrolled systems, as counted on a day. */
export interface DemoPremisesCount {
  readonly on: DayText;
  readonly domestic: number;
  readonly nonDomestic: number;
}

export interface DemoParty {
  /** Stable key; also the domain of its e-mail addresses, `<slug>.example`. */
  readonly slug: string;
  readonly code: string;
  readonly name: string;
  readonly category: PartyCategory;
  /** For a Shared Resource Provider: the roles of the Users it serves. */
  readonly userRoles: readonly UserRole[];
  /** Corporate group, where the party belongs to one. */
  readonly group?: string;
  readonly system: SystemKind;
  /** Slug of the Shared Resource Provider, exactly where `system` is `shared`. */
  readonly provider?: string;
  /** A second User System beside it, and when the SSC was told of it; absent: not yet. */
  readonly second?: { readonly name: string; readonly inUseFrom: DayText; readonly toldOn?: DayText };
  /** Oldest first; empty where premises do not count towards the cycle. */
  readonly premises: readonly DemoPremisesCount[];
  readonly accededOn: DayText;
  /** Two or three; the first is where the security team sits. */
  readonly sites: readonly DemoSite[];
  /** One of the three parties that the guided tour and the documented sign-ins use. */
  readonly showcase?: true;
}

/** Seats of the Security Sub-Committee (domain 1.2). */
export type SscSeat =
  | 'independent-chair'
  | 'large-supplier'
  | 'small-supplier'
  | 'electricity-network'
  | 'gas-network'
  | 'other-user'
  | 'shared-resource-provider'
  | 'tabasc';

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  /** Position held, as printed under a signature. */
  readonly title: string;
  readonly roles: readonly Role[];
  /** A party's slug, or one of the other organisations. */
  readonly organisation: string;
  readonly rateGrade?: RateGrade;
  readonly seat?: SscSeat;
  /** SSC members only: slug of the party that employs them. Its papers, and its group's, are closed to them. */
  readonly employer?: string;
}

export interface DemoOrganisation {
  readonly slug: string;
  readonly name: string;
}

export interface DemoResponse {
  readonly steps: string;
  readonly ownerTitle: string;
  readonly weeks: number;
}

export interface DemoObservation {
  readonly control: ControlId;
  readonly title: string;
  readonly finding: string;
  readonly evidenceSeen: string;
  readonly grade: ObservationGrade;
  readonly response: DemoResponse;
  /** Reason, where this observation lends itself to being disputed. */
  readonly dispute?: string;
}

export interface DemoAnswer {
  readonly answer: string;
  readonly evidence: {
    readonly file: string;
    readonly title: string;
    /** Age in days, at the start of fieldwork, of the day the evidence speaks of. */
    readonly ageDays: number;
  };
}

export type DemoNotes = Readonly<Record<Exclude<ControlResult, 'compliant'>, readonly string[]>>;
