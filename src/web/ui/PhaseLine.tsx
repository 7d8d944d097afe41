import type { ReactNode } from 'react';
import { Due } from './Due.tsx';
import { CheckIcon, ClosedIcon } from './icons.ts';
import { Turn } from './Turn.tsx';
import type { Side } from './types.ts';

export interface PhaseStep {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'blocked' | 'todo';
  /** A short line under the label, e.g. when it was done. */
  readonly note?: string | undefined;
}

const STATE_WORDS = { done: 'done', current: 'now', blocked: 'now, something is in the way', todo: 'to come' } as const;

export interface PhaseLineProps {
  phases: readonly PhaseStep[];
  /** Whose turn it is. */
  turn?: { readonly side: Side; readonly mine?: boolean | undefined; readonly who?: string | undefined } | undefined;
  /** By when, as ISO day. */
  by?: string | undefined;
  /** What is being waited for, in a sentence. */
  waitingFor?: ReactNode | undefined;
  /** What is in the way. */
  blockedBy?: ReactNode | undefined;
}

function Mark({ state }: { state: PhaseStep['state'] }) {
  return (
    <svg className="phase__mark" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="11.5" />
      {state === 'done' ? <CheckIcon x={6} y={6} size={14} strokeWidth={3} /> : null}
      {state === 'blocked' ? <ClosedIcon x={6.5} y={6.5} size={13} strokeWidth={2.5} /> : null}
      {state === 'current' ? <circle cx="13" cy="13" r="5" className="phase__core" /> : null}
    </svg>
  );
}

/** Where an assessment stands: the phases on a line, whose turn it is, by when, and what is in the way. */
export function PhaseLine({ phases, turn, by, waitingFor, blockedBy }: PhaseLineProps) {
  const now = phases.find((phase) => phase.state === 'current' || phase.state === 'blocked');
  return (
    <div className="phases">
      <ol className="phases__line" aria-label="Phases">
        {phases.map(({ key, label, state, note }) => (
          <li key={key} className={`phase phase--${state}`} aria-current={key === now?.key ? 'step' : undefined}>
            <Mark state={state} />
            <span className="phase__text">
              <span className="phase__label">
                {label}
                <span className="visually-hidden">: {STATE_WORDS[state]}</span>
              </span>
              {note ? <span className="phase__note">{note}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      {turn || by || waitingFor || blockedBy ? (
        <div className={blockedBy ? 'phases__now phases__now--blocked' : 'phases__now'}>
          <div className="phases__chips">
            {turn ? <Turn {...turn} /> : null}
            {by ? <Due on={by} label="By" /> : null}
          </div>
          {waitingFor ? <p>{waitingFor}</p> : null}
          {blockedBy ? (
            <p>
              <strong>In the way: </strong>
              {blockedBy}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
