import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import type { Tx } from '../../../db/database.ts';
import { type NeedRow, needOnAssessment, readNeeds } from './need.ts';

/** What waits for a member of the SSC. Row-level security keeps out whatever the member has an interest in. */
export function needsOfSsc(tx: Tx, actor: Actor): Promise<readonly NeedRow[]> {
  const votes = actor.roles.includes('ssc-member');
  const chairs = actor.roles.includes('ssc-chair');
  return readNeeds(tx, [...(votes ? [papersToVoteOn(actor)] : []), ...(chairs ? workOfChair : [])]);
}

const papersToVoteOn = ({ personId }: Actor) => sql`
  ${needOnAssessment('cast-vote', { of: sql`i.id`, by: sql`m.held_on`, meetingId: sql`m.id`, agendaItemId: sql`i.id`, text: sql`m.ref` })}
  join agenda_items i on i.assessment_id = a.id and i.state = 'listed' join meetings m on m.id = i.meeting_id and m.state in ('planned', 'open')
  where a.state = 'on-agenda' and not exists (select from votes v where v.agenda_item_id = i.id and v.person_id = ${personId})`;

const workOfChair = [
  sql`${needOnAssessment('approve-directors-letter', { of: sql`l.id`, text: sql`coalesce(l.signed_name, '')` })}
    join directors_letters l on l.assessment_id = a.id where a.state = 'letter-review' and l.state = 'signed'`,
  sql`${needOnAssessment('discharge-condition', { of: sql`c.id`, by: sql`null`, text: sql`c.text`, on: sql`c.reported_on` })}
    join conditions c on c.assessment_id = a.id where c.state = 'reported' and a.state in ('remediation', 'awaiting-follow-up')`,
  sql`${needOnAssessment('record-decision', { of: sql`i.id`, by: sql`m.held_on`, meetingId: sql`m.id`, agendaItemId: sql`i.id`, text: sql`m.ref` })}
    join agenda_items i on i.assessment_id = a.id and i.state = 'listed' join meetings m on m.id = i.meeting_id
    where a.state = 'on-agenda' and m.state = 'open'`,
];
