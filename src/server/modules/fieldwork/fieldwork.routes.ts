import type { FileStore } from '../../platform/files/file-store.ts';
import type { Handler } from '../../platform/http/handler.ts';
import { amendObservationCommand } from './commands/amend-observation.ts';
import { answerControlCommand } from './commands/answer-control.ts';
import { attachEvidenceCommand } from './commands/attach-evidence.ts';
import { beginFieldworkCommand } from './commands/begin-fieldwork.ts';
import { endFieldworkCommand } from './commands/end-fieldwork.ts';
import { recordDaysCommand } from './commands/record-days.ts';
import { recordResultCommand } from './commands/record-result.ts';
import { reverseDaysCommand } from './commands/reverse-days.ts';
import { submitSelfAssessmentCommand } from './commands/submit-self-assessment.ts';
import { withdrawEvidenceCommand } from './commands/withdraw-evidence.ts';
import { withdrawObservationCommand } from './commands/withdraw-observation.ts';
import { listControls } from './queries/list-controls.ts';
import { listDays } from './queries/list-days.ts';
import { downloadEvidence, listEvidence } from './queries/list-evidence.ts';
import { listObservations } from './queries/list-observations.ts';
import { readControlQuery } from './queries/read-control.ts';

export const fieldworkRoutes = (files: FileStore): Handler[] => [
  listControls,
  readControlQuery,
  answerControlCommand,
  listEvidence,
  downloadEvidence(files),
  attachEvidenceCommand,
  withdrawEvidenceCommand,
  submitSelfAssessmentCommand,
  beginFieldworkCommand,
  recordResultCommand,
  listObservations,
  amendObservationCommand,
  withdrawObservationCommand,
  listDays,
  recordDaysCommand,
  reverseDaysCommand,
  endFieldworkCommand,
];
