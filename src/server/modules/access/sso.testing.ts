import type { TestProvider } from '../../../testing/openid-provider.ts';
import type { TestScheme } from '../../../testing/server.ts';
import { TestBrowser } from '../account/account.testing.ts';

/**
 * Signs in through an organisation's provider, in a browser of one's own.
 *
 * @param reference of the organisation
 * @param login as whom at the provider: see `openProvider`
 * @param meddle changes what comes back
 */
export async function through(
  scheme: TestScheme,
  provider: TestProvider,
  reference: string,
  login: string,
  meddle: (back: Record<string, string>) => object = (back) => back,
) {
  const browser = new TestBrowser(scheme);
  const { address } = (await browser.post('/sign-in/sso/begin', { organisation: reference })).json;
  const back = await provider.signIn(address, login);
  const reply = await browser.post('/sign-in/sso', meddle(back));
  return { browser, back, reply, address: new URL(address) };
}
