import { sql } from 'kysely';
import { countInWords, dayInWords } from '../../../../contract/words.ts';
import { controlsOfRound, looksAgain, type Round } from '../../../../rules/fieldwork/controls-of-round.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { AssessmentState, BookingState } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import { seesDraftFindings } from '../assessments.policy.ts';
import type { AssessmentRead } from '../assessments.store.ts';

/** What is counted to tell what stands between an assessment and its next step. */
export interface Obstacles {
  readonly bookingState: BookingState | null;
  readonly hasEstimate: boolean;
  readonly round: CountedRound;
  readonly answers: number;
  readonly results: number;
  readonly emptyTexts: number;
  readonly commentsOpen: number;
  readonly commentsUntil: Day | null;
  readonly answersMissing: number;
  readonly nextMeeting: { readonly ref: string; readonly heldOn: Day } | null;
  readonly listedAt: { readonly ref: string; readonly heldOn: Day } | null;
  readonly conditionsOpen: number;
  readonly conditionsReported: number;
  readonly letter: 'prepared' | 'signed' | 'returned' | 'approved' | null;
}

const meeting = sql`jsonb_build_object('ref', m.ref, 'heldOn', m.held_on)`;

/** The counts for an assessment `a` with booking `b`, as far as the reader may see what is counted. */
export const obstaclesSql = (on: Day) => sql<Obstacles>`jsonb_build_object(
  'bookingState', b.state, 'hasEstimate', b.estimate is not null,
  'round', ${roundSql},
  'answers', (select count(*) from control_answers c where c.assessment_id = a.id),
  'results', (select count(*) from control_results c where c.assessment_id = a.id),
  'emptyTexts', (select (r.summary = '')::int + (r.scope = '')::int + (r.opinion = '')::int from reports r
                 where r.assessment_id = a.id and r.state = 'draft'),
  'commentsOpen', (select count(*) from report_comments c join reports r on r.id = c.report_id
                   where r.assessment_id = a.id and c.disposition is null),
  'commentsUntil', (select r.comments_due_on from reports r
                    where r.assessment_id = a.id and r.state = 'factual-accuracy' and r.comments_closed_on is null),
  'answersMissing', (select count(*) from observations o where o.assessment_id = a.id and o.state = 'issued' and not exists (
     select from response_items i join responses p on p.id = i.response_id
     where p.assessment_id = a.id and i.observation_id = o.id and ${itemIsComplete})),
  'nextMeeting', (select ${meeting} from meetings m where m.state = 'planned' and m.held_on >= ${on}::date order by m.held_on limit 1),
  'listedAt', (select ${meeting} from agenda_items i join meetings m on m.id = i.meeting_id
               where i.assessment_id = a.id and i.state = 'listed' limit 1),
  'conditionsOpen', (select count(*) from conditions c where c.assessment_id = a.id and c.state = 'open'),
  'conditionsReported', (select count(*) from conditions c where c.assessment_id = a.id and c.state = 'reported'),
  'letter', (select l.state from directors_letters l where l.assessment_id = a.id order by l.version_no desc limit 1))`;

/** An item `i` of a response that needs nothing more. */
export const itemIsComplete = sql`(i.stance = 'dispute' and i.reason <> ''
  or i.stance = 'accept' and i.steps <> '' and i.owner <> '' and i.complete_by is not null)`;

/** Who is told, and whether they read what was found before the report is issued. */
interface Reader extends Pick<Actor, 'side'> {
  readonly drafts: boolean;
}

type Teller = (found: Obstacles, controls: number, reader: Reader) => readonly (string | false)[];

