import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import * as client from 'openid-client';
import { refused } from '../platform/refused.ts';
import type { BetterAuth } from './better-auth.ts';
import { guardedFetch } from './guarded-fetch.ts';

/** An OpenID provider as an organisation has set it. */
export interface SsoProvider {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed by `seal`. */
  readonly clientSecret: string;
}

/** What the provider says of whoever signed in there. */
export interface SsoIdentity {
  readonly subject: string;
  /** In lower case; null when the provider has not verified it. */
  readonly verifiedEmail: string | null;
}

/** What came back to the address of ours in the browser. */
export interface SsoReturn {
  readonly state: string;
  readonly code: string;
  readonly iss?: string | undefined;
}

export interface Sso {
  /** The address of ours that a provider has to know. */
  readonly redirectUri: string;
  /** Providers are asked by HTTPS alone, as we are. */
  readonly onlyHttps: boolean;
  seal(clientSecret: string): Promise<string>;
  /** Where the browser goes to sign in, and the cookie that ties the way back to it. @throws Refused `sso-unreachable` */
  begin(provider: SsoProvider): Promise<{ readonly address: string; readonly cookies: readonly string[] }>;
  /** The provider that a way back belongs to; once. Undefined: begun elsewhere, too long ago, or used. */
  take(state: string, cookies: string | undefined): Promise<SsoTicket | undefined>;
  /** @throws Refused `sso-refused` */
  identify(provider: SsoProvider, ticket: SsoTicket, answer: SsoReturn): Promise<SsoIdentity>;
  /** The account that signs in with this subject; undefined when there is none yet. */
  accountOf(provider: SsoProvider, subject: string): Promise<string | undefined>;
  /** The account of a person who signs in with this subject from now on. @throws Refused `sso-refused` for another subject */
  link(
    person: { userId: string | null; email: string; name: string },
    provider: SsoProvider,
    subject: string,
  ): Promise<string>;
  /** Opens a session. @returns `Set-Cookie` headers */
  enter(userId: string, headers: Headers): Promise<string[]>;
}

/** What is remembered of a sign-in under way. */
export interface SsoTicket {
  readonly providerId: string;
  readonly nonce: string;
  readonly verifier: string;
  /** SHA-256 of the cookie of the browser that began it. */
  readonly browser: string;
}

interface Options {
  readonly publicUrl: string;
  readonly secure: boolean;
}

const MINUTES = 10;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
const identifierOf = (state: string): string => `sso-${sha256(state)}`;

/** Signing in through an organisation's own OpenID provider: authorisation code with PKCE, state and nonce. */
export function openSso(auth: BetterAuth, { publicUrl, secure }: Options): Sso {
  const redirectUri = `${publicUrl}/sign-in/sso`;
  const cookieName = `${secure ? '__Secure-' : ''}assay.sso`;
  const configure = async ({ issuer, clientId, clientSecret }: SsoProvider): Promise<client.Configuration> => {
    const { secretConfig } = await auth.$context;
    const secret = await symmetricDecrypt({ key: secretConfig, data: clientSecret });
    return client.discovery(new URL(issuer), clientId, secret, undefined, {
      timeout: 10,
      [client.customFetch]: guardedFetch(secure),
      ...(!secure && { execute: [client.allowInsecureRequests] }),
    });
  };
  return {
    redirectUri,
    onlyHttps: secure,
    async seal(clientSecret) {
      const { secretConfig } = await auth.$context;
      return symmetricEncrypt({ key: secretConfig, data: clientSecret });
    },
    async begin(provider) {
      const config = await configure(provider).catch(() => {
        throw refused('sso-unreachable');
      });
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const browser = randomBytes(32).toString('base64url');
      const { internalAdapter } = await auth.$context;
      await internalAdapter.createVerificationValue({
        identifier: identifierOf(state),
        value: JSON.stringify({
          providerId: provider.id,
          nonce,
          verifier,
          browser: sha256(browser),
        } satisfies SsoTicket),
        expiresAt: new Date(Date.now() + MINUTES * 60_000),
      });
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const cookie = `${cookieName}=${browser}; Path=/; Max-Age=${MINUTES * 60}; HttpOnly; SameSite=Strict`;
      return { address: address.href, cookies: [secure ? `${cookie}; Secure` : cookie] };
    },
    async take(state, cookies) {
      const { internalAdapter } = await auth.$context;
      const kept = await internalAdapter.consumeVerificationValue(identifierOf(state));
      if (!kept) return undefined;
      const ticket = JSON.parse(kept.value) as SsoTicket;
      return isSame(ticket.browser, sha256(cookieIn(cookies, cookieName))) ? ticket : undefined;
    },
    async identify(provider, ticket, { state, code, iss }) {
      const config = await configure(provider).catch(() => {
        throw refused('sso-unreachable');
      });
      const back = new URL(redirectUri);
      for (const [name, value] of Object.entries({ state, code, iss })) if (value) back.searchParams.set(name, value);
      try {
        const checks = { expectedState: state, expectedNonce: ticket.nonce, pkceCodeVerifier: ticket.verifier };
        const tokens = await client.authorizationCodeGrant(config, back, { ...checks, idTokenExpected: true });
        const claims = tokens.claims();
        if (!claims) throw new Error('no ID token');
        const told =
          claims.email === undefined ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
        const isVerified = told.email_verified === true && typeof told.email === 'string';
        return { subject: claims.sub, verifiedEmail: isVerified ? String(told.email).toLowerCase() : null };
      } catch {
        // Whatever did not hold (state, nonce, signature, a refusal of the provider) is told alike.
        throw refused('sso-refused');
      }
    },
    async accountOf(provider, subject) {
      const { internalAdapter } = await auth.$context;
      const account = await internalAdapter.findAccountByKey({
        providerId: providerIdOf(provider),
        accountId: subject,
      });
      return account?.userId;
    },
    async link({ userId, email, name }, provider, subject) {
      const { internalAdapter } = await auth.$context;
      const providerId = providerIdOf(provider);
      const known = userId ?? (await internalAdapter.findUserByEmail(email))?.user.id;
      const id =
        known ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'sso-oidc' })).id;
      const others = (await internalAdapter.findAccounts(id)).filter((account) => account.providerId === providerId);
      // The address has gone to somebody else there: they are not the person who signed in with it before.
      if (others.some(({ accountId }) => accountId !== subject)) throw refused('sso-refused');
      if (others.length === 0) await internalAdapter.linkAccount({ userId: id, providerId, accountId: subject });
      return id;
    },
    async enter(userId, headers) {
      const answer = await auth.api.enter({ body: { userId }, headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
  };
}

/** Another issuer may call other people by the same subject: who came in by one is not known to the next. */
const providerIdOf = ({ id, issuer }: SsoProvider): string => `sso-${id}-${sha256(issuer)}`;

const cookieIn = (cookies: string | undefined, name: string): string =>
  cookies
    ?.split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
