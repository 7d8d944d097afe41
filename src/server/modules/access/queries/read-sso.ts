import type { z } from 'zod';
import { accessOperations } from '../../../../contract/access.ts';
import type { Sso } from '../../../access/sso.ts';
import type { Tx } from '../../../db/database.ts';
import { type Query, query } from '../../../platform/query/query.ts';
import { refused } from '../../../platform/refused.ts';
import { asSet, type ProviderNow } from '../sso.store.ts';

type SingleSignOn = z.output<(typeof accessOperations)['read-sso']['answer']>;

/** What is told of a provider; version 0 when nothing is set. The secret is told to nobody. */
export const told = (set: ProviderNow | undefined, ref: string | null, redirectUri: string): SingleSignOn => ({
  version: set?.version ?? 0,
  issuer: set?.issuer ?? '',
  clientId: set?.client_id ?? '',
  demanded: set?.demanded ?? false,
  used: Boolean(set?.used_at),
  redirectUri,
  signInPath: ref === null ? '' : `/sign-in?organisation=${encodeURIComponent(ref)}`,
});

/** Single sign-on of a party. */
export async function ssoOf(tx: Tx, partyId: string, redirectUri: string): Promise<SingleSignOn> {
  const party = await tx.selectFrom('parties').select('ref').where('id', '=', partyId).executeTakeFirst();
  if (!party) throw refused('not-found');
  const set = await asSet(tx).where('party_id', '=', partyId).executeTakeFirst();
  return told(set, party.ref, redirectUri);
}

export const readSso = (sso: Pick<Sso, 'redirectUri'>): Query =>
  query({
    operation: accessOperations['read-sso'],
    allows: ['party-administrator', 'secas-administrator'],
    read: async ({ tx, actor, params: { partyId } }) =>
      actor.side === 'party' && actor.partyId !== partyId ? undefined : ssoOf(tx, partyId, sso.redirectUri),
  });
