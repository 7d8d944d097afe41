import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { Failed, Loading, type LoadingProps, NoPermission, NotFound } from '../ui/index.ts';

interface AnsweredProps<T> {
  answer: UseQueryResult<T, ApiProblem>;
  /** What is asked for, for loading and for errors: "assessment". */
  what: string;
  shape?: LoadingProps['shape'];
  children: (data: T) => ReactNode;
}

/** An answer in each of its states: on its way, refused, not there, there. */
export function Answered<T>({ answer, what, shape = 'page', children }: AnsweredProps<T>) {
  if (answer.data !== undefined) return children(answer.data);
  if (!answer.error) return <Loading what={`the ${what}`} shape={shape} />;
  const { status, problem } = answer.error;
  if (status === 404 || isMistyped(answer.error)) return <NotFound what={what} />;
  if (status === 403)
    return <NoPermission what={`this ${what}`} detail={<p>{problem.detail}</p>} next={<p>{problem.next}</p>} />;
  return <Failed what={what} problem={problem} onRetry={() => void answer.refetch()} />;
}

/** The address itself is not one that the server can read: nothing that the reader could mend in a field. */
const isMistyped = ({ status, problem: { errors = [] } }: ApiProblem): boolean =>
  status === 400 && errors.length > 0 && errors.every(({ path }) => path.startsWith('path.'));
