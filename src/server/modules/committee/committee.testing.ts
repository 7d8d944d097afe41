import type { Insertable } from 'kysely';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import type { TestPartyName } from '../../../testing/people.ts';
import type { TestScheme } from '../../../testing/server.ts';
import type { Assessments } from '../../db/schema.ts';
import { newId } from '../../platform/ids.ts';

/** A meeting that SECAS has planned; each test takes a day of its own. */
export async function aMeeting(scheme: TestScheme, heldOn: Day): Promise<string> {
  const { answer } = await scheme
    .as('officer')
    .ask('plan-meeting', { body: { heldOn, startsAtTime: '10:00', place: 'Room 4 and by video' } });
  return answer.id;
}

type Overrides = Partial<Insertable<Assessments>> & { readonly party?: TestPartyName };

/** An assessment whose report is issued, with one observation and the response to it: ready for the SSC. */
export async function readyForCommittee(
  scheme: TestScheme,
  overrides: Overrides = {},
): Promise<{ assessmentId: string; observationId: string; partyId: string }> {
  const partyId = scheme.parties[overrides.party ?? 'brackwater'];
  const assessmentId = await anAssessment(scheme, {
    state: 'awaiting-committee',
    fieldwork_started_on: '2026-10-05' as Day,
    fieldwork_ended_on: '2026-10-12' as Day,
    ...overrides,
  });
  const [observationId, responseId] = [newId(), newId()];
  const [of, at] = [{ party_id: partyId, assessment_id: assessmentId }, '2026-11-02T09:00:00.000Z'];
  await scheme.given(async (tx) => {
    const observation = {
      id: observationId,
      ...of,
      number: 1,
      ref: 'OBS-01',
      control_id: 'G3.7',
      clause: 'G3.7',
      title: 'The independent test is fifteen months old',
      finding: 'The last test was made in July of last year.',
      evidence_seen: 'EV-01',
      grade: 'actual-non-compliance',
      state: 'issued',
      raised_by: scheme.people.assessor,
      raised_at: at,
    } as const;
    await tx.insertInto('observations').values(observation).execute();
    const report = {
      id: newId(),
      ...of,
      version_no: 1,
      state: 'issued',
      summary: 'One duty is not met.',
      scope: 'G3 to G6',
      opinion: 'Sound.',
      drafted_by: scheme.people.lead,
      issued_on: '2026-10-30' as Day,
      saved_at: at,
      results: JSON.stringify({
        sections: [{ code: 'G3', title: 'System security' }],
        rows: [
          { controlId: 'G3.7', section: 'G3', result: 'actual-non-compliance' },
          { controlId: 'G3.8', section: 'G3', result: 'compliant' },
        ],
        evidence: [],
      }),
    } as const;
    await tx.insertInto('reports').values(report).execute();
    await tx
      .insertInto('responses')
      .values({
        id: responseId,
        ...of,
        state: 'submitted',
        due_on: '2026-11-13' as Day,
        submitted_on: '2026-11-16' as Day,
        late: true,
        saved_at: at,
      })
      .execute();
    const item = {
      response_id: responseId,
      observation_id: observationId,
      stance: 'accept',
      steps: 'Have it tested.',
      owner: 'Bea Thornbury',
    } as const;
    await tx
      .insertInto('response_items')
      .values({ party_id: partyId, ...item, complete_by: '2027-02-26' as Day, saved_at: at })
      .execute();
  });
  return { assessmentId, observationId, partyId };
}

/** Puts an assessment on the agenda; returns the id of the paper. */
export async function listed(scheme: TestScheme, assessmentId: string, meetingId: string): Promise<string> {
  const { answer } = await scheme.as('officer').ask('add-to-agenda', {
    params: { assessmentId },
    body: { version: 1, meetingId, recommendation: 'Approve, subject to steps.', lateReason: 'A mandate presses.' },
  });
  return answer.listing?.itemId ?? '';
}

/** Opens a meeting on its day, with these people there. */
export async function opened(
  scheme: TestScheme,
  meetingId: string,
  heldOn: Day,
  there: readonly (keyof TestScheme['people'])[],
): Promise<void> {
  scheme.setDay(heldOn);
  const { answer } = await scheme.as('officer').ask('hold-meeting', {
    params: { meetingId },
    body: {
      version: 1,
      attendance: there.map((name) => ({ personId: scheme.people[name], attended: 'in-person' as const })),
    },
  });
  if (answer.state !== 'open') throw new Error('The meeting did not open.');
}

export const aCondition = (observationId?: string) => ({
  text: 'Have the User System tested independently and send the report',
  owner: 'Bea Thornbury',
  dueOn: '2027-02-26' as Day,
  ...(observationId && { observationId }),
});
