import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Records, recordsOf } from '../../testing/records.ts';
import { type Asker, openScheme, type TestScheme } from '../../testing/server.ts';

// When a right has been taken and that is acknowledged, no read that begins afterwards answers by it.

const ROUNDS = 250;
const READS_AT_ONCE = 4;

let scheme: TestScheme;
let records: Records;
beforeAll(async () => {
  scheme = await openScheme();
  records = await recordsOf(scheme, 'brackwater');
});
afterAll(() => scheme.close());

const report = () => ({ params: { assessmentId: records.assessmentId } });

interface Race {
  readonly asker: Asker;
  give(): Promise<unknown>;
  take(): Promise<unknown>;
  /** Something that the right is needed for. */
  read(): Promise<{ readonly status: number }>;
}

/** Readers keep reading while the right is taken; what begins after the taking was acknowledged must be refused. */
async function lateSuccesses({ give, take, read }: Race): Promise<{ late: number; races: number; before: number }> {
  const counted = { late: 0, races: 0, before: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    await give();
    // The right is there, whoever wins the race that follows.
    if ((await read()).status === 200) counted.before += 1;
    let taken = false;
    const reading = Array.from({ length: READS_AT_ONCE }, async () => {
      for (let n = 0; n < 20; n++) {
        const beganLate = taken;
        const { status } = await read();
        if (status === 200 && beganLate) counted.late += 1;
        if (status === 200) counted.before += 1;
        counted.races += 1;
        if (beganLate) return;
      }
    });
    await take();
    taken = true;
    await Promise.all(reading);
  }
  return counted;
}

const set = (personId: string, change: { readonly roles?: never[] | string[]; readonly party_id?: string }) =>
  scheme.given((tx) =>
    tx
      .updateTable('people')
      .set(change as never)
      .where('id', '=', personId)
      .execute(),
  );

describe('a right that is taken', () => {
  test.each([
    'a role',
    'the party acted for',
    'a place on the team',
    'the absence of an interest',
  ] as const)('%s: no read that begins after it answers', async (what) => {
    const { parties } = scheme;
    const [member, lead, director] = [scheme.as('memberTwo'), scheme.as('assessor'), scheme.as('director')];
    const races: Record<typeof what, Race> = {
      'a role': {
        asker: member,
        give: () => set(member.personId, { roles: ['ssc-member'] }),
        take: () => set(member.personId, { roles: [] }),
        read: () => member.ask('read-report', report()),
      },
      'the party acted for': {
        asker: director,
        give: () => set(director.personId, { party_id: parties.brackwater }),
        take: () => set(director.personId, { party_id: parties.quillon }),
        read: () => director.ask('read-report', report()),
      },
      'a place on the team': {
        asker: lead,
        give: () => onTheTeam(lead.personId, true),
        take: () => onTheTeam(lead.personId, false),
        read: () =>
          lead.ask('download-evidence', {
            params: { assessmentId: records.assessmentId, evidenceId: records.evidenceId },
          }),
      },
      'the absence of an interest': {
        asker: member,
        give: async () => {
          await set(member.personId, { roles: ['ssc-member'], party_id: parties.quillon });
        },
        take: () => set(member.personId, { party_id: parties.brackwater }),
        read: () => member.ask('read-report', report()),
      },
    };
    const { late, races: run, before } = await lateSuccesses(races[what]);
    console.info(
      `revoked, ${what}: ${run} reads in ${ROUNDS} rounds, ${before} before it was taken, ${late} late successes`,
    );
    expect(run).toBeGreaterThanOrEqual(ROUNDS * READS_AT_ONCE);
    expect(before).toBeGreaterThan(0);
    expect(late).toBe(0);
  }, 60_000);
});

async function onTheTeam(personId: string, isOn: boolean): Promise<void> {
  const member = { party_id: records.partyId, assessment_id: records.assessmentId, person_id: personId } as const;
  await scheme.given(async (tx) => {
    await tx.deleteFrom('assessment_team').where('person_id', '=', personId).execute();
    if (isOn)
      await tx
        .insertInto('assessment_team')
        .values({ ...member, role: 'assessor' })
        .execute();
  });
}
