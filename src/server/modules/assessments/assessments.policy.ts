import type { Actor } from '../../access/actor.ts';
import type { AssessmentRecord } from './assessments.store.ts';

/** The party itself, on its own assessment. */
export const ownParty = (actor: Actor, record: { readonly party_id: string }): boolean =>
  actor.side === 'party' && actor.partyId === record.party_id;

/** An assessor of the User CIO who is on this assessment's team. */
export const onTheTeam = (actor: Actor, record: Pick<AssessmentRecord, 'team'>): boolean =>
  actor.side === 'cio' && record.team.some(({ person_id }) => person_id === actor.personId);

/** The team's lead. */
export const leadsTheTeam = (actor: Actor, record: Pick<AssessmentRecord, 'team'>): boolean =>
  actor.side === 'cio' && record.team.some(({ person_id, role }) => person_id === actor.personId && role === 'lead');

/** The bodies of the scheme that see every assessment; a member of the SSC with an interest is kept out by the committee's own policy. */
export const schemeBody = (actor: Actor): boolean => ['cio', 'secas', 'ssc', 'dcc', 'system'].includes(actor.side);
