import type { Answer } from '../../api.ts';

export type Response = Answer<'read-response'>;
export type ResponseItem = Response['items'][number];

export const isOpen = (response: Response, operation: string): boolean =>
  response.actions.some((action) => action.operation === operation && action.open);

const FIELDS = {
  stance: 'whether it is accepted',
  reason: 'the reason',
  steps: 'the steps',
  owner: 'the owner',
  completeBy: 'the date',
} as const satisfies Record<ResponseItem['missing'][number], string>;

/** What an answer still lacks, as one reads it. */
export const missingInWords = ({ missing }: ResponseItem): string => missing.map((field) => FIELDS[field]).join(', ');
