import type { MinutesModel, PaperPackModel } from './models/committee.ts';
import type { BookingConfirmationModel, DirectorsLetterModel, OutcomeLetterModel } from './models/letters.ts';
import type { ReportModel } from './models/report.ts';

export type * from './models/committee.ts';
export type * from './models/front.ts';
export type * from './models/letters.ts';
export type * from './models/report.ts';

/** Everything that can be rendered: plain JSON, `…On` ISO days, `…At` ISO instants in UTC, `…Pence` integers. */
export type DocumentModel =
  | ReportModel
  | OutcomeLetterModel
  | DirectorsLetterModel
  | BookingConfirmationModel
  | PaperPackModel
  | MinutesModel;
