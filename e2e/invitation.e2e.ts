import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look as lookAt, openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const look = (page: Page, name: string) => lookAt(page, `invitation/${name}`);

/** The link in the newest mail of an invitation, as the outbox holds it until it is sent. */
async function linkInMail(): Promise<string> {
  const { payload } = await stage.scheme.given((tx) =>
    tx
      .selectFrom('outbox')
      .select('payload')
      .where('topic', '=', 'mail')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  );
  return (payload as { link: string }).link;
}

test('somebody is added, sets a password by the link in the mail, is signed in, and changes the password', async () => {
  const administrator = await stage.windowOf('administrator');
  const party = `/parties/${stage.scheme.parties.brackwater}`;
  await administrator.goto(`${party}/people/add`);
  await administrator.getByLabel('Name', { exact: true }).fill('Ivo Quell');
  await administrator.getByLabel('E-mail').fill('ivo.quell@brackwater.example');
  await administrator.getByLabel('Position').fill('Security analyst');
  await administrator.getByRole('checkbox').first().check();
  await administrator.getByRole('button', { name: 'Add them' }).click();
  await administrator.getByText(/^Invited, until/).waitFor();
  await look(administrator, '1-invited');
  const first = await linkInMail();
  await administrator.getByRole('button', { name: 'Send another invitation to Ivo Quell' }).click();
  // Whole: that he was added, and is invited, may still stand beside it.
  await administrator.getByText('An invitation goes to ivo.quell@brackwater.example.', { exact: true }).waitFor();

  const ivo = await stage.windowOfNobody();
  await ivo.goto(first);
  await ivo.getByText('This invitation does not open anything').waitFor();
  await look(ivo, '2-replaced');
  await ivo.setViewportSize({ width: 360, height: 800 });
  await ivo.goto(await linkInMail());
  await ivo.getByRole('heading', { name: 'For Ivo Quell' }).waitFor();
  await look(ivo, '3-set');
  await ivo.getByLabel('New password').fill('Password123456');
  await ivo.getByRole('button', { name: 'Set it and sign in' }).click();
  await ivo.getByText('Many people use this password').waitFor();
  await look(ivo, '4-weak');
  await ivo.getByLabel('New password').fill('four seals under the pier');
  await ivo.getByRole('button', { name: 'Set it and sign in' }).click();
  await ivo.waitForURL((url) => url.pathname === '/');
  await look(ivo, '5-home');

  await ivo.goto('/password');
  await look(ivo, '6-change');
  await ivo.getByLabel('Present password').fill('four seals under the pier');
  await ivo.getByLabel('New password').fill('six herons on the weir');
  await ivo.getByRole('button', { name: 'Change it' }).click();
  await ivo.getByText('Your password is changed.').waitFor();

  const again = await stage.windowOfNobody();
  await again.goto('/sign-in');
  await again.getByLabel('E-mail address').fill('ivo.quell@brackwater.example');
  await again.getByLabel('Password').fill('six herons on the weir');
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await again.waitForURL((url) => url.pathname === '/');
  expect(await again.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
});
