import type { Actor } from '../../access/actor.ts';
import type { Stage } from '../../access/audiences.ts';
import type { AssessmentRead, AssessmentRecord } from './assessments.store.ts';

/** The party itself, on its own assessment. */
export const ownParty = (actor: Actor, record: { readonly party_id: string }): boolean =>
  actor.side === 'party' && actor.partyId === record.party_id;

/** An assessor of the User CIO who is on this assessment's team. */
export const onTheTeam = (actor: Actor, record: Pick<AssessmentRecord, 'team'>): boolean =>
  actor.side === 'cio' && record.team.some(({ person_id }) => person_id === actor.personId);

/** The team's lead. */
export const leadsTheTeam = (actor: Actor, record: Pick<AssessmentRecord, 'team'>): boolean =>
  actor.side === 'cio' && record.team.some(({ person_id, role }) => person_id === actor.personId && role === 'lead');

/**
 * Who reads what was found before the report on it is issued: results, observations, the draft and its comments. The team as it
 * is now; whoever reviews reports for the User CIO, unless they have advised the party; SECAS for the process. The party has what
 * was shared with it. Assumed: no source says who within the User CIO (docs/adr/0020).
 */
export const seesDraftFindings = (actor: Actor, record: Pick<AssessmentRead, 'team' | 'advisers'>): boolean =>
  actor.side === 'cio'
    ? onTheTeam(actor, record) ||
      (actor.roles.includes('quality-reviewer') && !record.advisers.includes(actor.personId))
    : actor.side === 'secas' || actor.side === 'system';

/**
 * Whether the asker reads what has been found, by how far it has come: a draft is for its readers, what was shared with the
 * party for the party too, and what was issued for everybody who sees the assessment.
 */
export const seesFinding = (
  actor: Actor,
  record: Pick<AssessmentRead, 'party_id' | 'team' | 'advisers'>,
  stage: Stage,
): boolean => stage === 'issued' || seesDraftFindings(actor, record) || (stage === 'shared' && ownParty(actor, record));

/**
 * Whoever may take a whole case out of the service: the party its own, its team, and SECAS for the process. The SSC decides on
 * papers, and its packs are made for it; DCC has no case.
 */
export const mayExport = (actor: Actor, record: Pick<AssessmentRecord, 'party_id' | 'team'>): boolean =>
  ownParty(actor, record) || onTheTeam(actor, record) || actor.side === 'secas';

/** The bodies of the scheme that see every assessment; a member of the SSC with an interest is kept out by the committee's own policy. */
export const schemeBody = (actor: Actor): boolean => ['cio', 'secas', 'ssc', 'dcc', 'system'].includes(actor.side);
