import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { attachEvidence } from '../../../../rules/fieldwork/evidence.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { assessmentCommand, ownParty } from '../../assessments/index.ts';
import { theControl } from '../control-answer.ts';
import { addEvidence } from '../evidence.store.ts';
import { controlIn } from '../round.store.ts';

/** The party attaches a file to a control. It was sniffed, hashed and stored before the command began. */
export const attachEvidenceCommand = assessmentCommand({
  operation: fieldworkOperations['attach-evidence'],
  allows: PARTY_ACTORS,
  who: ownParty,
  async facts({ tx, params, file, newId }, assessment) {
    const control = await controlIn(tx, assessment, params.controlId);
    return control && file && { control, file, evidenceId: newId() };
  },
  version: () => undefined,
  decide: ({ body, on }, { facts: { control, file, evidenceId } }) =>
    attachEvidence(
      {
        evidenceId,
        controlId: control.id,
        title: body.title,
        speaksOfOn: body.speaksOfOn,
        fileName: file.fileName,
        sha256: file.sha256,
      },
      on,
    ),
  apply: ({ tx, actor, at }, { assessment, facts: { file } }, event) =>
    addEvidence(tx, {
      id: event.evidenceId,
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      control_id: event.controlId,
      title: event.title,
      speaks_of_on: event.speaksOfOn,
      sha256: event.sha256,
      file_name: event.fileName,
      media_type: file.mediaType,
      bytes: file.bytes,
      uploaded_by: actor.personId,
      uploaded_at: at,
    }),
  answer: (asked, { assessment, facts }) => theControl(asked, assessment.id, facts.control.id),
});
