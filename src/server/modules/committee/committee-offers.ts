import { openOffers } from '../../platform/command/offers.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import type { MeetingRecord, PaperRecord } from './committee.store.ts';

/** An assessment before the SSC: with its paper when it is on an agenda. */
export interface BeforeCommittee {
  readonly assessment: AssessmentRecord;
  readonly paper: PaperRecord | undefined;
}

/** The commands that may be asked for on an assessment before the SSC. */
export const committeeOffers = openOffers<BeforeCommittee>();

/** The commands that may be asked for on a meeting; undefined stands for one that is still to be planned. */
export const meetingOffers = openOffers<{ readonly meeting: MeetingRecord | undefined }>();
