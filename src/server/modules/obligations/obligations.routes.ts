import type { Handler } from '../../platform/http/bind.ts';
import { confirmRuleValueCommand } from './commands/confirm-rule-value.ts';
import { replaceRuleValueCommand } from './commands/replace-rule-value.ts';
import { downloadObligations, downloadObligationsWorkbook, listObligations } from './queries/list-obligations.ts';
import { previewRuleValue } from './queries/preview-rule-value.ts';
import { readDueCalendar } from './queries/read-due-calendar.ts';
import { readObligations } from './queries/read-obligations.ts';
import { readRuleValues } from './queries/read-rule-values.ts';

export const obligationRoutes = (): Handler[] => [
  readObligations,
  listObligations,
  downloadObligations,
  downloadObligationsWorkbook,
  readDueCalendar,
  readRuleValues,
  previewRuleValue,
  confirmRuleValueCommand,
  replaceRuleValueCommand,
];
