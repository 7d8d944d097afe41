import type { z } from 'zod';
import { accessOperations } from '../../../../contract/access.ts';
import type { Sso } from '../../../access/sso.ts';
import type { Tx } from '../../../db/database.ts';
import { type Query, query } from '../../../platform/query/query.ts';
import { refused } from '../../../platform/refused.ts';

type SingleSignOn = z.output<(typeof accessOperations)['read-sso']['answer']>;

/** Single sign-on of a party; version 0 when nothing is set. The secret is told to nobody. */
export async function ssoOf(tx: Tx, partyId: string, redirectUri: string): Promise<SingleSignOn> {
  const party = await tx.selectFrom('parties').select('ref').where('id', '=', partyId).executeTakeFirst();
  if (!party) throw refused('not-found');
  const set = await tx
    .selectFrom('sso_providers')
    .select(['version', 'issuer', 'client_id', 'demanded', 'used_at'])
    .where('party_id', '=', partyId)
    .executeTakeFirst();
  return {
    version: set?.version ?? 0,
    issuer: set?.issuer ?? '',
    clientId: set?.client_id ?? '',
    demanded: set?.demanded ?? false,
    used: Boolean(set?.used_at),
    redirectUri,
    signInPath: `/sign-in?organisation=${encodeURIComponent(party.ref)}`,
  };
}

export const readSso = (sso: Pick<Sso, 'redirectUri'>): Query =>
  query({
    operation: accessOperations['read-sso'],
    allows: ['party-administrator', 'secas-administrator'],
    read: async ({ tx, actor, params: { partyId } }) =>
      actor.side === 'party' && actor.partyId !== partyId ? undefined : ssoOf(tx, partyId, sso.redirectUri),
  });
