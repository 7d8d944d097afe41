import type { Answer } from '../../api.ts';

export type Party = Answer<'read-party'>;

/** An action as the server offers it on the party; undefined when it is not this person's side's to ask for. */
export const actionOf = ({ actions }: Party, operation: string): Party['actions'][number] | undefined =>
  actions.find((action) => action.operation === operation);
