import { nameOf } from '../../../../contract/names.ts';
import type { Tx } from '../../../db/database.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';

/** How letters call an assessment: its ref, the party, and `Full User Security Assessment UA-0042`. */
export interface Headline {
  readonly ref: string;
  readonly partyName: string;
  readonly named: string;
}

export async function headlineOf(
  tx: Tx,
  { ref, kind, party_id }: Pick<AssessmentRecord, 'ref' | 'kind' | 'party_id'>,
): Promise<Headline> {
  const { name } = await tx.selectFrom('parties').select('name').where('id', '=', party_id).executeTakeFirstOrThrow();
  return { ref, partyName: name, named: `${nameOf(kind)} ${ref}` };
}

/** Those on the team who do the fieldwork. */
export const fieldTeam = ({ team }: Pick<AssessmentRecord, 'team'>): string[] =>
  team.filter(({ role }) => role !== 'quality-reviewer').map(({ person_id }) => person_id);

/** Everyone who acts for the party. */
export const partyActors = ({ party_id }: Pick<AssessmentRecord, 'party_id'>) => ({
  partyId: party_id,
  roles: ['party-administrator', 'party-contributor', 'party-director'],
});
