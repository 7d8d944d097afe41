import { countInWords, dayInWords } from '../../../contract/words.ts';
import { answerComment, commentOnReport } from '../../../rules/reports/comments.ts';
import { finishFactualAccuracy, sendForFactualAccuracy } from '../../../rules/reports/factual-accuracy.ts';
import { issueReport } from '../../../rules/reports/issue-report.ts';
import { returnReport, sendForQualityReview } from '../../../rules/reports/quality-review.ts';
import type { Report } from '../../../rules/reports/report.ts';
import { saveReport } from '../../../rules/reports/save-report.ts';
import type { Day } from '../../../rules/values/day.ts';
import { asReported, type Results, sectionsOf } from '../../modules/reports/results.ts';
import { workingDay } from '../days.ts';
import { addDocument } from './documents.ts';
import { FACTUAL_ACCURACY_COMMENTS, QUALITY_RETURNS, REPORT_SUMMARIES, SECTION_OPINIONS } from './report-texts.ts';
import type { Round } from './round.ts';
import type { Timeline } from './timeline.ts';

type Row = {
  state: 'draft' | 'factual-accuracy' | 'quality-review' | 'issued';
  results: string | null;
  reviewed_by: string | null;
  shared_on: Day | null;
  comments_due_on: Day | null;
  comments_closed_on: Day | null;
  issued_on: Day | null;
  document_id: string | null;
  saved_at: string;
  version: number;
};

/** From the first text of the draft to the issued report, as far as the round has come. */
export function layReport(round: Round, timeline: Timeline): void {
  const { scheme, story, lead } = round;
  const shared = story.kind !== 'ssa';
  if (!round.reached('drafting') || (!round.reached('factual-accuracy') && timeline.draftedOn >= scheme.today)) return;
  const id = scheme.dice.id(round.at(timeline.draftedOn));
  const texts = textsOf(round, timeline);
  const row: Row = {
    state: 'draft',
    results: null,
    reviewed_by: null,
    shared_on: null,
    comments_due_on: null,
    comments_closed_on: null,
    issued_on: null,
    document_id: null,
    saved_at: round.at(timeline.draftedOn),
    version: 1,
  };
  round.happens(
    timeline.draftedOn,
    lead,
    'save-report',
    saveReport(asRuled(round, row, texts)),
    undefined,
    row.saved_at,
  );
  if (shared && round.reached('factual-accuracy')) layFactualAccuracy(round, timeline, id, row, texts);
  if (round.reached('quality-review')) layReview(round, timeline, id, row, texts);
  if (round.reached('response-due')) layIssue(round, timeline, row, texts);
  const { saved_at, version, ...rest } = row;
  scheme.rows.add('reports', {
    id,
    ...round.keys,
    version_no: 1,
    ...texts,
    drafted_by: lead.personId,
    ...rest,
    version,
    saved_at,
  });
}

type Texts = ReturnType<typeof textsOf>;

function textsOf(round: Round, { endOn }: Timeline) {
  const { story, scheme, party } = round;
  const sites = party.sites.length;
  return {
    summary: scheme.dice.pick(REPORT_SUMMARIES[story.strength]).replaceAll('{party}', party.name),
    scope: `The User System of ${party.name} in its User Roles, as drawn in the scope note, at ${countInWords(sites, 'site')} and by video call, from ${dayInWords(story.startOn)} to ${dayInWords(endOn)}.`,
    opinion: SECTION_OPINIONS[story.strength],
  };
}

function asRuled({ story, observations, lead }: Round, row: Row, texts: Texts, openComments = 0): Report {
  return {
    kind: story.kind,
    versionNo: 1,
    summary: texts.summary,
    scope: texts.scope,
    authors: [lead.personId, ...observations.map((each) => each.row.raised_by)],
    sharedOn: row.shared_on,
    commentsDueOn: row.comments_due_on,
    commentsClosedOn: row.comments_closed_on,
    openComments,
    observations: observations.length,
  };
}

function layFactualAccuracy(round: Round, timeline: Timeline, reportId: string, row: Row, texts: Texts): void {
  const { sharedOn, commentedOn } = timeline;
  const { lead: party } = round.party;
  const outcome = sendForFactualAccuracy(asRuled(round, row, texts), sharedOn);
  const [shared] = round.happens(sharedOn, round.lead, 'send-for-factual-accuracy', outcome);
  const dueOn = shared?.commentsDueOn ?? null;
  const results = JSON.stringify(resultsOf(round, sharedOn));
  Object.assign(row, { state: 'factual-accuracy', shared_on: sharedOn, comments_due_on: dueOn, results, version: 2 });
  round.row.turn_due_on = dueOn;
  // What is shared is open to the party: its observations are no longer the assessors' own.
  for (const { row: observation } of round.observations) observation.state = 'issued';
  const finished = round.reached('quality-review');
  const comments = round.scheme.dice.some(FACTUAL_ACCURACY_COMMENTS, finished ? round.scheme.dice.below(3) : 2);
  if (!finished && workingDay(sharedOn, 1) >= round.scheme.today) return;
  comments.forEach((text, index) => {
    layComment(
      round,
      reportId,
      text,
      finished ? commentedOn : workingDay(sharedOn, 1),
      finished || index > 0,
      timeline,
    );
  });
  if (!finished) return;
  const over = finishFactualAccuracy(asRuled(round, row, texts, 0), commentedOn);
  round.happens(commentedOn, party, 'finish-factual-accuracy', over);
  Object.assign(row, { comments_closed_on: commentedOn, version: 3 });
}

