import { ACTIONS } from '../../../rules/assessments/actions.ts';
import { phaseOf } from '../../../rules/assessments/life.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Actor } from '../../access/actor.ts';
import { everyoneOf } from '../../access/roles.ts';
import {
  type AssessmentRead,
  type AssessmentRecord,
  assessmentOffers,
  onTheTeam,
  seesDraftFindings,
} from '../assessments/index.ts';

/** Answers and evidence are between the party and its assessors; SECAS keeps the process. */
export const READERS = everyoneOf('party', 'cio', 'secas');

/** Those who carry out the fieldwork. The quality reviewer keeps out of it, so as to review with fresh eyes. */
export const FIELD_ASSESSORS = ['assessor-lead', 'assessor'] as const;

const BEFORE_THE_RESPONSE = ['booking', 'preparation', 'fieldwork', 'report'];

/**
 * Results before the report is issued are for those who read its draft; while no version of it is being written they are what
 * was issued, and for everybody of the User CIO.
 */
export const seesResults = (actor: Actor, record: Pick<AssessmentRead, 'team' | 'advisers' | 'state'>): boolean =>
  seesDraftFindings(actor, record) ||
  (actor.side === 'cio' && record.state !== 'cancelled' && !BEFORE_THE_RESPONSE.includes(phaseOf(record.state)));

/** The assessors' own notes: the team of this assessment. */
export const seesWorkingNotes = (actor: Actor, record: Pick<AssessmentRecord, 'team'>): boolean =>
  onTheTeam(actor, record);

/** Lead or assessor on this assessment's team. */
export const doesTheFieldwork = (actor: Actor, { team }: Pick<AssessmentRecord, 'team'>): boolean =>
  actor.side === 'cio' &&
  team.some(({ person_id, role }) => person_id === actor.personId && role !== 'quality-reviewer');

/** Who may open a piece of evidence: the party whose it is, and the assessors of this assessment. */
export const mayDownload = (actor: Actor, record: Pick<AssessmentRecord, 'party_id' | 'team'>): boolean =>
  (actor.side === 'party' && actor.partyId === record.party_id) ||
  (actor.side === 'cio' && record.team.some(({ person_id }) => person_id === actor.personId));

const OF_FIELDWORK: readonly string[] = ACTIONS.slice(
  ACTIONS.indexOf('answer-control'),
  ACTIONS.indexOf('end-fieldwork') + 1,
);

/** The actions of the fieldwork that an assessment offers. */
export const fieldworkActions = (actor: Actor, assessment: AssessmentRecord, on: Day, book: Overlay) =>
  assessmentOffers.on(actor, assessment, on, book).filter(({ operation }) => OF_FIELDWORK.includes(operation));
