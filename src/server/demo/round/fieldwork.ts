import { answerControl } from '../../../rules/fieldwork/answer-control.ts';
import { beginFieldwork } from '../../../rules/fieldwork/begin-fieldwork.ts';
import { endFieldwork } from '../../../rules/fieldwork/end-fieldwork.ts';
import { attachEvidence } from '../../../rules/fieldwork/evidence.ts';
import { recordResult } from '../../../rules/fieldwork/record-result.ts';
import { submitSelfAssessment } from '../../../rules/fieldwork/submit-self-assessment.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { draftReportClock } from '../../../rules/rulebook/values.ts';
import { addDays, type Day } from '../../../rules/values/day.ts';
import type { ControlResult } from '../../../rules/vocabulary.ts';
import { workingDay, workingDaysOf } from '../days.ts';
import { fileOf } from '../files.ts';
import {
  COMPLIANT_NOTES,
  type ControlId,
  DEMO_ANSWERS,
  RESULT_NOTES,
  SELF_ASSESSMENT_REVIEW_NOTES,
} from '../texts/index.ts';
import { type Look, looksOf } from './controls.ts';
import type { Round } from './round.ts';
import type { Timeline } from './timeline.ts';

const FULL_SHARE_OF_EVIDENCE = 0.6;

/** The party's answers and evidence, the assessors' results and observations, as far as the round has come. */
export function layFieldwork(round: Round, timeline: Timeline): void {
  const { story, scheme, row } = round;
  const looks = looksOf(round);
  round.looks = looks;
  if (round.reached('scheduled')) layAnswers(round, looks, timeline);
  if (!round.reached('fieldwork')) return;
  begin(round, looks);
  const days = workingDaysOf(story.startOn, timeline.endOn).filter((on) => on < scheme.today);
  const ended = round.reached('drafting');
  const done = ended ? looks : looks.slice(0, Math.ceil((looks.length * days.length) / (days.length + 2)));
  if (!ended) row.turn_due_on = timeline.endOn;
  done.forEach((look, index) => {
    layResult(round, look, days[Math.floor((index * days.length) / done.length)] ?? story.startOn);
  });
  if (!ended) return;
  const results = looks.map(({ control, found }) => ({ title: control.title, result: found?.grade ?? 'compliant' }));
  round.happens(
    timeline.endOn,
    round.lead,
    'end-fieldwork',
    endFieldwork(results as { title: string; result: ControlResult }[], timeline.endOn),
  );
  row.fieldwork_ended_on = timeline.endOn;
  row.turn_due_on = workingDay(timeline.endOn, inForce(draftReportClock, timeline.endOn).value);
}

function begin(round: Round, looks: readonly Look[]): void {
  const { story, row } = round;
  const on = story.startOn;
  if (story.kind === 'ssa') {
    const questions = looks.map(({ control }) => ({ title: control.title, answered: true }));
    const outcome = submitSelfAssessment({ kind: 'ssa', questions }, on);
    round.happens(on, round.party.lead, 'submit-self-assessment', outcome);
    row.self_assessment_submitted_on = on;
  } else {
    const outcome = beginFieldwork({ kind: story.kind, startOn: on }, on);
    round.happens(on, round.lead, 'begin-fieldwork', outcome);
  }
  row.fieldwork_started_on = on;
}

/** Answers are written in the weeks before the start; while it is still far away, to a part of the controls. */
function layAnswers(round: Round, looks: readonly Look[], { confirmedOn }: Timeline): void {
  const { scheme, story } = round;
  if (scheme.detail === 'brief' || story.kind === 'follow-up' || story.reaches === 'cancelled') return;
  const from = addDays(story.startOn, -28) > confirmedOn ? addDays(story.startOn, -28) : addDays(confirmedOn, 1);
  const days = workingDaysOf(from, addDays(story.startOn, -1));
  const past = days.filter((on) => on < scheme.today);
  if (past.length === 0) return;
  const count = Math.floor((looks.length * past.length) / days.length);
  looks.slice(0, count).forEach(({ control }, index) => {
    layAnswer(round, control.controlId as ControlId, past[Math.floor((index * past.length) / count)] ?? from);
  });
}

