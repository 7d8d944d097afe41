import type { Documents } from '../../platform/documents/index.ts';
import type { Handler } from '../../platform/http/handler.ts';
import { answerCommentCommand } from './commands/answer-comment.ts';
import { commentOnReportCommand } from './commands/comment-on-report.ts';
import { finishFactualAccuracyCommand } from './commands/finish-factual-accuracy.ts';
import { issueReportCommand } from './commands/issue-report.ts';
import { reissueReportCommand } from './commands/reissue-report.ts';
import { returnReportCommand } from './commands/return-report.ts';
import { saveReportCommand } from './commands/save-report.ts';
import { sendForFactualAccuracyCommand } from './commands/send-for-factual-accuracy.ts';
import { sendForQualityReviewCommand } from './commands/send-for-quality-review.ts';
import { previewReport } from './queries/preview-report.ts';
import { readReportQuery } from './queries/read-report.ts';

export const reportRoutes = (documents: Documents): Handler[] => [
  readReportQuery,
  previewReport(documents),
  saveReportCommand,
  sendForFactualAccuracyCommand,
  commentOnReportCommand,
  answerCommentCommand,
  finishFactualAccuracyCommand,
  sendForQualityReviewCommand,
  returnReportCommand,
  issueReportCommand,
  reissueReportCommand,
];
