import { sql } from 'kysely';
import { committeeOperations } from '../../../../contract/committee.ts';
import { removeFromAgenda } from '../../../../rules/committee/agenda.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { moveAssessment } from '../../assessments/index.ts';
import { paperCommand } from '../committee-command.ts';
import { removedFromAgenda } from '../letters/removed-from-agenda.ts';
import { readCommittee } from '../queries/read-committee.ts';
import { there } from '../there.ts';

/** SECAS takes a paper off the agenda, with a reason; the assessment waits for another meeting. */
export const removeFromAgendaCommand = paperCommand({
  operation: committeeOperations['remove-from-agenda'],
  allows: SECAS_OFFICERS,
  who: ({ side }) => side === 'secas',
  look: ({ meeting }) => removeFromAgenda(meeting, ''),
  decide: ({ body }, { meeting }) => removeFromAgenda(meeting, body.reason),
  async apply({ tx }, { item, assessment }) {
    await tx
      .updateTable('agenda_items')
      .set({ state: 'withdrawn', version: sql`version + 1` })
      .where('id', '=', item.id)
      .executeTakeFirstOrThrow();
    await moveAssessment(tx, assessment.id, 'awaiting-committee', null);
  },
  tell: (asked, paper, event) => removedFromAgenda(asked, paper, event),
  answer: async ({ tx, actor, on }, { assessment }) => there(await readCommittee(tx, actor, on, assessment.id)),
});
