import type { Handler } from '../../platform/http/handler.ts';
import { readHome } from './queries/read-home.ts';

export const homeRoutes = (): Handler[] => [readHome];
