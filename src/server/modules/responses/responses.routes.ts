import type { Handler } from '../../platform/http/handler.ts';
import { saveResponseItemCommand } from './commands/save-response-item.ts';
import { submitResponseCommand } from './commands/submit-response.ts';
import { readResponseQuery } from './queries/read-response.ts';

export const responseRoutes = (): Handler[] => [readResponseQuery, saveResponseItemCommand, submitResponseCommand];
