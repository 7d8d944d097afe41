import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { reverseDays } from '../../../../rules/fieldwork/record-days.ts';
import { refuse } from '../../../../rules/values/outcome.ts';
import { ASSESSORS } from '../../../access/roles.ts';
import { assessmentCommand, onTheTeam } from '../../assessments/index.ts';
import { addDays, daysOf } from '../days.store.ts';
import { theDays } from '../days-answer.ts';
import { mayReverseFor } from '../queries/list-days.ts';

/** Undoes an entry of days by a counter-entry; entries themselves are never edited. */
export const reverseDaysCommand = assessmentCommand({
  operation: fieldworkOperations['reverse-days'],
  allows: ASSESSORS,
  who: onTheTeam,
  facts: async ({ tx, params }, assessment) =>
    (await daysOf(tx, assessment.id)).find(({ id }) => id === params.entryId),
  version: () => undefined,
  decide({ actor, body }, { assessment, facts: entry }) {
    if (!mayReverseFor(actor, assessment, entry.person_id)) return refuse('not-permitted', { needs: 'assessor-lead' });
    const { id, person_id: personId, worked_on: workedOn, hundredths, activity, grade, reversedById } = entry;
    const reversed = reversedById !== null;
    return reverseDays({ id, personId, workedOn, days: hundredths / 100, activity, grade, reversed }, body.reason);
  },
  apply: (asked, { assessment }, event) => addDays(asked, assessment, event, event.reversesId),
  answer: (asked, { assessment }) => theDays(asked, assessment.id),
  races: { days_worked_reverses_id_key: 'already-reversed' },
});
