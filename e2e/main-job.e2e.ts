import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Day } from '../src/rules/values/day.ts';
import type { PersonCalled } from '../src/testing/people.ts';
import { look as lookAt, openStage, type Stage, snap } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

// When it fails, what everybody saw.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [person, page] of windows) await snap(page, `failed/${person}`);
});

const START = '2027-02-16' as Day;
const END = '2027-02-19' as Day;
const MEETING = '2027-03-24' as Day;

const windows = new Map<PersonCalled, Page>();

/** The one window of a person, as it was left. */
async function at(person: PersonCalled, path?: string): Promise<Page> {
  const page = windows.get(person) ?? (await stage.windowOf(person));
  windows.set(person, page);
  if (path) await page.goto(path);
  return page;
}

/** Where a step is asked about once more, the later button of its name is the one that takes it. */
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).last().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

const look = (page: Page, name: string) => lookAt(page, `main-job/${name}`);

test('one SEC Party, from what is due to its charge, by people of five organisations', async () => {
  const { scheme } = stage;

  // 2 What is due, and why.
  let party = await at('contributor', '/');
  await party.getByRole('heading', { name: 'What needs you now' }).waitFor();
  await look(party, '02-home-of-the-party');
  await party.goto(`/parties/${scheme.parties.brackwater}`);
  await party
    .getByText(/Full User Security Assessment/)
    .first()
    .waitFor();
  await look(party, '02-what-is-due');

  // 3 Book: one question group per page.
  await party.goto('/bookings');
  await press(party, 'Book an assessment');
  await party.getByRole('heading', { level: 1, name: 'Kind of assessment' }).waitFor();
  for (const next of ['What is assessed', 'Where', 'When']) {
    await press(party, 'Save and go on');
    await party.getByRole('heading', { level: 1, name: next }).waitFor();
  }
  await party.getByLabel('Wanted start').fill('16 2 2027');
  await press(party, 'Save and go on');
  await party.getByRole('radio').first().check();
  await party.getByLabel('How many observations do you expect?').fill('3');
  await press(party, 'Save and go on');
  await party.getByLabel('Contact phone').fill('020 7946 0000');
  await party.getByLabel('Billing contact').fill('accounts@brackwater.test');
  await press(party, 'Save and go on');
  await party.getByText('Indicative.').waitFor();
  await look(party, '03-estimate');
  await follow(party, 'Go on');
  await press(party, 'Send the form');
  await party.getByText('The User CIO proposes days and a team.').waitFor();
  const booking = new URL(party.url()).pathname;

  const lead = await at('lead', '/');
  await follow(lead, /Propose/);
  await lead.getByLabel('First day').fill('16 2 2027');
  await lead.getByLabel('Last day').fill('19 2 2027');
  await lead.getByLabel('Part of Lead', { exact: true }).selectOption('lead');
  await lead.getByLabel('Part of Assessor', { exact: true }).selectOption('assessor');
  await lead.getByLabel('Part of Reviewer', { exact: true }).selectOption('quality-reviewer');
  await look(lead, '03-propose-dates');
  await press(lead, 'Propose');
  await lead.getByText('SECAS confirms the proposed days and team.').waitFor();

  const officer = await at('officer', '/');
  await follow(officer, /Confirm/);
  await press(officer, 'Confirm');
  await officer.getByText('The days and the team are confirmed.').waitFor();

  // 4 Reschedule: notice, charge and clause before anything is confirmed; here nothing is changed.
  scheme.setDay('2027-02-02' as Day);
  party = await at('contributor', `${booking}/reschedule`);
  await party.getByLabel('New start').fill('23 3 2027');
  await party.getByText(/You can be charged/).waitFor();
  await look(party, '04-reschedule-late');

  // 5 Prepare and do the fieldwork.
  scheme.setDay(START);
  await party.goto('/assessments');
  await follow(party, /^UA-/);
  await party.getByRole('heading', { level: 1, name: /Brackwater Energy/ }).waitFor();
  const assessment = new URL(party.url()).pathname;
  const assessmentId = assessment.split('/').at(-1) ?? '';
  await look(party, '05-assessment-of-the-party');
  const { rows: controls } = (await scheme.as('lead').ask('list-controls', { params: { assessmentId } })).answer;
  const [first, ...others] = controls.map(({ id }) => id);
  await party.goto(`${assessment}/controls/${first}`);
  await party.getByLabel('Your answer').fill('Departures from the intended state raise an alarm at the security desk.');
  await party
    .getByText(/Saved at/)
    .first()
    .waitFor();
  await party.getByLabel('Attach a file').setInputFiles({
    name: 'Monitoring standard.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%standard\n'),
  });
  await party.getByLabel('What it is').fill('Monitoring standard');
  await party.getByLabel('The day it speaks of').fill('4 1 2027');
  await press(party, 'Attach');
  await party.getByRole('heading', { name: 'Monitoring standard' }).waitFor();
  await look(party, '05-control-of-the-party');

  await lead.goto(`${assessment}/controls`);
  await press(lead, 'Begin fieldwork');
  await press(lead, 'Begin fieldwork');
  await lead.getByText('The fieldwork has begun').waitFor();
  const assessor = await at('assessor', `${assessment}/controls/${first}`);
  await assessor.getByRole('radio', { name: /Potential non-compliance/ }).check();
  await assessor.getByLabel('Title of the observation').fill('Two hosts send no logs');
  await assessor.getByLabel('What was found').fill('Two of nine hosts that sign commands send no logs.');
  await assessor.getByLabel('What was seen as evidence').fill('The list of hosts, against the sources of the service.');
  await look(assessor, '05-observation-in-one-step');
  await press(assessor, 'Record');
  await assessor
    .getByText(/OBS-01/)
    .first()
    .waitFor();
  // The other controls are recorded by the assessor's script, through the API.
  for (const controlId of others) {
    const recorded = { params: { assessmentId, controlId }, body: { version: 0, result: 'compliant' as const } };
    expect((await scheme.as('assessor').ask('record-result', recorded)).status).toBe(200);
  }
  await lead.goto(`${assessment}/days`);
  await press(lead, 'Record');
  await lead.getByText('Tue 16 Feb 2027').first().waitFor();
  await look(lead, '05-days');
  scheme.setDay(END);
  await lead.goto(`${assessment}/controls`);
  await look(lead, '05-controls-with-results');
  await press(lead, 'End fieldwork');
  await press(lead, 'End fieldwork');
  await lead.getByText('The fieldwork has ended').waitFor();

  // 6 Report: drafted, commented on, reviewed, issued.
  await lead.goto(`${assessment}/report`);
  await lead.getByLabel('Management summary').fill('One duty is potentially not met; the rest is in order.');
  await lead.getByLabel('Scope').fill('Every duty of G3 to G6, at one site.');
  await lead.getByLabel('Opinion of the assessor').fill('Sound, with one gap in monitoring.');
  await lead
    .getByText(/Saved at/)
    .first()
    .waitFor();
  await look(lead, '06-report-drafted');
  await press(lead, 'Send for factual accuracy');
  await press(lead, 'Send for factual accuracy');
  await lead.getByText('The draft is with the party').waitFor();
  await party.goto(`${assessment}/report`);
  await party
    .getByRole('textbox', { name: /What is not right about .*OBS-01/ })
    .fill('One of the two was switched off in January.');
  await party
    .getByRole('form', { name: /OBS-01/ })
    .getByRole('button', { name: 'Add the comment' })
    .click();
  await party.getByText('One of the two was switched off in January.').first().waitFor();
  await look(party, '06-factual-accuracy');
  await press(party, 'No more comments');
  await press(party, 'No more comments');
  await lead.goto(`${assessment}/report`);
  await lead.getByRole('radio', { name: 'Accepted', exact: true }).check();
  await lead.getByLabel('Reply').fill('The report now speaks of one host.');
  await press(lead, 'Save the answer');
  await lead.getByText('The report now speaks of one host.').waitFor();
  await press(lead, 'Send for quality review');
  await press(lead, 'Send for quality review');
  await lead.getByText('The report is in quality review').waitFor();
  const reviewer = await at('reviewer', `${assessment}/report`);
  await press(reviewer, 'Issue the report');
  await reviewer.getByLabel(/I have reviewed this report/).check();
  await press(reviewer, 'Issue the report');
  await reviewer.getByText('The report is issued; its PDF is being made').waitFor();
  await scheme.server.outbox.settled();
  await reviewer.reload();
  await look(reviewer, '06-report-issued');
  // On paper, what can only be pressed is left out, with its column.
  await reviewer.goto(assessment);
  const file = reviewer.getByRole('columnheader', { name: 'File' });
  await file.waitFor();
  await reviewer.emulateMedia({ media: 'print' });
  await file.waitFor({ state: 'hidden' });
  await snap(reviewer, 'main-job/06-documents-on-paper');
  await reviewer.emulateMedia({ media: 'screen' });

  // 7 Respond.
  await party.goto(`${assessment}/response`);
  await party.getByRole('radio', { name: 'We accept it' }).check();
  await party.getByLabel('Steps taken or proposed').fill('The host joins the monitoring service.');
  await party.getByLabel('Who answers for them').fill('Head of platforms');
  await party.getByRole('textbox', { name: 'By when' }).fill('30 4 2027');
  await party
    .getByText(/Saved at/)
    .first()
    .waitFor();
  await look(party, '07-response');
  await press(party, 'Submit the response');
  await press(party, 'Submit the response');
  await party.getByText('The response is submitted').waitFor();

  // 8 Decide.
  await officer.goto('/meetings');
  await press(officer, 'Plan a meeting');
  await officer.getByRole('radio', { name: /Wed 24 Mar 2027/ }).check();
  await officer.getByLabel('Place').fill('London and remotely');
  await press(officer, 'Plan the meeting');
  await officer.getByText('Wed 24 Mar 2027').first().waitFor();
  await officer.goto(`${assessment}/committee`);
  await officer.getByLabel('Recommendation').fill('Approve, subject to the step of the response.');
  await press(officer, 'Put it on the agenda');
  await officer.getByRole('link', { name: 'Open the paper' }).waitFor();
  scheme.setDay(MEETING);
  await officer.goto('/meetings');
  await follow(officer, /Wed 24 Mar 2027/);
  await officer.getByRole('heading', { name: 'Agenda' }).waitFor();
  const meeting = new URL(officer.url()).pathname;
  await press(officer, 'Open the meeting');
  await press(officer, 'Open the meeting');
  await officer.getByText('Sitting now').waitFor();
  for (const person of ['memberOne', 'memberTwo', 'memberThree'] as const) {
    const member = await at(person, meeting);
    await follow(member, /Brackwater Energy/);
    await member.getByLabel('The decision put to the vote').selectOption('approved-subject-steps');
    await member.getByRole('radio', { name: 'For', exact: true }).check();
    if (person === 'memberOne') await look(member, '08-vote');
    await press(member, 'Vote');
    await member.getByText(/You voted/).waitFor();
  }
  await officer.goto(meeting);
  await follow(officer, /Brackwater Energy/);
  await press(officer, 'Record the decision');
  await press(officer, 'Take the steps of the response');
  await officer.getByLabel('Reasons').fill('The cause is understood and the date credible.');
  await officer.getByText('It can be recorded.').waitFor();
  await look(officer, '08-decision');
  await press(officer, 'Record the decision');
  await officer.getByRole('heading', { name: 'Outcome letter' }).waitFor();

  // 9 After: the gate, the plan, the director's letter, the next assessment.
  const dcc = await at('userEntry', '/status-register');
  await dcc.getByText('Brackwater Energy').first().waitFor();
  await look(dcc, '09-gate-for-dcc');
  await party.goto(`${assessment}/remediation`);
  await press(party, /^Report on condition 1/);
  await party.getByLabel('What was done').fill('The host joined on 22 March.');
  await party.getByLabel('Evidence').fill('Change CH-118');
  await party.getByLabel('The condition is met').check();
  await press(party, 'Send the report');
  await party.getByText('Reported as met', { exact: true }).waitFor();
  await officer.goto(`${assessment}/remediation`);
  await press(officer, 'Discharge condition 1');
  await officer.getByText('1 of 1 condition discharged.').waitFor();
  await party.reload();
  await press(party, 'Prepare the Director’s Letter');
  const director = await at('director', `${assessment}/remediation/sign`);
  await director.getByLabel('Position').fill('Chief Operating Officer and director');
  await director.getByLabel('I make this statement').check();
  await look(director, '09-director-signs');
  await press(director, 'Sign the letter');
  await director.getByText('Signed, with the SSC').waitFor();
  const chair = await at('chair', `${assessment}/remediation`);
  await press(chair, 'Approve the Director’s Letter');
  await press(chair, 'Approve the Director’s Letter');
  await chair.getByText('Approved', { exact: true }).first().waitFor();
  await party.goto(`/parties/${scheme.parties.brackwater}`);
  await party
    .getByText(/Verification User Security Assessment/)
    .first()
    .waitFor();
  await look(party, '09-next-due');

  // 10 Charge.
  await lead.goto(`${assessment}/charges`);
  await press(lead, 'Raise the charge');
  await lead.getByText('Stands').waitFor();
  await look(lead, '10-charge');
  const charging = await at('charging', '/statement');
  await charging.getByText('1 line').waitFor();
  await look(charging, '10-statement');

  await party.goto(assessment);
  await party.getByRole('heading', { level: 1 }).waitFor();
  await look(party, '11-closed');
  scheme.setDay('2026-11-24' as Day);
});
