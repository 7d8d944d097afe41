import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../contract/index.ts';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aFilledForm, aSentBooking, startAfresh } from './bookings.testing.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const START = '2027-02-16' as Day;
const END = '2027-02-19' as Day;
const teamOf = ({ people }: TestScheme) => [
  { personId: people.lead, role: 'lead' as const },
  { personId: people.assessor, role: 'assessor' as const },
  { personId: people.reviewer, role: 'quality-reviewer' as const },
];
const proposal = (bookingId: string, over: object = {}) => ({
  params: { bookingId },
  body: { version: 3, startOn: START, endOn: END, team: teamOf(scheme), ...over },
});

/** The answer of a booking that has got as far as its days being proposed. */
async function aProposedBooking(over: object = {}): Promise<Answer<'propose-dates'>> {
  const { id } = await aSentBooking(scheme);
  return (await scheme.as('lead').ask('propose-dates', proposal(id, over))).answer;
}

const mailAbout = (letter: string) =>
  scheme.given(async (tx) => {
    const rows = await tx.selectFrom('outbox').select('payload').where('topic', '=', 'mail').execute();
    return rows
      .map(({ payload }) => payload as unknown as { letter: string; to: { email: string }; calendar: object | null })
      .filter((mail) => mail.letter === letter);
  });

describe('start-booking', () => {
  test('opens a draft with the kind that is due, the roles, the system, the sites and the contact filled in', async () => {
    await startAfresh(scheme);
    const { answer } = await scheme.as('contributor').ask('start-booking', { body: {} });
    expect(answer).toMatchObject({
      state: 'draft',
      kind: 'fusa',
      form: {
        kind: 'fusa',
        userRoles: ['gas-supplier', 'import-supplier'],
        systemKind: 'bespoke',
        sites: ['Head office'],
        contactEmail: 'contributor@assay.test',
      },
      version: 1,
    });
    expect(answer.ref).toMatch(/^BK-\d{5}$/);
  });

  test('opened again, by whoever of the party, it is the same draft', async () => {
    await startAfresh(scheme);
    const first = await scheme.as('contributor').ask('start-booking', { body: {} });
    const again = await scheme.as('director').ask('start-booking', { body: {} });
    expect(again.answer.id).toBe(first.answer.id);
  });

  test('a draft is the party’s own: to SECAS, the User CIO and other parties it does not exist', async () => {
    await startAfresh(scheme);
    const { id } = (await scheme.as('contributor').ask('start-booking', { body: {} })).answer;
    for (const person of ['officer', 'lead', 'stranger'] as const) {
      expect((await scheme.as(person).ask('read-booking', { params: { bookingId: id } })).problem.code).toBe(
        'not-found',
      );
    }
  });

  test('another party’s round can not be followed up: it answers as one that does not exist', async () => {
    const theirs = await scheme.as('stranger').ask('start-booking', { body: { predecessorId: newId() } });
    expect(theirs.problem.code).toBe('not-found');
  });

  test('while a round is open, another is not begun', async () => {
    await aSentBooking(scheme);
    const { problem } = await scheme.as('contributor').ask('start-booking', { body: {} });
    expect(problem).toMatchObject({ code: 'round-already-open', status: 409 });
    expect(problem.detail).toMatch(/^UA-\d{5} is not finished\.$/);
  });
});

