import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScheme, type TestScheme } from '../../../testing/server.ts';

// A read begins before the database has said who asks. What is answered is what the database said all the same.

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

test('a person whose access has ended is refused at once, however often they asked before', async () => {
  const person = scheme.as('director');
  for (const _ of [1, 2]) expect((await person.ask('read-me')).status).toBe(200);
  await scheme.given((tx) =>
    tx.updateTable('people').set({ active: false }).where('id', '=', person.personId).executeTakeFirstOrThrow(),
  );
  expect((await person.ask('read-me')).problem.code).toBe('not-signed-in');
});

test('a person who acts for another party from now on sees that party’s records, and no longer the first one’s', async () => {
  const person = scheme.as('contributor');
  for (const _ of [1, 2]) expect((await person.ask('read-me')).answer.partyId).toBe(scheme.parties.brackwater);
  const other = scheme.parties.tarnbeck;
  await scheme.given((tx) =>
    tx.updateTable('people').set({ party_id: other }).where('id', '=', person.personId).executeTakeFirstOrThrow(),
  );
  expect((await person.ask('read-me')).answer.partyId).toBe(other);
  expect((await person.ask('read-party', { params: { partyId: scheme.parties.brackwater } })).problem.code).toBe(
    'not-found',
  );
});

test('a person who loses a role may no longer ask what it allowed', async () => {
  const person = scheme.as('officer');
  for (const _ of [1, 2]) expect((await person.ask('list-outbox')).status).toBe(200);
  await scheme.given((tx) =>
    tx
      .updateTable('people')
      .set({ roles: ['auditor'] })
      .where('id', '=', person.personId)
      .executeTakeFirstOrThrow(),
  );
  expect((await person.ask('list-outbox')).problem.code).toBe('not-permitted');
});

test('who asked before is not taken for whoever asks next', async () => {
  expect((await scheme.as('chair').ask('read-me')).answer.personId).toBe(scheme.people.chair);
  expect((await scheme.nobody.ask('read-me')).problem.code).toBe('not-signed-in');
});
