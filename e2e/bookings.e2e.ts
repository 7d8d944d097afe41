import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../src/rules/values/day.ts';
import { aFilledForm, startAfresh } from '../src/server/modules/bookings/bookings.testing.ts';
import { anAssessment } from '../src/testing/facts.ts';
import { look as lookAt, openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const look = (page: Page, name: string) => lookAt(page, `bookings/${name}`);
const goOn = (page: Page) => page.getByRole('button', { name: 'Save and go on' }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('a party books page by page, the User CIO proposes, SECAS confirms, the party cancels late and SECAS decides', async () => {
  const party = await stage.windowOf('contributor', { width: 360 });
  await party.goto('/bookings');
  await look(party, '1-list');
  await party.getByRole('button', { name: 'Book an assessment' }).click();
  await heading(party, 'Kind of assessment');
  await party.getByText('Why a Full User Security Assessment is due').waitFor();
  await look(party, '2-kind');
  await goOn(party);
  await heading(party, 'What is assessed');
  await look(party, '3-scope');
  await goOn(party);
  await heading(party, 'Where');
  await party.getByRole('button', { name: 'Add a site' }).click();
  await party.getByLabel('Site 2').fill('Harbour House');
  await look(party, '4-sites');
  await goOn(party);
  await heading(party, 'When');
  await party.getByLabel('Wanted start').fill('15 2 2027');
  await look(party, '5-dates');
  await goOn(party);
  await heading(party, 'How prepared you are');
  await party.getByRole('radio').first().check();
  await party.getByLabel('How many observations do you expect?').fill('3');
  await look(party, '6-preparation');
  await goOn(party);
  await heading(party, 'Whom to speak to');
  await party.getByLabel('Contact phone').fill('020 7946 0000');
  await party.getByLabel('Billing contact').fill('accounts@brackwater.test');
  await party.getByText(/Saved/).first().waitFor();
  await look(party, '7-contact');
  await goOn(party);
  await heading(party, 'Estimate');
  await party.getByText('Indicative.').waitFor();
  await look(party, '8-estimate');
  await party.getByRole('link', { name: 'Go on' }).click();
  await heading(party, 'Check and send');
  // The day before the first that leaves twelve weeks.
  await party.getByText('That is too soon').first().waitFor();
  await look(party, '9-check-too-soon');
  await party.getByRole('link', { name: 'Change Wanted start' }).click();
  await party.getByLabel('Wanted start').fill('16 2 2027');
  await party.getByText(/Saved/).first().waitFor();
  await party.getByRole('link', { name: 'Check and send' }).click();
  await heading(party, 'Check and send');
  await party.getByRole('button', { name: 'Send the form' }).click();
  await party.getByText('The User CIO proposes days and a team.').waitFor();
  await look(party, '10-requested');
  const bookingPath = new URL(party.url()).pathname;

  const lead = await stage.windowOf('lead');
  await lead.goto(`${bookingPath}/propose-dates`);
  await lead.getByLabel('Last day').fill('19 2 2027');
  await lead.getByLabel('Part of Lead', { exact: true }).selectOption('lead');
  await lead.getByLabel('Part of Assessor', { exact: true }).selectOption('assessor');
  await lead.getByLabel('Part of Reviewer', { exact: true }).selectOption('quality-reviewer');
  await look(lead, '11-propose');
  await lead.getByRole('button', { name: 'Propose' }).click();
  await lead.getByText('SECAS confirms the proposed days and team.').waitFor();

  const secas = await stage.windowOf('officer');
  await secas.goto(bookingPath);
  await look(secas, '12-proposed');
  await secas.getByRole('link', { name: 'Confirm the booking' }).click();
  await look(secas, '13-confirm');
  await secas.getByRole('button', { name: 'Confirm', exact: true }).click();
  await secas.getByText('The days and the team are confirmed.').waitFor();

  stage.scheme.setDay('2027-02-02' as Day);
  const wide = await stage.windowOf('contributor');
  await wide.goto(bookingPath);
  await look(wide, '14-confirmed');
  await party.goto(`${bookingPath}/reschedule`);
  await party.getByLabel('New start').fill('20 3 2027');
  await party.getByText('Not a Working Day').first().waitFor();
  await party.getByLabel('New start').fill('23 3 2027');
  await party.getByText(/You can be charged/).waitFor();
  await look(party, '15-reschedule');
  await wide.getByRole('link', { name: 'Cancel the booking' }).click();
  await wide.getByLabel('Reason').fill('Our migration moves.');
  await wide.getByLabel(/I accept that SECAS may charge/).check();
  await look(wide, '16-cancel');
  await wide.getByRole('button', { name: 'Cancel the booking' }).click();
  await wide.getByText('It was cancelled. What is due stays due.').waitFor();
  await look(wide, '17-cancelled');

  await secas.goto('/late-notice-fees');
  await secas.getByLabel('Reason').fill('The days could not be given to others.');
  await look(secas, '18-late-notice');
  await secas.getByRole('button', { name: 'Charge', exact: true }).click();
  await secas.getByText('Nothing awaits a decision').waitFor();
  await look(secas, '19-decided');
});

test('the pages hold at the other width, in the dark, and where nothing is', async () => {
  const { scheme } = stage;
  scheme.setDay('2026-11-24' as Day);
  const assessmentId = await anAssessment(scheme, { state: 'requested', start_on: null, end_on: null });
  const { answer } = await scheme.as('lead').ask('read-assessment', { params: { assessmentId } });
  const booking = `/bookings/${answer.bookingId}`;
  const lead = await stage.windowOf('lead', { width: 360 });
  await lead.goto(`${booking}/propose-dates`);
  await lead.getByLabel('First day').fill('12 1 2027');
  await lead.getByLabel('Last day').fill('15 1 2027');
  await lead.getByText('Free').first().waitFor();
  await look(lead, '20-propose-narrow');
  const secas = await stage.windowOf('officer', { width: 360, dark: true });
  for (const [path, name] of [
    ['/bookings', '21-list-dark'],
    [booking, '22-booking-dark'],
    ['/late-notice-fees', '23-fees-dark'],
  ] as const) {
    await secas.goto(path);
    await look(secas, name);
  }
  const stranger = await stage.windowOf('stranger');
  await stranger.goto(booking);
  await stranger.getByRole('heading', { level: 1 }).waitFor();
  await look(stranger, '24-not-found');
  await stranger.goto('/bookings');
  await stranger.getByRole('button', { name: 'Book an assessment' }).click();
  await heading(stranger, 'Kind of assessment');
  await look(stranger, '25-kind-wide');
  expect(stranger.url()).toContain('/form/kind');

  await stranger.goto(stranger.url().replace('/form/kind', ''));
  await stranger.getByRole('button', { name: 'Discard the draft' }).click();
  await look(stranger, '26-discard');
  await stranger.getByRole('button', { name: 'Discard it' }).click();
  await heading(stranger, 'Bookings');
  await stranger.getByText('No bookings').waitFor();

  const party = await stage.windowOf('contributor', { width: 360 });
  await party.goto('/bookings');
  await party.getByRole('button', { name: 'Book an assessment', disabled: true }).waitFor();
  await party.getByText('An assessment is already open').waitFor();
  await look(party, '27-closed');
});

test('a party asks for a staged assessment with a break of six weeks, and each page shows its phases', async () => {
  const { scheme } = stage;
  await startAfresh(scheme);
  const party = await stage.windowOf('contributor', { width: 360 });
  await party.goto('/bookings');
  await party.getByRole('button', { name: 'Book an assessment' }).click();
  await heading(party, 'Kind of assessment');
  await party.getByLabel('Staged, in two phases').check();
  await party.getByLabel('Break between the phases').fill('6');
  await party.getByText(/Saved/).first().waitFor();
  await look(party, '28-staged');
  const bookingPath = new URL(party.url()).pathname.replace('/form/kind', '');
  const params = { bookingId: bookingPath.split('/').at(-1) ?? '' };
  const { version } = (await scheme.as('contributor').ask('read-booking', { params })).answer;
  const form = { ...aFilledForm('2027-02-16' as Day), staged: true, breakWeeks: 6 };
  await scheme.as('contributor').ask('save-booking', { params, body: { version, form } });
  await scheme.as('contributor').ask('book-assessment', { params, body: { version: version + 1 } });

  const lead = await stage.windowOf('lead');
  await lead.goto(`${bookingPath}/propose-dates`);
  await lead.getByText('At least 6 weeks').waitFor();
  await lead.getByLabel('Last day of phase 1').fill('18 2 2027');
  await lead.getByLabel('First day of phase 2').fill('2 4 2027');
  await lead.getByLabel('Last day', { exact: true }).fill('8 4 2027');
  await lead.getByLabel('Part of Lead', { exact: true }).selectOption('lead');
  await lead.getByLabel('Part of Reviewer', { exact: true }).selectOption('quality-reviewer');
  await look(lead, '29-propose-phases');
  await lead.getByRole('button', { name: 'Propose' }).click();
  await lead.getByText('SECAS confirms the proposed days and team.').waitFor();
  await lead.getByText('Proposed, phase 2').waitFor();
  await look(lead, '30-phases');
});
