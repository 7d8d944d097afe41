import type { Handler } from '../../platform/http/handler.ts';
import { approveDirectorsLetterCommand, returnDirectorsLetterCommand } from './commands/decide-directors-letter.ts';
import { dischargeConditionCommand } from './commands/discharge-condition.ts';
import { prepareDirectorsLetterCommand } from './commands/prepare-directors-letter.ts';
import { reportProgressCommand } from './commands/report-progress.ts';
import { returnConditionCommand } from './commands/return-condition.ts';
import { signDirectorsLetterCommand } from './commands/sign-directors-letter.ts';
import { readRemediationQuery } from './queries/read-remediation.ts';

export const remediationRoutes = (): Handler[] => [
  readRemediationQuery,
  reportProgressCommand,
  dischargeConditionCommand,
  returnConditionCommand,
  prepareDirectorsLetterCommand,
  signDirectorsLetterCommand,
  returnDirectorsLetterCommand,
  approveDirectorsLetterCommand,
];
