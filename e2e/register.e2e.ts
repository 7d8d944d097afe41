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
