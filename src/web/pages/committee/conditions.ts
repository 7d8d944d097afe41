import type { Item } from './committee.ts';

/** A condition as it is being written. */
export interface Draft {
  /** Tells drafts apart on the page; it goes nowhere. */
  readonly key: number;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly observationId: string;
}

let lastKey = 0;

export const newDraft = (part: Partial<Draft> = {}): Draft => ({
  text: '',
  owner: '',
  dueOn: '',
  observationId: '',
  ...part,
  key: ++lastKey,
});

/** The steps that the party proposed, as conditions to start from. */
export const fromResponse = (observations: Item['observations']): Draft[] =>
  observations.flatMap(({ id, response }) =>
    response?.steps
      ? [newDraft({ text: response.steps, owner: response.owner, dueOn: response.completeBy ?? '', observationId: id })]
      : [],
  );
