import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../src/rules/values/day.ts';
import { aMeeting, listed, readyForCommittee } from '../src/server/modules/committee/committee.testing.ts';
import { TODAY } from '../src/testing/server.ts';
import { isAccessible, openStage, type Stage, snap } from './browser.ts';

const HELD_ON = '2026-12-09' as Day;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('the SSC decides a paper: listed, opened, voted on, recorded, minuted, and printed', async () => {
  const { scheme } = stage;
  const meetingId = await aMeeting(scheme, HELD_ON);
  const other = await readyForCommittee(scheme, { party: 'tarnbeck' });
  await listed(scheme, other.assessmentId, meetingId);
  const { assessmentId } = await readyForCommittee(scheme);

  const secas = await stage.windowOf('officer');
  await secas.goto(`/assessments/${assessmentId}/committee`);
  await secas.getByLabel('Recommendation').fill('Approve, subject to the steps of the response.');
  await isAccessible(secas);
  await snap(secas, 'committee/add-to-agenda');
  await secas.getByRole('button', { name: 'Put it on the agenda' }).click();
  await secas.getByRole('link', { name: 'Open the paper' }).waitFor();

  await secas.goto('/meetings');
  await secas.getByRole('button', { name: 'Plan a meeting' }).click();
  await secas.getByRole('heading', { name: 'Plan a meeting' }).waitFor();
  await isAccessible(secas);
  await snap(secas, 'committee/meetings');

  scheme.setDay(HELD_ON);
  await secas.goto(`/meetings/${meetingId}`);
  await secas.getByRole('button', { name: 'Open the meeting' }).click();
  await secas.getByLabel('Member One').selectOption('apologies');
  await isAccessible(secas);
  await snap(secas, 'committee/hold-meeting');
  await secas.getByRole('button', { name: 'Open the meeting' }).click();
  await secas.getByText('Sitting now').waitFor();

  for (const member of ['memberTwo', 'memberThree'] as const) {
    const window = await stage.windowOf(member, { width: member === 'memberTwo' ? 360 : 1280 });
    await window.goto(`/meetings/${meetingId}`);
    await window.getByRole('link', { name: /Brackwater Energy/ }).click();
    await window.getByLabel('The decision put to the vote').selectOption('approved-subject-steps');
    await window.getByRole('radio', { name: 'For', exact: true }).check();
    await isAccessible(window);
    await snap(window, `committee/vote-${member}`);
    await window.getByRole('button', { name: 'Vote', exact: true }).click();
    await window.getByText(/You voted/).waitFor();
  }

  // The member whom Brackwater employs finds neither the paper nor a gap where it was.
  const conflicted = await stage.windowOf('conflictedMember');
  await conflicted.goto(`/meetings/${meetingId}`);
  await conflicted.getByRole('link', { name: /^1\. Tarnbeck Networks/ }).waitFor();
  expect(await conflicted.getByText('Brackwater Energy, ').count()).toBe(0);
  await isAccessible(conflicted);
  await snap(conflicted, 'committee/conflicted');

  await secas.getByRole('link', { name: /Brackwater Energy/ }).click();
  await secas.getByRole('button', { name: 'Record the decision' }).click();
  await secas.getByRole('button', { name: 'Take the steps of the response' }).click();
  await secas.getByLabel('Reasons').fill('The causes are understood and the dates credible.');
  await secas.getByText('It can be recorded.').waitFor();
  await isAccessible(secas);
  await snap(secas, 'committee/decision');
  await secas.getByRole('button', { name: 'Record the decision' }).click();
  await secas.getByRole('heading', { name: 'Outcome letter' }).waitFor();
  await secas
    .getByRole('link', { name: /PDF of Outcome/ })
    .first()
    .waitFor();
  await isAccessible(secas);
  await snap(secas, 'committee/decided');

  await secas.goto(`/meetings/${meetingId}`);
  await secas.getByRole('heading', { name: 'Agenda' }).waitFor();
  await snap(secas, 'committee/meeting-open');
  await secas.getByRole('button', { name: 'Make my paper pack' }).click();
  await secas.getByRole('link', { name: /PDF of Agenda and papers/ }).waitFor();
  await secas.getByRole('button', { name: 'Close the meeting' }).click();
  await secas.getByLabel('Other business, for the minutes').fill('The Chair thanked the User CIO.');
  await secas.getByRole('button', { name: 'Close the meeting' }).click();
  await secas.getByRole('link', { name: /PDF of Minutes/ }).waitFor();
  await isAccessible(secas);
  await snap(secas, 'committee/meeting-held');
  await secas.emulateMedia({ media: 'print' });
  await snap(secas, 'committee/meeting-print');

  const director = await stage.windowOf('director', { width: 360, dark: true });
  await director.goto(`/assessments/${assessmentId}/committee`);
  await director.getByRole('link', { name: /PDF of Outcome/ }).waitFor();
  await isAccessible(director);
  await snap(director, 'committee/tab-party');
  scheme.setDay(TODAY);
});
