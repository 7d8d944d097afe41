import type { Handler } from '../../platform/http/bind.ts';
import { saveResponseItemCommand } from './commands/save-response-item.ts';
import { submitResponseCommand } from './commands/submit-response.ts';
import { readResponseQuery } from './queries/read-response.ts';

export const responseRoutes = (): Handler[] => [readResponseQuery, saveResponseItemCommand, submitResponseCommand];
