import type { z } from 'zod';
import { accessOperations } from '../../../../contract/access.ts';
import { BODIES } from '../../../../contract/common.ts';
import type { Sso } from '../../../access/sso.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { asSet, type BodyOrganisation, peopleOfOrganisations } from '../sso.store.ts';
import { told } from './read-sso.ts';

type BodySso = z.output<(typeof accessOperations)['set-body-sso']['answer']>;

/** Single sign-on of every organisation of the bodies that has people or a provider, by body. */
export async function ssoOfBodies(tx: Tx, redirectUri: string): Promise<BodySso[]> {
  const people = await peopleOfOrganisations(tx).execute();
  const set = await asSet(tx).where('body', 'is not', null).execute();
  const organisations = new Map<string, BodyOrganisation>();
  for (const { body, organisation } of [...people, ...set] as readonly BodyOrganisation[])
    organisations.set(`${body} ${organisation}`, { body, organisation });
  const rows = [...organisations.values()].map((of): BodySso => {
    const isOf = (other: { readonly body: string | null; readonly organisation: string | null }) =>
      other.body === of.body && other.organisation === of.organisation;
    const provider = set.find(isOf);
    const names = (signedIn: boolean) =>
      people.filter((person) => isOf(person) && (person.employerId === null) === signedIn).map(({ name }) => name);
    return {
      ...of,
      ...told(provider, provider?.ref ?? null, redirectUri),
      people: names(true),
      inPerson: names(false),
    };
  });
  return rows.sort(
    (a, b) => BODIES.indexOf(a.body) - BODIES.indexOf(b.body) || a.organisation.localeCompare(b.organisation, 'en'),
  );
}

export const listBodySso = (sso: Pick<Sso, 'redirectUri'>) =>
  query({
    operation: accessOperations['list-body-sso'],
    allows: ['secas-administrator'],
    read: async ({ tx }) => ({ rows: await ssoOfBodies(tx, sso.redirectUri) }),
  });
