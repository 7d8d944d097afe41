/**
 * What may be done to one assessment, by operation id: the same verb-noun names the page, the endpoint, the command and
 * the journal entry.
 */
export const ACTIONS = [
  // booking
  'propose-dates',
  'confirm-booking',
  'reschedule-booking',
  'cancel-booking',
  // preparation
  'answer-control',
  'attach-evidence',
  'withdraw-evidence',
  'submit-self-assessment',
  // fieldwork
  'begin-fieldwork',
  'record-result',
  'amend-observation',
  'withdraw-observation',
  'record-days',
  'reverse-days',
  'end-fieldwork',
  // report
  'save-report',
  'send-for-factual-accuracy',
  'comment-on-report',
  'answer-comment',
  'finish-factual-accuracy',
  'send-for-quality-review',
  'return-report',
  'issue-report',
  'reissue-report',
  // response
  'save-response-item',
  'submit-response',
  // committee
  'add-to-agenda',
  'remove-from-agenda',
  'declare-interest',
  'cast-vote',
  'record-decision',
  // remediation
  'report-progress',
  'discharge-condition',
  'return-condition',
  'prepare-directors-letter',
  'sign-directors-letter',
  'return-directors-letter',
  'approve-directors-letter',
  'start-booking',
  // money
  'raise-charge',
  'correct-charge',
] as const;
export type ActionName = (typeof ACTIONS)[number];
