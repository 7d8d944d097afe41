import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../src/rules/values/day.ts';
import { anAssessment } from '../src/testing/facts.ts';
import { look, openStage, type Stage } from './browser.ts';

let stage: Stage;
let address: string;

beforeAll(async () => {
  stage = await openStage();
  const { scheme } = stage;
  address = `/parties/${scheme.parties.brackwater}`;
  const endedOn = '2026-02-20' as Day;
  const held = { fieldwork_ended_on: endedOn, outcome: 'approved', decided_on: endedOn } as const;
  await anAssessment(scheme, { kind: 'fusa', state: 'closed', initial: true, ...held });
});
afterAll(() => stage.close());

test('a party asks what more premises would change, sees both answers, and its address keeps the question', async () => {
  const page = await stage.windowOf('administrator', { width: 360 });
  await page.goto(address);
  await page.getByRole('link', { name: 'What if …?' }).click();
  await page.getByText('Nothing is asked yet').waitFor();
  await look(page, 'what-if-empty-360');
  await page.getByRole('button', { name: 'Count of premises' }).click();
  await page.getByLabel('From', { exact: true }).fill('1 1 2027');
  await page.getByLabel('Domestic premises', { exact: true }).fill('-5');
  await page.getByRole('button', { name: 'See what would be otherwise' }).click();
  await page.getByRole('heading', { name: /need attention/ }).waitFor();
  await look(page, 'what-if-refused-360');
  await page.getByLabel('Domestic premises', { exact: true }).fill('300,000');
  await page.getByLabel('Non-domestic premises').fill('0');
  await page.getByRole('button', { name: 'See what would be otherwise' }).click();
  await page.getByText('The VUSA by Sat 20 Feb 2027 becomes a FUSA.').waitFor();
  await look(page, 'what-if-360');

  const wide = await stage.windowOf('contributor', { dark: true });
  await wide.goto(page.url());
  await wide.getByText('The VUSA by Sat 20 Feb 2027 becomes a FUSA.').waitFor();
  await wide.getByRole('heading', { name: 'With the changes', level: 2 }).waitFor();
  await look(wide, 'what-if-dark-wide');
});

test('SECAS asks whom another threshold would change, goes on to one of them, and looks six years ahead', async () => {
  const page = await stage.windowOf('officer');
  await page.goto('/due');
  await page.getByRole('link', { name: 'What if …?' }).click();
  await page.getByRole('button', { name: 'Rule value' }).click();
  await page
    .getByLabel('The value')
    .selectOption({ label: 'Supplier threshold: weights of domestic and non-domestic premises, and the limit' });
  await page.getByLabel('Limit: strictly more than this is above the threshold').fill('50,000');
  await page.getByLabel('From', { exact: true }).fill('24 11 2026');
  await page.getByRole('button', { name: 'See what would be otherwise' }).click();
  await page.getByRole('heading', { name: /Parties are affected/ }).waitFor();
  await look(page, 'what-if-for-all-wide');
  await page.getByRole('link', { name: 'Both answers of Brackwater Energy' }).click();
  await page.getByText('becomes a FUSA').first().waitFor();
  await look(page, 'what-if-rule-value-wide');

  await page.goto('/due/forecast');
  await page
    .getByRole('button', { name: /^January–March: 1/ })
    .first()
    .click();
  await page.getByText('1 of 1 assessments shown').waitFor();
  await page.getByRole('link', { name: 'Brackwater Energy' }).waitFor();
  expect(page.url()).toContain('period=2027-1');
  await look(page, 'due-forecast-wide');
});
