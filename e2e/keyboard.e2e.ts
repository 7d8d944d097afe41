import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, withPassword } from '../src/server/modules/account/account.testing.ts';
import { anAssessment } from '../src/testing/facts.ts';
import { openStage, type Stage } from './browser.ts';

let stage: Stage;
/** The window in which somebody of the party signs in. */
let page: Page;
let assessmentId: string;
beforeAll(async () => {
  stage = await openStage();
  await withPassword(stage.scheme, 'contributor');
  page = await stage.windowOfNobody();
});
afterAll(() => stage?.close());

/** More than any page has to go through. */
const MOST_STEPS = 150;

const hasFocus = (place: Locator) => place.evaluate((element) => element === element.ownerDocument.activeElement);

/** Goes on with the Tab key until the place has the focus, and shows that it has. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor({ state: 'attached' });
  for (let step = 0; step < MOST_STEPS && !(await hasFocus(place)); step++) await page.keyboard.press('Tab');
  expect(await hasFocus(place), `${place} is reached with Tab`).toBe(true);
  expect(await place.evaluate((element) => element.matches(':focus-visible')), `${place} shows its focus`).toBe(true);
}

async function press(page: Page, place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

async function type(page: Page, place: Locator, text: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** The page has come, and its heading has the focus. */
async function arrives(page: Page, name: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name });
  await heading.waitFor();
  await expect.poll(() => hasFocus(heading)).toBe(true);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('by keys alone, somebody signs in and fills the booking form to its end', async () => {
  await page.goto('/sign-in');
  await type(page, page.getByLabel('E-mail address'), 'contributor@assay.test');
  await type(page, page.getByLabel('Password'), PASSWORD);
  await page.keyboard.press('Enter');
  await arrives(page, 'What needs you now');
  await press(page, page.getByRole('navigation').getByRole('link', { name: 'Bookings' }));
  await arrives(page, /Bookings/);
  await press(page, button(page, 'Book an assessment'));
  for (const group of ['Kind of assessment', 'What is assessed', 'Where']) {
    await arrives(page, group);
    await press(page, button(page, 'Save and go on'));
  }
  await arrives(page, 'When');
  await type(page, page.getByLabel('Wanted start'), '16 2 2027');
  await press(page, button(page, 'Save and go on'));
  await arrives(page, 'How prepared you are');
  await press(page, page.getByRole('radio').first(), 'Space');
  await type(page, page.getByLabel('How many observations do you expect?'), '3');
  await press(page, button(page, 'Save and go on'));
  await arrives(page, 'Whom to speak to');
  await type(page, page.getByLabel('Contact phone'), '020 7946 0000');
  await type(page, page.getByLabel('Billing contact'), 'accounts@brackwater.test');
  await press(page, button(page, 'Save and go on'));
  await arrives(page, 'Estimate');
  await press(page, page.getByRole('link', { name: 'Go on' }));
  await arrives(page, 'Check and send');
  await press(page, button(page, 'Send the form'));
  await page.getByText('The User CIO proposes days and a team.').waitFor();
});

test('by keys alone, the party attaches evidence, and its end is told', async () => {
  assessmentId = await anAssessment(stage.scheme, { state: 'fieldwork' });
  await page.goto(`/assessments/${assessmentId}/controls/clearance-annual-review`);
  await tabTo(page, page.getByLabel('Attach a file'));
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  const pdf = { name: 'Vetting register.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
  await (await chosen).setFiles(pdf);
  await type(page, page.getByRole('textbox', { name: 'The day it speaks of' }), '30 10 2026');
  await press(page, button(page, 'Attach'));
  await page.getByRole('status').getByText('“Vetting register” is attached').waitFor();
});

test('by keys alone, the assessor records a result', async () => {
  const page = await stage.windowOf('assessor');
  await page.goto(`/assessments/${assessmentId}/controls/clearance-annual-review`);
  await press(page, page.getByRole('radio').first(), 'Space');
  await press(page, button(page, 'Record'));
  await page.getByText(/^Recorded by/).waitFor();
});

test('a dialog takes the focus, keeps it, and gives it back, however it is closed', async () => {
  const page = await stage.windowOf('lead');
  await page.goto(`/assessments/${assessmentId}/days`);
  await press(page, button(page, 'Record'));
  const reverse = page.getByRole('button', { name: /^Reverse 1 day of Lead/ });
  const dialog = page.getByRole('dialog');
  const keepsFocus = () => dialog.evaluate((box) => box.contains(box.ownerDocument.activeElement));
  await press(page, reverse);
  await dialog.waitFor();
  expect(await keepsFocus()).toBe(true);
  await type(page, page.getByLabel('Why'), 'Another day.');
  // Behind the last of it the browser itself has its turn, never the page below.
  const below: string[] = [];
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press('Tab');
    if (await keepsFocus()) continue;
    below.push(await page.evaluate<string>('document.activeElement.tagName'));
  }
  expect(below.filter((tag) => tag !== 'BODY')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await hasFocus(reverse)).toBe(true);

  await page.keyboard.press('Enter');
  await press(page, button(page, 'Keep it'));
  await dialog.waitFor({ state: 'detached' });
  expect(await hasFocus(reverse)).toBe(true);
});

test('an inventory file is read, and what came of it is told', async () => {
  const page = await stage.windowOf('officer');
  await page.goto('/due/import-inventory');
  await tabTo(page, page.getByLabel('Inventory counts'));
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  const csv = 'party_ref,counted_on,devices\nNOBODY,2026-10-01,many\n';
  await (await chosen).setFiles({ name: 'counts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page
    .getByRole('status')
    .getByText(/^The file is read\./)
    .waitFor({ state: 'attached' });
  await page.getByRole('heading', { name: /not as expected/ }).waitFor();
});
