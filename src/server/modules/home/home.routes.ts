import type { Handler } from '../../platform/http/bind.ts';
import { readHome } from './queries/read-home.ts';

export const homeRoutes = (): Handler[] => [readHome];
