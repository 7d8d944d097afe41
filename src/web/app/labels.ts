import { isWord, nameOf, shortNameOf } from '../../contract/names.ts';
import { humanise, type Tone } from '../ui/index.ts';

/** The name of a word of the vocabulary, for whatever the API sends. */
export const label = (word: string): string => (isWord(word) ? nameOf(word) : humanise(word));
/** Its short name, where there is one: FUSA. */
export const shortLabel = (word: string): string => (isWord(word) ? shortNameOf(word) : humanise(word));

const STATE_TONES: Readonly<Record<string, Tone>> = {
  requested: 'info',
  scheduled: 'info',
  fieldwork: 'progress',
  drafting: 'progress',
  'factual-accuracy': 'progress',
  'quality-review': 'progress',
  'response-due': 'warn',
  'awaiting-committee': 'info',
  'on-agenda': 'info',
  remediation: 'warn',
  'letter-review': 'info',
  'awaiting-follow-up': 'warn',
  closed: 'good',
  cancelled: 'neutral',
};
const OUTCOME_TONES: Readonly<Record<string, Tone>> = {
  approved: 'good',
  'approved-subject-steps': 'warn',
  'approved-subject-follow-up': 'warn',
  deferred: 'warn',
  rejected: 'bad',
  noted: 'good',
  'noted-with-remediation': 'warn',
};

/** The tone of an assessment's state; its word always stands beside it. */
export const stateTone = (state: string): Tone => STATE_TONES[state] ?? 'neutral';
/** The tone of what the SSC decided. */
export const outcomeTone = (outcome: string): Tone => OUTCOME_TONES[outcome] ?? 'neutral';

const ACTION_WORDS: Readonly<Record<string, string>> = {
  'propose-dates': 'Propose dates and team',
  'confirm-booking': 'Confirm the booking',
  'export-case': 'Export the case',
  'reschedule-booking': 'Reschedule',
  'cancel-booking': 'Cancel the booking',
  'discard-booking': 'Discard the draft',
  'answer-control': 'Answer the controls',
  'attach-evidence': 'Attach evidence',
  'submit-self-assessment': 'Submit the self-assessment',
  'begin-fieldwork': 'Begin fieldwork',
  'record-result': 'Record results',
  'end-fieldwork': 'End fieldwork',
  'save-report': 'Write the report',
  'comment-on-report': 'Comment on the report',
  'answer-comment': 'Answer the comments',
  'return-report': 'Return the report',
  'issue-report': 'Issue the report',
  'save-response-item': 'Write the response',
  'submit-response': 'Submit the response',
  'add-to-agenda': 'Put it on an agenda',
  'remove-from-agenda': 'Take it off the agenda',
  'declare-interest': 'Declare an interest',
  'cast-vote': 'Vote',
  'record-decision': 'Record the decision',
  'plan-meeting': 'Plan a meeting',
  'hold-meeting': 'Open the meeting',
  'close-meeting': 'Close the meeting',
  'prepare-paper-pack': 'Make my paper pack',
  'report-progress': 'Report progress',
  'prepare-directors-letter': 'Prepare the Director’s Letter',
  'sign-directors-letter': 'Sign the Director’s Letter',
  'return-directors-letter': 'Return the Director’s Letter',
  'approve-directors-letter': 'Approve the Director’s Letter',
  'start-booking': 'Book an assessment',
  'submit-booking': 'Go on with the form',
  'send-for-factual-accuracy': 'Send for factual accuracy',
  'finish-factual-accuracy': 'No more comments',
  'send-for-quality-review': 'Send for quality review',
  'record-days': 'Record days',
  'raise-charge': 'Raise the charge',
  'discharge-condition': 'Decide on a condition',
  'return-condition': 'Return a condition',
  'correct-charge': 'Correct a charge',
  'amend-observation': 'Amend an observation',
  'withdraw-observation': 'Withdraw an observation',
  'reverse-days': 'Reverse an entry of days',
  'decide-late-notice-fee': 'Decide',
  'read-obligations': 'See what is due',
  'retry-message': 'Open the outbox',
  'read-statement': 'Open the statement',
  'read-user-entry-gate': 'See the register',
};

/** What the button of an operation says. */
export const actionLabel = (operation: string): string => ACTION_WORDS[operation] ?? humanise(operation);
