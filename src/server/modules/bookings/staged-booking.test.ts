import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { aFilledForm, startAfresh } from './bookings.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const PHASES = {
  startOn: '2027-02-16' as Day,
  phaseOneEndOn: '2027-02-18' as Day,
  phaseTwoStartOn: '2027-04-02' as Day,
  endOn: '2027-04-08' as Day,
};

/** A staged initial Full assessment of Brackwater's, sent to SECAS; its booking's version is 3. */
async function aStagedBooking() {
  await startAfresh(scheme);
  const party = scheme.as('contributor');
  const { id } = (await party.ask('start-booking', { body: {} })).answer;
  const params = { bookingId: id };
  const form = { ...aFilledForm(PHASES.startOn), staged: true };
  await party.ask('save-booking', { params, body: { version: 1, form } });
  const proposal = await party.ask('read-proposal', { params });
  expect(proposal.answer).toMatchObject({ mayBeStaged: true, missing: ['breakWeeks'] });
  await party.ask('save-booking', { params, body: { version: 2, form: { ...form, breakWeeks: 6 } } });
  return (await party.ask('book-assessment', { params, body: { version: 3 } })).answer;
}

const propose = (bookingId: string, over: object = {}) =>
  scheme.as('lead').ask('propose-dates', {
    params: { bookingId },
    body: {
      version: 4,
      ...PHASES,
      team: [
        { personId: scheme.people.lead, role: 'lead' },
        { personId: scheme.people.assessor, role: 'assessor' },
        { personId: scheme.people.reviewer, role: 'quality-reviewer' },
      ],
      ...over,
    },
  });

test('a staged assessment keeps its break from the form to the fieldwork', async () => {
  const { id, assessmentId, staged } = await aStagedBooking();
  expect(staged).toBe(true);
  expect((await propose(id, { phaseTwoStartOn: '2027-03-30' })).problem.code).toBe('break-too-short');
  const { answer: proposed } = await propose(id);
  expect(proposed).toMatchObject({
    proposedPhaseOneEndOn: PHASES.phaseOneEndOn,
    proposedPhaseTwoStartOn: PHASES.phaseTwoStartOn,
  });

  // Nobody is held during the break: it is free for other assessments.
  const query = { fromOn: PHASES.startOn, toOn: PHASES.endOn };
  const { rows } = (await scheme.as('lead').ask('assessor-availability', { query })).answer;
  expect(rows.find(({ person }) => person.id === scheme.people.lead)?.bookedOn).toEqual([
    '2027-02-16',
    '2027-02-17',
    '2027-02-18',
    '2027-04-02',
    '2027-04-05',
    '2027-04-06',
    '2027-04-07',
    '2027-04-08',
  ]);

  const params = { bookingId: id };
  const confirmed = await scheme.as('officer').ask('confirm-booking', { params, body: { version: 5 } });
  expect(confirmed.answer).toMatchObject({ state: 'confirmed', ...PHASES });
  await scheme.server.outbox.settled();
  const about = { params: { assessmentId: assessmentId ?? '' } };
  const { answer: assessment } = await scheme.as('contributor').ask('read-assessment', about);
  expect(assessment).toMatchObject({
    staged: true,
    break: { phaseOneEndOn: PHASES.phaseOneEndOn, phaseTwoStartOn: PHASES.phaseTwoStartOn },
    documents: [{ kind: 'booking-confirmation', state: 'ready' }],
  });
  const [notice] = (await scheme.as('contributor').ask('list-notices')).answer.rows;
  expect(notice?.body).toContain(
    'Tue 16 Feb 2027 to Thu 18 Feb 2027 and, after the break, Fri 2 Apr 2027 to Thu 8 Apr 2027',
  );

  const { text } = await scheme.as('contributor').ask('download-calendar', { params });
  expect([...text.matchAll(/DT(?:START|END);VALUE=DATE:(\d+)/g)].map(([, on]) => on)).toEqual([
    '20270216',
    '20270219',
    '20270402',
    '20270409',
  ]);

  scheme.setDay(PHASES.startOn);
  const begin = { ...about, body: { version: assessment.version } };
  expect((await scheme.as('lead').ask('begin-fieldwork', begin)).answer.state).toBe('fieldwork');
  scheme.setDay('2026-11-24' as Day);
});

test('moved to another start, the phases are proposed anew, and both leave the calendar', async () => {
  const { id } = await aStagedBooking();
  await propose(id);
  const params = { bookingId: id };
  await scheme.as('officer').ask('confirm-booking', { params, body: { version: 5 } });
  const body = { version: 6, newStartOn: '2027-05-04' as Day, reason: 'Our migration moves.', acceptedFeePence: 0 };
  const { answer } = await scheme.as('contributor').ask('reschedule-booking', { params, body });
  expect(answer).toMatchObject({ state: 'requested', phaseOneEndOn: null, proposedPhaseTwoStartOn: null });
  const taken = await scheme.given((tx) =>
    tx.selectFrom('outbox').select('payload').where('topic', '=', 'mail').orderBy('id', 'desc').execute(),
  );
  const mail = taken.map(({ payload }) => payload as unknown as { letter: string; calendar: object | null });
  expect(mail.find(({ letter, calendar }) => letter === 'booking-rescheduled' && calendar)?.calendar).toMatchObject({
    cancelled: true,
    phases: [{ endOn: PHASES.phaseOneEndOn }, { startOn: PHASES.phaseTwoStartOn }],
  });
});

test('phases are refused for an assessment that is not staged', async () => {
  await startAfresh(scheme);
  const party = scheme.as('contributor');
  const { id } = (await party.ask('start-booking', { body: {} })).answer;
  const params = { bookingId: id };
  await party.ask('save-booking', { params, body: { version: 1, form: aFilledForm(PHASES.startOn) } });
  await party.ask('book-assessment', { params, body: { version: 2 } });
  expect((await propose(id, { version: 3 })).problem.code).toBe('phases-not-asked');
});
