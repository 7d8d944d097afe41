import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutesPass } from '../src/server/modules/account/account.testing.ts';
import { recordsOf } from '../src/testing/records.ts';
import { unzipped } from '../src/testing/zip.ts';
import { look as lookAt, openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.scheme.server.signIn.createAccount('administrator@assay.test', 'Administrator', DEMO_PASSWORD);
});
afterAll(() => stage.close());

const DEMO_PASSWORD = 'correct horse battery staple';
const look = (page: Page, name: string) => lookAt(page, `account/${name}`);

async function oneClick(): Promise<Page> {
  const page = await stage.windowOfNobody();
  await page.goto('/sign-in');
  await page.locator('summary', { hasText: 'Party' }).click();
  await page.getByRole('button', { name: /^Administrator .*Brackwater/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

test('after five minutes one shows again who one is, and what one was about to do is done', async () => {
  const page = await oneClick();
  await minutesPass(stage.scheme, 'administrator', 6);
  await page.goto(`/parties/${stage.scheme.parties.brackwater}/people/add`);
  await page.getByLabel('Name', { exact: true }).fill('Una Marsh');
  await page.getByLabel('E-mail').fill('una.marsh@brackwater.example');
  await page.getByLabel('Position').fill('Security analyst');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
  await page.getByText('its password is filled in').waitFor();
  await look(page, '1-step-up');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Una Marsh acts for Brackwater Energy now.').waitFor();
});

test('who leaves it at that has changed nothing, and is told why', async () => {
  const page = await oneClick();
  await minutesPass(stage.scheme, 'administrator', 6);
  await page.goto('/account/api-tokens/new');
  await page.getByLabel('Name').fill('Nightly export');
  await page.getByRole('checkbox', { name: 'Bookings' }).check();
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByText('within the last five minutes').waitFor();
  await look(page, '2-left');
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Keep it now' }).waitFor();
  await look(page, '3-token');
  const token = await page.locator('code.secret').textContent();
  const asked = await fetch(`${stage.address}/api/bookings`, { headers: { authorization: `Bearer ${token}` } });
  expect(asked.status).toBe(200);
});

test('a party takes its whole case out, after it has shown again who it is', async () => {
  const { assessmentId } = await recordsOf(stage.scheme, 'brackwater');
  const page = await oneClick();
  await minutesPass(stage.scheme, 'administrator', 6);
  await page.goto(`/assessments/${assessmentId}`);
  await page.getByRole('button', { name: 'Export the case' }).click();
  await page.getByRole('heading', { name: 'Show again who you are' }).waitFor();
  await page.getByText('its password is filled in').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Confirm' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^UA-T\d+-case-2026-11-24-RED\.zip$/);
  const files = unzipped(readFileSync(await download.path()));
  expect(Object.keys(files).slice(0, 4)).toEqual(['README.txt', 'case.json', 'manifest.json', 'SHA256SUMS']);
  await page.getByText(/RED\.zip is saved/).waitFor();
  await look(page, '6-export');
  await page.setViewportSize({ width: 360, height: 800 });
  await look(page, '7-export-360');
});

test('one sees where one is signed in, and signs out from here', async () => {
  const [here, there] = [await oneClick(), await oneClick()];
  await here.setViewportSize({ width: 360, height: 800 });
  await here.goto('/account');
  await here.getByText('This one').waitFor();
  await look(here, '4-account-360');
  await here.setViewportSize({ width: 1280, height: 900 });
  await look(here, '5-account');
  await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await here.getByText('You are signed out everywhere else.', { exact: true }).waitFor();
  await there.goto('/');
  await there.getByRole('heading', { name: 'Sign in to Assay' }).waitFor();
});
