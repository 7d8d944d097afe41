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

export const accountRoutes = (): Handler[] => [
  readSecurity,
  beginAuthenticator,
  confirmAuthenticator,
  replaceRecoveryCodes,
  removeAuthenticator,
  beginPasskey,
  addPasskey,
  removePasskey,
  confirmIdentity,
  confirmWithCode,
  beginPasskeyConfirmation,
  confirmWithPasskey,
  listSessions,
  endSession,
  endOtherSessions,
  listApiTokens,
  createApiToken,
  revokeApiToken,
];
