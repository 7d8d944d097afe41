import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { PEOPLE } from '../../../testing/people.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../platform/ids.ts';
import { aCondition, aMeeting, listed, opened } from '../committee/committee.testing.ts';
import { aRoundToReport, reportUpTo } from '../reports/report.testing.ts';

// Brackwater is the provider here, and Quillon says that it uses its system. Tarnbeck has nothing to do with it.

let scheme: TestScheme;
let assessmentId: string;
let systemId: string;
beforeAll(async () => {
  scheme = await openScheme();
  await scheme.given((tx) =>
    tx
      .updateTable('parties')
      .set({ category: 'shared-resource-provider' })
      .where('id', '=', scheme.parties.brackwater)
      .execute(),
  );
  assessmentId = await aRoundToReport(scheme);
});
afterAll(() => scheme.close());

const user = () => scheme.as('stranger');
const ofQuillon = () => ({ params: { partyId: scheme.parties.quillon } });
const shared = async () => (await user().ask('read-shared-assurance', ofQuillon())).answer.rows;
const subjects = async () => (await user().ask('list-notices')).answer.rows.map(({ subject }) => subject);
const agreement = () => ({ params: { partyId: scheme.parties.quillon, systemId } });

/** Straight into the database as somebody, past every policy at the door. */
const asPartyIn = <T>(partyId: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const actor: Actor = {
    personId: scheme.people.stranger,
    name: 'Somebody',
    email: '',
    organisation: '',
    side: 'party',
    roles: [...PEOPLE.stranger.roles],
    partyId,
  };
  return scheme.server.database.as(actor, work);
};
const documentsSeen = (partyId: string) =>
  asPartyIn(partyId, (tx) =>
    tx.selectFrom('documents').select('version_no').where('party_id', '=', scheme.parties.brackwater).execute(),
  );

