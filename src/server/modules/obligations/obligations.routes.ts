import type { Handler } from '../../platform/http/handler.ts';
import { confirmRuleValueCommand } from './commands/confirm-rule-value.ts';
import { replaceRuleValueCommand } from './commands/replace-rule-value.ts';
import { downloadObligations, downloadObligationsWorkbook, listObligations } from './queries/list-obligations.ts';
import { previewRuleValue } from './queries/preview-rule-value.ts';
import { previewWhatIf } from './queries/preview-what-if.ts';
import { previewWhatIfForAll } from './queries/preview-what-if-for-all.ts';
import { readDueCalendar } from './queries/read-due-calendar.ts';
import { readDueForecast } from './queries/read-due-forecast.ts';
import { readObligations } from './queries/read-obligations.ts';
import { readRuleValues } from './queries/read-rule-values.ts';

export const obligationRoutes = (): Handler[] => [
  readObligations,
  listObligations,
  downloadObligations,
  downloadObligationsWorkbook,
  readDueCalendar,
  readDueForecast,
  previewWhatIf,
  previewWhatIfForAll,
  readRuleValues,
  previewRuleValue,
  confirmRuleValueCommand,
  replaceRuleValueCommand,
];
