import { ApiProblem } from './problem.ts';

/** Asks the person in front of the page to show again who they are. @returns whether they did */
export type AskWhoItIs = () => Promise<boolean>;

let askWhoItIs: AskWhoItIs | null = null;

/** The frame of the pages says here how a person is asked. @returns how to take it back */
export function onStepUp(ask: AskWhoItIs): () => void {
  askWhoItIs = ask;
  return () => {
    askWhoItIs = null;
  };
}

/** Does what may need somebody who has just shown who they are: when it does, they are asked, and it is done again. */
export async function withStepUp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const needed = error instanceof ApiProblem && error.code === 'step-up-needed';
    if (needed && (await askWhoItIs?.())) return work();
    throw error;
  }
}
