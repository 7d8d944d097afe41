import type { Insertable } from 'kysely';
import { HANDED_ON } from '../rules/bookings/open-round.ts';
import type { Day } from '../rules/values/day.ts';
import type { Assessments, Bookings } from '../server/db/schema.ts';
import { newId } from '../server/platform/ids.ts';
import type { TestScheme } from './server.ts';

let lastRef = 0;
const nextRef = (letters: string): string => `${letters}-T${String(++lastRef).padStart(4, '0')}`;

const ESTIMATE = {
  indicative: true,
  rateCard: '2026–2027',
  lowDays: 8,
  likelyDays: 12,
  highDays: 20,
  lowPence: 900_000,
  likelyPence: 1_333_333,
  highPence: 2_100_000,
  because: [],
};

type Party = keyof TestScheme['parties'];
type Overrides = Partial<Insertable<Assessments>> & { readonly party?: Party };

/**
 * An assessment of Brackwater with its confirmed booking and its team (lead, assessor, reviewer); returns its id.
 * A party has one open round at a time: what was open before is cancelled.
 */
export async function anAssessment(
  scheme: TestScheme,
  { party = 'brackwater', ...overrides }: Overrides = {},
): Promise<string> {
  const id = overrides.id ?? newId();
  const partyId = scheme.parties[party];
  const row: Insertable<Assessments> = {
    id,
    ref: nextRef('UA'),
    party_id: partyId,
    kind: 'fusa',
    initial: true,
    state: 'scheduled',
    user_roles: party === 'brackwater' ? ['import-supplier', 'gas-supplier'] : ['import-supplier'],
    system_kind: 'bespoke',
    catalogue_version: '2026-1',
    scf_version: '2.5',
    ai_version: '2.3',
    start_on: '2026-11-23' as Day,
    end_on: '2026-11-27' as Day,
    created_at: '2026-08-03T09:00:00.000Z',
    ...overrides,
  };
  await scheme.given(async (tx) => {
    await tx
      .updateTable('assessments')
      .set({ state: 'cancelled' })
      .where('party_id', '=', partyId)
      .where('state', 'not in', HANDED_ON)
      .execute();
    await tx.insertInto('assessments').values(row).execute();
    await tx.insertInto('bookings').values(bookingOf(scheme, row)).execute();
    const team = [
      { person_id: scheme.people.lead, role: 'lead' as const },
      { person_id: scheme.people.assessor, role: 'assessor' as const },
      { person_id: scheme.people.reviewer, role: 'quality-reviewer' as const },
    ];
    await tx
      .insertInto('assessment_team')
      .values(team.map((member) => ({ ...member, party_id: partyId, assessment_id: id })))
      .execute();
  });
  return id;
}

function bookingOf(scheme: TestScheme, assessment: Insertable<Assessments>): Insertable<Bookings> {
  const confirmed = assessment.state !== 'requested';
  return {
    id: newId(),
    ref: nextRef('BK'),
    party_id: assessment.party_id,
    assessment_id: assessment.id,
    state: confirmed ? 'confirmed' : 'requested',
    kind: assessment.kind,
    form: JSON.stringify({
      kind: assessment.kind,
      userRoles: assessment.user_roles,
      systemKind: assessment.system_kind,
    }),
    wanted_start_on: assessment.start_on ?? null,
    wanted_end_on: assessment.end_on ?? null,
    ...(confirmed && {
      proposed_start_on: assessment.start_on ?? null,
      proposed_end_on: assessment.end_on ?? null,
      start_on: assessment.start_on ?? null,
      end_on: assessment.end_on ?? null,
      confirmed_on: '2026-08-10' as Day,
    }),
    submitted_on: '2026-08-03' as Day,
    estimate: JSON.stringify(ESTIMATE),
    saved_at: '2026-08-03T09:00:00.000Z',
    created_by: scheme.people.contributor,
    created_at: '2026-08-03T09:00:00.000Z',
  };
}
