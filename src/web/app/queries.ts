import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api.ts';

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls back whenever the server says that nobody is signed in any more. @returns how to stop */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noteSignedOut(error: Error): void {
  if (error instanceof ApiProblem && error.code === 'not-signed-in') for (const listener of listeners) listener();
}

/** What passes by itself: no answer, or an answer of something in between. A refusal does not. */
const mayPass = (error: Error): boolean =>
  error instanceof ApiProblem && (error.status === 0 || [502, 503, 504].includes(error.status));

/** Everything that was asked of the server in this tab. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noteSignedOut }),
  mutationCache: new MutationCache({ onError: noteSignedOut }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && mayPass(error) },
    mutations: { retry: (failures, error) => failures < 2 && mayPass(error) },
  },
});
