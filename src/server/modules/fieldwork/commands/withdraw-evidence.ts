import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { withdrawEvidence } from '../../../../rules/fieldwork/evidence.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { assessmentCommand, ownParty } from '../../assessments/index.ts';
import { theControl } from '../control-answer.ts';
import { evidenceBy, markWithdrawn } from '../evidence.store.ts';
import { evidenceWithdrawn } from '../letters/evidence-withdrawn.ts';

/** The party withdraws evidence with a reason. The file stays: an assessor may have relied on it. */
export const withdrawEvidenceCommand = assessmentCommand({
  operation: fieldworkOperations['withdraw-evidence'],
  allows: PARTY_ACTORS,
  who: ownParty,
  facts: ({ tx, params }, assessment) => evidenceBy(tx, assessment.id, params.evidenceId),
  version: ({ facts }) => facts.version,
  decide: ({ body }, { facts: { id, title, withdrawn_at } }) =>
    withdrawEvidence({ id, title, withdrawn: withdrawn_at !== null }, body.reason),
  apply: ({ tx, at }, _loaded, event) => markWithdrawn(tx, event.evidenceId, at, event.reason),
  tell: (_asked, { assessment, facts }, event) =>
    assessment.state === 'fieldwork' ? evidenceWithdrawn(assessment, facts.control_id, event) : [],
  answer: (asked, { assessment, facts }) => theControl(asked, assessment.id, facts.control_id),
});
