import { createHmac, randomInt } from 'node:crypto';

/** How many there are, and of how many characters: 32 to the tenth is more than anybody tries at five in ten minutes. */
const HOW_MANY = 10;
const LENGTH = 10;
/** Letters and digits that are not taken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const HASHED = 'hmac:';

/** How better-auth makes and keeps recovery codes: as hashes, so that nobody reads them who reads the database. */
export interface RecoveryCodes {
  readonly customBackupCodesGenerate: () => string[];
  readonly storeBackupCodes: {
    readonly encrypt: (codes: string) => Promise<string>;
    readonly decrypt: (kept: string) => Promise<string>;
  };
  /** What is kept of a code, however it was typed. */
  readonly hash: (code: string) => string;
}

/** @param secret the service's own: without it the hashes of the short codes are not worth trying */
export function recoveryCodes(secret: string): RecoveryCodes {
  const hash = (code: string): string => {
    const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
    return HASHED + createHmac('sha256', `recovery-codes ${secret}`).update(plain).digest('base64url');
  };
  return {
    customBackupCodesGenerate: () => Array.from({ length: HOW_MANY }, newCode),
    storeBackupCodes: {
      // Those that are left when one was used come as the hashes they are.
      encrypt: async (codes) =>
        JSON.stringify((JSON.parse(codes) as string[]).map((code) => (code.startsWith(HASHED) ? code : hash(code)))),
      decrypt: async (kept) => kept,
    },
    hash,
  };
}

/** As in `k7q2m-9xw4r`. */
function newCode(): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${characters.slice(0, LENGTH / 2)}-${characters.slice(LENGTH / 2)}`;
}
