import type { Operation } from '../../../../contract/operation.ts';
import { remediationOperations } from '../../../../contract/remediation.ts';
import {
  approveDirectorsLetter,
  type DirectorsLetterDecided,
  returnDirectorsLetter,
} from '../../../../rules/remediation/directors-letter.ts';
import type { Asked } from '../../../platform/command/command.ts';
import { moveAssessment, schemeBody } from '../../assessments/index.ts';
import { letterCommand, type OnLetter } from '../letter-command.ts';
import { directorsLetterDecided } from '../letters/directors-letter.ts';
import { asRulesSeeLetter, changeLetter, type LetterRecord } from '../remediation.store.ts';

/** The letter that is with the SSC. */
function signed({ letter }: OnLetter): LetterRecord {
  if (letter?.state !== 'signed') throw new Error('A letter in review is signed');
  return letter;
}

async function apply({ tx, actor, on }: Asked<Operation>, loaded: OnLetter, event: DirectorsLetterDecided) {
  const { assessment } = loaded;
  const letter = signed(loaded);
  if (event.event === 'directors-letter-returned') {
    await changeLetter(tx, letter.id, { state: 'returned', return_reason: event.reason });
    return moveAssessment(tx, assessment.id, 'remediation', null);
  }
  await changeLetter(tx, letter.id, { state: 'approved', approved_by: actor.personId, approved_on: on });
  const { assessmentState } = event;
  if (assessmentState === 'closed') return moveAssessment(tx, assessment.id, 'closed', null, { closed_on: on });
  return moveAssessment(tx, assessment.id, assessmentState, assessment.follow_up_by);
}

/** The SSC's chair approves the letter, and with it the assessment closes unless a Follow-up is outstanding. */
export const approveDirectorsLetterCommand = letterCommand({
  operation: remediationOperations['approve-directors-letter'],
  allows: ['ssc-chair'],
  who: schemeBody,
  decide: (_asked, loaded) =>
    approveDirectorsLetter(asRulesSeeLetter(signed(loaded)), {
      followUpBy: loaded.assessment.follow_up_by,
      // A successor that is decided has closed this round already: it would not be here.
      successorDecided: false,
    }),
  apply,
  tell: directorsLetterDecided,
});

/** The SSC's chair sends the letter back; it keeps its signature and its plan, and a new version follows it. */
export const returnDirectorsLetterCommand = letterCommand({
  operation: remediationOperations['return-directors-letter'],
  allows: ['ssc-chair'],
  who: schemeBody,
  decide: ({ body }, loaded) => returnDirectorsLetter(asRulesSeeLetter(signed(loaded)), body),
  apply,
  tell: directorsLetterDecided,
});
