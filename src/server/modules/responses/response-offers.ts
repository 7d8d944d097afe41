import type { Selectable } from 'kysely';
import type { Responses } from '../../db/schema.ts';
import { openOffers } from '../../platform/command/offers.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import type { ItemRecord } from './responses.store.ts';

/** What a decision on a response is given. */
export interface OnResponse {
  readonly assessment: AssessmentRecord;
  readonly response: Selectable<Responses>;
  readonly items: readonly ItemRecord[];
}

/** The commands that may be asked for on a response. */
export const responseOffers = openOffers<OnResponse>();
