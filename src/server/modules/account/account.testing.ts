import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { PersonCalled } from '../../../testing/people.ts';
import type { TestScheme } from '../../../testing/server.ts';

export const PASSWORD = 'four seals under the pier';

/** Somebody in a browser of their own: it keeps the cookies it is given, and says what it is. */
export class TestBrowser {
  readonly #scheme: TestScheme;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #cookies = new Map<string, string>();

  constructor(scheme: TestScheme, headers: Readonly<Record<string, string>> = {}) {
    this.#scheme = scheme;
    this.#headers = headers;
  }

  async send(method: 'GET' | 'POST', path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}) {
    const response = await this.#scheme.server.app.inject({
      method,
      url: `/api${path}`,
      headers: {
        ...this.#headers,
        ...headers,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(method === 'POST' && { payload: body }),
    });
    this.#keep([response.headers['set-cookie'] ?? []].flat());
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.payload,
      get json() {
        return response.json();
      },
    };
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, body: object = {}) => this.send('POST', path, body);

  async signIn(email: string, password = PASSWORD) {
    return this.post('/sign-in', { email, password });
  }

  #keep(set: readonly string[]): void {
    for (const line of set) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute)) || pair.slice(at + 1) === '';
      if (gone) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

export const emailOf = (called: PersonCalled): string => `${called.toLowerCase()}@assay.test`;

/** Gives somebody of the test scheme a password. The session they were laid in with ends by it. */
export const withPassword = (scheme: TestScheme, called: PersonCalled): Promise<string> =>
  scheme.server.signIn.createAccount(emailOf(called), called, PASSWORD);

/** A browser in which somebody of the test scheme has signed in just now. */
export async function signedIn(
  scheme: TestScheme,
  called: PersonCalled,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestBrowser> {
  const browser = new TestBrowser(scheme, headers);
  const { status, text } = await browser.signIn(emailOf(called));
  if (status !== 200) throw new Error(text);
  return browser;
}

/** Lets it be so many minutes since somebody showed who they are, in every session of theirs. */
export const minutesPass = (scheme: TestScheme, called: PersonCalled, minutes: number): Promise<unknown[]> =>
  inDatabase(
    scheme,
    `update auth.session set "provedAt" = null, "createdAt" = now() - make_interval(mins => $2) where "userId" = $1`,
    [`user-${called}`, minutes],
  );

/** Asks the database as the owner of its schema. */
export async function inDatabase(scheme: TestScheme, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client(scheme.connection);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The code that an authenticator app shows for a secret, so many half minutes from now (RFC 6238). */
export function codeOf(secret: string, halfMinutes = 0): string {
  const bits = [...secret.toLowerCase()].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutes));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
