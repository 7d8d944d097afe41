import { openOffers } from '../../platform/command/offers.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import type { ReportRecord } from './reports.store.ts';

/** What a decision on a report is given. */
export interface OnReport extends ReportRecord {
  readonly assessment: AssessmentRecord;
}

/** The commands that may be asked for on a report. */
export const reportOffers = openOffers<OnReport>();
