import { remediationOperations } from '../../../../contract/remediation.ts';
import { allDischarged, prepareDirectorsLetter } from '../../../../rules/remediation/directors-letter.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { moveAssessment, ownParty } from '../../assessments/index.ts';
import { letterCommand } from '../letter-command.ts';
import { directorsLetterPrepared } from '../letters/directors-letter.ts';
import { asRulesSeeLetter } from '../remediation.store.ts';

/** The Party has the letter made from its plan: the plan's exact text is frozen, and a director is asked to sign it. */
export const prepareDirectorsLetterCommand = letterCommand({
  operation: remediationOperations['prepare-directors-letter'],
  allows: PARTY_ACTORS,
  who: ownParty,
  decide: (_asked, { conditions, letter, plan }) =>
    prepareDirectorsLetter(conditions, plan.sha256, letter && asRulesSeeLetter(letter)),
  offered: (_actor, { conditions }) => allDischarged(conditions),
  async apply({ tx, on, newId }, { assessment, plan }, { versionNo, planSha256 }) {
    await tx
      .insertInto('directors_letters')
      .values({
        id: newId(),
        party_id: assessment.party_id,
        assessment_id: assessment.id,
        version_no: versionNo,
        state: 'prepared',
        plan: plan.text,
        plan_sha256: planSha256,
        prepared_on: on,
      })
      .execute();
    await moveAssessment(tx, assessment.id, 'remediation', assessment.turn_due_on);
  },
  tell: directorsLetterPrepared,
});
