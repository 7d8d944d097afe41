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
  if (status === 404) return <NotFound what={what} />;
  if (status === 403)
    return <NoPermission what={`this ${what}`} detail={<p>{problem.detail}</p>} next={<p>{problem.next}</p>} />;
  return <Failed what={what} problem={problem} onRetry={() => void answer.refetch()} />;
}
