import type { Handler } from '../../platform/http/bind.ts';
import { downloadObligations, listObligations } from './queries/list-obligations.ts';
import { readObligations } from './queries/read-obligations.ts';
import { readRuleValues } from './queries/read-rule-values.ts';

export const obligationRoutes = (): Handler[] => [
  readObligations,
  listObligations,
  downloadObligations,
  readRuleValues,
];
