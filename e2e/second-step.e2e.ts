import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, minutesPass, PASSWORD, withPassword } from '../src/server/modules/account/account.testing.ts';
import { look as lookAt, openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await withPassword(stage.scheme, 'administrator');
  await withPassword(stage.scheme, 'contributor');
});
afterAll(() => stage.close());

const look = (page: Page, name: string) => lookAt(page, `second-step/${name}`);

async function signIn(page: Page, called: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`${called}@assay.test`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
const isHome = (page: Page) => page.waitForURL((url) => url.pathname === '/');

/** A device that keeps passkeys and knows its owner, in Chromium. */
async function withDevice(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

test('an authenticator app is set up by its QR code, and asked for its code at the next sign-in', async () => {
  const page = await stage.windowOfNobody();
  await signIn(page, 'contributor');
  await isHome(page);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Set one up' }).click();
  const secret = ((await page.locator('code.secret').textContent()) ?? '').replaceAll(' ', '');
  await look(page, '1-scan');
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Use this app' }).click();
  await page.getByText('The code is not right').waitFor();
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Use this app' }).click();
  await page.getByRole('heading', { name: /^Keep these recovery codes/ }).waitFor();
  expect(await page.locator('.recovery-codes li').count()).toBe(10);
  await page.setViewportSize({ width: 360, height: 800 });
  await look(page, '2-recovery-codes-360');
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await page.getByText('10 recovery codes left').waitFor();

  const elsewhere = await stage.windowOfNobody();
  await signIn(elsewhere, 'contributor');
  await elsewhere.getByLabel('Code', { exact: true }).waitFor();
  await look(elsewhere, '3-code');
  // A code serves once: this is the next one, which is taken a little before its time.
  await elsewhere.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1));
  await elsewhere.getByRole('button', { name: 'Go on' }).click();
  await isHome(elsewhere);
});

test('a passkey is added, signs in, shows again who one is, and opens nothing once it is removed', async () => {
  const page = await stage.windowOfNobody();
  const { cdp, authenticatorId } = await withDevice(page);
  await signIn(page, 'administrator');
  await isHome(page);
  await page.goto('/account/passkeys/new');
  await page.getByLabel('Name').fill('My laptop');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('The passkey is added.').waitFor();
  await page.getByRole('cell', { name: 'My laptop' }).or(page.getByText('My laptop')).first().waitFor();
  await look(page, '4-account');
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toHaveLength(1);
  await page.goto('/notices');
  await page.getByText('A passkey was added to your account').first().waitFor();

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await isHome(page);

  await minutesPass(stage.scheme, 'administrator', 6);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Remove: My laptop' }).click();
  await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).waitFor();
  await look(page, '5-step-up');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('No passkeys').waitFor();

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('The passkey was not accepted').waitFor();
  await look(page, '6-refused');
});

test('a device that does not check whose finger it is makes no passkey', async () => {
  const page = await stage.windowOfNobody();
  const { cdp, authenticatorId } = await withDevice(page);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await signIn(page, 'administrator');
  await isHome(page);
  await page.goto('/account/passkeys/new');
  await page.getByLabel('Name').fill('Nobody’s');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('The passkey did not answer').waitFor();
});