function layAnswer(round: Round, controlId: ControlId, on: Day): void {
  const { scheme, story, keys } = round;
  const variants = DEMO_ANSWERS[controlId];
  // The first variant speaks of a system of one's own, the last of a shared one.
  const text = variants[story.party.system === 'shared' ? variants.length - 1 : 0];
  if (!text) return;
  const by = story.party.lead;
  const { answer } = text;
  const outcome = answerControl({ selfAssessmentSubmittedOn: null }, { controlId, answer, versionBefore: 0 });
  const at = round.at(on, 3);
  round.happens(on, by, 'answer-control', outcome, undefined, at);
  scheme.rows.add('control_answers', {
    ...keys,
    control_id: controlId,
    answer,
    answered_by: by.personId,
    answered_at: at,
  });
  if (!scheme.dice.chance(FULL_SHARE_OF_EVIDENCE)) return;
  const file = fileOf(text.evidence);
  const uploadedAt = round.at(on, 2);
  const evidenceId = round.newId();
  const speaksOfOn =
    addDays(story.startOn, -text.evidence.ageDays) < on ? addDays(story.startOn, -text.evidence.ageDays) : on;
  const { title } = text.evidence;
  const evidence = { evidenceId, controlId, title, speaksOfOn, fileName: file.fileName, sha256: file.sha256 };
  round.happens(on, by, 'attach-evidence', attachEvidence(evidence, on), undefined, uploadedAt);
  round.evidence.push({ id: evidenceId, controlId, title, speaksOfOn });
  scheme.rows.add('evidence', {
    id: evidenceId,
    ...keys,
    control_id: controlId,
    title,
    speaks_of_on: speaksOfOn,
    sha256: file.sha256,
    file_name: file.fileName,
    media_type: file.mediaType,
    bytes: file.content.byteLength,
    uploaded_by: by.personId,
    uploaded_at: uploadedAt,
  });
}

function layResult(round: Round, { control, found }: Look, on: Day): void {
  const { scheme, story, keys } = round;
  const by = scheme.dice.chance(0.5) ? round.lead : round.assessor;
  const notes = noteOf(round, control.section, found?.grade);
  const request = {
    result: found?.grade ?? ('compliant' as const),
    workingNote: scheme.dice.pick(notes),
    ...(found && { observation: { title: found.title, finding: found.finding, evidenceSeen: found.evidenceSeen } }),
  };
  const { id, controlId, clause, follows } = control;
  const asked = { id, controlId, clause, followsId: follows?.id ?? null };
  const nextNumber = round.observations.length + 1;
  const review = { kind: story.kind, control: asked, before: null, standing: [], nextNumber };
  const outcome = round.allowed('record-result', recordResult(review, request, on));
  const at = round.at(on, 4);
  if (scheme.detail === 'full') {
    round.happens(on, by, 'record-result', outcome, undefined, at);
    scheme.rows.add('control_results', {
      ...keys,
      control_id: id,
      result: request.result,
      recorded_by: by.personId,
      recorded_at: at,
    });
    scheme.rows.add('working_notes', { ...keys, control_id: id, note: request.workingNote });
  }
  for (const event of outcome.value) {
    if (event.event !== 'observation-raised' || !found) continue;
    const row = {
      id: round.newId(at),
      ...keys,
      number: event.number,
      ref: event.ref,
      control_id: controlId,
      follows_id: event.followsId,
      clause,
      title: found.title,
      finding: found.finding,
      evidence_seen: found.evidenceSeen,
      grade: found.grade,
      state: 'draft' as const,
      raised_by: by.personId,
      raised_at: at,
    };
    scheme.rows.add('observations', row);
    round.observations.push({ row, text: found, completeBy: undefined, disputed: false });
  }
}

function noteOf(
  { story }: Round,
  section: Look['control']['section'],
  grade: Exclude<ControlResult, 'compliant'> | undefined,
) {
  if (grade) return RESULT_NOTES[grade];
  return story.kind === 'ssa' ? SELF_ASSESSMENT_REVIEW_NOTES : COMPLIANT_NOTES[section];
}
