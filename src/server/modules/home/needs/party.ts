import { sql } from 'kysely';
import { dueInWords, dutyInWords } from '../../../../contract/due-words.ts';
import type { Due } from '../../../../rules/obligations/due.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Tx } from '../../../db/database.ts';
import { itemIsComplete, partyNameSql } from '../../assessments/index.ts';
import { dutiesOf, whatIsDueFor } from '../../obligations/index.ts';
import { type NeedRow, needApart, needOnAssessment, readNeeds } from './need.ts';

/** States of what is due in which the party has to do something. */
const TO_BOOK: readonly Due['state'][] = ['overdue', 'wrong-kind-booked', 'booked-too-late', 'book-now'];

/** What waits for the people of a party. */
export async function needsOfParty(tx: Tx, actor: Actor, on: Day): Promise<readonly NeedRow[]> {
  const acts = actor.roles.some((role) => role === 'party-administrator' || role === 'party-contributor');
  const signs = actor.roles.includes('party-director');
  const all = await readNeeds(tx, [...(acts ? workOfParty : []), ...(signs ? [letterToSign] : [])]);
  const found = all.filter(({ task, count, controls }) => task !== 'answer-control' || count < controls);
  return acts ? [...found, ...(await bookingsToStart(tx, actor, on, found)), ...(await toTell(tx, actor, on))] : found;
}

const unanswered = sql`(select count(*) from observations o where o.assessment_id = a.id and o.state = 'issued' and not exists (
  select from response_items i join responses p on p.id = i.response_id
  where p.assessment_id = a.id and i.observation_id = o.id and ${itemIsComplete}))`;

const answered = sql`(select count(*) from control_answers c where c.assessment_id = a.id)`;

const workOfParty = [
  sql`select jsonb_build_object('task', 'submit-booking', 'of', b.id, 'party', ${partyNameSql}, 'kind', b.kind, 'ref', b.ref,
      'assessmentId', null, 'bookingId', b.id, 'meetingId', null, 'agendaItemId', null, 'by', null, 'count', 0, 'round', null, 'pence', 0, 'on', null,
      'text', '') as need
    from bookings b join parties q on q.id = b.party_id where b.state = 'draft'`,
  sql`${needOnAssessment('answer-control', { by: sql`coalesce(a.fieldwork_started_on, a.start_on)`, count: answered })}
    where a.state in ('scheduled', 'fieldwork') and a.kind <> 'ssa'`,
  sql`${needOnAssessment('submit-self-assessment', { by: sql`a.start_on`, count: answered })}
    where a.state = 'scheduled' and a.kind = 'ssa' and a.self_assessment_submitted_on is null`,
  sql`${needOnAssessment('comment-on-report', { by: sql`r.comments_due_on` })}
    join reports r on r.assessment_id = a.id and r.state = 'factual-accuracy'
    where a.state = 'factual-accuracy' and r.comments_closed_on is null`,
  sql`${needOnAssessment('submit-response', { count: unanswered })} where a.state = 'response-due'`,
  sql`${needOnAssessment('report-progress', { of: sql`c.id`, by: sql`c.due_on`, text: sql`c.text` })}
    join conditions c on c.assessment_id = a.id where c.state = 'open' and a.state in ('remediation', 'awaiting-follow-up')`,
  sql`${needOnAssessment('prepare-directors-letter')} where a.state = 'remediation'
    and not exists (select from conditions c where c.assessment_id = a.id and c.state <> 'discharged')
    and not exists (select from directors_letters l where l.assessment_id = a.id and l.state in ('prepared', 'signed', 'approved'))`,
];

const letterToSign = sql`${needOnAssessment('sign-directors-letter', { of: sql`l.id`, on: sql`l.prepared_on` })}
  join directors_letters l on l.assessment_id = a.id where a.state = 'remediation' and l.state = 'prepared'`;

/** What is due and not booked as it should be. A form that was begun already speaks for itself. */
async function bookingsToStart(tx: Tx, actor: Actor, on: Day, found: readonly NeedRow[]): Promise<readonly NeedRow[]> {
  if (!actor.partyId || found.some(({ task }) => task === 'submit-booking')) return [];
  const due = (await whatIsDueFor(tx, actor.partyId, on)) ?? [];
  return due
    .filter(({ state }) => TO_BOOK.includes(state))
    .map((one) =>
      needApart('start-booking', {
        of: `${one.reason}-${one.kind}-${one.dueBy ?? ''}`,
        kind: one.kind,
        by: (one.state === 'book-now' ? one.bookBy : one.dueBy) ?? null,
        text: dueInWords(one),
      }),
    );
}

/** What the party has to tell now: each by the operation that tells it. */
async function toTell(tx: Tx, { partyId }: Actor, on: Day): Promise<readonly NeedRow[]> {
  if (!partyId) return [];
  const duties = await dutiesOf(tx, partyId, on);
  const pressing = duties.filter(({ state }) => state !== 'tell-later');
  if (pressing.length === 0) return [];
  const party = await tx
    .selectFrom('parties')
    .select(['id', 'ref', 'name', 'category'])
    .where('id', '=', partyId)
    .executeTakeFirstOrThrow();
  return pressing.map((one) =>
    needApart(one.duty === 'six-monthly-count' ? 'declare-premises' : 'tell-of-user-system', {
      of: `${one.duty}-${one.dueBy}`,
      party,
      by: one.dueBy,
      text: dutyInWords(one),
    }),
  );
}
