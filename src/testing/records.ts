import { sql } from 'kysely';
import type { Day } from '../rules/values/day.ts';
import { newId } from '../server/platform/ids.ts';
import { anAssessment } from './facts.ts';
import type { TestPartyName } from './people.ts';
import type { TestScheme } from './server.ts';

/** One record of every kind, by the name that paths and bodies call its id. */
export type Records = Readonly<Record<(typeof NAMES)[number], string>>;

const NAMES = [
  'partyId',
  'partyRef',
  'personId',
  'systemId',
  'bookingId',
  'assessmentId',
  'feeId',
  'controlId',
  'evidenceId',
  'observationId',
  'entryId',
  'commentId',
  'documentId',
  'meetingId',
  'itemId',
  'interestId',
  'conditionId',
  'chargeId',
  'messageId',
  'assessorId',
  'bodyPersonId',
] as const;

/** Stands in every text that is a party's own, so that whatever tells of it is noticed. */
export const tellTaleOf = (party: TestPartyName): string => `telltale-${party}`;

/** Stands besides in every text of a draft that its team has not issued. */
export const draftTaleOf = (party: TestPartyName): string => `draft-${tellTaleOf(party)}`;

const AT = '2026-11-02T09:00:00.000Z';
const ON = '2026-11-02' as Day;
let meetingsLaid = 0;

/**
 * Lays in a record of every kind that hangs under a party, all of one assessment, which is on an agenda. Whatever can hold
 * text holds the party's tell-tale.
 */
