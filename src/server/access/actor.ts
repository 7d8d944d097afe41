import type { Role, Side } from '../../rules/vocabulary.ts';

/** Whoever asks for something: a signed-in person, or the clockwork. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly side: Side;
  readonly roles: readonly Role[];
  /** Party side: the party acted for. SSC: the party that employs the member. */
  readonly partyId: string | null;
}

/** The clockwork itself: reactions and reminders act as this. */
export const SYSTEM: Actor = {
  personId: '00000000-0000-7000-8000-000000000000',
  name: 'Assay',
  email: '',
  organisation: 'Assay',
  side: 'system',
  roles: ['system'],
  partyId: null,
};
