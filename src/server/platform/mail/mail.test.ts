import type { AddressObject, ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { PostOffice } from '../../../testing/post-office.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';

const office = new PostOffice();
let scheme: TestScheme;

beforeAll(async () => {
  scheme = await openScheme({ smtpUrl: await office.open() });
});
afterAll(async () => {
  await scheme.close();
  await office.close();
});
beforeEach(() => {
  office.received.length = 0;
  office.refusing = false;
});

async function reschedule(startOn: string): Promise<void> {
  const assessmentId = await anAssessment(scheme, { start_on: startOn as Day, end_on: startOn as Day });
  const { id } = await scheme.given((tx) =>
    tx.selectFrom('bookings').select('id').where('assessment_id', '=', assessmentId).executeTakeFirstOrThrow(),
  );
  const body = { version: 1, newStartOn: '2027-04-13' as Day, reason: 'Moved.', acceptedFeePence: 0 };
  const reply = await scheme.as('contributor').ask('reschedule-booking', { params: { bookingId: id }, body });
  expect(reply.status).toBe(200);
}

const addressOf = (mail: ParsedMail): string => (mail.to as AddressObject).value[0]?.address ?? '';

describe('mail over SMTP', () => {
  test('a rescheduled booking reaches SECAS, the team and the party, and takes the old days out of the party’s calendar', async () => {
    await reschedule('2027-01-12');
    await scheme.server.outbox.settled();
    const readers = office.received.map(addressOf).sort();
    expect(readers).toEqual(
      expect.arrayContaining([
        'officer@assay.test',
        'lead@assay.test',
        'contributor@assay.test',
        'administrator@assay.test',
      ]),
    );
    expect(readers).not.toContain('stranger@assay.test');
    const party = office.received.find((mail) => addressOf(mail) === 'contributor@assay.test');
    expect(party?.text).toContain('Tue 13 Apr 2027');
    const calendar = party?.attachments.map(({ content }) => content.toString()).join('\n') ?? '';
    expect(calendar).toContain('METHOD:CANCEL');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270112');
  });

  test('mail that cannot be sent waits in the outbox, where SECAS sees why, and goes out when it is tried again', async () => {
    office.refusing = true;
    await reschedule('2027-01-13');
    await scheme.server.outbox.settled();
    const waiting = (await scheme.as('officer').ask('list-outbox')).answer.rows.filter(({ topic }) => topic === 'mail');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting[0]).toMatchObject({ attempts: 1, doneAt: null });
    expect(waiting[0]?.lastError).toContain('The office is closed.');

    office.refusing = false;
    for (const { id } of waiting) await scheme.as('officer').ask('retry-message', { params: { messageId: id } });
    await scheme.server.outbox.settled();
    expect(office.received).toHaveLength(waiting.length);
    const after = (await scheme.as('officer').ask('list-outbox')).answer.rows.filter(({ topic }) => topic === 'mail');
    expect(after).toEqual([]);
  });

  test('an invitation carries its link to the person, and once it is sent the outbox has forgotten it', async () => {
    const email = 'ivo.quell@brackwater.example';
    const body = { name: 'Ivo Quell', email, jobTitle: 'Analyst', phone: '', roles: ['party-contributor' as const] };
    const params = { partyId: scheme.parties.brackwater };
    expect((await scheme.as('administrator').ask('add-person', { params, body })).status).toBe(200);
    await scheme.server.outbox.settled();
    const invitations = office.received.filter((mail) => addressOf(mail) === email);
    expect(invitations).toHaveLength(1);
    const token = /accept-invitation\?token=(\S+)/.exec(invitations[0]?.text ?? '')?.[1] ?? '';
    const read = await scheme.nobody.ask('read-invitation', { body: { token } });
    expect(read.answer).toMatchObject({ name: 'Ivo Quell', email });
    const kept = await scheme.given((tx) => tx.selectFrom('outbox').select(['payload', 'done_at']).execute());
    expect(kept.every(({ done_at }) => done_at !== null)).toBe(true);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('the queue is SECAS’s: nobody else may look into it', async () => {
    for (const person of ['contributor', 'lead', 'chair', 'charging'] as const) {
      expect((await scheme.as(person).ask('list-outbox')).problem.code).toBe('not-permitted');
    }
  });
});
