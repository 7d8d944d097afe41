import { remediationOperations } from '../../../../contract/remediation.ts';
import {
  type DirectorsLetterSigned,
  maySign,
  signDirectorsLetter,
} from '../../../../rules/remediation/directors-letter.ts';
import { letterReviewClock } from '../../../../rules/rulebook/values.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import { deadline, moveAssessment, ownParty, writeDocumentRow } from '../../assessments/index.ts';
import { letterCommand, type OnLetter } from '../letter-command.ts';
import { directorsLetterSigned } from '../letters/directors-letter.ts';
import { asRulesSeeLetter, changeLetter } from '../remediation.store.ts';

const operation = remediationOperations['sign-directors-letter'];

/** A director of the Party signs exactly the plan that was shown. With that the letter goes to the SSC, as a PDF as well. */
export const signDirectorsLetterCommand = letterCommand({
  operation,
  allows: PARTY_ACTORS,
  stepUp: true,
  who: ownParty,
  decide: ({ body, actor, on, book }, { letter, plan }) =>
    signDirectorsLetter(
      letter && asRulesSeeLetter(letter),
      body,
      { planSha256: plan.sha256, roles: actor.roles },
      on,
      book,
    ),
  offered: (actor, { letter }) => maySign(letter && asRulesSeeLetter(letter), actor.roles),
  async apply(asked, { assessment, letter }, event) {
    if (!letter) throw new Error('What is signed has been prepared');
    const { tx, actor, at, on } = asked;
    await changeLetter(tx, letter.id, {
      state: 'signed',
      signed_by: actor.personId,
      signed_name: event.name,
      signed_position: event.position,
      signed_at: at,
      statement: event.statement,
      document_id: await addDocument(asked, assessment, event),
    });
    await moveAssessment(tx, assessment.id, 'letter-review', deadline(letterReviewClock, on, asked.book));
  },
  tell: directorsLetterSigned,
});

/** The letter's row among the documents; the PDF itself is made after the commit. */
async function addDocument(
  asked: Asked<typeof operation>,
  assessment: OnLetter['assessment'],
  { versionNo }: DirectorsLetterSigned,
): Promise<string> {
  const id = asked.newId();
  await writeDocumentRow(asked, assessment, {
    id,
    kind: 'directors-letter',
    title: `Director’s Letter on ${assessment.ref}, version ${versionNo}`,
    marking: 'amber',
    version_no: versionNo,
    file_name: `${assessment.ref}-directors-letter-v${versionNo}.pdf`,
  });
  return id;
}
