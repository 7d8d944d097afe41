import { sql } from 'kysely';
import { nameOf, shortNameOf, USER_ROLE_NAMES } from '../../../../contract/names.ts';
import type { Purpose } from '../../../../rules/committee/outcomes.ts';
import type { Day } from '../../../../rules/values/day.ts';
import {
  type AssessmentKind,
  CONTROL_RESULTS,
  type ControlResult,
  type ObservationGrade,
  type UserRole,
} from '../../../../rules/vocabulary.ts';
import type { Tx } from '../../../db/database.ts';
import type { PaperPackModel } from '../../../platform/documents/index.ts';
import { chairOf, type MeetingRecords, meetingName, meetingRecords } from './meeting-records.ts';

/** The records one paper is made of. */
interface PaperRecords {
  readonly ref: string;
  readonly party: string;
  readonly kind: AssessmentKind;
  readonly purpose: Purpose;
  readonly recommendation: string;
  readonly userRoles: readonly UserRole[];
  readonly from: Day;
  readonly to: Day;
  readonly report: { readonly versionNo: number; readonly summary: string } | null;
  readonly results: Readonly<Partial<Record<ControlResult, number>>>;
  readonly observations: readonly {
    readonly ref: string;
    readonly clause: string;
    readonly grade: ObservationGrade;
    readonly title: string;
    readonly stance: 'accept' | 'dispute' | null;
    readonly reason: string | null;
    readonly completeBy: Day | null;
    readonly late: boolean;
  }[];
}

type Paper = PaperPackModel['papers'][number];

/** The agenda and papers as one reader may see them: the parties were settled when the reader asked (`speaks_of`). */
export async function paperPackModel(tx: Tx, documentId: string): Promise<PaperPackModel | undefined> {
  const meeting = await meetingRecords(tx, documentId);
  if (!meeting) return undefined;
  const papers = await papersOf(tx, meeting);
  return {
    kind: 'paper-pack',
    marking: 'red',
    reference: `${meeting.ref}-P`,
    documentVersion: '1.0',
    draft: false,
    datedOn: meeting.preparedOn,
    meeting: {
      name: meetingName(meeting),
      reference: meeting.ref,
      heldOn: meeting.heldOn,
      time: meeting.startsAtTime,
      place: meeting.place,
      chair: chairOf(meeting),
    },
    preparedFor: meeting.preparedFor ?? 'SECAS',
    agenda: [
      { number: '1', title: 'Welcome, apologies and interests', purpose: 'To note' },
      ...papers.map((paper, index) => ({
        number: numberOf(index),
        title: `${paper.party}, ${shortNameOf(paper.kind)}`,
        purpose: paper.purpose === 'set-status' ? 'To decide' : 'To note',
        paperReference: referenceOf(meeting, paper),
      })),
      { number: numberOf(papers.length), title: 'Any other business', purpose: 'To note' },
    ],
    papers: papers.map((paper, index) => asPaper(meeting, paper, numberOf(index))),
  };
}

/** The first point of the agenda is the welcome. */
const numberOf = (index: number): string => String(index + 2);
/** Named by the assessment, never counted: a count would tell of papers that are withheld. */
const referenceOf = ({ ref }: MeetingRecords, paper: PaperRecords): string => `${ref}/${paper.ref}`;

function asPaper(meeting: MeetingRecords, paper: PaperRecords, agendaNumber: string): Paper {
  return {
    agendaNumber,
    reference: referenceOf(meeting, paper),
    subject: paper.party,
    assessmentName: nameOf(paper.kind),
    userRoles: paper.userRoles.map((role) => USER_ROLE_NAMES[role]),
    fieldworkStartedOn: paper.from,
    fieldworkEndedOn: paper.to,
    reportReference: `${paper.ref}-R`,
    reportVersion: String(paper.report?.versionNo ?? 1),
    results: CONTROL_RESULTS.flatMap((result) => {
      const count = paper.results[result] ?? 0;
      return count > 0 ? [{ result, count }] : [];
    }),
    summary: paper.report?.summary || 'No summary was written.',
    observations: paper.observations.map(({ ref, clause, grade, title, completeBy, late, ...given }) => ({
      reference: ref,
      clause,
      grade,
      title,
      response: responseInWords(given),
      ...(completeBy && { proposedBy: completeBy }),
      late,
    })),
    asked:
      paper.purpose === 'set-status'
        ? 'Set the assurance status, and say which steps or which further round it is subject to.'
        : 'Note the outcome, with remediation if steps remain to be taken.',
    ...(paper.recommendation && { recommendation: paper.recommendation }),
  };
}

function responseInWords({ stance, reason }: { stance: 'accept' | 'dispute' | null; reason: string | null }): string {
  if (stance === 'accept') return 'Accepted';
  return stance === 'dispute' ? `Disputed: ${reason ?? ''}` : 'No response';
}

async function papersOf(tx: Tx, { meetingId, speaksOf }: MeetingRecords): Promise<PaperRecords[]> {
  const { rows } = await sql<{ paper: PaperRecords }>`
    select jsonb_build_object('ref', a.ref, 'party', q.name, 'kind', a.kind, 'purpose', i.purpose,
      'recommendation', i.recommendation, 'userRoles', a.user_roles,
      'from', coalesce(a.fieldwork_started_on, a.self_assessment_submitted_on, a.start_on, i.listed_on),
      'to', coalesce(a.fieldwork_ended_on, a.self_assessment_submitted_on, a.end_on, i.listed_on),
      'report', case when r.id is not null then jsonb_build_object('versionNo', r.version_no, 'summary', r.summary) end,
      'results', coalesce((select jsonb_object_agg(result, n) from (
        select t ->> 'result' as result, count(*) as n from jsonb_array_elements(r.results -> 'rows') t group by 1) counted), '{}'),
      'observations', coalesce((
        select jsonb_agg(jsonb_build_object('ref', o.ref, 'clause', o.clause, 'grade', o.grade, 'title', o.title,
               'stance', s.stance, 'reason', s.reason, 'completeBy', s.complete_by, 'late', coalesce(p.late, false)) order by o.number)
        from observations o
          left join responses p on p.assessment_id = a.id and p.state = 'submitted'
          left join response_items s on s.response_id = p.id and s.observation_id = o.id
        where o.assessment_id = a.id and o.state = 'issued'), '[]')) as paper
    from agenda_items i join assessments a on a.id = i.assessment_id join parties q on q.id = a.party_id
      left join reports r on r.assessment_id = a.id and r.state = 'issued'
    where i.meeting_id = ${meetingId} and i.state <> 'withdrawn' and i.party_id = any(${speaksOf}::uuid[])
    order by i.position`.execute(tx);
  return rows.map(({ paper }) => paper);
}
