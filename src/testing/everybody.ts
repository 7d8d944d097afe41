import type { Day } from '../rules/values/day.ts';
import { ROLES, type Role, SIDE_OF_ROLE } from '../rules/vocabulary.ts';
import type { Actor } from '../server/access/actor.ts';
import type { Relation } from '../server/access/permissions.ts';
import type { Tx } from '../server/db/database.ts';
import { newId } from '../server/platform/ids.ts';
import type { TestPartyName } from './people.ts';
import type { Records } from './records.ts';
import type { Asker, TestScheme } from './server.ts';

/** Somebody of one role, and what they are to the records that are asked about. */
export interface Someone {
  readonly role: Role;
  readonly relation: Relation;
  readonly asker: Asker;
  readonly about: Records;
}

/** One person for each role and each relation that the role can have. */
export async function everybodyOf(
  scheme: TestScheme,
  brackwater: Records,
  hollin: Records,
): Promise<readonly Someone[]> {
  const join = (role: Role, relation: Relation, party?: TestPartyName) =>
    scheme.join(`${role}-${relation.replaceAll(' ', '-')}`, {
      side: SIDE_OF_ROLE[role],
      roles: [role],
      organisation: 'Test',
      ...(party && { party }),
    });
  const made: Someone[] = [];
  const add = async (role: Role, relation: Relation, about: Records, party?: TestPartyName) =>
    made.push({ role, relation, about, asker: await join(role, relation, party) });
  for (const role of ROLES) {
    if (SIDE_OF_ROLE[role] === 'party') {
      await add(role, 'own', brackwater, 'brackwater');
      await add(role, 'none', brackwater, 'tarnbeck');
      await add(role, 'provider I use', hollin, 'brackwater');
      await add(role, 'ended', hollin, 'quillon');
    } else if (SIDE_OF_ROLE[role] === 'cio') {
      for (const relation of ['on my team', 'ended', 'none'] as const) await add(role, relation, brackwater);
    } else if (SIDE_OF_ROLE[role] === 'ssc') {
      await add(role, 'none', brackwater);
      await add(role, 'conflicted', brackwater, 'brackwater');
    } else await add(role, 'none', brackwater);
  }
  await scheme.given(async (tx) => {
    const uses = {
      kind: 'shared' as const,
      provider_party_id: scheme.parties.hollin,
      in_use_from: '2024-01-01' as Day,
    };
    await tx
      .insertInto('user_systems')
      .values([
        { ...uses, id: newId(), party_id: scheme.parties.brackwater, name: 'Shared' },
        {
          ...uses,
          id: newId(),
          party_id: scheme.parties.quillon,
          name: 'Once shared',
          in_use_until: '2025-01-01' as Day,
        },
      ])
      .execute();
    for (const { role, relation, asker } of made) {
      if (relation !== 'on my team' && !(relation === 'ended' && SIDE_OF_ROLE[role] === 'cio')) continue;
      const part = role === 'assessor-lead' ? 'lead' : role === 'assessor' ? 'assessor' : 'quality-reviewer';
      const member = {
        party_id: brackwater.partyId,
        assessment_id: brackwater.assessmentId,
        person_id: asker.personId,
        role: part,
      } as const;
      await tx.insertInto('assessment_team').values(member).execute();
      // Was on the team, and is not any more.
      if (relation === 'ended')
        await tx.deleteFrom('assessment_team').where('person_id', '=', asker.personId).execute();
    }
  });
  return made;
}

/** From now on every change is carried out and taken back, so that one question never answers the next. */
export function nothingIsKept({ server }: TestScheme): void {
  const database = server.database as { as: TestScheme['server']['database']['as'] };
  const as = database.as.bind(database);
  database.as = async <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const taken = new Error('taken back');
    let done: { readonly what: T } | undefined;
    await as(actor, async (tx) => {
      done = { what: await work(tx) };
      throw taken;
    }).catch((error: unknown) => {
      if (error !== taken) throw error;
    });
    if (!done) throw new Error('Nothing was done.');
    return done.what;
  };
}
