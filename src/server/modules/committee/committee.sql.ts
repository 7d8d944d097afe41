import { type RawBuilder, sql } from 'kysely';

/** An instant as the contract writes it. */
export const instantSql = (column: string): RawBuilder<string | null> =>
  sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A person `h` as others see them. */
export const personSql = sql`jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation)`;

/** A document `d` as contract/assessments.ts Document. */
export const documentSql = sql`jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'marking', d.marking,
  'versionNo', d.version_no, 'state', d.state, 'sha256', d.sha256, 'fileName', d.file_name, 'bytes', d.bytes,
  'createdAt', ${instantSql('d.created_at')})`;

/** A meeting `m` as contract/committee.ts MeetingRow, without the papers. */
export const meetingSql = sql`jsonb_build_object('id', m.id, 'ref', m.ref, 'heldOn', m.held_on, 'startsAtTime', m.starts_at_time,
  'place', m.place, 'papersDueOn', m.papers_due_on, 'state', m.state, 'version', m.version)`;

/** The papers of meeting `m` that the reader may see: row-level security leaves out the others, and so does the count. */
export const papersSql = sql`jsonb_build_object('papers', (
  select count(*) from agenda_items i where i.meeting_id = m.id and i.state <> 'withdrawn'))`;

/** The members appointed and the chair, with who came to meeting `m`. */
export const attendeesSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('person', ${personSql}, 'chair', 'ssc-chair' = any(h.roles), 'attended', t.attended)
         order by 'ssc-chair' = any(h.roles) desc, h.name)
  from people h left join attendance t on t.meeting_id = m.id and t.person_id = h.id
  where h.side = 'ssc' and h.active and h.roles && array['ssc-member', 'ssc-chair']), '[]')`;

/** Who takes no part in paper `i`, and by which interest: as it stood when it was decided, and until then as it stands now. */
export const recusedSql = sql`(
  select r.person_id, r.nature from recusals r where r.agenda_item_id = i.id
  union all
  select t.person_id, t.nature from assay.members_with_interest(i.party_id) t where i.state <> 'decided')`;

/** The same with the names, for whoever may read them. */
export const recusalsSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('person', ${personSql}, 'nature', w.nature) order by h.name)
  from ${recusedSql} w join people h on h.id = w.person_id
  where i.state = 'decided' or h.active and h.roles && array['ssc-member', 'ssc-chair']), '[]')`;

/**
 * The members and the chair as far as paper `i` of meeting `m` is concerned: there, kept out, and how they voted. Of a paper
 * that is decided they are those who had a part in it then, whoever has left or joined the committee since.
 */
export const membersOnPaperSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('person', ${personSql}, 'chair', 'ssc-chair' = any(h.roles),
           'present', coalesce(t.attended in ('in-person', 'remotely'), false), 'recusedBy', w.nature,
           'vote', case when v.vote is not null then jsonb_build_object('outcome', v.outcome, 'vote', v.vote) end)
         order by 'ssc-chair' = any(h.roles) desc, h.name)
  from people h
    left join attendance t on t.meeting_id = m.id and t.person_id = h.id
    left join ${recusedSql} w on w.person_id = h.id
    left join votes v on v.agenda_item_id = i.id and v.person_id = h.id
  where h.side = 'ssc' and h.roles && array['ssc-member', 'ssc-chair']
    and case when i.state = 'decided' then coalesce(t.person_id, v.person_id, w.person_id) is not null else h.active end), '[]')`;

/** The decision on assessment `a` (or on paper `i`, by the condition given), as contract/committee.ts Decision. */
export const decisionSql = (where: RawBuilder<unknown>) => sql`(
  select jsonb_build_object('id', x.id, 'outcome', x.outcome, 'reason', x.reason, 'followUpBy', x.follow_up_by,
    'decidedOn', x.decided_on, 'votesFor', x.votes_for, 'votesAgainst', x.votes_against, 'abstentions', x.abstentions,
    'castingVote', x.casting_vote, 'appointed', x.appointed, 'recused', x.recused, 'present', x.present, 'quorum', x.quorum,
    'conditions', coalesce((
      select jsonb_agg(jsonb_build_object('number', c.number, 'text', c.text, 'owner', c.owner, 'dueOn', c.due_on, 'state', c.state,
             'observation', (select jsonb_build_object('id', o.id, 'ref', o.ref, 'title', o.title) from observations o where o.id = c.observation_id))
             order by c.number)
      from conditions c where c.decision_id = x.id), '[]'),
    'letter', (select ${documentSql} from documents d where d.id = x.letter_id))
  from decisions x where ${where} order by x.created_at desc limit 1)`;

/** What was decided on the round that assessment `a` follows. */
export const predecessorSql = sql`(
  select jsonb_build_object('id', p.id, 'ref', p.ref, 'kind', p.kind, 'outcome', p.outcome) from assessments p where p.id = a.predecessor_id)`;
