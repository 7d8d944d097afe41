import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../api.ts';
import type { ProblemDocument } from '../ui/index.ts';

const IDLE_MS = 900;

/** What is known of a record when it has been saved. */
export interface Saved {
  readonly version: number;
  readonly savedAt: string | null;
}

interface AutosaveOptions<T> {
  /** The record as the server has it. Adopted while nothing is being typed. */
  readonly stored: T;
  readonly version: number;
  readonly savedAt: string | null;
  /** Saves, based on the version that was last seen. @throws ApiProblem */
  readonly save: (value: T, version: number) => Promise<Saved>;
}

export interface Autosave<T> {
  readonly value: T;
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  readonly savedAt: string | undefined;
  readonly problem: ProblemDocument | undefined;
  change(part: Partial<T>): void;
  /** Saves what is not saved yet. @returns the version as it is then; undefined when it could not be saved */
  flush(): Promise<number | undefined>;
  /** Gives up what was typed for what the server has. */
  discard(): void;
}

/** Keeps what is typed: saved a moment after the last key, one save at a time, each based on the version before it. */
export function useAutosave<T extends object>({ stored, version, savedAt, save }: AutosaveOptions<T>): Autosave<T> {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<T | null>(null);
  const [state, setState] = useState<Autosave<T>['state']>('idle');
  const [last, setLast] = useState<Saved>({ version, savedAt });
  const [problem, setProblem] = useState<ProblemDocument>();
  const now = useRef({ typed: null as T | null, version, timer: 0, running: null as Promise<boolean> | null });
  if (version > now.current.version) now.current.version = version;

  const run = async (): Promise<boolean> => {
    while (now.current.typed) {
      const value = now.current.typed;
      setState('saving');
      try {
        const saved = await save(value, now.current.version);
        now.current.version = saved.version;
        setLast(saved);
        setProblem(undefined);
      } catch (error) {
        setProblem(problemOf(error));
        setState('failed');
        return false;
      }
      if (now.current.typed === value) now.current.typed = null;
    }
    setState('saved');
    return true;
  };
  const flush = async (): Promise<number | undefined> => {
    window.clearTimeout(now.current.timer);
    const good = await (now.current.running ?? Promise.resolve(true)).then(() => {
      now.current.running ??= run().finally(() => {
        now.current.running = null;
      });
      return now.current.running;
    });
    return good ? now.current.version : undefined;
  };
  // What was typed last is not lost when the page is left.
  const leaving = useRef(flush);
  leaving.current = flush;
  useEffect(() => () => void leaving.current(), []);

  return {
    value: typed ?? stored,
    state,
    savedAt: last.savedAt ?? savedAt ?? undefined,
    problem,
    change(part) {
      const value = { ...(now.current.typed ?? typed ?? stored), ...part };
      now.current.typed = value;
      setTyped(value);
      window.clearTimeout(now.current.timer);
      now.current.timer = window.setTimeout(() => void flush(), IDLE_MS);
    },
    flush,
    discard() {
      window.clearTimeout(now.current.timer);
      now.current.typed = null;
      setTyped(null);
      setProblem(undefined);
      setState('idle');
      void queries.invalidateQueries();
    },
  };
}
