import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme, TODAY } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

async function aNotice(personId: string): Promise<string> {
  const id = newId();
  await scheme.given((tx) =>
    tx
      .insertInto('notices')
      .values({
        id,
        person_id: personId,
        letter: 'test',
        subject: 'Something happened',
        body: 'It did.',
        link: '/',
        created_at: '2026-11-24T09:00:00.000Z',
      })
      .execute(),
  );
  return id;
}

async function aStuckMessage(): Promise<string> {
  const id = newId();
  await scheme.given((tx) =>
    tx
      .insertInto('outbox')
      .values({
        id,
        topic: 'document',
        payload: JSON.stringify({ kind: 'report', to: { email: 'a@assay.test' } }),
        created_at: '2026-11-24T09:00:00.000Z',
        next_attempt_at: '2099-01-01T00:00:00.000Z',
        attempts: 3,
        last_error: 'The printer is out of ink',
      })
      .execute(),
  );
  return id;
}

describe('whoever is signed in', () => {
  test('is told who they are, the scheme’s day, and how many notices are new', async () => {
    await aNotice(scheme.people.observer);
    const { answer } = await scheme.as('observer').ask('read-me');
    expect(answer).toMatchObject({
      side: 'ssc',
      roles: ['panel-observer'],
      today: TODAY,
      demo: true,
      unreadNotices: 1,
    });
  });

  test('who is not signed in is asked to sign in', async () => {
    expect((await scheme.nobody.ask('read-me')).problem.code).toBe('not-signed-in');
  });

  test('a wrong password is refused without saying which of the two was wrong', async () => {
    const wrong = await scheme.nobody.ask('sign-in', {
      body: { email: 'lead@assay.test', password: 'not the password' },
    });
    const unknown = await scheme.nobody.ask('sign-in', {
      body: { email: 'nobody@assay.test', password: 'not the password' },
    });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.problem.code).toBe('wrong-credentials');
  });
});

describe('notices', () => {
  test('are one’s own: those of others can be neither seen nor marked as read', async () => {
    const mine = await aNotice(scheme.people.lead);
    const theirs = await aNotice(scheme.people.assessor);
    const { answer } = await scheme.as('lead').ask('read-notices', { body: { noticeIds: [mine, theirs] } });
    expect(answer.rows.map(({ id, readAt }) => [id, readAt !== null])).toEqual([[mine, true]]);
    const [other] = (await scheme.as('assessor').ask('list-notices')).answer.rows;
    expect(other).toMatchObject({ id: theirs, readAt: null });
  });
});

describe('the outbox', () => {
  test('is SECAS’s: it says what waits and why, and lets it be tried again', async () => {
    const messageId = await aStuckMessage();
    const [row] = (await scheme.as('officer').ask('list-outbox')).answer.rows;
    expect(row).toMatchObject({ id: messageId, about: 'report', attempts: 3, lastError: 'The printer is out of ink' });
    expect((await scheme.as('lead').ask('list-outbox')).problem.code).toBe('not-permitted');
    const key = newId();
    const first = await scheme.as('officer').ask('retry-message', { params: { messageId }, key });
    const again = await scheme.as('officer').ask('retry-message', { params: { messageId }, key });
    expect([first.text, again.text]).toEqual(['{"retried":true}', '{"retried":true}']);
    expect((await scheme.as('officer').ask('retry-message', { params: { messageId: newId() } })).problem.code).toBe(
      'not-found',
    );
  });

  test('with a message that is stuck, SECAS’s home page says so', async () => {
    await aStuckMessage();
    const { needs } = (await scheme.as('officer').ask('read-home')).answer;
    expect(needs.map(({ operation }) => operation)).toContain('retry-message');
  });
});

describe('the demo', () => {
  test('lists everybody who can be signed in', async () => {
    const { rows } = (await scheme.nobody.ask('list-demo-people')).answer;
    expect(rows.map(({ email }) => email)).toContain('lead@assay.test');
  });

  test('lets whoever is signed in set the scheme’s day, for everyone', async () => {
    const on = '2027-02-01' as Day;
    expect((await scheme.nobody.ask('set-clock', { body: { on } })).problem.code).toBe('not-signed-in');
    expect((await scheme.as('lead').ask('set-clock', { body: { on } })).answer).toEqual({ today: on });
    expect((await scheme.as('contributor').ask('read-me')).answer.today).toBe(on);
    scheme.setDay(TODAY);
  });
});
