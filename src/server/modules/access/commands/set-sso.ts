import { accessOperations } from '../../../../contract/access.ts';
import { setSingleSignOn } from '../../../../rules/access/single-sign-on.ts';
import type { Sso } from '../../../access/sso.ts';
import { type Command, command } from '../../../platform/command/command.ts';
import { letterOf } from '../letters/sso-set.ts';
import { ssoOf } from '../queries/read-sso.ts';
import { asSet, keepProvider, nowOf } from '../sso.store.ts';

/** A party’s administrator, or SECAS’s, sets the OpenID provider of the party. */
export const setSso = (sso: Pick<Sso, 'seal' | 'redirectUri' | 'onlyHttps'>): Command =>
  command({
    operation: accessOperations['set-sso'],
    allows: ['party-administrator', 'secas-administrator'],
    stepUp: true,
    async load({ tx, actor, params: { partyId } }) {
      if (actor.side === 'party' && actor.partyId !== partyId) return undefined;
      const party = await tx.selectFrom('parties').select(['id', 'name']).where('id', '=', partyId).executeTakeFirst();
      return party && { party, now: await asSet(tx).where('party_id', '=', partyId).forUpdate().executeTakeFirst() };
    },
    mayAct: () => true,
    version: ({ now }) => now?.version ?? 0,
    decide: ({ body }, { now }) => setSingleSignOn(body, nowOf(now), sso.onlyHttps),
    subject: (_asked, { party }) => ({ kind: 'party', id: party.id, partyId: party.id, assessmentId: null }),
    apply: (asked, { party, now }) => keepProvider(asked, sso, { party_id: party.id }, now),
    tell: (_asked, { party }, { demanded }) => [
      letterOf(
        { name: party.name, demanded, link: `/parties/${party.id}/single-sign-on` },
        { partyId: party.id },
        party.id,
      ),
    ],
    answer: ({ tx }, { party }) => ssoOf(tx, party.id, sso.redirectUri),
    races: { sso_providers_of_party: 'stale-version' },
  });
