import { allow, type Outcome } from '../values/outcome.ts';
import type { ResponseItem } from './response.ts';

export type ResponseItemSaved = {
  readonly event: 'response-item-saved';
  readonly observationId: string;
  readonly item: ResponseItem;
};

/** Keeps an answer as it is written. It may be unfinished; what it lacks is said when the response is submitted. */
export function saveResponseItem(observationId: string, item: ResponseItem): Outcome<readonly ResponseItemSaved[]> {
  return allow([{ event: 'response-item-saved', observationId, item }]);
}
