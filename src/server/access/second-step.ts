import { createOTP } from '@better-auth/utils/otp';
import { APIError } from 'better-auth/api';
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { refused } from '../platform/refused.ts';
import { type BetterAuth, PRODUCT } from './better-auth.ts';
import type { RecoveryCodes } from './recovery-codes.ts';
import type { UsedOnce } from './sign-in-memory.ts';

/** An authenticator app as the second step of signing in, with recovery codes for when it is lost. */
export interface SecondStep {
  state(userId: string): Promise<{ readonly on: boolean; readonly recoveryCodesLeft: number }>;
  /** A new secret; it counts once a code of it was shown. @throws Refused `authenticator-on` */
  begin(userId: string, email: string): Promise<{ readonly secret: string; readonly uri: string }>;
  /** From now on signing in asks for a code. @returns the recovery codes. @throws Refused `wrong-code`, `authenticator-off` */
  confirm(userId: string, code: string): Promise<readonly string[]>;
  /** New recovery codes; the old ones open nothing. @throws Refused `authenticator-off` */
  replaceRecoveryCodes(userId: string): Promise<readonly string[]>;
  /** @throws Refused `authenticator-off` */
  remove(userId: string): Promise<void>;
  /** Whether it is a code of the app, shown for the first time. */
  isCode(userId: string, code: string): Promise<boolean>;
  /**
   * Ends the sign-in that the cookie speaks of, with a code of the app or a recovery code.
   * @throws Refused `wrong-code`, `sign-in-over`, `too-many-attempts`
   */
  finish(code: string, headers: Headers): Promise<FinishedSignIn>;
}

export interface FinishedSignIn {
  readonly userId: string;
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
  readonly byRecoveryCode: boolean;
}

interface Row {
  readonly id: string;
  readonly secret: string;
  readonly backupCodes: string;
  readonly verified: boolean | null;
}

const TABLE = 'twoFactor';
/** better-auth's own: so long an account waits after ten wrong codes in a row. Only who has the password gets that far. */
const LOCK_SECONDS = 900;

export function openSecondStep(auth: BetterAuth, codes: RecoveryCodes, used: UsedOnce): SecondStep {
  const where = (userId: string) => [{ field: 'userId', value: userId }];
  const rowOf = async (userId: string): Promise<Row | null> => {
    const { adapter } = await auth.$context;
    return adapter.findOne<Row>({ model: TABLE, where: where(userId) });
  };
  const verified = async (userId: string): Promise<Row> => {
    const row = await rowOf(userId);
    if (!row?.verified) throw refused('authenticator-off');
    return row;
  };
  const fits = async ({ secret }: Row, code: string): Promise<boolean> => {
    const { secretConfig } = await auth.$context;
    return createOTP(await symmetricDecrypt({ key: secretConfig, data: secret })).verify(code);
  };
  const keep = async (row: Row, update: object): Promise<void> => {
    const { adapter } = await auth.$context;
    await adapter.update({ model: TABLE, where: [{ field: 'id', value: row.id }], update: { ...update } });
  };
  const newCodes = async (row: Row, update: object = {}): Promise<readonly string[]> => {
    const made = codes.customBackupCodesGenerate();
    await keep(row, { ...update, backupCodes: await codes.storeBackupCodes.encrypt(JSON.stringify(made)) });
    return made;
  };
  return {
    async state(userId) {
      const row = await rowOf(userId);
      if (!row?.verified) return { on: false, recoveryCodesLeft: 0 };
      return { on: true, recoveryCodesLeft: (JSON.parse(row.backupCodes) as string[]).length };
    },
    async begin(userId, email) {
      const { adapter, secretConfig } = await auth.$context;
      const before = await rowOf(userId);
      if (before?.verified) throw refused('authenticator-on');
      const secret = generateRandomString(32);
      const begun = { secret: await symmetricEncrypt({ key: secretConfig, data: secret }), backupCodes: '[]' };
      if (before) await keep(before, begun);
      else await adapter.create({ model: TABLE, data: { ...begun, verified: false, userId } });
      const uri = createOTP(secret).url(PRODUCT, email);
      return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
    },
    async confirm(userId, code) {
      const row = await rowOf(userId);
      if (!row || row.verified) throw refused('authenticator-off');
      if (!(await fits(row, code))) throw refused('wrong-code');
      await used.isFirst(`${userId} ${code}`);
      const { internalAdapter } = await auth.$context;
      const made = await newCodes(row, { verified: true, failedVerificationCount: 0, lockedUntil: null });
      await internalAdapter.updateUser(userId, { twoFactorEnabled: true });
      return made;
    },
    replaceRecoveryCodes: async (userId) => newCodes(await verified(userId)),
    async remove(userId) {
      const { adapter, internalAdapter } = await auth.$context;
      await verified(userId);
      await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
      await adapter.delete({ model: TABLE, where: where(userId) });
    },
    async isCode(userId, code) {
      const row = await rowOf(userId);
      return row?.verified === true && (await fits(row, code)) && (await used.isFirst(`${userId} ${code}`));
    },
    async finish(code, headers) {
      const plain = code.replace(/\s/g, '');
      const byRecoveryCode = !/^\d{6}$/.test(plain);
      const { headers: answered, response } = byRecoveryCode
        ? await auth.api
            .verifyBackupCode({ body: { code: codes.hash(plain) }, headers, returnHeaders: true })
            .catch(asRefusal)
        : await auth.api.verifyTOTP({ body: { code: plain }, headers, returnHeaders: true }).catch(asRefusal);
      const { token, user } = response as { token: string; user: { id: string } };
      // Whoever looked over a shoulder has the code as well, for half a minute; of a recovery code sent twice at once, both
      // may find it there.
      if (!(await used.isFirst(`${user.id} ${plain}`))) {
        await (await auth.$context).internalAdapter.deleteSession(token);
        throw refused('wrong-code');
      }
      return { userId: user.id, cookies: answered.getSetCookie(), byRecoveryCode };
    },
  };
}

const OVER = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'TOTP_NOT_ENABLED']);

function asRefusal(error: unknown): never {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
  const code = String(error.body?.code);
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') throw refused('too-many-attempts', { seconds: LOCK_SECONDS });
  throw refused(OVER.has(code) ? 'sign-in-over' : 'wrong-code');
}
