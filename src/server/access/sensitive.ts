import type { OperationId } from '../../contract/index.ts';
import type { RefusalCode } from '../../rules/vocabulary.ts';
import type { Actor } from './actor.ts';

/**
 * Reads that are written into the access log, whoever reads: reports, observations, evidence, answers and working notes,
 * responses, papers with what was said on them, the history, people, and whatever leaves as a file.
 */
export const SENSITIVE = [
  'read-report',
  'preview-report',
  'list-observations',
  'list-controls',
  'read-control',
  'list-evidence',
  'download-evidence',
  'download-document',
  'export-case',
  'read-response',
  'read-remediation',
  'read-agenda-item',
  'read-meeting',
  'list-interests',
  'read-history',
  'read-shared-assurance',
  'list-people',
  'list-body-people',
  'download-obligations',
  'download-obligations-workbook',
  'download-statement',
  'list-access-log',
  'download-access-log',
] as const satisfies readonly OperationId[];

/** Whether a read is written down: what is sensitive for everybody, and for an auditor everything. */
export const isLogged = (operation: string, { roles }: Pick<Actor, 'roles'>): boolean =>
  (SENSITIVE as readonly string[]).includes(operation) || roles.includes('auditor');

/** Refusals that are written down: somebody asked for what is not theirs. What a rule refuses is no such attempt. */
export const ATTEMPTS: readonly RefusalCode[] = [
  'not-permitted',
  'not-found',
  'beyond-token-scope',
  'step-up-needed',
  'wrong-credentials',
  'too-many-attempts',
];