/** What each state waits for, beside the turn itself. A state without an entry waits for its turn alone. */
const TELLERS: Readonly<Partial<Record<AssessmentState, Teller>>> = {
  requested: ({ hasEstimate, bookingState }) => [
    bookingState !== null && !hasEstimate && 'There is no estimate yet.',
    bookingState === 'requested' && 'No dates and no team are proposed yet.',
  ],
  scheduled: ({ answers }, controls, { side }) => [
    seesAnswers(side) && answers < controls && `${answers} of ${countInWords(controls, 'control')} answered.`,
  ],
  fieldwork: ({ results, answers }, controls, { side, drafts }) => [
    seesAnswers(side) && answers < controls && `${answers} of ${countInWords(controls, 'control')} answered.`,
    drafts && results < controls && `${results} of ${countInWords(controls, 'control')} with a result.`,
  ],
  drafting: ({ emptyTexts }, _, { drafts }) => [
    drafts && emptyTexts > 0 && `The report still lacks ${countInWords(emptyTexts, 'text')}.`,
  ],
  'factual-accuracy': ({ commentsOpen, commentsUntil }, _, { side, drafts }) => [
    commentsUntil !== null &&
      `The Party may comment until ${dayInWords(commentsUntil)}, or say that it has no more comments.`,
    (drafts || side === 'party') && commentsOpen > 0 && `${countInWords(commentsOpen, 'comment')} without an answer.`,
  ],
  'response-due': ({ answersMissing }, _, { side }) => [
    side === 'party' &&
      answersMissing > 0 &&
      `${countInWords(answersMissing, 'observation')} without a complete answer.`,
  ],
  'awaiting-committee': ({ nextMeeting }) => [
    nextMeeting === null
      ? 'No meeting of the SSC is planned.'
      : `The next meeting of the SSC is ${nextMeeting.ref} on ${dayInWords(nextMeeting.heldOn)}.`,
  ],
  'on-agenda': ({ listedAt }) => [
    listedAt !== null && `It is on the agenda of ${listedAt.ref} on ${dayInWords(listedAt.heldOn)}.`,
  ],
  remediation: (found) => [...conditions(found), letterInWords(found)],
  'awaiting-follow-up': conditions,
};

function conditions({ conditionsOpen, conditionsReported }: Obstacles): readonly (string | false)[] {
  return [
    conditionsOpen > 0 && `${countInWords(conditionsOpen, 'condition')} of the SSC not met yet.`,
    conditionsReported > 0 &&
      `${countInWords(conditionsReported, 'condition')} reported as met, waiting for the SSC’s finding.`,
  ];
}

function letterInWords({ letter, conditionsOpen, conditionsReported }: Obstacles): string | false {
  if (conditionsOpen + conditionsReported > 0) return false;
  if (letter === 'prepared') return 'The Director’s Letter is not signed yet.';
  if (letter === 'returned') return 'The Director’s Letter was returned; a new one is to be prepared.';
  return letter === null && 'The Director’s Letter is not prepared yet.';
}

const seesAnswers = (side: Actor['side']): boolean => ['party', 'cio', 'secas'].includes(side);

/** What stands between here and the next step, one sentence each, as far as whoever asks may be told. */
export function inTheWay(record: AssessmentRead, found: Obstacles, actor: Actor): string[] {
  const reader = { side: actor.side, drafts: seesDraftFindings(actor, record) };
  const told = TELLERS[record.state]?.(found, controlsCounted(found.round), reader) ?? [];
  return told.filter((sentence) => sentence !== false);
}

/** What decides how many controls a round has. */
export interface CountedRound extends Round {
  /** Observations of the round before that are looked at again. */
  readonly earlier: number;
}

/** A `CountedRound` of an assessment `a`. */
export const roundSql = sql`jsonb_build_object('kind', a.kind, 'catalogueVersion', a.catalogue_version, 'userRoles', a.user_roles,
  'systemKind', a.system_kind, 'followsUp', a.predecessor_id is not null,
  'earlier', (select count(*) from observations o where o.assessment_id = a.predecessor_id and o.state = 'issued'))`;

/** How many controls a round looks at. */
export const controlsCounted = ({ earlier, ...round }: CountedRound): number =>
  looksAgain(round) ? earlier : controlsOfRound(round, []).length;
