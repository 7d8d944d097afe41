import { accessOperations } from '../../../../contract/access.ts';
import { setBodySingleSignOn } from '../../../../rules/access/single-sign-on.ts';
import type { Sso } from '../../../access/sso.ts';
import type { Tx } from '../../../db/database.ts';
import { type Command, command } from '../../../platform/command/command.ts';
import { refused } from '../../../platform/refused.ts';
import { letterOf } from '../letters/sso-set.ts';
import { ssoOfBodies } from '../queries/list-body-sso.ts';
import { asSet, type BodyOrganisation, keepProvider, nowOf, peopleOfOrganisations } from '../sso.store.ts';

/** SECAS’s administrator sets the OpenID provider of an organisation of a body. */
export const setBodySso = (sso: Pick<Sso, 'seal' | 'redirectUri' | 'onlyHttps'>): Command =>
  command({
    operation: accessOperations['set-body-sso'],
    allows: ['secas-administrator'],
    stepUp: true,
    async load({ tx, newId, body: { body, organisation } }) {
      const now = await asSet(tx)
        .where('body', '=', body)
        .where('organisation', '=', organisation)
        .forUpdate()
        .executeTakeFirst();
      const people = await peopleOfOrganisations(tx)
        .where('side', '=', body)
        .where('organisation', '=', organisation)
        .where('party_id', 'is', null)
        .execute();
      return { id: now?.id ?? newId(), now, people };
    },
    mayAct: () => true,
    version: ({ now }) => now?.version ?? 0,
    decide: ({ body }, { now, people }) => setBodySingleSignOn(body, nowOf(now), people.length, sso.onlyHttps),
    subject: (_asked, { id }) => ({ kind: 'sso-provider', id, partyId: null, assessmentId: null }),
    apply: (asked, { id, now }) => {
      const { body, organisation } = asked.body;
      return keepProvider({ ...asked, newId: () => id }, sso, { body, organisation }, now);
    },
    async tell({ tx, body: { organisation } }, { people }, { demanded }) {
      const personIds = [...people.map(({ id }) => id), ...(await secasAdministrators(tx))];
      return [letterOf({ name: organisation, demanded, link: '/account' }, { personIds }, null)];
    },
    answer: ({ tx, body }) => answerOf(tx, body, sso.redirectUri),
    races: { sso_providers_of_organisation: 'stale-version' },
  });

async function secasAdministrators(tx: Tx): Promise<string[]> {
  const found = await tx.selectFrom('people').select(['id', 'roles']).where('side', '=', 'secas').execute();
  return found.filter(({ roles }) => roles.includes('secas-administrator')).map(({ id }) => id);
}

async function answerOf(tx: Tx, { body, organisation }: BodyOrganisation, redirectUri: string) {
  const rows = await ssoOfBodies(tx, redirectUri);
  const row = rows.find((one) => one.body === body && one.organisation === organisation);
  if (!row) throw refused('not-found');
  return row;
}
