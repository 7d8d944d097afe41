import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAssessment } from '../src/testing/facts.ts';
import { isAccessible, openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('a page that does not come says what is wrong and what to do, under one heading, and comes when asked again', async () => {
  const page = await stage.windowOf('officer');
  const heading = page.getByRole('heading', { level: 1 });
  const id = await anAssessment(stage.scheme);

  await page.route('**/api/assessments/*', (route) => route.fulfill({ status: 500, body: 'a page of some proxy' }));
  await page.goto(`/assessments/${id}`);
  await page.getByText('The server gave an answer that cannot be read').waitFor();
  expect(await heading.allInnerTexts()).toEqual(['The assessment could not be shown']);
  await isAccessible(page);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: /Brackwater Energy/ }).waitFor();

  await page.goto('/assessments/mistyped');
  await heading.waitFor();
  expect(await heading.allInnerTexts()).toEqual(['This assessment was not found']);

  // Renewed since the reader opened it: the code of a page is there no more.
  await page.route('**/assets/RulesPage*', (route) => route.abort());
  await page.getByRole('link', { name: 'Rule values' }).click();
  await page.getByText('This page could not be fetched').waitFor();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Parties' }).click();
  await page.getByRole('heading', { level: 1, name: 'Parties' }).waitFor();
});
