import type pg from 'pg';
import { cloneDatabase } from '../../testing/database.ts';
import { PEOPLE, type PersonCalled, type TestPerson } from '../../testing/people.ts';
import { layInScheme } from '../../testing/scheme.ts';
import { TEST_SECRET } from '../../testing/secret.ts';
import { type Database, openDatabase } from '../db/database.ts';
import type { Actor } from './actor.ts';
import { ADDRESS_HEADER } from './better-auth.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

export const PASSWORD = 'four seals under the pier';

/** Signing in on a database of its own, without the service around it. `close` it in `afterAll`. */
export interface TestSignIn {
  readonly signIn: SignIn;
  /** Asks the database as the owner of its schema. */
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** An account. @returns its user id */
  account(name: string): Promise<string>;
  /** Signs an account in with its password, in a browser of its own. */
  signedIn(name: string, headers?: Readonly<Record<string, string>>): Promise<Cookies>;
  /** The id of the session in a browser. */
  sessionOf(browser: Cookies): Promise<string>;
  close(): Promise<void>;
}

export const emailOf = (name: string): string => `${name}@brackwater.example`;

/** @param publicUrl of the service; by https, its cookies are for https alone */
export async function openTestSignIn(publicUrl = 'http://assay.test'): Promise<TestSignIn> {
  const database = await cloneDatabase();
  const owner = database.pool({ max: 1 });
  const signIn = openSignIn({
    connection: database.connection,
    secret: TEST_SECRET,
    publicUrl,
    secure: publicUrl.startsWith('https'),
    // What passwords are kept as is scrypt's business; here it would cost more than all the rest.
    passwords: {
      hash: async (password) => `kept ${password}`,
      verify: async (of) => of.hash === `kept ${of.password}`,
    },
  });
  const query = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  return {
    signIn,
    query,
    account: (name) => signIn.createAccount(emailOf(name), name, PASSWORD),
    async signedIn(name, headers = {}) {
      const browser = new Cookies(headers);
      browser.keep((await signIn.signIn(emailOf(name), PASSWORD, browser.headers())).cookies);
      return browser;
    },
    async sessionOf(browser) {
      const [row] = await query('select id from auth.session where token = $1', [signIn.tokenIn(browser.text())]);
      return String(row?.id);
    },
    async close() {
      await signIn.close();
      await database.drop();
    },
  };
}

/** The cookies of a browser. */
export class Cookies {
  readonly #cookies = new Map<string, string>();
  readonly #headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>> = {}) {
    this.#headers = headers;
  }

  keep(set: readonly string[]): void {
    for (const line of set) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '' || /; *max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  text = (): string => [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  headers = (): Headers => new Headers({ [ADDRESS_HEADER]: '192.0.2.7', ...this.#headers, cookie: this.text() });
}

/** The parties and people of the test scheme, without the service around them. `close` it in `afterAll`. */
export interface TestScope extends Awaited<ReturnType<typeof layInScheme>> {
  readonly database: Database;
  /** Of the owner of the schema. */
  readonly connection: pg.ClientConfig;
  /** Asks the database as the owner of its schema. */
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  actor(called: PersonCalled): Actor;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestScope> {
  const { connection, pool, drop } = await cloneDatabase();
  const laid = await layInScheme(connection);
  const owner = pool({ max: 1, options: '-c assay.side=system' });
  const database = openDatabase(connection, 4);
  return {
    ...laid,
    database,
    connection,
    query: async (text, values = []) => (await owner.query(text, values)).rows,
    actor(called) {
      const { party, ...person }: TestPerson = PEOPLE[called];
      const of = { personId: laid.people[called], name: called, email: `${called.toLowerCase()}@assay.test` };
      return { ...of, ...person, partyId: party ? laid.parties[party] : null };
    },
    async close() {
      await database.close();
      await drop();
    },
  };
}
