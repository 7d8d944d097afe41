import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../contract/index.ts';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import type { PersonCalled } from '../../../testing/people.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

type Home = Answer<'read-home'>;
const homeOf = async (person: PersonCalled): Promise<Home> => (await scheme.as(person).ask('read-home')).answer;
const tasksOf = ({ needs }: Home, assessmentId: string): string[] =>
  needs.filter((need) => need.assessmentId === assessmentId).map(({ operation }) => operation);

/** A late-notice charge that SECAS decided to make. */
const aFee = (id: string, bookingId: string, assessmentId: string) => ({
  id,
  party_id: scheme.parties.brackwater,
  booking_id: bookingId,
  assessment_id: assessmentId,
  change: 'reschedule' as const,
  requested_on: '2026-11-16' as Day,
  start_on: '2026-11-23' as Day,
  notice_days: 7,
  base_pence: 1_333_333,
  fee_pence: 333_333,
  state: 'charged' as const,
  decided_on: '2026-11-18' as Day,
  created_at: '2026-11-16T09:00:00.000Z',
});

describe('what needs me now', () => {
  test('a booking that is requested needs a lead of the User CIO, and the party sees with whom it lies', async () => {
    const id = await anAssessment(scheme, { state: 'requested', turn_due_on: '2026-12-01' as Day });
    expect(tasksOf(await homeOf('otherLead'), id)).toEqual(['propose-dates']);
    expect(tasksOf(await homeOf('contributor'), id)).toEqual([]);
    const others = (await homeOf('contributor')).withOthers;
    expect(others.map((row) => [row.id, row.turn, row.turnDueOn])).toContainEqual([id, 'cio', '2026-12-01']);
  });

  test('dates that are proposed need SECAS', async () => {
    const id = await anAssessment(scheme, { state: 'requested' });
    await scheme.given((tx) =>
      tx.updateTable('bookings').set({ state: 'proposed' }).where('assessment_id', '=', id).execute(),
    );
    expect(tasksOf(await homeOf('officer'), id)).toEqual(['confirm-booking']);
    expect(tasksOf(await homeOf('auditor'), id)).toEqual([]);
  });

  test('a late-notice charge that SECAS decided to make needs SECAS until it is raised', async () => {
    const id = await anAssessment(scheme, { state: 'scheduled' });
    const feeId = newId();
    await scheme.given(async (tx) => {
      const { id: bookingId } = await tx
        .selectFrom('bookings')
        .select('id')
        .where('assessment_id', '=', id)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('late_notice_fees')
        .values(aFee(feeId, bookingId, id))
        .execute();
    });
    const [need] = (await homeOf('officer')).needs.filter(({ assessmentId }) => assessmentId === id);
    expect(need).toMatchObject({ operation: 'raise-charge', sentence: expect.stringContaining('£3,333.33') });
    expect(need?.reason).toContain('on no statement yet');
    expect(tasksOf(await homeOf('contributor'), id)).not.toContain('raise-charge');
    const raised = await scheme.as('officer').ask('raise-charge', {
      params: { assessmentId: id },
      body: { version: 1, expectedNetPence: 333_333, feeId },
    });
    expect(raised.status).toBe(200);
    expect(tasksOf(await homeOf('officer'), id)).toEqual([]);
  });

  test('fieldwork needs those on the team, and nobody else of the User CIO', async () => {
    const id = await anAssessment(scheme, { state: 'fieldwork' });
    expect(tasksOf(await homeOf('assessor'), id)).toEqual(['record-result']);
    expect(tasksOf(await homeOf('otherLead'), id)).toEqual([]);
    expect((await homeOf('otherLead')).withOthers.map((row) => row.id)).not.toContain(id);
  });

  test('a report in quality review needs its reviewer, unless the reviewer wrote it', async () => {
    const byLead = await anAssessment(scheme, { state: 'quality-review' });
    await scheme.given((tx) => layInReport(tx, byLead, 'lead'));
    expect(tasksOf(await homeOf('reviewer'), byLead)).toEqual(['issue-report']);
    const byReviewer = await anAssessment(scheme, { state: 'quality-review' });
    await scheme.given((tx) => layInReport(tx, byReviewer, 'reviewer'));
    expect(tasksOf(await homeOf('reviewer'), byReviewer)).toEqual([]);
  });

  test('a response that is due needs the party, with the number of observations without an answer', async () => {
    const id = await anAssessment(scheme, { state: 'response-due', turn_due_on: '2026-12-08' as Day });
    const [need] = (await homeOf('contributor')).needs.filter(({ assessmentId }) => assessmentId === id);
    expect(need).toMatchObject({ operation: 'submit-response', by: '2026-12-08' });
    expect(need?.reason).toContain('your organisation’s turn');
    expect(tasksOf(await homeOf('stranger'), id)).toEqual([]);
  });

  test('a paper needs the votes of the members, but not of one who is employed by the party', async () => {
    const id = await anAssessment(scheme, { state: 'on-agenda' });
    await scheme.given((tx) => layInPaper(tx, id));
    expect(tasksOf(await homeOf('memberOne'), id)).toEqual(['cast-vote']);
    const conflicted = await homeOf('conflictedMember');
    expect(tasksOf(conflicted, id)).toEqual([]);
    expect(conflicted.withOthers.map((row) => row.id)).not.toContain(id);
  });

  test('what is due and not booked needs the party, with the rule’s own sentence; what is overdue needs SECAS too', async () => {
    const home = await homeOf('stranger');
    const due = home.needs.filter(({ operation }) => operation === 'start-booking');
    expect(due.length).toBeGreaterThan(0);
    expect(due[0]?.sentence).toMatch(/Security Assessment/);
  });

  test('what has a date comes first, soonest on top', async () => {
    await anAssessment(scheme, { state: 'response-due', turn_due_on: '2026-11-20' as Day });
    const days = (await homeOf('contributor')).needs.map(({ by }) => by ?? '9999');
    expect(days).toEqual([...days].sort());
  });
});

async function layInPaper(tx: Tx, assessmentId: string): Promise<void> {
  const meetingId = newId();
  await tx
    .insertInto('meetings')
    .values({
      id: meetingId,
      ref: 'SSC-T1',
      held_on: '2026-12-09' as Day,
      place: 'London',
      papers_due_on: '2026-12-02' as Day,
      created_at: '2026-11-01T09:00:00.000Z',
    })
    .execute();
  await tx
    .insertInto('agenda_items')
    .values({
      id: newId(),
      meeting_id: meetingId,
      party_id: scheme.parties.brackwater,
      assessment_id: assessmentId,
      position: 1,
      purpose: 'set-status',
      state: 'listed',
      listed_on: '2026-11-24' as Day,
    })
    .execute();
}

async function layInReport(tx: Tx, assessmentId: string, author: PersonCalled): Promise<void> {
  await tx
    .insertInto('reports')
    .values({
      id: newId(),
      party_id: scheme.parties.brackwater,
      assessment_id: assessmentId,
      version_no: 1,
      state: 'quality-review',
      drafted_by: scheme.people[author],
      saved_at: '2026-11-24T09:00:00.000Z',
    })
    .execute();
}
