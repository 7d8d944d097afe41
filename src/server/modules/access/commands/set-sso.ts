import { sql } from 'kysely';
import { accessOperations } from '../../../../contract/access.ts';
import { setSingleSignOn } from '../../../../rules/access/single-sign-on.ts';
import type { Sso } from '../../../access/sso.ts';
import { type Command, command } from '../../../platform/command/command.ts';
import { ssoOf } from '../queries/read-sso.ts';

/** A party’s administrator, or SECAS’s, sets the OpenID provider of the party. */
export const setSso = (sso: Pick<Sso, 'seal' | 'redirectUri' | 'onlyHttps'>): Command =>
  command({
    operation: accessOperations['set-sso'],
    allows: ['party-administrator', 'secas-administrator'],
    stepUp: true,
    async load({ tx, actor, params: { partyId } }) {
      if (actor.side === 'party' && actor.partyId !== partyId) return undefined;
      const party = await tx.selectFrom('parties').select(['id', 'name']).where('id', '=', partyId).executeTakeFirst();
      if (!party) return undefined;
      const now = await tx
        .selectFrom('sso_providers')
        .selectAll()
        .where('party_id', '=', partyId)
        .forUpdate()
        .executeTakeFirst();
      return { party, now };
    },
    mayAct: () => true,
    version: ({ now }) => now?.version ?? 0,
    decide: ({ body }, { now }) =>
      setSingleSignOn(
        body,
        now && { issuer: now.issuer, clientId: now.client_id, used: now.used_at !== null },
        sso.onlyHttps,
      ),
    subject: (_asked, { party }) => ({ kind: 'party', id: party.id, partyId: party.id, assessmentId: null }),
    async apply({ tx, at, actor, body }, { party, now }, { issuer, clientId, demanded }) {
      const set = { issuer, client_id: clientId, demanded, set_by: actor.personId, set_at: at };
      const secret = body.clientSecret && { client_secret: await sso.seal(body.clientSecret), used_at: null };
      if (now) {
        await tx
          .updateTable('sso_providers')
          .set({ ...set, ...secret, version: sql`version + 1` })
          .where('party_id', '=', party.id)
          .execute();
      } else if (secret)
        await tx
          .insertInto('sso_providers')
          .values({ ...set, ...secret, party_id: party.id })
          .execute();
    },
    tell: (_asked, { party }, { demanded }) => [
      {
        topic: 'letter',
        letter: 'sso-set',
        to: { partyId: party.id },
        partyId: party.id,
        subject: `Single sign-on of ${party.name} was set`,
        body: demanded
          ? 'Its people sign in through its OpenID provider and no other way from now on.'
          : 'Its people may sign in through its OpenID provider, beside their passwords and passkeys.',
        link: `/parties/${party.id}/single-sign-on`,
        confidential: false,
      },
    ],
    answer: ({ tx }, { party }) => ssoOf(tx, party.id, sso.redirectUri),
    races: { sso_providers_pkey: 'stale-version' },
  });