describe('save-booking', () => {
  const aDraft = async () => {
    await startAfresh(scheme);
    return (await scheme.as('contributor').ask('start-booking', { body: {} })).answer;
  };

  test('keeps what has been filled in, and works out the estimate as soon as it can', async () => {
    const { id, form } = await aDraft();
    const params = { bookingId: id };
    const some = await scheme
      .as('contributor')
      .ask('save-booking', { params, body: { version: 1, form: { ...form, preparedness: 'ready' } } });
    expect(some.answer).toMatchObject({ version: 2, estimate: null, form: { preparedness: 'ready' } });
    const notYet = await scheme.as('contributor').ask('estimate-assessment', { params });
    expect(notYet.problem).toMatchObject({
      code: 'booking-incomplete',
      detail: expect.stringContaining('Observations'),
    });
    const all = await scheme
      .as('contributor')
      .ask('save-booking', { params, body: { version: 2, form: aFilledForm(START) } });
    expect(all.answer.estimate).toMatchObject({ indicative: true, rateCard: '2026–2027', lowDays: 3, highDays: 7 });
    const { answer } = await scheme.as('contributor').ask('estimate-assessment', { params });
    expect(answer).toEqual(all.answer.estimate);
  });

  test('is refused when somebody else saved since', async () => {
    const { id, form } = await aDraft();
    const save = (version: number) =>
      scheme.as('contributor').ask('save-booking', { params: { bookingId: id }, body: { version, form } });
    await save(1);
    expect((await save(1)).problem.code).toBe('stale-version');
  });

  test('sent twice it is saved once; a form that has been sent is not changed; strangers find nothing', async () => {
    const { id, form } = await aDraft();
    const save = { params: { bookingId: id }, body: { version: 1, form } };
    const key = newId();
    const first = await scheme.as('contributor').ask('save-booking', { ...save, key });
    expect((await scheme.as('contributor').ask('save-booking', { ...save, key })).text).toBe(first.text);
    expect((await scheme.as('stranger').ask('save-booking', save)).problem.code).toBe('not-found');
    const sent = await aSentBooking(scheme);
    const late = await scheme
      .as('contributor')
      .ask('save-booking', { params: { bookingId: sent.id }, body: { version: sent.version, form } });
    expect(late.problem.code).toBe('wrong-state');
  });
});

describe('read-proposal', () => {
  test('says what is due and why, the earliest day, and what stands against sending the form', async () => {
    await startAfresh(scheme);
    const { id } = (await scheme.as('contributor').ask('start-booking', { body: {} })).answer;
    const { answer } = await scheme.as('contributor').ask('read-proposal', { params: { bookingId: id } });
    expect(answer).toMatchObject({
      due: [{ kind: 'fusa' }],
      mayBeStaged: true,
      earliestStartOn: '2027-02-16',
      refusal: { code: 'booking-incomplete' },
    });
    expect(answer.due[0]?.because.length).toBeGreaterThan(0);
    expect(answer.missing).toContain('wantedStartOn');
    expect((await scheme.as('stranger').ask('read-proposal', { params: { bookingId: id } })).problem.code).toBe(
      'not-found',
    );
  });
});

describe('book-assessment (FAQ: at least twelve weeks)', () => {
  test('begins a round, with its reference, versions and clock; the User CIO, SECAS and the party are told', async () => {
    const before = (await mailAbout('assessment-booked')).length;
    const booking = await aSentBooking(scheme);
    expect(booking).toMatchObject({ state: 'requested', submittedOn: '2026-11-24', version: 3 });
    expect(booking.estimate?.likelyDays).toBeGreaterThan(0);
    const { answer } = await scheme
      .as('contributor')
      .ask('read-assessment', { params: { assessmentId: booking.assessmentId ?? '' } });
    expect(answer).toMatchObject({
      state: 'requested',
      turn: 'cio',
      initial: true,
      roundNo: 1,
      scfVersion: '2.5',
      turnDueOn: '2026-12-01',
    });
    expect(answer.ref).toMatch(/^UA-\d{5}$/);
    expect((await mailAbout('assessment-booked')).length).toBeGreaterThanOrEqual(before + 4);
  });

  test('one day too soon is refused with the earliest day, and nothing has happened', async () => {
    await startAfresh(scheme);
    const { id } = (await scheme.as('contributor').ask('start-booking', { body: {} })).answer;
    const params = { bookingId: id };
    await scheme
      .as('contributor')
      .ask('save-booking', { params, body: { version: 1, form: aFilledForm('2027-02-15' as Day) } });
    const { problem } = await scheme.as('contributor').ask('book-assessment', { params, body: { version: 2 } });
    expect(problem).toMatchObject({ code: 'too-little-lead-time', status: 422 });
    expect(problem.next).toContain('Tue 16 Feb 2027');
    const after = await scheme.as('contributor').ask('read-booking', { params });
    expect(after.answer).toMatchObject({ state: 'draft', version: 2, assessmentId: null });
  });

  test('a stale form is not sent; sent twice it is one round; strangers find nothing', async () => {
    await startAfresh(scheme);
    const { id } = (await scheme.as('contributor').ask('start-booking', { body: {} })).answer;
    const params = { bookingId: id };
    await scheme.as('contributor').ask('save-booking', { params, body: { version: 1, form: aFilledForm(START) } });
    const send = (version: number, key = newId()) =>
      scheme.as('contributor').ask('book-assessment', { params, body: { version }, key });
    expect((await send(1)).problem.code).toBe('stale-version');
    expect((await scheme.as('stranger').ask('book-assessment', { params, body: { version: 2 } })).problem.code).toBe(
      'not-found',
    );
    const key = newId();
    const first = await send(2, key);
    expect((await send(2, key)).text).toBe(first.text);
    expect(first.answer.state).toBe('requested');
  });
});

