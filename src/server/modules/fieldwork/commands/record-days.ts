import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { GRADE_OF_MEMBER, recordDays } from '../../../../rules/fieldwork/record-days.ts';
import { refuse } from '../../../../rules/values/outcome.ts';
import { ASSESSORS } from '../../../access/roles.ts';
import { assessmentCommand, leadsTheTeam, onTheTeam } from '../../assessments/index.ts';
import { addDays, recordedOn } from '../days.store.ts';
import { theDays } from '../days-answer.ts';

/** A member of the team records work on one day; the lead may record it for any member. */
export const recordDaysCommand = assessmentCommand({
  operation: fieldworkOperations['record-days'],
  allows: ASSESSORS,
  who: onTheTeam,
  async facts({ tx, actor, body }, { team }) {
    const personId = body.personId ?? actor.personId;
    const member = team.find(({ person_id }) => person_id === personId);
    if (!member) return undefined;
    return { personId, role: member.role, already: (await recordedOn(tx, personId, body.workedOn)) / 100 };
  },
  version: () => undefined,
  decide({ actor, body, on, book }, { assessment, facts: { personId, role, already } }) {
    if (personId !== actor.personId && !leadsTheTeam(actor, assessment)) {
      return refuse('not-permitted', { needs: 'assessor-lead' });
    }
    const { workedOn, days, activity, grade = GRADE_OF_MEMBER[role], note } = body;
    return recordDays({ personId, workedOn, days, activity, grade, note }, already, on, book);
  },
  apply: (asked, { assessment }, event) => addDays(asked, assessment, event, null),
  answer: (asked, { assessment }) => theDays(asked, assessment.id),
});
