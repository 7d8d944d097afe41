import type { Insertable } from 'kysely';
import type { Day } from '../rules/values/day.ts';
import type { CommitteeOutcome } from '../rules/vocabulary.ts';
import type { Assessments, Conditions } from '../server/db/schema.ts';
import { newId } from '../server/platform/ids.ts';
import { anAssessment } from './facts.ts';
import type { TestPartyName } from './people.ts';
import type { TestScheme } from './server.ts';

let meetings = 0;
/** A Wednesday for each decision: there is one meeting on a day. */
const aMeetingDay = (): Day => new Date(Date.UTC(2020, 0, 1 + 7 * meetings++)).toISOString().slice(0, 10) as Day;

interface Decided {
  readonly assessmentId: string;
  readonly decisionId: string;
  readonly conditionIds: readonly string[];
}

interface Options extends Partial<Insertable<Assessments>> {
  readonly party?: TestPartyName;
  readonly outcome?: CommitteeOutcome;
  readonly conditions?: readonly Partial<Insertable<Conditions>>[];
}

/** An assessment on which the SSC has decided, in remediation with two open conditions unless told otherwise. */
export async function aDecidedAssessment(
  scheme: TestScheme,
  { outcome = 'approved-subject-steps', conditions = [{}, {}], party = 'brackwater', ...assessment }: Options = {},
): Promise<Decided> {
  const decidedOn = '2026-11-11' as Day;
  const assessmentId = await anAssessment(scheme, {
    party,
    state: 'remediation',
    outcome,
    decided_on: decidedOn,
    fieldwork_started_on: '2026-09-14' as Day,
    fieldwork_ended_on: '2026-09-18' as Day,
    ...assessment,
  });
  const [meetingId, itemId, decisionId] = [newId(), newId(), newId()];
  const partyId = scheme.parties[party];
  const ids = conditions.map(() => newId());
  await scheme.given(async (tx) => {
    await tx
      .insertInto('meetings')
      .values({
        id: meetingId,
        ref: `SSC-T${meetings + 1}`,
        held_on: aMeetingDay(),
        place: 'London',
        papers_due_on: '2026-11-04' as Day,
        state: 'held',
        created_at: '2026-10-01T09:00:00.000Z',
      })
      .execute();
    const about = { party_id: partyId, assessment_id: assessmentId };
    await tx
      .insertInto('agenda_items')
      .values({
        ...about,
        id: itemId,
        meeting_id: meetingId,
        position: 1,
        purpose: 'set-status',
        state: 'decided',
        listed_on: '2026-11-04' as Day,
      })
      .execute();
    await tx
      .insertInto('decisions')
      .values({
        ...about,
        id: decisionId,
        agenda_item_id: itemId,
        outcome,
        reason: 'The steps are clear.',
        follow_up_by: assessment.follow_up_by ?? null,
        votes_for: 3,
        votes_against: 0,
        abstentions: 0,
        appointed: 4,
        recused: 1,
        present: 3,
        quorum: 2,
        decided_on: decidedOn,
        recorded_by: scheme.people.officer,
        created_at: '2026-11-11T12:00:00.000Z',
      })
      .execute();
    if (ids.length === 0) return;
    await tx
      .insertInto('conditions')
      .values(
        conditions.map((condition, index) => ({
          ...about,
          id: ids[index] ?? newId(),
          decision_id: decisionId,
          number: index + 1,
          text: `Step ${index + 1}`,
          owner: 'Head of Security',
          due_on: '2026-12-18' as Day,
          ...condition,
        })),
      )
      .execute();
  });
  return { assessmentId, decisionId, conditionIds: ids };
}
