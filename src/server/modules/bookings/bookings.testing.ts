import type { Answer } from '../../../contract/index.ts';
import { HANDED_ON } from '../../../rules/bookings/open-round.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { TestScheme } from '../../../testing/server.ts';

/** A Book-an-Assessment form of Brackwater's that can be sent. */
export const aFilledForm = (wantedStartOn: Day) => ({
  kind: 'fusa' as const,
  userRoles: ['import-supplier' as const, 'gas-supplier' as const],
  systemKind: 'bespoke' as const,
  sites: ['Harbour House'],
  wantedStartOn,
  preparedness: 'ready' as const,
  observationsExpected: 3,
  contactName: 'Ada Winter',
  contactEmail: 'ada@example.test',
  contactPhone: '020 7946 0000',
  billingContact: 'accounts@example.test',
});

/** Brackwater has no round open, and no draft. */
export async function startAfresh({ given, parties }: TestScheme): Promise<void> {
  await given(async (tx) => {
    const ofBrackwater = await tx
      .updateTable('assessments')
      .set({ state: 'cancelled' })
      .where('party_id', '=', parties.brackwater)
      .where('state', 'not in', HANDED_ON)
      .returning('id')
      .execute();
    for (const { id } of ofBrackwater) await tx.deleteFrom('assessor_days').where('assessment_id', '=', id).execute();
    await tx
      .updateTable('bookings')
      .set({ state: 'cancelled' })
      .where('party_id', '=', parties.brackwater)
      .where('state', '=', 'draft')
      .execute();
  });
}

/** A booking that Brackwater has just sent; its version is 3. */
export async function aSentBooking(
  scheme: TestScheme,
  wantedStartOn: Day = '2027-02-16' as Day,
): Promise<Answer<'book-assessment'>> {
  await startAfresh(scheme);
  const party = scheme.as('contributor');
  const { id } = (await party.ask('start-booking', { body: {} })).answer;
  const params = { bookingId: id };
  await party.ask('save-booking', { params, body: { version: 1, form: aFilledForm(wantedStartOn) } });
  return (await party.ask('book-assessment', { params, body: { version: 2 } })).answer;
}

/** The id of an assessment's booking. */
export async function bookingOf({ given }: TestScheme, assessmentId: string): Promise<string> {
  const { id } = await given((tx) =>
    tx.selectFrom('bookings').select('id').where('assessment_id', '=', assessmentId).executeTakeFirstOrThrow(),
  );
  return id;
}