export async function recordsOf(scheme: TestScheme, party: TestPartyName): Promise<Records> {
  const { people } = scheme;
  const [word, drafted] = [tellTaleOf(party), draftTaleOf(party)];
  const partyId = scheme.parties[party];
  const assessmentId = await anAssessment(scheme, {
    party,
    state: 'on-agenda',
    fieldwork_started_on: '2026-10-05' as Day,
    fieldwork_ended_on: '2026-10-12' as Day,
  });
  const bytes = Buffer.from(`Evidence: ${word}`);
  const stored = await scheme.server.files.put(inOnePiece(bytes));
  const ids = Object.fromEntries(NAMES.map((name) => [name, newId()])) as Record<(typeof NAMES)[number], string>;
  const controlId = 'unauthorised-activity-detect';
  const of = { party_id: partyId, assessment_id: assessmentId };
  return scheme.given(async (tx) => {
    const booking = await tx
      .updateTable('bookings')
      .set({ form: sql`form || jsonb_build_object('contactName', ${word}::text)` })
      .where('assessment_id', '=', assessmentId)
      .returning('id')
      .executeTakeFirstOrThrow();
    const { ref: partyRef } = await tx
      .updateTable('parties')
      .set({ sites: JSON.stringify([word]) })
      .where('id', '=', partyId)
      .returning('ref')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('people')
      .values({
        id: ids.personId,
        email: `${word}@assay.test`,
        name: `Person ${word}`,
        side: 'party',
        roles: ['party-contributor'],
        party_id: partyId,
        organisation: word,
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('user_systems')
      .values({ id: ids.systemId, party_id: partyId, name: `System ${word}`, kind: 'bespoke', in_use_from: ON })
      .execute();
    await tx
      .insertInto('late_notice_fees')
      .values({
        ...of,
        id: ids.feeId,
        booking_id: booking.id,
        change: 'reschedule',
        requested_on: ON,
        start_on: ON,
        notice_days: 9,
        base_pence: 987_654,
        fee_pence: 246_913,
        reason: word,
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('control_answers')
      .values({ ...of, control_id: controlId, answer: word, answered_by: people.contributor, answered_at: AT })
      .execute();
    await tx
      .insertInto('control_results')
      .values({
        ...of,
        control_id: controlId,
        result: 'observation',
        recorded_by: people.lead,
        recorded_at: AT,
      })
      .execute();
    await tx
      .insertInto('evidence')
      .values({
        ...of,
        id: ids.evidenceId,
        control_id: controlId,
        title: word,
        speaks_of_on: ON,
        sha256: stored.sha256,
        bytes: stored.bytes,
        file_name: `${word}.txt`,
        media_type: 'text/plain',
        uploaded_by: people.contributor,
        uploaded_at: AT,
      })
      .execute();
    await tx
      .insertInto('observations')
      .values({
        ...of,
        id: ids.observationId,
        number: 1,
        ref: 'OBS-01',
        control_id: controlId,
        clause: 'G3.7',
        title: word,
        finding: word,
        evidence_seen: word,
        grade: 'observation',
        state: 'issued',
        shared_on: ON,
        raised_by: people.assessor,
        raised_at: AT,
      })
      .execute();
    // One that no version of the report has issued, and what the next version makes of the first.
    await tx
      .insertInto('observations')
      .values({
        ...of,
        id: newId(),
        number: 2,
        ref: 'OBS-02',
        control_id: controlId,
        clause: 'G3.7',
        title: drafted,
        finding: drafted,
        evidence_seen: drafted,
        grade: 'observation',
        raised_by: people.assessor,
        raised_at: AT,
      })
      .execute();
    const revised = { party_id: partyId, observation_id: ids.observationId, report_version_no: 2 };
    await tx
      .insertInto('observation_revisions')
      .values({ ...revised, title: drafted, finding: drafted, evidence_seen: drafted, grade: 'observation' })
      .execute();
    await tx
      .insertInto('days_worked')
      .values({
        ...of,
        id: ids.entryId,
        person_id: people.lead,
        worked_on: ON,
        hundredths: 100,
        activity: 'fieldwork',
        grade: 'lead',
        note: word,
        recorded_by: people.lead,
        recorded_at: AT,
      })
      .execute();
    const reportId = newId();
    await tx
      .insertInto('reports')
      .values({
        ...of,
        id: reportId,
        version_no: 1,
        state: 'issued',
        summary: word,
        scope: word,
        opinion: word,
        drafted_by: people.lead,
        shared_on: ON,
        issued_on: ON,
        saved_at: AT,
      })
      .execute();
    // A further version is being written, and the party has it for its comments.
    const draftId = newId();
    await tx
      .insertInto('reports')
      .values({
        ...of,
        id: draftId,
        version_no: 2,
        state: 'factual-accuracy',
        summary: drafted,
        scope: drafted,
        opinion: drafted,
        drafted_by: people.lead,
        shared_on: ON,
        change_reason: drafted,
        saved_at: AT,
      })
      .execute();
    await tx
      .insertInto('review_notes')
      .values({ ...of, report_id: draftId, note: drafted })
      .execute();
    await tx
      .insertInto('report_comments')
      .values({
        ...of,
        id: ids.commentId,
        report_id: reportId,
        comment: word,
        made_by: people.contributor,
        made_at: AT,
      })
      .execute();
    const onTheDraft = { id: newId(), report_id: draftId, comment: drafted, made_by: people.contributor, made_at: AT };
    await tx
      .insertInto('report_comments')
      .values({ ...of, ...onTheDraft })
      .execute();
    const responseId = newId();
    await tx
      .insertInto('responses')
      .values({ ...of, id: responseId, state: 'submitted', due_on: ON, submitted_on: ON, saved_at: AT })
      .execute();
    await tx
      .insertInto('response_items')
      .values({
        party_id: partyId,
        response_id: responseId,
        observation_id: ids.observationId,
        stance: 'dispute',
        reason: word,
        saved_at: AT,
      })
      .execute();
    await tx
      .insertInto('documents')
      .values({
        ...of,
        id: ids.documentId,
        kind: 'report',
        title: `Report ${word}`,
        marking: 'red',
        file_name: `${word}.pdf`,
        audience: 'party',
        state: 'ready',
        sha256: stored.sha256,
        bytes: stored.bytes,
        created_at: AT,
        ready_at: AT,
      })
      .execute();
    await tx
      .insertInto('meetings')
      .values({
        id: ids.meetingId,
        ref: `SSC-R${++meetingsLaid}`,
        held_on: `2027-01-${String(meetingsLaid + 10)}` as Day,
        place: 'Room 4',
        papers_due_on: ON,
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('agenda_items')
      .values({
        ...of,
        id: ids.itemId,
        meeting_id: ids.meetingId,
        position: 1,
        purpose: 'set-status',
        recommendation: word,
        listed_on: ON,
      })
      .execute();
    await tx
      .insertInto('interests')
      .values({
        id: ids.interestId,
        party_id: partyId,
        person_id: people.conflictedMember,
        nature: 'Shares',
        source: 'declared',
        declared_on: ON,
        declared_by: people.conflictedMember,
      })
      .execute();
    await tx
      .insertInto('deliberations')
      .values({ party_id: partyId, agenda_item_id: ids.itemId, discussion: word })
      .execute();
    await tx
      .insertInto('working_notes')
      .values({ ...of, control_id: controlId, note: word })
      .execute();
    await tx.insertInto('internal_reasons').values({ party_id: partyId, fee_id: ids.feeId, reason: word }).execute();
    const decisionId = newId();
    await tx
      .insertInto('decisions')
      .values({
        ...of,
        id: decisionId,
        agenda_item_id: ids.itemId,
        outcome: 'approved-subject-steps',
        reason: word,
        votes_for: 3,
        votes_against: 0,
        abstentions: 0,
        appointed: 4,
        recused: 1,
        present: 3,
        quorum: 2,
        decided_on: ON,
        recorded_by: people.officer,
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('conditions')
      .values({
        ...of,
        id: ids.conditionId,
        decision_id: decisionId,
        number: 1,
        text: word,
        owner: word,
        due_on: '2027-03-01' as Day,
      })
      .execute();
    await tx
      .insertInto('charges')
      .values({
        ...of,
        id: ids.chargeId,
        ref: `CH-${party}`,
        kind: 'assessment',
        month_on: '2026-11-01' as Day,
        raised_on: ON,
        raised_by: people.lead,
        net_pence: 1_234_567,
        vat_pence: 246_913,
        vat_percent: 20,
        narrative: word,
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('outbox')
      .values({
        id: ids.messageId,
        topic: 'nothing-delivers-this',
        party_id: partyId,
        payload: JSON.stringify({ to: { name: word, email: `${word}@assay.test` }, subject: word }),
        created_at: AT,
        attempts: 1,
        last_error: 'For the test.',
      })
      .execute();
    return {
      ...ids,
      partyId,
      partyRef,
      controlId,
      assessmentId,
      bookingId: booking.id,
      assessorId: people.lead,
      bodyPersonId: people.observer,
    };
  });
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes;
}
