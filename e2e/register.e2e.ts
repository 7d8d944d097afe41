import type { Insertable } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../src/rules/values/day.ts';
import type { Assessments } from '../src/server/db/schema.ts';
import { anAssessment } from '../src/testing/facts.ts';
import { isAccessible, openStage, type Stage, snap } from './browser.ts';

let stage: Stage;
let address: string;

beforeAll(async () => {
  stage = await openStage();
  const { scheme } = stage;
  address = `/parties/${scheme.parties.brackwater}`;
  const held = (kind: 'fusa' | 'vusa', endedOn: string): Partial<Insertable<Assessments>> => ({
    kind,
    state: 'closed',
    initial: kind === 'fusa',
    fieldwork_ended_on: endedOn as Day,
    outcome: kind === 'fusa' ? 'approved' : 'noted',
    decided_on: endedOn as Day,
  });
  await anAssessment(scheme, held('fusa', '2025-02-20'));
  await anAssessment(scheme, held('vusa', '2026-02-13'));
  await anAssessment(scheme, {
    kind: 'ssa',
    initial: false,
    start_on: '2027-01-18' as Day,
    end_on: '2027-01-20' as Day,
  });
});
afterAll(() => stage.close());

test('a party sees what is due and why, and what a count of premises changes, before it declares it', async () => {
  const page = await stage.windowOf('administrator', { width: 360 });
  await page.goto(address);
  await page.getByText('year 3 of the three-year cycle of a Supplier at or below the threshold').waitFor();
  await page.getByText(/^Why: \d+ steps/).click();
  await page.getByText('Weighed, the premises come to 96,000').waitFor();
  await isAccessible(page);
  await snap(page, 'party-360');

  await page.getByRole('link', { name: 'Declare a count' }).click();
  await page.getByLabel('Domestic premises', { exact: true }).fill('240,000');
  await page.getByLabel('Non-domestic premises').fill('2001');
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await page.getByRole('heading', { name: 'This count moves the Party to another cycle' }).waitFor();
  await page.getByText('is booked, but it is of another kind').waitFor();
  await isAccessible(page);
  await snap(page, 'premises-preview-360');
  await page.getByRole('button', { name: 'Declare the count' }).click();
  await page.getByText('Cycle 1, row A of the cycle table').waitFor();
});

test('SECAS sees who has the wrong kind booked, and every value the rules use', async () => {
  const page = await stage.windowOf('officer');
  await page.goto('/due');
  await page.getByRole('button', { name: /^Wrong kind booked: 1/ }).click();
  await page.getByText('1 of').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await isAccessible(page);
  await snap(page, 'due-wide');

  await page.goto('/rules?search=threshold');
  await page.getByText('domestic: 1; non-domestic: 5; limit: 250,000').waitFor();
  await isAccessible(page);
  await snap(page, 'rules-wide');
});

test('SECAS’s administrator replaces an assumed value after seeing whom it changes, and the register says who and why', async () => {
  const page = await stage.windowOf('secasAdministrator', { width: 360 });
  await page.goto('/rules/book-now-warning-days');
  await page.getByRole('button', { name: 'Replace the value…' }).click();
  await page.getByLabel('New value, in calendar days').fill('120');
  await page.getByLabel('Source').fill('SSC decision 2026-11');
  await page.getByLabel('Reason').fill('A month was too short.');
  await isAccessible(page);
  await page.getByRole('button', { name: 'See whom it changes' }).click();
  await page.getByRole('heading', { name: /obligations/ }).waitFor();
  await isAccessible(page);
  await snap(page, 'rule-value-preview-360');
  await page.getByRole('button', { name: 'Replace the value', exact: true }).click();
  await page.getByText('In force: 120 calendar days').waitFor();
  await page.getByText('SSC decision 2026-11').waitFor();
  await snap(page, 'rule-value-360');
});

test('SECAS sees a calendar year, and imports an inventory file only after what is wrong in it is mended', async () => {
  const page = await stage.windowOf('officer');
  await page.goto('/due/calendar?year=2027');
  await page.getByRole('link', { name: 'Brackwater Energy' }).first().waitFor();
  await isAccessible(page);
  await snap(page, 'due-calendar-wide');

  const params = { partyId: stage.scheme.parties.brackwater };
  const { ref } = (await stage.scheme.as('officer').ask('read-party', { params })).answer;
  const choose = (devices: string) =>
    page.setInputFiles('input[type=file]', {
      name: 'inventory.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`party_ref,counted_on,devices\n${ref},2026-11-20,${devices}\n`),
    });
  await page.goto('/due/import-inventory');
  await choose('many');
  await page.getByRole('heading', { name: '1 cell is not as expected' }).waitFor();
  await page.getByText('a whole number, 0 or more').waitFor();
  await isAccessible(page);
  await snap(page, 'inventory-errors-wide');
  await choose('90000');
  await page.getByRole('heading', { name: 'Nothing that is due changes' }).waitFor();
  await isAccessible(page);
  await snap(page, 'inventory-preview-wide');
  await page.getByRole('button', { name: 'Import the counts' }).click();
  await page.getByText('Counts disagree').first().waitFor();
  await page.goto(address);
  await page.getByRole('heading', { name: 'Premises and Devices disagree' }).waitFor();
});
