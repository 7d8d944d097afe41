import { sql } from 'kysely';
import { partyNameSql } from '../../assessments/index.ts';
import { recusalsSql } from '../committee.sql.ts';

/**
 * A paper `i` of assessment `a` of party `q`, as contract/committee.ts AgendaRow. Its number is counted among the papers that
 * the reader may see, so that a withheld one leaves no gap.
 */
export const agendaRowSql = sql`jsonb_build_object(
  'id', i.id,
  'number', (select count(*) from agenda_items j where j.meeting_id = i.meeting_id and j.state <> 'withdrawn' and j.position <= i.position),
  'assessmentId', a.id, 'assessmentRef', a.ref, 'assessmentVersion', a.version, 'party', ${partyNameSql}, 'kind', a.kind,
  'purpose', i.purpose, 'recommendation', i.recommendation, 'lateReason', i.late_reason, 'code', i.code, 'state', i.state,
  'outcome', (select x.outcome from decisions x where x.agenda_item_id = i.id),
  'recusals', case when (select assay.side()) in ('ssc', 'secas', 'system') then ${recusalsSql} else '[]' end,
  'votesCast', (select count(*) from votes v where v.agenda_item_id = i.id),
  'yourVote', (select jsonb_build_object('outcome', v.outcome, 'vote', v.vote) from votes v
               where v.agenda_item_id = i.id and v.person_id = (select assay.person())))`;
