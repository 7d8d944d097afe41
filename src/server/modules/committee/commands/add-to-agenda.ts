import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { mayAct } from '../../../../rules/assessments/life.ts';
import { addToAgenda } from '../../../../rules/committee/agenda.ts';
import type { Round } from '../../../../rules/committee/outcomes.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { assessmentCommand, moveAssessment } from '../../assessments/index.ts';
import { asMeeting, lockMeeting, type MeetingRecord, roundOf } from '../committee.store.ts';
import { committeeOffers } from '../committee-offers.ts';
import { newCode } from '../disguises.store.ts';
import { addedToAgenda } from '../letters/added-to-agenda.ts';
import { readCommittee } from '../queries/read-committee.ts';
import { there } from '../there.ts';

interface Facts {
  readonly meeting: MeetingRecord;
  readonly round: Round;
  readonly itemId: string;
  /** What members read in the place of the party’s name; null: its name. */
  readonly code: string | null;
}

/** SECAS puts an assessment whose response is in on the agenda of a meeting. The meeting is locked, so that papers keep their order. */
export const addToAgendaCommand = assessmentCommand({
  operation: committeeOperations['add-to-agenda'],
  allows: SECAS_OFFICERS,
  who: ({ side }) => side === 'secas',
  async facts({ tx, body, newId }, assessment): Promise<Facts | undefined> {
    const meeting = await lockMeeting(tx, body.meetingId);
    const code = body.anonymised ? await newCode(tx) : null;
    return meeting && { meeting, round: await roundOf(tx, assessment), itemId: newId(), code };
  },
  decide: ({ body, on, book }, { facts }) =>
    addToAgenda(facts.round, asMeeting(facts.meeting), { lateReason: body.lateReason, code: facts.code }, on, book),
  async apply({ tx, on, body }, { assessment, facts: { meeting, itemId } }, event) {
    await tx
      .insertInto('agenda_items')
      .values({
        id: itemId,
        meeting_id: meeting.id,
        party_id: assessment.party_id,
        assessment_id: assessment.id,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from agenda_items where meeting_id = ${meeting.id})`,
        purpose: event.purpose,
        recommendation: body.recommendation,
        late_reason: event.lateReason,
        code: event.code,
        listed_on: on,
      })
      .execute();
    await moveAssessment(tx, assessment.id, 'on-agenda', meeting.held_on);
  },
  tell: (asked, { assessment, facts }) => addedToAgenda(asked, assessment, facts.meeting, facts.itemId),
  answer: async ({ tx, actor, on }, { assessment }) => there(await readCommittee(tx, actor, on, assessment.id)),
});

committeeOffers.add(addToAgendaCommand, (actor, { assessment }) =>
  actor.side === 'secas' ? mayAct('add-to-agenda', assessment.state) : undefined,
);
