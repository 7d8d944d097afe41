import type { FileStore } from '../../platform/files/file-store.ts';
import type { Handler } from '../../platform/http/handler.ts';
import { assessmentOffers } from './assessment-command.ts';
import { exportCase } from './case-export/export-case.ts';
import { downloadDocument } from './queries/download-document.ts';
import { countAssessments, listAssessments } from './queries/list-assessments.ts';
import { readAssessmentQuery } from './queries/read-assessment.ts';
import { readHistory } from './queries/read-history.ts';

export const assessmentRoutes = (files: FileStore): Handler[] => [
  listAssessments,
  countAssessments,
  readAssessmentQuery(assessmentOffers),
  readHistory,
  downloadDocument(files),
];

/** What is made of the questions of every module. */
export const caseRoutes = (handlers: readonly Handler[]): Handler[] => [
  exportCase(handlers.filter((handler) => handler.kind === 'query')),
];
