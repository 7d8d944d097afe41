import { useState } from 'react';
import type { Control } from './fieldwork.ts';

/** What an assessor has typed and not recorded yet. */
export interface ResultDraft {
  readonly result: Control['resultsAllowed'][number] | null;
  readonly workingNote: string;
  readonly title: string;
  readonly finding: string;
  readonly evidenceSeen: string;
  /** Raises a further observation on a control that has one. */
  readonly another: boolean;
}

// Kept in this tab only, never stored: going to the next control and back loses nothing, signing out does.
const kept = new Map<string, ResultDraft>();

const recordedOf = ({ recorded }: Control): ResultDraft => ({
  result: recorded?.result ?? null,
  workingNote: recorded?.workingNote ?? '',
  title: '',
  finding: '',
  evidenceSeen: '',
  another: false,
});

/** The form of a result, kept while one goes from control to control. */
export function useResultDraft(control: Control) {
  const key = `${control.assessmentId}/${control.id}`;
  const [draft, setDraft] = useState(() => kept.get(key));
  const put = (next: ResultDraft | undefined) => {
    if (next) kept.set(key, next);
    else kept.delete(key);
    setDraft(next);
  };
  const value = draft ?? recordedOf(control);
  return {
    value,
    changed: draft !== undefined,
    change: (part: Partial<ResultDraft>) => put({ ...value, ...part }),
    clear: () => put(undefined),
  };
}
