import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, withPassword } from '../src/server/modules/account/account.testing.ts';
import { openProvider, type TestProvider } from '../src/testing/openid-provider.ts';
import { look as lookAt, openStage, type Stage } from './browser.ts';

let stage: Stage;
let provider: TestProvider;
beforeAll(async () => {
  stage = await openStage();
  provider = await openProvider(`${stage.address}/sign-in/sso`);
  await withPassword(stage.scheme, 'contributor');
});
afterAll(async () => {
  await provider?.close();
  await stage?.close();
});

/** Looks at a page at both widths. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await lookAt(page, `single-sign-on/${name}-${width}`);
  }
}

/** Goes to the organisation's sign-in from its address, signs in there, and comes back. */
async function comeIn(page: Page, login: string, at = '/sign-in?organisation=P-001'): Promise<void> {
  await page.goto(at);
  await page.getByRole('button', { name: 'Go to its sign-in' }).click();
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('a Party’s administrator sets its provider; somebody comes in by it; once it is demanded a password opens nothing', async () => {
  const administrator = await stage.windowOf('administrator');
  await administrator.goto(`/parties/${stage.scheme.parties.brackwater}`);
  await administrator.getByRole('link', { name: 'Single sign-on' }).click();
  await administrator.getByLabel('Issuer').fill(provider.issuer);
  await administrator.getByLabel('Client id').fill(provider.clientId);
  await administrator.getByLabel('Client secret').fill(provider.clientSecret);
  await look(administrator, '1-settings');
  await administrator.getByRole('button', { name: 'Set it' }).click();
  await administrator.getByText('Single sign-on is set.').waitFor();

  const contributor = await stage.windowOfNobody();
  await comeIn(contributor, 'contributor');
  await contributor.waitForURL((url) => url.pathname === '/');
  await look(contributor, '2-home');

  await administrator.reload();
  await administrator.getByText('Somebody has signed in through it').waitFor();
  await administrator.getByText('Through it and no other way').click();
  await administrator.getByRole('button', { name: 'Set it' }).click();
  await administrator.getByText('Single sign-on is set.').waitFor();
  await look(administrator, '3-demanded');

  const elsewhere = await stage.windowOfNobody();
  await elsewhere.goto('/sign-in');
  await elsewhere.getByLabel('E-mail address').fill('contributor@assay.test');
  await elsewhere.getByLabel('Password').fill(PASSWORD);
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
  await elsewhere.getByRole('alert').first().waitFor();
  expect(new URL(elsewhere.url()).pathname).toBe('/sign-in');
  await look(elsewhere, '4-password-refused');

  // The demo's list sends them there instead of refusing them.
  await elsewhere.locator('summary', { hasText: 'Party' }).click();
  await look(elsewhere, '5-demo-list');
  const through = elsewhere.getByRole('link', { name: /Comes in through the organisation/ });
  expect(await through.count()).toBe(3);
  await through.first().click();
  await elsewhere.waitForURL(/organisation=P-001/);
  expect(await elsewhere.getByLabel('Reference of your organisation').inputValue()).toBe('P-001');
});

test('somebody of the organisation who is not invited is told what to do, and comes back to signing in', async () => {
  const page = await stage.windowOfNobody();
  await comeIn(page, 'nobody');
  await page.getByRole('link', { name: 'Back to signing in' }).waitFor();
  await look(page, '6-not-invited');
  await page.getByRole('link', { name: 'Back to signing in' }).click();
  await page.getByRole('heading', { name: 'Sign in to Assay' }).waitFor();
});

test('SECAS’s administrator sets the provider of the firm that is User CIO, and its assessor comes in by the address shown', async () => {
  const administrator = await stage.windowOf('secasAdministrator');
  await administrator.goto('/people');
  await look(administrator, '7-people-of-the-bodies');
  await administrator.getByRole('link', { name: 'Single sign-on' }).click();
  await administrator.getByText('Never: a Party employs them').first().waitFor();
  await look(administrator, '8-organisations');
  await administrator.getByRole('link', { name: 'Farrow & Pike Assurance' }).click();
  await administrator.getByLabel('Issuer').fill(provider.issuer);
  await administrator.getByLabel('Client id').fill(provider.clientId);
  await administrator.getByLabel('Client secret').fill(provider.clientSecret);
  await look(administrator, '9-not-set');
  await administrator.getByRole('button', { name: 'Set it' }).click();
  await administrator.getByText('Single sign-on is set.').waitFor();
  await look(administrator, '10-set');
  const signInAt = await administrator.locator('code', { hasText: '/sign-in?organisation=OR-' }).innerText();

  const assessor = await stage.windowOfNobody();
  await comeIn(assessor, 'assessor', signInAt);
  await assessor.waitForURL((url) => url.pathname === '/');
  await administrator.goto('/people/single-sign-on');
  await administrator.getByText('In use').first().waitFor();
  await look(administrator, '11-in-use');
});
