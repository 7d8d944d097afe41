import type { PasskeyResponse } from '../../contract/account.ts';
import { refused } from '../platform/refused.ts';
import { type BetterAuth, refuseWith } from './better-auth.ts';

/** A passkey as its person sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  /** Kept by the person's password manager or account, and so on more than one device. */
  readonly synced: boolean;
  /** Instant, ISO UTC. */
  readonly addedAt: string;
}

/** What the browser is asked, and the cookies that remember it. */
export interface PasskeyCeremony {
  readonly options: Record<string, unknown>;
  readonly cookies: readonly string[];
}

export interface Passkeys {
  of(userId: string): Promise<Passkey[]>;
  /** Asks the browser for a new passkey for whoever the session is of. */
  begin(headers: Headers): Promise<PasskeyCeremony>;
  /** @throws Refused `passkey-refused` */
  add(name: string, response: PasskeyResponse, headers: Headers): Promise<void>;
  /** @returns whether there was such a one */
  remove(userId: string, passkeyId: string): Promise<boolean>;
  /** Asks the browser for a passkey: any, or one of whoever the session is of. */
  ask(headers: Headers): Promise<PasskeyCeremony>;
  /**
   * Whose passkey answered. A session of theirs is open with it, in the cookies; its token comes beside it.
   * @throws Refused `passkey-refused`
   */
  answer(
    response: PasskeyResponse,
    headers: Headers,
  ): Promise<{ readonly userId: string; readonly session: string; readonly cookies: readonly string[] }>;
  /** Closes a session that `answer` has opened. */
  close(session: string): Promise<void>;
}

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly backedUp: boolean;
  readonly createdAt: Date;
}

const USER_VERIFICATION = 'required';

export function openPasskeys(auth: BetterAuth): Passkeys {
  const refuse = refuseWith('passkey-refused');
  return {
    async of(userId) {
      const { adapter } = await auth.$context;
      const where = [{ field: 'userId', value: userId }];
      const rows = await adapter.findMany<Row>({
        model: 'passkey',
        where,
        sortBy: { field: 'createdAt', direction: 'asc' },
      });
      return rows.map(({ id, name, backedUp, createdAt }) => ({
        id,
        name: name ?? 'Passkey',
        synced: backedUp,
        addedAt: new Date(createdAt).toISOString(),
      }));
    },
    async begin(headers) {
      const answer = await auth.api
        .generatePasskeyRegistrationOptions({ query: {}, headers, returnHeaders: true })
        .catch(refuse);
      return { options: { ...answer.response }, cookies: answer.headers.getSetCookie() };
    },
    async add(name, response, headers) {
      await auth.api.verifyPasskeyRegistration({ body: { name, response }, headers }).catch(refuse);
    },
    async remove(userId, passkeyId) {
      const { adapter } = await auth.$context;
      const where = [
        { field: 'userId', value: userId },
        { field: 'id', value: passkeyId },
      ];
      return (await adapter.deleteMany({ model: 'passkey', where })) === 1;
    },
    async ask(headers) {
      const answer = await auth.api
        .generatePasskeyAuthenticationOptions({ headers, returnHeaders: true })
        .catch(refuse);
      return {
        options: { ...answer.response, userVerification: USER_VERIFICATION },
        cookies: answer.headers.getSetCookie(),
      };
    },
    async answer(response, headers) {
      const answer = await auth.api
        .verifyPasskeyAuthentication({ body: { response: response as never }, headers, returnHeaders: true })
        .catch(refuse);
      const opened = answer.response as { session?: { token: string }; user?: { id: string } } | null;
      if (!opened?.session || !opened.user) throw refused('passkey-refused');
      return { userId: opened.user.id, session: opened.session.token, cookies: answer.headers.getSetCookie() };
    },
    async close(session) {
      await (await auth.$context).internalAdapter.deleteSession(session);
    },
  };
}
