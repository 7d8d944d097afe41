import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID provider of an organisation. `close` it in `afterAll`. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs somebody in there, as their browser would. @returns what comes back in the address of ours */
  signIn(address: string, login: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const CLIENT_ID = 'assay';
const CLIENT_SECRET = 'only-for-tests-only-for-tests';

/**
 * Starts a provider at a free port. Whoever signs in as `name` has the address `name@assay.test`, verified unless the name
 * begins with `unverified-`, and the subject `sub-name`; as `name#other` they have another subject.
 */
export async function openProvider(redirectUri: string): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['only-for-tests'] },
    findAccount: (_ctx, login) => ({
      accountId: login,
      claims: async () => {
        const [name = ''] = login.split('#');
        const plain = name.replace(/^unverified-/, '');
        return { sub: login, email: `${plain}@assay.test`, email_verified: plain === name, name: plain };
      },
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    signIn: (address, login) => throughProvider(address, login, redirectUri),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Follows the provider's redirects, and answers its two questions: who are you, and may we tell. */
async function throughProvider(address: string, login: string, redirectUri: string): Promise<Record<string, string>> {
  const cookies = new Map<string, string>();
  let [url, form]: [string, URLSearchParams | undefined] = [address, undefined];
  for (let step = 0; step < 20; step++) {
    const response: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    if (next?.startsWith(redirectUri)) return Object.fromEntries(new URL(next).searchParams);
    const page = next ? '' : await response.text();
    form = undefined;
    if (next) url = new URL(next, url).href;
    else if (page.includes('value="login"')) form = new URLSearchParams({ prompt: 'login', login, password: 'any' });
    else if (page.includes('value="consent"')) form = new URLSearchParams({ prompt: 'consent' });
    else throw new Error(`The provider answered ${response.status}: ${page.slice(0, 500)}`);
  }
  throw new Error('The provider never comes back');
}
