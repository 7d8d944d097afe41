import type { DemoAnswer } from '../types.ts';

/** One prepared answer with its evidence file; `ageDays` is how old the matter it speaks of is when fieldwork starts. */
export const answer = (text: string, file: string, title: string, ageDays: number): DemoAnswer => ({
  answer: text,
  evidence: { file, title, ageDays },
});
