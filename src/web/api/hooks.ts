import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Answer, OperationId } from '../../contract/index.ts';
import { ask, type Order, type Question, send } from './call.ts';
import type { ApiProblem } from './problem.ts';
import { withStepUp } from './step-up.ts';

interface AskOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean | undefined;
  /** While the next question is on its way, the last answer stays: for filters and pages of a list. */
  readonly keepPrevious?: boolean | undefined;
  /** Ask again by itself, for what the server is still making. */
  readonly everyMs?: number | undefined;
}

/** The key an answer is kept under. */
export const keyOf = <Id extends OperationId>(operation: Id, question: Question<Id>): readonly unknown[] => [
  operation,
  question.params ?? null,
  question.query ?? null,
];

/** The answer to a question: `const { data, error } = useAnswer('read-booking', { params: { bookingId } })`. */
export function useAnswer<Id extends OperationId>(
  operation: Id,
  question: Question<Id>,
  { enabled = true, keepPrevious = false, everyMs }: AskOptions = {},
): UseQueryResult<Answer<Id>, ApiProblem> {
  return useQuery<Answer<Id>, ApiProblem>({
    queryKey: keyOf(operation, question),
    queryFn: ({ signal }) => ask(operation, question, signal),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData as never }),
    ...(everyMs && { refetchInterval: everyMs }),
  });
}

/** What a page does when its command is done. */
interface Afterwards<Id extends OperationId> {
  readonly onSuccess?: ((answer: Answer<Id>) => void) | undefined;
  readonly onSettled?: (() => void) | undefined;
}

/** A command as a page holds it. */
export type Command<Id extends OperationId> = Omit<UseMutationResult<Answer<Id>, ApiProblem, Order<Id>>, 'mutate'> & {
  readonly mutate: (order: Order<Id>, afterwards?: Afterwards<Id>) => void;
};

/**
 * A command: `const reschedule = useCommand('reschedule-booking')`, then `reschedule.mutate({ params, body })`.
 * `reschedule.error?.problem` is the refusal. When it is done, everything shown is asked for again.
 *
 * What only somebody may do who has lately shown who they are is done after they have been asked.
 *
 * Each action of a person has its own command id. It is kept when the very same thing is sent again after no answer
 * came, so that pressing twice, or again after signing in, has one effect.
 *
 * `onSuccess` is called as soon as the answer is there, also when the form that sent it is closed by what has changed.
 */
export function useCommand<Id extends OperationId>(operation: Id): Command<Id> {
  const queries = useQueryClient();
  const afterwards = useRef<Afterwards<Id> | undefined>(undefined);
  const pending = useRef<{ what: string; commandId: string } | null>(null);
  const mutation = useMutation<Answer<Id>, ApiProblem, Order<Id>>({
    mutationFn: (order) => {
      const what = fingerprint(operation, order);
      if (pending.current?.what !== what) pending.current = { what, commandId: newCommandId() };
      const { commandId } = pending.current;
      return withStepUp(() => send(operation, order, commandId));
    },
    onSuccess: async (answer) => {
      pending.current = null;
      // What is shown is out of date from here on. The page goes on first: a form that is closed by the new answers
      // would be gone before it could.
      const refreshed = queries.invalidateQueries();
      afterwards.current?.onSuccess?.(answer);
      await refreshed;
    },
    onSettled: () => afterwards.current?.onSettled?.(),
  });
  // The same from one drawing of the page to the next: what is sent once, in an effect, is sent once.
  const { mutate: begin } = mutation;
  const mutate = useCallback(
    (order: Order<Id>, then?: Afterwards<Id>) => {
      afterwards.current = then;
      begin(order);
    },
    [begin],
  );
  return { ...mutation, mutate };
}

/** `crypto.randomUUID` is not there on plain HTTP (a server in the office, by its number); this is. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function fingerprint(operation: string, order: object): string {
  const { params, body, file } = order as { params?: unknown; body?: unknown; file?: File };
  return JSON.stringify([operation, params, body, file && [file.name, file.size, file.lastModified]]);
}
