import { createAuthEndpoint } from '@better-auth/core/api';
import { passkey } from '@better-auth/passkey';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type pg from 'pg';
import { z } from 'zod';
import { LEAST_PASSWORD_CHARACTERS } from '../../rules/access/password.ts';
import type { RefusalCode } from '../../rules/vocabulary.ts';
import { refused } from '../platform/refused.ts';
import type { RecoveryCodes } from './recovery-codes.ts';

/** The header in which better-auth is told the network address that the server found. */
export const ADDRESS_HEADER = 'x-assay-address';

/** The name that authenticator apps and passkeys show. */
export const PRODUCT = 'Assay';

/** As many characters as the contract lets through. */
const MOST_CHARACTERS = 200;

export interface Passwords {
  hash(password: string): Promise<string>;
  verify(given: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

export interface BetterAuthOptions {
  readonly secret: string;
  readonly publicUrl: string;
  readonly secure: boolean;
  readonly passwords: Passwords;
  readonly recoveryCodes: RecoveryCodes;
}

/** Opens a session for somebody who has shown otherwise who they are. Only the service itself may ask for it. */
const entering = {
  id: 'entering',
  endpoints: {
    enter: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async (ctx) => {
      const { internalAdapter } = ctx.context;
      const user = await internalAdapter.findUserById(ctx.body.userId);
      if (!user) throw new APIError('UNAUTHORIZED');
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ entered: true });
    }),
  },
} satisfies BetterAuthPlugin;

export type BetterAuth = ReturnType<typeof openBetterAuth>;

/**
 * better-auth with what is used of it and nothing else. Its own addresses are not served: every way to it is an operation of
 * the contract, so that ours are the words, the throttling and the journal.
 */
export const openBetterAuth = (pool: pg.Pool, options: BetterAuthOptions) =>
  betterAuth({
    appName: PRODUCT,
    database: pool,
    secret: options.secret,
    baseURL: options.publicUrl,
    emailAndPassword: {
      enabled: true,
      minPasswordLength: LEAST_PASSWORD_CHARACTERS,
      maxPasswordLength: MOST_CHARACTERS,
      autoSignIn: false,
      password: options.passwords,
    },
    // Whether somebody showed lately who they are is asked where a command says so (step-up), by our own measure.
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60, freshAge: 0 },
    plugins: [
      twoFactor({ backupCodeOptions: options.recoveryCodes }),
      passkey({
        rpName: PRODUCT,
        origin: new URL(options.publicUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        // A passkey stands for two things, having the device and being its owner: one that proves the first alone is none.
        registration: { afterVerification: ({ verification }) => mustBeOwner(verification.registrationInfo) },
        authentication: { afterVerification: ({ verification }) => mustBeOwner(verification.authenticationInfo) },
      }),
      entering,
    ],
    advanced: {
      cookiePrefix: 'assay',
      useSecureCookies: options.secure,
      defaultCookieAttributes: { sameSite: 'strict' },
      // Where somebody asks from is what the server found out, never what a header of theirs says.
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

function mustBeOwner(shown: { readonly userVerified: boolean } | undefined): undefined {
  if (!shown?.userVerified) throw new APIError('UNAUTHORIZED', { message: 'user verification is required' });
  return undefined;
}

/** What better-auth refuses is refused; a database that does not answer is another matter. */
export const refuseWith =
  (code: RefusalCode) =>
  (error: unknown): never => {
    throw error instanceof APIError && error.statusCode < 500 ? refused(code) : error;
  };
