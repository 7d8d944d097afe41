import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../src/rules/values/day.ts';
import { newId } from '../src/server/platform/ids.ts';
import { aDecidedAssessment } from '../src/testing/decided.ts';
import type { PersonCalled } from '../src/testing/people.ts';
import { look as lookAt, openStage, type Stage, snap } from './browser.ts';

let stage: Stage;
let assessmentId = '';

beforeAll(async () => {
  stage = await openStage();
  const decided = await aDecidedAssessment(stage.scheme, {
    conditions: [
      {
        text: 'Staff the security desk on every day of the week.',
        state: 'discharged',
        progress: 'The desk is staffed on all seven days.\nThe rota has run for four weeks.',
        evidence: 'EV-0203, rota\nEV-0204, desk log',
        reported_on: '2026-11-20' as Day,
        discharged_on: '2026-11-23' as Day,
        discharged_by: stage.scheme.people.officer,
      },
      { text: 'Bring the overdue clearance reviews up to date.', due_on: '2026-11-20' as Day },
    ],
  });
  assessmentId = decided.assessmentId;
  await layInDaysAndStatuses();
});
afterAll(() => stage.close());

const layInDaysAndStatuses = () =>
  stage.scheme.given(async (tx) => {
    const { parties, people } = stage.scheme;
    const days = ['2026-07-30', '2026-07-31', '2026-08-03', '2026-09-14', '2026-09-15', '2026-09-16'];
    await tx
      .insertInto('days_worked')
      .values(
        days.map((on, index) => ({
          id: newId(),
          party_id: parties.brackwater,
          assessment_id: assessmentId,
          person_id: index % 2 ? people.assessor : people.lead,
          worked_on: on as Day,
          hundredths: index % 3 === 2 ? 50 : 100,
          activity: 'fieldwork' as const,
          grade: index % 2 ? ('assessor' as const) : ('lead' as const),
          recorded_by: people.lead,
          recorded_at: `${on}T17:00:00.000Z`,
        })),
      )
      .execute();
    await tx
      .insertInto('assurance_statuses')
      .values(
        (['approved-subject-steps', 'deferred'] as const).map((status, index) => ({
          id: newId(),
          party_id: parties.brackwater,
          user_role: index ? ('gas-supplier' as const) : ('import-supplier' as const),
          status,
          set_on: '2026-11-11' as Day,
          assessment_id: assessmentId,
          created_at: '2026-11-11T12:00:00.000Z',
        })),
      )
      .execute();
  });

const look = (page: Page, name: string) => lookAt(page, `remediation/${name}`);

const of = (tab: string) => `/assessments/${assessmentId}/${tab}`;

describe('from the last condition to the approved letter, and from the days to the statement', () => {
  test('the party reports, SECAS discharges, a director signs what is shown, the chair approves', async () => {
    const party = await stage.windowOf('contributor', { width: 360 });
    await party.goto(of('remediation'));
    await party.getByRole('button', { name: 'Report on condition 2' }).click();
    await party.getByLabel('What was done').fill('All 22 clearances reviewed.');
    await party.getByLabel('The condition is met').check();
    await party.getByRole('button', { name: 'Send the report' }).click();
    await party.getByText('no evidence is named').waitFor();
    await look(party, 'report-refused-360');
    await party.getByLabel('Evidence').fill('EV-0199, review minutes');
    await party.getByRole('button', { name: 'Send the report' }).click();
    await party.getByText('Reported as met', { exact: true }).waitFor();

    const officer = await stage.windowOf('officer');
    await officer.goto(of('remediation'));
    await look(officer, 'plan-secas');
    await officer.getByRole('button', { name: 'Discharge condition 2' }).click();
    await officer.getByText('2 of 2 conditions discharged.').waitFor();

    await party.reload();
    await party.getByRole('button', { name: 'Prepare the Director’s Letter' }).click();
    await party.getByText('Waits for a signature').waitFor();
    await look(party, 'letter-prepared-360');

    const director = await stage.windowOf('director', { dark: true });
    await director.goto(of('remediation/sign'));
    await director.getByText('The exact text, to the byte').click();
    await director.getByText('"assessment":').waitFor();
    await director.getByLabel('Position').fill('Chief Operating Officer and director');
    await look(director, 'sign-dark');
    await director.getByLabel('I make this statement').check();
    await director.getByRole('button', { name: 'Sign the letter' }).click();
    await director.getByText('Signed, with the SSC').waitFor();

    const chair = await stage.windowOf('chair');
    await chair.goto(of('remediation'));
    await chair.getByRole('button', { name: 'Approve the Director’s Letter' }).click();
    await look(chair, 'approve');
    await chair.getByRole('button', { name: 'Approve the Director’s Letter' }).click();
    await chair.getByText('Approved', { exact: true }).first().waitFor();
  });

  test('the lead charges the days, corrects it, and DCC has both lines on its statement', async () => {
    const lead = await stage.windowOf('lead');
    await lead.goto(of('charges'));
    await look(lead, 'charges-before');
    await lead.getByRole('button', { name: 'Raise the charge' }).click();
    await lead.getByText('Stands').waitFor();
    await lead.getByRole('button', { name: /^Correct CH-/ }).click();
    await lead.getByRole('textbox', { name: 'Why' }).fill('A day was of another round.');
    await lead.getByRole('button', { name: 'Add the counter-entry' }).click();
    await lead.getByText(/^Undoes CH-/).waitFor();
    await look(lead, 'charges-after');

    const dcc = await stage.windowOf('charging');
    await dcc.goto('/statement');
    await dcc.getByText('2 lines').waitFor();
    await look(dcc, 'statement');
    const [download] = await Promise.all([
      dcc.waitForEvent('download'),
      dcc.getByRole('link', { name: /^CSV of/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('security-assessment-statement-2026-11-AMBER.csv');
    await dcc.emulateMedia({ media: 'print' });
    await snap(dcc, 'remediation/statement-print');
  });

  test('SECAS records User Entry where the gate is open, and DCC sees yes or no', async () => {
    const officer = await stage.windowOf('officer');
    await officer.goto('/user-entry/P-001');
    await officer.getByRole('button', { name: 'Record User Entry as Import Supplier' }).click();
    await look(officer, 'user-entry');
    await officer.getByRole('button', { name: 'Record it' }).click();
    await officer.getByText('Complete since').first().waitFor();
    const dcc = await stage.windowOf('userEntry', { width: 360 });
    await dcc.goto('/status-register');
    await look(dcc, 'register-dcc-360');
    expect(await dcc.locator('main').innerText()).not.toMatch(/Deferred|Approved/);
  });
});

describe('every page, narrow and wide, light and dark', () => {
  const pages = (): [name: string, person: PersonCalled, path: string][] => [
    ['remediation', 'contributor', of('remediation')],
    ['sign', 'officer', of('remediation/sign')],
    ['charges-party', 'contributor', of('charges')],
    ['charges', 'officer', '/charges'],
    ['statement', 'charging', '/statement'],
    ['register', 'officer', '/status-register'],
    ['user-entry-party', 'contributor', '/user-entry/P-001'],
    ['rate-cards', 'officer', '/rate-cards'],
  ];
  test.each([
    [360, false],
    [360, true],
    [1280, true],
  ])('at %i pixels, dark: %s', async (width, dark) => {
    for (const [name, person, path] of pages()) {
      const page = await stage.windowOf(person, { width, dark });
      await page.goto(path);
      if (name === 'rate-cards') await page.getByRole('button', { name: 'Add a rate card' }).click();
      await look(page, `${name}-${width}${dark ? '-dark' : ''}`);
      await page.context().close();
    }
  });
});
