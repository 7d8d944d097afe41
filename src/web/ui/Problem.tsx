import { lazy, Suspense } from 'react';
import { Button } from './Button.tsx';
import { BadIcon, RetryIcon, WarnIcon } from './icons.ts';
import type { ProblemDocument } from './types.ts';

// Few refusals have steps of reasoning, and the first page has none.
const Because = lazy(async () => ({ default: (await import('./Because.tsx')).Because }));

export interface ProblemProps {
  problem: ProblemDocument;
  /** Shown for what may pass by itself. */
  onRetry?: (() => void) | undefined;
  /** The words of the retry button, e.g. "Show the newer version". */
  retryLabel?: string | undefined;
  /** The field errors are shown at their fields already. */
  hideErrors?: boolean | undefined;
}

/** A refusal or a failure as the API told it: what, why, by which clause, and what to do next. */
export function Problem({ problem, onRetry, retryLabel = 'Try again', hideErrors = false }: ProblemProps) {
  const failed = (problem.status ?? 400) >= 500;
  const Shape = failed ? BadIcon : WarnIcon;
  const errors = hideErrors ? [] : (problem.errors ?? []);
  return (
    <div className={failed ? 'problem problem--bad' : 'problem problem--warn'} role="alert">
      <p className="problem__title">
        <Shape size={20} aria-hidden="true" />
        {problem.title}
      </p>
      {problem.detail ? <p>{problem.detail}</p> : null}
      {errors.length > 0 ? (
        <ul className="problem__errors">
          {errors.map((error) => (
            <li key={`${error.path} ${error.message}`}>
              <code>{error.path}</code> {error.message}
            </li>
          ))}
        </ul>
      ) : null}
      {problem.next ? (
        <p>
          <strong>What to do: </strong>
          {problem.next}
        </p>
      ) : null}
      {problem.because?.length ? (
        <Suspense>
          <Because steps={problem.because} />
        </Suspense>
      ) : null}
      {onRetry ? (
        <Button size="s" icon={RetryIcon} onPress={onRetry}>
          {retryLabel}
        </Button>
      ) : null}
    </div>
  );
}

/** A refusal above the fields of a form; one that the fields tell themselves is not said twice. */
export function FormProblem({ problem }: { problem: ProblemDocument | undefined }) {
  return problem && !problem.errors?.length ? <Problem problem={problem} /> : null;
}
