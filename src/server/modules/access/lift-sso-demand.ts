import { sql } from 'kysely';
import { SYSTEM } from '../../access/actor.ts';
import { invitationMail, newInvitation, saveInvitation } from '../../access/invitation.ts';
import type { Binding } from '../../platform/http/handler.ts';
import { newId } from '../../platform/ids.ts';
import { writeJournal } from '../../platform/journal/journal.ts';
import { handIn } from '../../platform/outbox/hand-in.ts';
import { letterOf } from './letters/sso-set.ts';
import { signsIn } from './sso.store.ts';

/**
 * Lets the people of an organisation sign in again otherwise than through its provider, on behalf of whoever runs the service.
 * They are told, and before it is demanded again somebody has to come in by it again. SECAS's administrators among them are
 * invited to set a password: they may never have had one, and nobody else could invite them.
 *
 * @param reference `P-001`, or `OR-31415` of an organisation of a body
 * @returns the organisation's name; undefined when none of this reference demands its provider
 */
export const liftSsoDemand = (
  { database, clock }: Pick<Binding, 'database' | 'clock'>,
  reference: string,
): Promise<string | undefined> =>
  database.as(SYSTEM, async (tx) => {
    const found = await tx
      .selectFrom('sso_providers as s')
      .leftJoin('parties as p', 'p.id', 's.party_id')
      .select(['s.id', 's.party_id as partyId', sql<string>`coalesce(s.organisation, p.name)`.as('name')])
      .where(sql`coalesce(s.ref, p.ref)`, '=', reference.toUpperCase())
      .where('s.demanded', '=', true)
      .forUpdate('s')
      .executeTakeFirst();
    if (!found) return undefined;
    const { id, partyId, name } = found;
    await tx
      .updateTable('sso_providers')
      .set({ demanded: false, used_at: null, version: sql`version + 1` })
      .where('id', '=', id)
      .execute();
    const people = await tx
      .selectFrom('people')
      .innerJoin('sso_providers as s', (join) => join.on('s.id', '=', id).on(signsIn))
      .select(['people.id', 'people.name', 'people.email', 'people.organisation', 'people.roles'])
      .where('people.active', '=', true)
      .execute();
    const asked = { tx, actor: SYSTEM, on: clock.today(), at: clock.now(), params: {}, body: {}, newId };
    await writeJournal(asked as never, {
      commandId: newId(),
      operation: 'lift-sso-demand',
      subject: { kind: partyId ? 'party' : 'sso-provider', id: partyId ?? id, partyId, assessmentId: null },
      event: { event: 'sso-demand-lifted' },
      because: [],
    });
    const to = { personIds: people.map((person) => person.id) };
    await handIn(asked as never, [letterOf({ name, demanded: false, link: '/account' }, to, partyId)]);
    for (const { roles, ...person } of people.filter((one) => one.roles.includes('secas-administrator'))) {
      const [invited, invitation] = [{ ...person, partyId: null }, newInvitation(asked.at)];
      await saveInvitation(tx, newId(), asked.at, invited, invitation);
      await handIn(asked as never, [invitationMail(invited, invitation)]);
    }
    return name;
  });
