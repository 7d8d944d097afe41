import type { Attempts } from '../../access/attempts.ts';
import type { Handler } from '../../platform/http/handler.ts';
import { createApiToken, listApiTokens, revokeApiToken } from './api-tokens.ts';
import { beginPasskeyConfirmation, confirmIdentity, confirmWithCode, confirmWithPasskey } from './confirm-identity.ts';
import {
  addPasskey,
  beginAuthenticator,
  beginPasskey,
  confirmAuthenticator,
  readSecurity,
  removeAuthenticator,
  removePasskey,
  replaceRecoveryCodes,
} from './security.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';

/** @param attempts those of signing in: whoever tries passwords here is slowed there too */
export const accountRoutes = (attempts: Attempts): Handler[] => [
  readSecurity,
  beginAuthenticator,
  confirmAuthenticator(attempts),
  replaceRecoveryCodes,
  removeAuthenticator,
  beginPasskey,
  addPasskey,
  removePasskey,
  confirmIdentity(attempts),
  confirmWithCode(attempts),
  beginPasskeyConfirmation,
  confirmWithPasskey(attempts),
  listSessions,
  endSession,
  endOtherSessions,
  listApiTokens,
  createApiToken,
  revokeApiToken,
];
