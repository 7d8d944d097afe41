import { type Selectable, sql } from 'kysely';
import { BODIES } from '../../../contract/common.ts';
import type { SingleSignOnNow, SingleSignOnWanted } from '../../../rules/access/single-sign-on.ts';
import type { Body } from '../../../rules/parties/people.ts';
import type { Sso } from '../../access/sso.ts';
import type { Tx } from '../../db/database.ts';
import type { SsoProviders } from '../../db/schema.ts';

/** An organisation of a body, as it stands beside the names of its people. */
export interface BodyOrganisation {
  readonly body: Body;
  readonly organisation: string;
}

/**
 * Whom a provider `s` speaks for, of `people`: those who act for its Party; or those of its body who carry its organisation. A
 * member of the SSC whom a Party employs acts in person and not for the employer: nobody's provider speaks for them.
 */
export const signsIn = sql<boolean>`case when s.party_id is null
  then people.side = s.body and people.organisation = s.organisation and people.party_id is null
  else people.side = 'party' and people.party_id = s.party_id end`;

/**
 * Whether one of `people` may come in otherwise than through their organisation. SECAS's administrators always may: they lift
 * what others are kept out by.
 */
export const mayChooseHow = sql<boolean>`('secas-administrator' = any (people.roles)
  or not exists (select from sso_providers s where s.demanded and ${signsIn}))`;

/** The reference of the organisation whose provider one of `people` has to come in through; null when they may choose. */
export const throughProvider = sql<string | null>`(
  select coalesce(s.ref, p.ref) from sso_providers s left join parties p on p.id = s.party_id
  where s.demanded and ${signsIn} and not ${mayChooseHow})`;

/** Every provider with what is needed to ask it. */
export const providers = (tx: Tx) =>
  tx
    .selectFrom('sso_providers as s')
    .leftJoin('parties as p', 'p.id', 's.party_id')
    .select(['s.id', 's.issuer', 's.client_id as clientId', 's.client_secret as clientSecret']);

/** A provider as it is set, but for its secret. */
export type ProviderNow = Pick<Selectable<SsoProviders>, (typeof AS_SET)[number]>;
const AS_SET = ['id', 'version', 'issuer', 'client_id', 'demanded', 'used_at', 'body', 'organisation', 'ref'] as const;
export const asSet = (tx: Tx) => tx.selectFrom('sso_providers').select(AS_SET);

/** As the rule asks for it. */
export const nowOf = (now: ProviderNow | undefined): SingleSignOnNow | undefined =>
  now && { issuer: now.issuer, clientId: now.client_id, used: now.used_at !== null };

/** Whose provider it is. */
type Of = { readonly party_id: string } | BodyOrganisation;

/** Writes down what was decided of a provider. A new secret has not been used yet. */
export async function keepProvider(
  { tx, at, actor, newId, body }: Keeping,
  sso: Pick<Sso, 'seal'>,
  of: Of,
  now: ProviderNow | undefined,
): Promise<void> {
  const set = {
    issuer: body.issuer,
    client_id: body.clientId,
    demanded: body.demanded,
    set_by: actor.personId,
    set_at: at,
  };
  const secret = body.clientSecret && { client_secret: await sso.seal(body.clientSecret), used_at: null };
  if (now)
    await tx
      .updateTable('sso_providers')
      .set({ ...set, ...secret, version: sql`version + 1` })
      .where('id', '=', now.id)
      .execute();
  else if (secret)
    await tx
      .insertInto('sso_providers')
      .values({ ...set, ...secret, ...of, id: newId(), ...('body' in of && { ref: sql`assay.new_ref('OR')` }) })
      .execute();
}

/** Of a command, what it takes to write a provider down. */
interface Keeping {
  readonly tx: Tx;
  readonly at: string;
  readonly actor: { readonly personId: string };
  readonly body: SingleSignOnWanted;
  newId(): string;
}

/** The active people of the organisations of the bodies, with the Party that employs them. */
export const peopleOfOrganisations = (tx: Tx) =>
  tx
    .selectFrom('people')
    .select(['id', 'name', 'side as body', 'organisation', 'party_id as employerId'])
    .where('side', 'in', BODIES)
    .where('active', '=', true)
    .orderBy('name');
