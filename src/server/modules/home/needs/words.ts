import { shortNameOf } from '../../../../contract/names.ts';
import { countInWords, dayInWords, nameInWords, poundsInWords } from '../../../../contract/words.ts';
import type { NeedRow } from './need.ts';

/** What is to be done, and why it is for whoever reads it. */
interface Words {
  readonly sentence: (need: NeedRow) => string;
  readonly reason: string | ((need: NeedRow) => string);
}

const kindOf = ({ kind }: NeedRow): string => (kind ? shortNameOf(kind) : 'assessment');
const partyOf = ({ party }: NeedRow): string => party?.name ?? 'the Party';
const theirs = (need: NeedRow): string => `the ${kindOf(need)} of ${partyOf(need)}`;
const onDay = (words: string, { on }: NeedRow): string => (on ? ` ${words} ${dayInWords(on)}` : '');

const YOUR_PARTY = 'It is your organisation’s turn, and you act for it.';
const YOUR_TEAM = 'You are on the team.';
const YOU_LEAD = 'You lead the team.';
const SECAS_DESK = 'It is SECAS’s turn.';
const YOU_CHAIR = 'You chair the SSC.';

/** Every kind of need, by the operation that deals with it. */
const NEEDS: Readonly<Record<string, Words>> = {
  'submit-booking': {
    sentence: (need) => `Finish and submit the booking of your ${kindOf(need)}`,
    reason: 'The form was begun and is still your organisation’s draft; nobody else sees it.',
  },
  'start-booking': { sentence: ({ text }) => text, reason: 'Only your organisation can book its assessment.' },
  'tell-of-user-system': { sentence: ({ text }) => text, reason: 'Your organisation gives this notice (G3.9).' },
  'declare-premises': {
    sentence: ({ text }) => text,
    reason:
      'Your organisation connects through a Shared Resource Provider, and tells its count every six months (G5.27).',
  },
  'decide-system-review': {
    sentence: (need) =>
      `Take the notice of a second User System of ${partyOf(need)} to the SSC, and record its decision${onDay('told on', need)}`,
    reason: 'The SSC leaves its review to the next annual assessment or orders one; SECAS records which.',
  },
  'answer-control': {
    sentence: (need) =>
      `Answer the controls of your ${kindOf(need)} and give evidence: ${need.count} of ${need.controls} answered`,
    reason: 'The assessors look at your answers; only your organisation can give them.',
  },
  'submit-self-assessment': {
    sentence: ({ count, controls }) =>
      `Fill in and submit the Self-Assessment: ${count} of ${controls} questions answered`,
    reason: YOUR_PARTY,
  },
  'comment-on-report': {
    sentence: (need) =>
      `Check the facts in the draft report on your ${kindOf(need)}, and comment or say that you have none`,
    reason: YOUR_PARTY,
  },
  'submit-response': {
    sentence: ({ count }) =>
      count === 0
        ? 'Submit your response: every observation is answered'
        : `Write your response: ${countInWords(count, 'observation')} without an answer`,
    reason: YOUR_PARTY,
  },
  'report-progress': {
    sentence: ({ text }) => `Meet a condition and report it: ${text}`,
    reason: 'The SSC set this condition for your organisation.',
  },
  'prepare-directors-letter': {
    sentence: () => 'Prepare the Director’s Letter from your remediation plan',
    reason: YOUR_PARTY,
  },
  'sign-directors-letter': {
    sentence: (need) => `Read and sign the Director’s Letter${onDay('prepared on', need)}`,
    reason: 'You are a director of the Party; nobody else can sign it.',
  },
  'propose-dates': {
    sentence: (need) => `Propose dates and a team for ${theirs(need)}${onDay('wanted from', need)}`,
    reason: 'It is the User CIO’s turn, and any lead assessor may propose.',
  },
  'begin-fieldwork': { sentence: (need) => `Begin the fieldwork of ${theirs(need)}`, reason: YOUR_TEAM },
  'record-result': {
    sentence: (need) => `Record results for ${theirs(need)}: ${need.count} of ${need.controls} controls done`,
    reason: YOUR_TEAM,
  },
  'end-fieldwork': {
    sentence: (need) => `End the fieldwork of ${theirs(need)}: every control has a result`,
    reason: YOUR_TEAM,
  },
  'save-report': { sentence: (need) => `Write the report on ${theirs(need)}`, reason: YOUR_TEAM },
  'answer-comment': {
    sentence: (need) => `Answer ${countInWords(need.count, 'comment')} on the report on ${theirs(need)}`,
    reason: YOUR_TEAM,
  },
  'record-days': {
    sentence: (need) =>
      `Record your work on ${theirs(need)}: ${countInWords(need.count, 'planned day')} without an entry`,
    reason: 'These days were planned for you. Only the days worked are charged.',
  },
  'send-for-quality-review': {
    sentence: (need) => `Send the report on ${theirs(need)} for quality review: all comments are answered`,
    reason: YOU_LEAD,
  },
  'issue-report': {
    sentence: (need) => `Review the report on ${theirs(need)}, and issue it or return it`,
    reason: 'You are its quality reviewer, and not its author.',
  },
  'raise-charge': {
    sentence: (need) =>
      need.pence > 0
        ? `Raise the late-notice charge of ${poundsInWords(need.pence)} on ${theirs(need)}${onDay('decided on', need)}`
        : `Raise the charge for ${theirs(need)}: ${countInWords(need.count, 'entry', 'entries')} not charged yet`,
    reason: ({ pence }) => (pence > 0 ? 'SECAS decided that it is charged; it is on no statement yet.' : YOU_LEAD),
  },
  'confirm-booking': {
    sentence: (need) => `Confirm the dates and team for ${theirs(need)}${onDay('from', need)}`,
    reason: SECAS_DESK,
  },
  'decide-late-notice-fee': {
    sentence: (need) =>
      `Decide whether ${partyOf(need)} pays ${poundsInWords(need.pence)} for ${countInWords(need.count, 'day')}’ notice`,
    reason: 'SECAS decides on late-notice charges; a waiver needs a reason.',
  },
  'add-to-agenda': { sentence: (need) => `Put ${theirs(need)} on the agenda of an SSC meeting`, reason: SECAS_DESK },
  'record-decision': {
    sentence: (need) => `Record the decision on ${theirs(need)} at ${need.text}`,
    reason: 'The meeting is open, and this paper is not decided.',
  },
  'discharge-condition': {
    sentence: (need) => `Find whether ${partyOf(need)} has met a condition: ${need.text}`,
    reason: 'The Party reports it as met.',
  },
  'read-obligations': {
    sentence: (need) => `${partyOf(need)}: ${need.text}`,
    reason: 'SECAS keeps the scheme’s calendar and reminds the Party.',
  },
  'retry-message': {
    sentence: ({ count }) => `${countInWords(count, 'message')} could not go out`,
    reason: 'SECAS looks after the outbox.',
  },
  'cast-vote': {
    sentence: (need) => `Read the paper on ${theirs(need)} and vote at ${need.text}`,
    reason: 'You are a member of the SSC without an interest in this Party.',
  },
  'approve-directors-letter': {
    sentence: (need) => `Approve or return the Director’s Letter of ${partyOf(need)}`,
    reason: YOU_CHAIR,
  },
  'read-statement': {
    sentence: (need) =>
      `This month’s statement has ${countInWords(need.count, 'line')}, ${poundsInWords(need.pence)} with VAT`,
    reason: 'DCC puts them on the Parties’ charges.',
  },
  'read-user-entry-gate': {
    sentence: (need) => `${partyOf(need)} may complete User Entry as ${nameInWords(need.text)}${onDay('since', need)}`,
    reason: 'The SSC set a status with which User Entry may be completed.',
  },
};

/** A need in words. @throws Error when a kind of need has no words */
export function needInWords(need: NeedRow): { sentence: string; reason: string } {
  const words = NEEDS[need.task];
  if (!words) throw new Error(`The need ${need.task} has no words`);
  const { sentence, reason } = words;
  return { sentence: sentence(need), reason: typeof reason === 'string' ? reason : reason(need) };
}
