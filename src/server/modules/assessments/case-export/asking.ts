import type { Answer, OperationId, Params } from '../../../../contract/index.ts';
import { isJsonText } from '../../../platform/http/answers.ts';
import type { Download, Looking, Query } from '../../../platform/query/query.ts';

type Who = Pick<Looking<never>, 'tx' | 'actor' | 'on'>;

/** The questions whose answers make up a case, and the files that belong to it. */
type Question = Extract<
  OperationId,
  | 'read-assessment'
  | 'read-booking'
  | 'list-controls'
  | 'read-control'
  | 'list-evidence'
  | 'list-observations'
  | 'list-days'
  | 'read-report'
  | 'read-response'
  | 'read-committee'
  | 'read-agenda-item'
  | 'read-remediation'
  | 'read-charges'
  | 'read-history'
>;
type FileQuestion = Extract<OperationId, 'download-document' | 'download-calendar' | 'download-evidence'>;
export type FileAnswer = Download['download'];

/** Somebody asking the service’s own questions, one by one. */
export interface Asking {
  /** The answer as they would get it; undefined when they may not ask, or there is none for them. */
  answer<Id extends Question>(question: Id, params: Params<Id>): Promise<Answer<Id> | undefined>;
  /** A file as they would get it. Nothing of it has been read yet. */
  file<Id extends FileQuestion>(question: Id, params: Params<Id>): Promise<FileAnswer | undefined>;
}

/**
 * Asks for whoever exports a case what they could ask themselves: the same queries, each for the roles it is for, in the
 * same transaction and so before the same row-level security. So an export can never hold more than its single reads.
 */
export function askingAs(queries: ReadonlyMap<string, Query>, { tx, actor, on }: Who): Asking {
  const read = async (question: string, params: object): Promise<unknown> => {
    const query = queries.get(question);
    if (!query) throw new Error(`There is no question ${question}.`);
    if (!query.allows.some((role) => actor.roles.includes(role))) return undefined;
    const answer = await query.read({ tx, actor, on, params: params as never, query: {} as never });
    return isJsonText(answer) ? JSON.parse(answer.json) : answer;
  };
  return {
    answer: (question, params) => read(question, params) as never,
    file: async (question, params) => ((await read(question, params)) as Download | undefined)?.download,
  };
}