function layComment(
  round: Round,
  reportId: string,
  { comment, reply, accepted }: (typeof FACTUAL_ACCURACY_COMMENTS)[number],
  on: Day,
  answered: boolean,
  timeline: Timeline,
): void {
  const { scheme, party, lead } = round;
  const at = round.at(on, 12);
  const id = round.newId();
  const about = round.observations.length > 0 ? scheme.dice.pick(round.observations).row.id : null;
  round.happens(on, party.lead, 'comment-on-report', commentOnReport(about, comment), undefined, at);
  const disposition = accepted ? ('accepted' as const) : ('not-accepted' as const);
  const answeredOn = round.reached('quality-review') ? timeline.commentedOn : on;
  const answeredAt = answered ? round.at(answeredOn, 9) : null;
  if (answeredAt)
    round.happens(answeredOn, lead, 'answer-comment', answerComment(id, disposition, reply), undefined, answeredAt);
  scheme.rows.add('report_comments', {
    id,
    ...round.keys,
    report_id: reportId,
    observation_id: about,
    comment,
    made_by: party.lead.personId,
    made_at: at,
    disposition: answeredAt && disposition,
    reply: answeredAt && reply,
    disposed_by: answeredAt && lead.personId,
    disposed_at: answeredAt,
    version: answeredAt ? 2 : 1,
  });
}

function layReview(round: Round, timeline: Timeline, id: string, row: Row, texts: Texts): void {
  const { story, reviewer, lead, scheme } = round;
  const reviewing = { personId: reviewer.personId, isReviewerOfTeam: true };
  let on = timeline.reviewOn;
  if (story.returned) {
    hand(on);
    on = workingDay(on, 1);
    const note = scheme.dice.pick(QUALITY_RETURNS);
    round.happens(on, reviewer, 'return-report', returnReport(asRuled(round, row, texts), reviewing, note, on));
    scheme.rows.add('review_notes', { ...round.keys, report_id: id, note });
    on = workingDay(on, 1);
  }
  hand(on);
  Object.assign(row, { state: 'quality-review', version: row.version + 1 });

  function hand(day: Day): void {
    const [sent] = round.happens(
      day,
      lead,
      'send-for-quality-review',
      sendForQualityReview(asRuled(round, row, texts), day),
    );
    round.row.turn_due_on = sent?.issueDueOn ?? null;
  }
}

function layIssue(round: Round, { issuedOn }: Timeline, row: Row, texts: Texts): void {
  const { reviewer } = round;
  const reviewing = { personId: reviewer.personId, isReviewerOfTeam: true };
  const outcome = issueReport(asRuled(round, row, texts), reviewing, undefined, issuedOn);
  const [issued] = round.happens(issuedOn, reviewer, 'issue-report', outcome);
  for (const { row: observation } of round.observations) observation.state = 'issued';
  Object.assign(row, {
    state: 'issued',
    reviewed_by: reviewer.personId,
    issued_on: issuedOn,
    results: JSON.stringify(resultsOf(round, issuedOn)),
    document_id: addDocument(round, { kind: 'report', title: `Report ${round.ref}`, marking: 'red', on: issuedOn }),
    version: row.version + 1,
  });
  round.row.turn_due_on = issued?.responseDueOn ?? null;
}

/** The results as the report keeps them. */
function resultsOf(round: Round, on: Day): Results {
  const { story, looks, observations, scheme } = round;
  if (scheme.detail === 'brief') return { sections: [], rows: [], evidence: [] };
  const rows = looks.map(({ control, found }) => ({
    ...asReported(story.kind, control),
    result: found?.grade ?? ('compliant' as const),
    observationRefs: observations.flatMap(({ row, text }) => (text === found ? [row.ref] : [])),
  }));
  const sections = sectionsOf(story.kind, on, {}).filter(({ code }) => rows.some(({ section }) => section === code));
  const evidence = round.evidence.map((each, index) => ({ ...each, ref: `EV-${String(index + 1).padStart(2, '0')}` }));
  return { sections, rows, evidence };
}
