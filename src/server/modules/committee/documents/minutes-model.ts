import { sql } from 'kysely';
import { shortNameOf } from '../../../../contract/names.ts';
import { quorumOn } from '../../../../rules/committee/vote.ts';
import { citation } from '../../../../rules/rulebook/citations.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import { inForce } from '../../../../rules/rulebook/dated.ts';
import { outcomeClock } from '../../../../rules/rulebook/values.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { addWorkingDays } from '../../../../rules/values/working-days.ts';
import type { AssessmentKind, CommitteeOutcome } from '../../../../rules/vocabulary.ts';
import type { Tx } from '../../../db/database.ts';
import type { MinuteItem, MinutesModel } from '../../../platform/documents/index.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { recusalsSql } from '../committee.sql.ts';
import { chairOf, type MeetingRecords, meetingName, meetingRecords } from './meeting-records.ts';
import { outcomeOn } from './outcome-words.ts';

/** What was decided on one paper, and who took no part. */
interface DecidedRecords {
  readonly party: string;
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly discussion: string;
  readonly outcome: CommitteeOutcome;
  readonly reason: string;
  readonly decidedOn: Day;
  readonly vote: NonNullable<MinuteItem['decision']>['vote'];
  readonly conditions: NonNullable<MinuteItem['decision']>['conditions'];
  readonly code: string | null;
  readonly recusals: readonly { readonly person: { readonly name: string }; readonly nature: string }[];
}

const ATTENDED = { 'in-person': 'in person', remotely: 'remotely', apologies: 'apologies' } as const;

/** The minutes, as far as their reader may read them; every recusal from what they tell of stands in them. */
export async function minutesModel(tx: Tx, documentId: string): Promise<MinutesModel | undefined> {
  const meeting = await meetingRecords(tx, documentId);
  if (!meeting) return undefined;
  const [decided, book] = await Promise.all([decidedAt(tx, meeting), bookOf(tx)]);
  return {
    kind: 'minutes',
    marking: 'amber',
    reference: `${meeting.ref}-M`,
    documentVersion: '1.0',
    draft: false,
    datedOn: meeting.closedOn ?? meeting.heldOn,
    meeting: {
      name: meetingName(meeting),
      reference: meeting.ref,
      heldOn: meeting.heldOn,
      opened: meeting.opened ?? meeting.startsAtTime,
      closed: meeting.closed ?? '',
      place: meeting.place,
      chair: chairOf(meeting),
    },
    attendance: meeting.members.map(({ person, chair, attended }) => ({
      name: person.name,
      capacity: chair ? 'Independent Chair' : meeting.anonymised ? 'Member' : `Member, ${person.organisation}`,
      attended: ATTENDED[attended ?? 'apologies'],
      voting: !chair,
    })),
    quorum: quorumOf(meeting, book),
    interests: decided.flatMap(({ recusals, code }, index) =>
      // Under a code, who was recused would tell of which party.
      (meeting.anonymised && code ? [] : recusals).map(({ person, nature }) => ({
        member: person.name,
        item: numberOf(index),
        nature,
        effect: 'Recused: no paper, no vote, not counted for the quorum',
      })),
    ),
    items: [
      ...decided.map((each, index) => asItem(meeting, each, numberOf(index), book)),
      ...closing(meeting, decided.length),
    ],
    ...(meeting.nextMeetingOn && { nextMeetingOn: meeting.nextMeetingOn }),
  };
}

/** As on the agenda, the first point is the welcome. */
const numberOf = (index: number): string => String(index + 2);

function quorumOf({ members, heldOn }: MeetingRecords, book: Overlay): MinutesModel['quorum'] {
  const voting = members.filter(({ chair }) => !chair);
  const { appointed, needed, present } = quorumOn(
    voting.map(({ person, attended }) => ({
      personId: person.name,
      present: attended === 'in-person' || attended === 'remotely',
      recused: false,
    })),
    [],
    heldOn,
    book,
  );
  return { members: appointed, required: needed, present, clause: `${citation('C6_SUB_COMMITTEES').clause}; recalled` };
}

function asItem({ ref }: MeetingRecords, decided: DecidedRecords, number: string, book: Overlay): MinuteItem {
  const { outcome, decidedOn, vote, conditions } = decided;
  const letterDueOn = addWorkingDays(decidedOn, inForce(outcomeClock, decidedOn, book).value).on;
  return {
    number,
    title: `${decided.party}, ${shortNameOf(decided.kind)} ${decided.ref}`,
    discussion: [decided.discussion, decided.reason].filter(Boolean).join('\n\n'),
    decision: { words: outcomeOn(outcome, decidedOn, book), vote, conditions },
    actions: [{ reference: `${ref}-A${number}`, text: 'Send the outcome letter', owner: 'SECAS', dueOn: letterDueOn }],
  };
}

/** What was said besides the papers. */
function closing({ remarks }: MeetingRecords, papers: number): MinuteItem[] {
  return remarks ? [{ number: numberOf(papers), title: 'Any other business', discussion: remarks, actions: [] }] : [];
}

async function decidedAt(tx: Tx, { meetingId, speaksOf }: MeetingRecords): Promise<DecidedRecords[]> {
  const { rows } = await sql<{ decided: DecidedRecords }>`
    select jsonb_build_object('party', q.name, 'ref', a.ref, 'kind', a.kind, 'discussion', coalesce(l.discussion, ''), 'code', i.code,
      'outcome', x.outcome, 'reason', x.reason, 'decidedOn', x.decided_on,
      'vote', jsonb_build_object('for', x.votes_for, 'against', x.votes_against, 'abstain', x.abstentions, 'recused', x.recused,
        'quorumPresent', x.present, 'quorumRequired', x.quorum, 'chairCastingVote', x.casting_vote),
      'conditions', coalesce((select jsonb_agg(jsonb_build_object('text', c.text, 'owner', c.owner, 'dueOn', c.due_on) order by c.number)
                              from conditions c where c.decision_id = x.id), '[]'),
      'recusals', ${recusalsSql}) as decided
    from agenda_items i join decisions x on x.agenda_item_id = i.id left join deliberations l on l.agenda_item_id = i.id
      join assessments a on a.id = i.assessment_id join parties q on q.id = a.party_id
    where i.meeting_id = ${meetingId} and i.party_id = any(${speaksOf}::uuid[])
    order by i.position`.execute(tx);
  return rows.map(({ decided }) => decided);
}
