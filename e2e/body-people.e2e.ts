import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  codeOf,
  PASSWORD,
  signedIn,
  TestBrowser,
  withPassword,
} from '../src/server/modules/account/account.testing.ts';
import { isAccessible, openStage, type Stage, snap } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('SECAS’s administrator finds somebody of a body by name, and the address keeps what was looked for', async () => {
  const page = await stage.windowOf('secasAdministrator');
  await page.goto('/people');
  await page.getByRole('heading', { name: 'SECAS', exact: true }).waitFor();
  await isAccessible(page);
  await snap(page, 'body-people-1280');
  await page.setViewportSize({ width: 360, height: 800 });
  await snap(page, 'body-people-360');
  await page.getByLabel('Name, organisation or e-mail').fill('PIKE');
  await page.getByRole('heading', { name: 'SECAS', exact: true }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?search=PIKE');
  await page.reload();
  await page.getByRole('link', { name: 'Other Lead' }).waitFor();
  await snap(page, 'body-people-found-360');
  await page.getByLabel('Acts for').selectOption('ssc');
  await page.getByText('Nobody fits').waitFor();
});

test('the employer of a member of the SSC is found in a register of any length, and stays chosen', async () => {
  const page = await stage.windowOf('secasAdministrator', { width: 360 });
  await page.goto(`/people/${stage.scheme.people.memberOne}`);
  const employer = page.getByLabel('Employed by');
  await employer.locator('option:checked', { hasText: 'Tarnbeck Networks' }).waitFor({ state: 'attached' });
  await page.getByLabel('Find the employer').fill('quill');
  await employer.locator('option', { hasText: 'Brackwater' }).waitFor({ state: 'detached' });
  expect(await employer.locator('option:checked').textContent()).toBe('Tarnbeck Networks');
  await employer.selectOption({ label: 'Quillon Power' });
  await isAccessible(page);
  await snap(page, 'body-person-360');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Amended.').waitFor();
  await page.goto(`/people/${stage.scheme.people.memberOne}`);
  await employer.locator('option:checked', { hasText: 'Quillon Power' }).waitFor({ state: 'attached' });
});

test('somebody who has lost the second step has it reset, and signs in with the password alone', async () => {
  const { scheme } = stage;
  await withPassword(scheme, 'assessor');
  const own = await signedIn(scheme, 'assessor');
  const { secret } = (await own.post('/me/authenticator/begin')).json;
  await own.post('/me/authenticator', { code: codeOf(secret) });
  const page = await stage.windowOf('secasAdministrator');
  await page.goto(`/people/${scheme.people.assessor}`);
  await page.getByRole('button', { name: 'Reset the second step…' }).click();
  await page.getByLabel('Why').fill('The phone is gone; called back on the number we know.');
  await page.getByLabel('I have made sure that it is them').check();
  await snap(page, 'reset-second-step-1280');
  await page.getByRole('button', { name: 'Reset the second step', exact: true }).click();
  await page.getByText('is reset. A letter tells').waitFor();
  const reply = await new TestBrowser(scheme).signIn('assessor@assay.test', PASSWORD);
  expect(reply.json).toEqual({ signedIn: true });
});
