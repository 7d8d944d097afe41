import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Tx } from '../../../db/database.ts';
import { type NeedRow, needOnAssessment, readNeeds } from './need.ts';

/** What waits for a person of the User CIO: bookings for every lead, the rest for those on the team. */
export async function needsOfCio(tx: Tx, actor: Actor, on: Day): Promise<readonly NeedRow[]> {
  const leads = actor.roles.includes('assessor-lead');
  const assesses = leads || actor.roles.includes('assessor');
  const reviews = actor.roles.includes('quality-reviewer');
  const found = await readNeeds(tx, [
    ...(leads ? [datesToPropose] : []),
    ...(assesses ? workOfTeam(actor, on) : []),
    ...(leads ? workOfLead(actor) : []),
    ...(reviews ? [reportToReview(actor)] : []),
  ]);
  return found.map((need) =>
    need.task === 'record-result' && need.count >= need.controls ? { ...need, task: 'end-fieldwork' } : need,
  );
}

const onTeam = ({ personId }: Actor, roles: RawBuilder<unknown> = sql`'lead', 'assessor'`) =>
  sql`exists (select from assessment_team t where t.assessment_id = a.id and t.person_id = ${personId} and t.role in (${roles}))`;
const asLead = sql`'lead'`;

const datesToPropose = sql`${needOnAssessment('propose-dates', { on: sql`b.wanted_start_on` })}
  where a.state = 'requested' and b.state = 'requested'`;

const openComments = sql`(select count(*) from report_comments c join reports r on r.id = c.report_id
  where r.assessment_id = a.id and r.state = 'factual-accuracy' and c.disposition is null)`;

const workOfTeam = (actor: Actor, on: Day) => [
  sql`${needOnAssessment('begin-fieldwork', { by: sql`a.start_on` })}
    where a.state = 'scheduled' and a.start_on <= ${on}::date and ${onTeam(actor)}`,
  sql`${needOnAssessment('record-result', { by: sql`a.end_on`, count: sql`(select count(*) from control_results c where c.assessment_id = a.id)` })}
    where a.state = 'fieldwork' and ${onTeam(actor)}`,
  sql`${needOnAssessment('save-report')} where a.state = 'drafting' and ${onTeam(actor)}`,
  sql`${needOnAssessment('answer-comment', { count: openComments })}
    where a.state = 'factual-accuracy' and ${openComments} > 0 and ${onTeam(actor)}`,
  // Whoever was on the assessment on its fieldwork days and has written down nothing yet.
  sql`${needOnAssessment('record-days', { by: NO_DATE, count: daysWithoutEntry(actor, on) })}
    where a.state in ('fieldwork', 'drafting', 'factual-accuracy') and ${daysWithoutEntry(actor, on)} > 0`,
];

const NO_DATE = sql`null`;

const daysWithoutEntry = ({ personId }: Actor, on: Day) => sql`(select count(*) from assessor_days d
  where d.assessment_id = a.id and d.person_id = ${personId} and d.on_day < ${on}::date
    and not exists (select from days_worked w where w.assessment_id = a.id and w.person_id = d.person_id and w.worked_on = d.on_day))`;

const workOfLead = (actor: Actor) => [
  sql`${needOnAssessment('send-for-quality-review')}
    join reports r on r.assessment_id = a.id and r.state = 'factual-accuracy'
    where a.state = 'factual-accuracy' and r.comments_closed_on is not null and ${openComments} = 0 and ${onTeam(actor, asLead)}`,
  sql`${needOnAssessment('raise-charge', { by: NO_DATE, count: notCharged })}
    where a.state not in ('requested', 'scheduled', 'fieldwork', 'drafting', 'factual-accuracy', 'quality-review')
      and ${notCharged} > 0 and ${onTeam(actor, asLead)}`,
];

/** Entries of work that no standing charge holds. */
const notCharged = sql`(select count(*) from days_worked w where w.assessment_id = a.id and w.reverses_id is null
  and not exists (select from days_worked x where x.reverses_id = w.id)
  and not exists (select from charge_entries e where e.days_worked_id = w.id
    and not exists (select from charges k where k.reverses_id = e.charge_id)))`;

/** Never by its author. */
const reportToReview = (actor: Actor) => sql`${needOnAssessment('issue-report')}
  join reports r on r.assessment_id = a.id and r.state = 'quality-review'
  where a.state = 'quality-review' and r.drafted_by <> ${actor.personId} and ${onTeam(actor, sql`'quality-reviewer'`)}`;
