import type { Reviewer } from '../../../rules/reports/quality-review.ts';
import type { Actor } from '../../access/actor.ts';
import type { AssessmentRecord } from '../assessments/index.ts';

/** Lead and assessors of the team write the report; its quality reviewer writes nothing of it. */
export const writesTheReport = (actor: Actor, { team }: Pick<AssessmentRecord, 'team'>): boolean =>
  actor.side === 'cio' &&
  team.some(({ person_id, role }) => person_id === actor.personId && role !== 'quality-reviewer');

/** Who reviews, as the rule looks at it. */
export const reviewerOf = (actor: Actor, { team }: Pick<AssessmentRecord, 'team'>): Reviewer => ({
  personId: actor.personId,
  isReviewerOfTeam: team.some(({ person_id, role }) => person_id === actor.personId && role === 'quality-reviewer'),
});
