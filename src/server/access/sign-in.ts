import { hashPassword, verifyPassword } from 'better-auth/crypto';
import pg from 'pg';
import { Attempts } from './attempts.ts';
import { openBetterAuth, type Passwords, refuseWith } from './better-auth.ts';
import { openPasskeys, type Passkeys } from './passkeys.ts';
import { recoveryCodes } from './recovery-codes.ts';
import { openSecondStep, type SecondStep } from './second-step.ts';
import { sessionTokens } from './session-tokens.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { openSignInMemory } from './sign-in-memory.ts';
import { openSso, type Sso } from './sso.ts';

const SCRYPT: Passwords = { hash: hashPassword, verify: verifyPassword };

/** What the right password brings. */
export interface SignedIn {
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
  /** The account has a second step: until then nobody is signed in. */
  readonly needsCode: boolean;
}

export interface SignIn {
  /** Checks the password. @throws Refused `wrong-credentials` */
  signIn(email: string, password: string, headers: Headers): Promise<SignedIn>;
  /** Ends the session in the cookie. @returns `Set-Cookie` headers */
  signOut(headers: Headers): Promise<string[]>;
  /**
   * Makes the account of an address, or gives the one there is another password; then its sessions end.
   * @returns its user id
   */
  createAccount(email: string, name: string, password: string): Promise<string>;
  /**
   * Changes the password of whoever the session is of, and ends their other sessions.
   * @returns `Set-Cookie` headers
   * @throws Refused `wrong-password`
   */
  changePassword(current: string, next: string, headers: Headers): Promise<string[]>;
  /** Whether the account has a password, and does not only come in by other ways. */
  hasPassword(userId: string): Promise<boolean>;
  isPassword(userId: string, password: string): Promise<boolean>;
  /** Every way of showing who one is by a secret is tried through these. */
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  readonly secondStep: SecondStep;
  readonly passkeys: Passkeys;
  readonly sso: Sso;
  /** The session token in a cookie header, if its signature is ours. */
  tokenIn(cookies: string | undefined): string | undefined;
  close(): Promise<void>;
}

interface Options {
  readonly connection: pg.ClientConfig;
  readonly secret: string;
  readonly publicUrl: string;
  readonly secure: boolean;
  /** How passwords are hashed; scrypt, as better-auth does it, unless said otherwise. */
  readonly passwords?: Passwords;
}

/** Signing in, kept by better-auth in the schema `auth` under a role that sees nothing else. */
export function openSignIn(options: Options): SignIn {
  const { connection, secret, secure, passwords = SCRYPT } = options;
  const pool = new pg.Pool({
    ...connection,
    max: 3,
    options: '-c role=assay_auth -c search_path=auth -c TimeZone=UTC',
  });
  pool.on('error', () => {});
  const codes = recoveryCodes(secret);
  const memory = openSignInMemory(pool, secret);
  const auth = openBetterAuth(pool, { ...options, passwords, recoveryCodes: codes });
  return {
    async signIn(email, password, headers) {
      const answer = await auth.api
        .signInEmail({ body: { email, password }, headers, returnHeaders: true })
        .catch(refuseWith('wrong-credentials'));
      return { cookies: answer.headers.getSetCookie(), needsCode: 'twoFactorRedirect' in answer.response };
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
    async createAccount(email, name, password) {
      const { internalAdapter } = await auth.$context;
      const known = await internalAdapter.findUserByEmail(email);
      if (!known) return (await auth.api.signUpEmail({ body: { email, name, password } })).user.id;
      const { id } = known.user;
      const kept = { password: await passwords.hash(password) };
      const account = await internalAdapter.findCredentialAccount(id);
      if (account) await internalAdapter.updateAccount(account.id, kept);
      else await internalAdapter.linkAccount({ ...kept, userId: id, providerId: 'credential', accountId: id });
      await internalAdapter.deleteUserSessions(id);
      return id;
    },
    async changePassword(currentPassword, newPassword, headers) {
      const body = { currentPassword, newPassword, revokeOtherSessions: true };
      const answer = await auth.api
        .changePassword({ body, headers, returnHeaders: true })
        .catch(refuseWith('wrong-password'));
      return answer.headers.getSetCookie();
    },
    async hasPassword(userId) {
      const { internalAdapter } = await auth.$context;
      return Boolean((await internalAdapter.findCredentialAccount(userId))?.password);
    },
    async isPassword(userId, password) {
      const { internalAdapter } = await auth.$context;
      const hash = (await internalAdapter.findCredentialAccount(userId))?.password;
      return hash ? passwords.verify({ hash, password }) : false;
    },
    attempts: new Attempts(memory.attempts),
    sessions: openSessions(pool),
    secondStep: openSecondStep(auth, codes, memory),
    passkeys: openPasskeys(auth),
    sso: openSso(auth, options),
    tokenIn: sessionTokens(secret, secure),
    close: () => pool.end(),
  };
}
