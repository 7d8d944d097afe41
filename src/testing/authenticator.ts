import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyResponse } from '../contract/account.ts';

/** What an authenticator says of itself when it answers. */
interface Manner {
  /** It made sure of its owner, by a PIN or a finger. */
  readonly verifiesOwner?: boolean;
  /** The passkey is kept on more than one device. */
  readonly synced?: boolean;
}

interface Ceremony {
  readonly challenge: string;
  readonly origin: string;
}

/** A passkey and what keeps it, as a browser would answer for it (WebAuthn level 3, ES256, no attestation). */
export interface TestAuthenticator {
  /** Answers `navigator.credentials.create`. */
  create(ceremony: Ceremony, manner?: Manner): PasskeyResponse;
  /** Answers `navigator.credentials.get`. */
  get(ceremony: Ceremony, manner?: Manner): PasskeyResponse;
}

const [PRESENT, VERIFIED, MAY_BE_SYNCED, SYNCED, HAS_KEY] = [1, 4, 8, 16, 64];

export function testAuthenticator(): TestAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;
  const dataFor = (
    origin: string,
    { verifiesOwner = true, synced = false }: Manner,
    more: Buffer = Buffer.alloc(0),
  ) => {
    const head = Buffer.alloc(5);
    const flags = [PRESENT, verifiesOwner && VERIFIED, synced && MAY_BE_SYNCED | SYNCED, more.length > 0 && HAS_KEY];
    head.writeUInt8(flags.reduce<number>((sum, flag) => sum | Number(flag), 0));
    head.writeUInt32BE(++counter, 1);
    return Buffer.concat([sha256(new URL(origin).hostname), head, more]);
  };
  const answer = (response: Record<string, Buffer>): PasskeyResponse => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')])),
  });
  return {
    create({ challenge, origin }, manner = {}) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = [
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ];
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, ...key]);
      const data = dataFor(origin, manner, credential);
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
      const head = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex');
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, origin),
        attestationObject: Buffer.concat([head, Buffer.from([data.length]), data]),
      });
    },
    get({ challenge, origin }, manner = {}) {
      const [data, client] = [dataFor(origin, manner), clientData('webauthn.get', challenge, origin)];
      return answer({
        clientDataJSON: client,
        authenticatorData: data,
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey),
      });
    },
  };
}

const sha256 = (of: string | Buffer): Buffer => createHash('sha256').update(of).digest();
const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