describe('the report of a Shared Resource Provider (G10.8)', () => {
  test('is opened to a party by nobody’s word but SECAS’s', async () => {
    const body = {
      name: 'Shared gateway',
      kind: 'shared' as const,
      providerPartyId: scheme.parties.brackwater,
      inUseFrom: '2026-10-01' as Day,
    };
    const entered = await user().ask('add-user-system', { ...ofQuillon(), body });
    systemId = entered.answer.systems.find(({ kind }) => kind === 'shared')?.id ?? '';
    await reportUpTo(scheme, assessmentId, 'issued');
    await scheme.server.outbox.settled();
    expect(await shared()).toEqual([]);
    expect(await documentsSeen(scheme.parties.quillon)).toEqual([]);
    expect(await subjects()).not.toContain('The report on Brackwater Energy has been issued');

    expect((await user().ask('confirm-agreement', agreement())).problem.code).toBe('not-permitted');
    const key = newId();
    const confirmed = await scheme.as('officer').ask('confirm-agreement', { ...agreement(), key });
    expect(confirmed.answer.systems).toContainEqual(
      expect.objectContaining({ id: systemId, agreementConfirmedOn: '2026-11-24' }),
    );
    expect((await scheme.as('officer').ask('confirm-agreement', { ...agreement(), key })).text).toBe(confirmed.text);
    const twice = await scheme.as('officer').ask('confirm-agreement', agreement());
    expect(twice.problem.code).toBe('agreement-confirmed');
    const nowhere = { params: { partyId: scheme.parties.brackwater, systemId } };
    expect((await scheme.as('officer').ask('confirm-agreement', nowhere)).problem.code).toBe('not-found');
    expect(await subjects()).toContain('The report on your Shared Resource Provider');
  });

  test('reaches the User then: the issued report as a PDF, and nothing else of the provider', async () => {
    const [row] = await shared();
    expect(row).toMatchObject({ provider: 'Brackwater Energy', versionNo: 1, outcome: null });
    const pdf = await user().ask('download-document', { params: { documentId: row?.document.id ?? '' } });
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    const params = { assessmentId };
    for (const closed of [
      await user().ask('read-assessment', { params }),
      await user().ask('read-report', { params }),
      await user().ask('read-response', { params }),
      await user().ask('read-history', { params }),
      await user().ask('read-committee', { params }),
      await user().ask('read-party', { params: { partyId: scheme.parties.brackwater } }),
      await user().ask('read-shared-assurance', { params: { partyId: scheme.parties.brackwater } }),
    ]) {
      expect(closed.problem.code).toBe('not-found');
    }
    // SECAS and the User CIO may look at what reaches whom; the SSC and DCC have no part in it.
    expect((await scheme.as('officer').ask('read-shared-assurance', ofQuillon())).answer.rows).toHaveLength(1);
    expect((await scheme.as('chair').ask('read-shared-assurance', ofQuillon())).problem.code).toBe('not-permitted');
  });

  test('reaches the User in its final version, of which it is told; a draft does not', async () => {
    const { answer } = await scheme.as('lead').ask('read-report', { params: { assessmentId } });
    const first = (await shared())[0]?.document.id ?? '';
    await scheme.as('lead').ask('reissue-report', {
      params: { assessmentId },
      body: { version: answer.version, reason: 'A figure was wrong.' },
    });
    expect(await shared()).toMatchObject([{ versionNo: 1 }]);
    await reportUpTo(scheme, assessmentId, 'issued');
    await scheme.server.outbox.settled();
    expect(await shared()).toMatchObject([{ versionNo: 2 }]);
    expect(await subjects()).toContain('The report on Brackwater Energy has been issued');
    expect((await user().ask('download-document', { params: { documentId: first } })).problem.code).toBe('not-found');
    // The provider is told that its management response is its own to give.
    const told = await scheme.as('contributor').ask('list-notices');
    expect(told.answer.rows.map(({ subject }) => subject)).toContain('Your Users have your report');
    expect(told.text).not.toContain('Quillon');
  });

  test('comes with the outcome of the SSC, and no letter, reason or condition of it', async () => {
    await scheme.given((tx) =>
      tx
        .updateTable('assessments')
        .set({ state: 'awaiting-committee', version: 1 })
        .where('id', '=', assessmentId)
        .execute(),
    );
    const heldOn = '2026-12-09' as Day;
    const meetingId = await aMeeting(scheme, heldOn);
    await listed(scheme, assessmentId, meetingId);
    await opened(scheme, meetingId, heldOn, ['memberOne', 'memberThree']);
    const outcome = 'approved-subject-steps' as const;
    for (const member of ['memberOne', 'memberThree'] as const) {
      const body = { version: 1, outcome, vote: 'for' as const };
      await scheme.as(member).ask('cast-vote', { params: { assessmentId }, body });
    }
    const conditions = [{ ...aCondition(), text: 'Rotate the keys' }];
    const body = { version: 1, outcome, reason: 'Sound in the main.', discussion: '', conditions };
    const decided = await scheme.as('officer').ask('record-decision', { params: { assessmentId }, body });
    await scheme.server.outbox.settled();
    const reply = await user().ask('read-shared-assurance', ofQuillon());
    expect(reply.answer.rows).toMatchObject([{ outcome, decidedOn: heldOn, versionNo: 2 }]);
    expect(await subjects()).toContain('The SSC has decided on Brackwater Energy');
    const everything = reply.text + (await user().ask('list-notices')).text;
    for (const kept of ['Sound in the main', 'Rotate the keys']) expect(everything).not.toContain(kept);
    const letter = { params: { documentId: decided.answer.decision?.letter?.id ?? '' } };
    expect((await user().ask('download-document', letter)).problem.code).toBe('not-found');
  });

  test('with the policies at the door off, the database shows a User that one document and no row besides', async () => {
    const { brackwater, quillon, tarnbeck } = scheme.parties;
    expect(await documentsSeen(quillon)).toEqual([{ version_no: 2 }]);
    expect(await documentsSeen(tarnbeck)).toEqual([]);
    for (const table of ['reports', 'observations', 'decisions', 'conditions', 'assessments', 'evidence'] as const) {
      const rows = await asPartyIn(quillon, (tx) =>
        tx.selectFrom(table).select('id').where('party_id', '=', brackwater).execute(),
      );
      expect(rows, table).toEqual([]);
    }
    // A foreign party asks for what reaches Quillon, or for who the Users are, and says that it has an agreement itself.
    const foreign = (text: ReturnType<typeof sql>) => asPartyIn(tarnbeck, async (tx) => (await text.execute(tx)).rows);
    expect(await foreign(sql`select * from assay.shared_assurance(${quillon})`)).toEqual([]);
    expect(await foreign(sql`select * from assay.users_to_tell(${brackwater}, '2026-12-09')`)).toEqual([]);
    await expect(foreign(sql`select * from assay.shared_assurance_of(${quillon})`)).rejects.toThrow(
      'permission denied',
    );
    const own = asPartyIn(quillon, (tx) =>
      tx
        .insertInto('shared_agreements')
        .values({
          party_id: quillon,
          user_system_id: systemId,
          confirmed_on: '2026-12-09' as Day,
          confirmed_by: scheme.people.stranger,
        })
        .execute(),
    );
    await expect(own).rejects.toThrow('row-level security');
  });

  test('stays readable when the use has ended, and nothing later reaches the former User', async () => {
    const ended = { ...agreement(), body: { inUseUntil: '2026-12-10' as Day } };
    await user().ask('end-user-system', ended);
    scheme.setDay('2027-02-01' as Day);
    const next = await aRoundToReport(scheme, { kind: 'vusa', initial: false, user_roles: ['import-supplier'] }, 0);
    const before = await subjects();
    await reportUpTo(scheme, next, 'issued');
    await scheme.server.outbox.settled();
    expect(await shared()).toMatchObject([{ versionNo: 2, outcome: 'approved-subject-steps' }]);
    expect(await documentsSeen(scheme.parties.quillon)).toEqual([{ version_no: 2 }]);
    expect(await subjects()).toEqual(before);
  });
});
