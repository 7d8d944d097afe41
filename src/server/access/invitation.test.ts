import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/ids.ts';
import { openTestDatabase, type TestScope } from './access.testing.ts';
import { SYSTEM } from './actor.ts';
import { closeInvitations, invitationMail, newInvitation, openInvitation, saveInvitation } from './invitation.ts';

const AT = '2026-11-24T09:00:00.000Z';
const EXPIRES = '2026-12-01T09:00:00.000Z';

let scope: TestScope;
beforeAll(async () => {
  scope = await openTestDatabase();
});
afterAll(() => scope.close());

type Called = keyof TestScope['people'];
const personOf = (called: Called) => ({ id: scope.people[called], partyId: scope.actor(called).partyId });
async function invite(called: Called) {
  const [invitation, id] = [newInvitation(AT), newId()];
  await scope.database.as(SYSTEM, (tx) => saveInvitation(tx, id, AT, personOf(called), invitation));
  return { ...invitation, id };
}
const opened = (token: string, at = AT) => scope.database.as(SYSTEM, (tx) => openInvitation(tx, token, at));

describe('an invitation', () => {
  test('has a token of 32 random bytes and is good for seven days', () => {
    const [one, other] = [newInvitation(AT), newInvitation(AT)];
    expect(one).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), expiresAt: EXPIRES });
    expect(one.token).not.toBe(other.token);
  });

  test('opens until it expires, as the person it is for; what is kept of it opens nothing', async () => {
    const { id, token } = await invite('contributor');
    expect(await opened(token, '2026-12-01T08:59:59.999Z')).toEqual({
      id,
      expiresAt: EXPIRES,
      personId: scope.people.contributor,
      name: 'Contributor',
      email: 'contributor@assay.test',
      organisation: 'Brackwater Energy',
      side: 'party',
      roles: ['party-contributor'],
      partyId: scope.parties.brackwater,
    });
    const kept = createHash('sha256').update(token).digest('hex');
    expect(await scope.query('select * from assay.invitations where id = $1', [id])).toMatchObject([
      {
        token_sha256: kept,
        party_id: scope.parties.brackwater,
        invited_at: new Date(AT),
        expires_at: new Date(EXPIRES),
      },
    ]);
    expect([await opened(token, EXPIRES), await opened(kept), await opened('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('opens nothing once another takes its place, it is closed, or the access of its person has ended; others go on', async () => {
    const [other, first] = [await invite('director'), await invite('lead')];
    const second = await invite('lead');
    expect([await opened(first.token), (await opened(second.token))?.id]).toEqual([undefined, second.id]);
    const later = '2026-11-24T10:00:00.000Z';
    await scope.database.as(SYSTEM, (tx) => closeInvitations(tx, scope.people.lead, later));
    expect([await opened(second.token), (await opened(other.token))?.id]).toEqual([undefined, other.id]);
    // When each was closed stays as it was.
    expect(
      await scope.query('select closed_at as at from assay.invitations where person_id = $1 order by 1', [
        scope.people.lead,
      ]),
    ).toEqual([{ at: new Date(AT) }, { at: new Date(later) }]);
    await scope.query('update assay.people set active = false where id = $1', [scope.people.director]);
    expect(await opened(other.token)).toBeUndefined();
  });

  test('is held until the end of the transaction that opened it', async () => {
    const { id, token } = await invite('assessor');
    await scope.database.as(SYSTEM, async (tx) => {
      await openInvitation(tx, token, AT);
      const free = await scope.query('select id from assay.invitations where id = $1 for update skip locked', [id]);
      expect(free).toEqual([]);
    });
  });

  test('stands in a mail to its person alone, with the way in and until when', () => {
    const person = {
      id: newId(),
      name: 'Ivo Quell',
      email: 'ivo@brackwater.example',
      organisation: 'Brackwater',
      partyId: null,
    };
    expect(invitationMail(person, { token: 'the-token', expiresAt: EXPIRES })).toEqual({
      topic: 'mail',
      letter: 'invitation',
      to: { name: 'Ivo Quell', email: 'ivo@brackwater.example' },
      partyId: null,
      subject: 'Set your password for Assay',
      body: expect.stringMatching(
        /^You are to work in Assay for Brackwater: .+\n\nOpen the address below and set a password\. .+, until Tue 1 Dec 2026\. .+\n\nIf you did not expect this, .+$/,
      ),
      link: '/accept-invitation?token=the-token',
      linkIsSecret: true,
      calendar: null,
    });
  });
});