describe('propose-dates', () => {
  test('names the team, holds the days of those who will be there, and SECAS has the turn', async () => {
    const booking = await aProposedBooking();
    expect(booking).toMatchObject({ state: 'proposed', proposedStartOn: START, proposedEndOn: END });
    expect(booking.team.map(({ role }) => role)).toEqual(['lead', 'assessor', 'quality-reviewer']);
    const held = await scheme.given((tx) =>
      tx.selectFrom('assessor_days').select('person_id').where('assessment_id', '=', booking.assessmentId).execute(),
    );
    expect(held).toHaveLength(8);
    const about = { params: { assessmentId: booking.assessmentId ?? '' } };
    const assessment = await scheme.as('officer').ask('read-assessment', about);
    expect(assessment.answer).toMatchObject({ turn: 'secas', turnDueOn: '2026-12-01' });
    expect(assessment.answer.actions).toContainEqual({ operation: 'confirm-booking', open: true });
    const { answer } = await scheme
      .as('lead')
      .ask('assessor-availability', { query: { fromOn: START, toOn: END, partyId: scheme.parties.brackwater } });
    const lead = answer.rows.find(({ person }) => person.id === scheme.people.lead);
    expect(lead?.bookedOn).toEqual(['2027-02-16', '2027-02-17', '2027-02-18', '2027-02-19']);
  });

  test('proposed again, the days held before are free again', async () => {
    const booking = await aProposedBooking();
    const again = await scheme
      .as('lead')
      .ask('propose-dates', proposal(booking.id, { version: 4, startOn: '2027-02-22', endOn: '2027-02-24' }));
    expect(again.answer).toMatchObject({ proposedStartOn: '2027-02-22', version: 5 });
    const held = await scheme.given((tx) =>
      tx.selectFrom('assessor_days').select('on_day').where('assessment_id', '=', booking.assessmentId).execute(),
    );
    expect(held).toHaveLength(6);
  });

  test.each([
    ['eleven days', { endOn: '2027-03-02' }, 'dates-out-of-range'],
    ['a weekend', { startOn: '2027-02-20' }, 'not-a-working-day'],
    ['a stale version', { version: 2 }, 'stale-version'],
  ])('is refused with %s', async (_, over, code) => {
    const { id } = await aSentBooking(scheme);
    expect((await scheme.as('lead').ask('propose-dates', proposal(id, over))).problem.code).toBe(code);
  });

  test('a lead who is appointed as an assessor only does not make a team; who is not of the User CIO is not found', async () => {
    const { id } = await aSentBooking(scheme);
    const { assessor, reviewer, officer } = scheme.people;
    const withLead = (personId: string) =>
      scheme.as('lead').ask(
        'propose-dates',
        proposal(id, {
          team: [
            { personId, role: 'lead' },
            { personId: reviewer, role: 'quality-reviewer' },
          ],
        }),
      );
    expect((await withLead(assessor)).problem.code).toBe('team-incomplete');
    expect((await withLead(officer)).problem.code).toBe('not-found');
  });

  test('an assessor who advised the party within 24 months is refused (default Q18), and shown so beforehand', async () => {
    const { id } = await aSentBooking(scheme);
    const advice = { id: newId(), person_id: scheme.people.otherLead, party_id: scheme.parties.brackwater };
    await scheme.given((tx) =>
      tx
        .insertInto('advisory_work')
        .values({ ...advice, advised_until: '2026-01-12' as Day })
        .execute(),
    );
    const team = [
      { personId: scheme.people.otherLead, role: 'lead' },
      { personId: scheme.people.reviewer, role: 'quality-reviewer' },
    ];
    const { problem } = await scheme.as('lead').ask('propose-dates', proposal(id, { team }));
    expect(problem.code).toBe('assessor-not-independent');
    const { answer } = await scheme
      .as('lead')
      .ask('assessor-availability', { query: { fromOn: START, toOn: END, partyId: scheme.parties.brackwater } });
    expect(answer.rows.find(({ person }) => person.id === scheme.people.otherLead)?.notIndependentUntil).toBe(
      '2028-01-12',
    );
  });

  test('the party and SECAS may not propose; sent twice it happens once', async () => {
    const { id } = await aSentBooking(scheme);
    expect((await scheme.as('contributor').ask('propose-dates', proposal(id))).problem.code).toBe('not-permitted');
    expect((await scheme.as('officer').ask('propose-dates', proposal(id))).problem.code).toBe('not-permitted');
    const key = newId();
    const first = await scheme.as('lead').ask('propose-dates', { ...proposal(id), key });
    expect((await scheme.as('lead').ask('propose-dates', { ...proposal(id), key })).text).toBe(first.text);
  });
});

