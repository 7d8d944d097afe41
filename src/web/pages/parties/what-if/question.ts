import { useState } from 'react';
import { useFilter } from '../../../app/address.ts';

/** A part of a question as it is filled in: what is left empty is not asked. */
export type Part = Readonly<Record<string, unknown>>;
/** A question as it is filled in, in the form of the changes that `preview-what-if` reads. */
export type Question = Readonly<Record<string, Part | readonly Part[] | undefined>>;

interface Asking {
  readonly question: Question;
  readonly set: (question: Question) => void;
  /** The question of the address; empty when nothing is asked yet. */
  readonly asked: string;
  /** Puts the question into the address, where it can be kept and sent to somebody. */
  readonly ask: () => void;
  readonly startAgain: () => void;
  /** What is filled in is not what is answered. */
  readonly isDraft: boolean;
}

/** The question of the page's address, and what is being filled in. */
export function useQuestion(): Asking {
  const [asked, setAsked] = useFilter('changes');
  const [draft, setDraft] = useState<{ of: string; question: Question }>({ of: asked, question: questionIn(asked) });
  // Going back and forward brings another address, and with it another question.
  const question = draft.of === asked ? draft.question : questionIn(asked);
  const set = (changed: Question) => setDraft({ of: asked, question: changed });
  const text = textOf(question);
  return {
    question,
    set,
    asked,
    ask: () => {
      setDraft({ of: text, question });
      setAsked(text);
    },
    startAgain: () => {
      setDraft({ of: '', question: {} });
      setAsked('');
    },
    isDraft: text !== (asked || '{}'),
  };
}

function questionIn(text: string): Question {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Question) : {};
  } catch {
    return {};
  }
}

/** As the address carries it: without what was left empty. A number that cannot be read is sent, so that it is named. */
function textOf(question: Question): string {
  return JSON.stringify(question, (_key, value: unknown) => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
    return Number.isNaN(value) ? 'not a number' : value;
  });
}

/** The list of a question under a name; a page asked by hand may hold anything there. */
export const listOf = (question: Question, name: string): readonly Part[] => {
  const found = question[name];
  return Array.isArray(found)
    ? found.filter((each: unknown): each is Part => typeof each === 'object' && each !== null)
    : [];
};

/** The single part of a question under a name. */
export const partOf = (question: Question, name: string): Part | undefined => {
  const found = question[name];
  return typeof found === 'object' && !Array.isArray(found) ? (found as Part) : undefined;
};

export const textIn = (part: Part, name: string): string => (typeof part[name] === 'string' ? part[name] : '');
export const numberIn = (part: Part, name: string): number | null =>
  typeof part[name] === 'number' ? part[name] : null;
