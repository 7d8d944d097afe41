import { Problem } from '../ui/index.ts';
import type { Autosave } from './useAutosave.ts';

/** Why what was typed is not saved, and the way on: save again, or take the newer version that somebody else saved. */
export function AutosaveProblem({
  of: { problem, flush, discard },
}: {
  of: Pick<Autosave<object>, 'problem' | 'flush' | 'discard'>;
}) {
  if (!problem) return null;
  const stale = problem.code === 'stale-version';
  return (
    <Problem
      problem={problem}
      onRetry={stale ? discard : () => void flush()}
      retryLabel={stale ? 'Show the newer version' : 'Save again'}
    />
  );
}