describe('confirm-booking', () => {
  const confirm = (bookingId: string, version = 4, key = newId()) =>
    scheme.as('officer').ask('confirm-booking', { params: { bookingId }, body: { version }, key });

  test('schedules the assessment; the party gets its confirmation as mail with a calendar entry, and as a PDF', async () => {
    const { id, assessmentId } = await aProposedBooking();
    const { answer } = await confirm(id);
    expect(answer).toMatchObject({ state: 'confirmed', startOn: START, endOn: END, confirmedOn: '2026-11-24' });
    const mail = await mailAbout('booking-confirmed');
    expect(mail.find(({ to }) => to.email === 'contributor@assay.test')?.calendar).toMatchObject({ startOn: START });
    await scheme.server.outbox.settled();
    const about = { params: { assessmentId: assessmentId ?? '' } };
    const assessment = await scheme.as('contributor').ask('read-assessment', about);
    expect(assessment.answer).toMatchObject({ state: 'scheduled', turn: 'party', startOn: START, turnDueOn: START });
    const [document] = assessment.answer.documents;
    expect(document).toMatchObject({ kind: 'booking-confirmation', state: 'ready', versionNo: 1 });
    const pdf = await scheme.as('contributor').ask('download-document', { params: { documentId: document?.id ?? '' } });
    expect(pdf.text.startsWith('%PDF-')).toBe(true);
  });

  test('the days can be downloaded as a calendar file, once they are confirmed', async () => {
    const { id } = await aProposedBooking();
    const download = (person: 'contributor' | 'stranger') =>
      scheme.as(person).ask('download-calendar', { params: { bookingId: id } });
    expect((await download('contributor')).problem.code).toBe('not-found');
    await confirm(id);
    const { text, headers } = await download('contributor');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('DTSTART;VALUE=DATE:20270216');
    expect(text).toContain('DTEND;VALUE=DATE:20270220');
    expect((await download('stranger')).problem.code).toBe('not-found');
  });

  test('the kind is checked again on that day (default Q4)', async () => {
    const { id } = await aProposedBooking();
    await scheme.given((tx) => tx.updateTable('bookings').set({ kind: 'vusa' }).where('id', '=', id).execute());
    expect((await confirm(id)).problem).toMatchObject({ code: 'kind-not-due' });
  });

  test('days that have come are not confirmed, nor a stale version; the party may not; twice is once', async () => {
    const { id } = await aProposedBooking();
    expect((await confirm(id, 3)).problem.code).toBe('stale-version');
    const asParty = await scheme
      .as('contributor')
      .ask('confirm-booking', { params: { bookingId: id }, body: { version: 4 } });
    expect(asParty.problem.code).toBe('not-permitted');
    scheme.setDay(START);
    expect((await confirm(id)).problem.code).toBe('start-has-passed');
    scheme.setDay('2026-11-24' as Day);
    const key = newId();
    const first = await confirm(id, 4, key);
    expect((await confirm(id, 4, key)).text).toBe(first.text);
  });
});
