import type { Attempts } from '../../access/attempts.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { createApiToken, listApiTokens, revokeApiToken } from './api-tokens.ts';
import { confirmIdentity, readSecurity } from './confirm-identity.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';

/** @param attempts those of signing in: whoever tries passwords here is slowed there too */
export const accountRoutes = (attempts: Attempts): Handler[] => [
  readSecurity,
  confirmIdentity(attempts),
  listSessions,
  endSession,
  endOtherSessions,
  listApiTokens,
  createApiToken,
  revokeApiToken,
];
