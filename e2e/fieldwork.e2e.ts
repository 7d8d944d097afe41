import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAssessment } from '../src/testing/facts.ts';
import { isAccessible, openStage, type Stage, snap } from './browser.ts';

let stage: Stage;
let assessmentId: string;
beforeAll(async () => {
  stage = await openStage();
  assessmentId = await anAssessment(stage.scheme, { state: 'fieldwork' });
});
afterAll(() => stage.close());

const control = () => `/assessments/${assessmentId}/controls/clearance-annual-review`;

test('the party answers and attaches evidence; each is kept, and nothing has to be pressed for the answer', async () => {
  const page = await stage.windowOf('contributor', { width: 360 });
  await page.goto(control());
  await page.getByLabel('Your answer').fill('Reviewed in March 2025.');
  await page.getByText(/^ ?Saved at/).waitFor();
  const pdf = { name: 'Vetting register.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
  await page.locator('input[type=file]').setInputFiles(pdf);
  await page.getByRole('textbox', { name: 'The day it speaks of' }).fill('30 10 2026');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await page.getByText('Speaks of Fri 30 Oct 2026').waitFor();
  await isAccessible(page);
  await snap(page, 'fieldwork/control-party-360');
  await page.reload();
  await expect.poll(() => page.getByLabel('Your answer').inputValue()).toBe('Reviewed in March 2025.');
  await page.goto(`/assessments/${assessmentId}/controls`);
  await page.getByText('1 of 4 answered').waitFor();
  await isAccessible(page);
  await snap(page, 'fieldwork/controls-party-360');
});

test('the assessor records a finding by keys alone, its observation in the same step, and is at the next control', async () => {
  const page = await stage.windowOf('assessor', { dark: true });
  await page.goto(control());
  await page.getByText('Reviewed in March 2025.').waitFor();
  await page.keyboard.press('3');
  await page.keyboard.press('o');
  await page.keyboard.type('No yearly review in 2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The last yearly review is of March 2025.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vetting register.');
  await isAccessible(page);
  await snap(page, 'fieldwork/control-assessor-dark');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Screening to BS 7858' }).waitFor();
  await page.getByRole('link', { name: 'Observations' }).click();
  await page.getByText('OBS-01 No yearly review in 2026').waitFor();
  await isAccessible(page);
  await snap(page, 'fieldwork/observations-dark');
});

test('the lead records a day', async () => {
  const page = await stage.windowOf('lead', { width: 360 });
  await page.goto(`/assessments/${assessmentId}/days`);
  await page.getByRole('button', { name: 'Record' }).click();
  await page.getByRole('button', { name: /^Reverse 1 day of Lead/ }).waitFor();
  await isAccessible(page);
  await snap(page, 'fieldwork/days-360');
});
