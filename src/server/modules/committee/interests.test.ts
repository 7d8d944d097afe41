import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import type { PersonCalled } from '../../../testing/people.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aCondition, aMeeting, listed, opened, readyForCommittee } from './committee.testing.ts';

const HELD_ON = '2026-12-09' as Day;

let scheme: TestScheme;
/** Brackwater's paper, which the conflicted member may not see, and Tarnbeck's, which memberOne may not. */
let brackwater: { assessmentId: string; itemId: string };
let tarnbeck: { assessmentId: string; itemId: string };
let meetingId: string;
let letterId: string;

beforeAll(async () => {
  scheme = await openScheme();
  meetingId = await aMeeting(scheme, HELD_ON);
  const paper = async (party: 'brackwater' | 'tarnbeck') => {
    const { assessmentId } = await readyForCommittee(scheme, { party });
    return { assessmentId, itemId: await listed(scheme, assessmentId, meetingId) };
  };
  brackwater = await paper('brackwater');
  tarnbeck = await paper('tarnbeck');
  await opened(scheme, meetingId, HELD_ON, ['memberTwo', 'memberThree', 'memberOne', 'conflictedMember']);
  for (const member of ['memberTwo', 'memberThree'] as const) {
    await scheme.as(member).ask('cast-vote', {
      params: { assessmentId: brackwater.assessmentId },
      body: { version: 1, outcome: 'approved-subject-steps', vote: 'for' },
    });
  }
  const { answer } = await scheme.as('officer').ask('record-decision', {
    params: { assessmentId: brackwater.assessmentId },
    body: {
      version: 1,
      outcome: 'approved-subject-steps',
      reason: 'Sound.',
      discussion: '',
      conditions: [aCondition()],
    },
  });
  letterId = answer.decision?.letter?.id ?? '';
  await scheme.server.outbox.settled();
});
afterAll(() => scheme.close());

const conflicted = () => scheme.as('conflictedMember');

describe('a member with an interest', () => {
  test('finds no case, no paper, no history, no document: answered exactly as if there were none', async () => {
    const { assessmentId, itemId } = brackwater;
    const answers = [
      await conflicted().ask('read-assessment', { params: { assessmentId } }),
      await conflicted().ask('read-history', { params: { assessmentId } }),
      await conflicted().ask('read-committee', { params: { assessmentId } }),
      await conflicted().ask('read-agenda-item', { params: { itemId } }),
      await conflicted().ask('preview-decision', { params: { itemId }, query: { outcome: 'approved' } }),
      await conflicted().ask('download-document', { params: { documentId: letterId } }),
      await conflicted().ask('cast-vote', {
        params: { assessmentId },
        body: { version: 1, outcome: 'approved', vote: 'for' },
      }),
      await conflicted().ask('declare-interest', { params: { assessmentId }, body: { nature: 'My employer' } }),
    ];
    const never = await conflicted().ask('read-assessment', { params: { assessmentId: newId() } });
    for (const { problem } of answers) expect(problem).toEqual(never.problem);
    // And somebody without one finds them all.
    expect((await scheme.as('memberTwo').ask('read-agenda-item', { params: { itemId } })).status).toBe(200);
    expect((await scheme.as('memberTwo').ask('download-document', { params: { documentId: letterId } })).status).toBe(
      200,
    );
  });

  test('sees no row and no number that tells of it', async () => {
    const meeting = await conflicted().ask('read-meeting', { params: { meetingId } });
    expect(meeting.answer).toMatchObject({ papers: 1, agenda: [{ number: 1, assessmentId: tarnbeck.assessmentId }] });
    expect(meeting.text).not.toContain(brackwater.assessmentId);
    expect(meeting.text).not.toContain(brackwater.itemId);
    const meetings = await conflicted().ask('list-meetings');
    expect(meetings.answer.rows).toMatchObject([{ papers: 1 }]);
    const list = await conflicted().ask('list-assessments');
    expect(list.answer.rows.map(({ id }) => id)).toEqual([tarnbeck.assessmentId]);
    const counts = await conflicted().ask('count-assessments');
    expect(counts.answer.rows.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    const notices = await conflicted().ask('list-notices');
    expect(notices.text).not.toContain('Brackwater');
  });

  test('is named as recused to those who may see the paper, and reads the own interest', async () => {
    const { answer } = await scheme.as('memberTwo').ask('read-meeting', { params: { meetingId } });
    const row = answer.agenda.find(({ assessmentId }) => assessmentId === brackwater.assessmentId);
    expect(row?.recusals).toMatchObject([{ person: { name: 'Conflicted Member' }, nature: 'employed by the Party' }]);
    const own = await conflicted().ask('list-interests');
    expect(own.answer.rows).toMatchObject([
      { party: { name: 'Brackwater Energy' }, source: 'found', declaredOn: null },
    ]);
  });

  test('gets a paper pack without it, which nobody else may open', async () => {
    const asked = await conflicted().ask('prepare-paper-pack', { params: { meetingId } });
    const [pack] = asked.answer.documents;
    await scheme.server.outbox.settled();
    const params = { documentId: pack?.id ?? '' };
    expect((await conflicted().ask('download-document', { params })).status).toBe(200);
    expect((await scheme.as('memberTwo').ask('download-document', { params })).problem.code).toBe('not-found');
    const speaksOf = await scheme.given((tx) =>
      tx.selectFrom('documents').select('speaks_of').where('id', '=', params.documentId).executeTakeFirstOrThrow(),
    );
    expect(speaksOf.speaks_of).toEqual([scheme.parties.tarnbeck]);
  });

  test('cannot declare for somebody else, nor can SECAS; the chair can', async () => {
    const ask = {
      params: { assessmentId: tarnbeck.assessmentId },
      body: { nature: 'Advised the Party', memberId: scheme.people.memberThree },
    };
    expect((await scheme.as('memberTwo').ask('declare-interest', ask)).problem.code).toBe('not-permitted');
    expect((await scheme.as('officer').ask('declare-interest', ask)).problem.code).toBe('not-permitted');
    const before = await scheme.as('memberThree').ask('read-agenda-item', { params: { itemId: tarnbeck.itemId } });
    expect(before.status).toBe(200);
    await scheme.as('chair').ask('declare-interest', ask);
    const after = await scheme.as('memberThree').ask('read-agenda-item', { params: { itemId: tarnbeck.itemId } });
    expect(after.problem.code).toBe('not-found');
  });

  test('has it lifted by the chair only, with a reason, on record and told; not while the meeting sits, nor what was found', async () => {
    const { partyId, ...paper } = await readyForCommittee(scheme, { party: 'quillon' });
    const held = await aMeeting(scheme, '2027-01-13' as Day);
    const itemId = await listed(scheme, paper.assessmentId, held);
    const member = scheme.as('memberOne');
    const seen = async () => (await member.ask('read-agenda-item', { params: { itemId } })).status;
    const notices = async () => (await member.ask('list-notices')).text;
    expect(await notices()).toContain('a paper on Quillon Power');
    const { answer } = await member.ask('declare-interest', {
      params: { assessmentId: paper.assessmentId },
      body: { nature: 'My cousin works there' },
    });
    const id = answer.rows.find(({ party }) => party.id === partyId)?.id ?? '';
    expect(answer.rows.find(({ party }) => party.id === partyId)?.mayLift).toBe(false);
    expect(await seen()).toBe(404);
    // What was in the inbox already is gone as well.
    expect(await notices()).not.toContain('Quillon');

    const lifting = { params: { interestId: id }, body: { reason: 'A cousin by name only' } };
    expect((await member.ask('lift-interest', lifting)).problem.code).toBe('not-permitted');
    expect((await scheme.as('officer').ask('lift-interest', lifting)).problem.code).toBe('not-permitted');
    expect((await scheme.as('chair').ask('lift-interest', { ...lifting, body: {} })).status).toBe(400);
    await scheme.given((tx) => tx.updateTable('meetings').set({ state: 'open' }).where('id', '=', held).execute());
    expect((await scheme.as('chair').ask('lift-interest', lifting)).problem.code).toBe('paper-at-meeting');
    await scheme.given((tx) => tx.updateTable('meetings').set({ state: 'planned' }).where('id', '=', held).execute());

    const key = newId();
    const lifted = await scheme.as('chair').ask('lift-interest', { ...lifting, key });
    expect((await scheme.as('chair').ask('lift-interest', { ...lifting, key })).text).toBe(lifted.text);
    expect((await scheme.as('chair').ask('lift-interest', lifting)).problem.code).toBe('not-found');
    expect(await seen()).toBe(200);
    expect(await notices()).toContain('A cousin by name only');
    expect((await scheme.as('officer').ask('list-notices')).text).toContain('A cousin by name only');
    const history = { params: { assessmentId: paper.assessmentId } };
    expect((await scheme.as('chair').ask('read-history', history)).text).toContain('interest-lifted');
    expect((await scheme.as('lead').ask('read-history', history)).text).not.toContain('interest-lifted');
    // The chair’s own stays, and what the system found has no id to be lifted by.
    const own = { body: { partyId, nature: 'Shares in the Party' } };
    const declared = await scheme.as('chair').ask('declare-standing-interest', own);
    const mine = declared.answer.rows.find(({ member: { id: who } }) => who === scheme.people.chair);
    const lift = { params: { interestId: mine?.id ?? '' }, body: { reason: 'Sold' } };
    expect((await scheme.as('chair').ask('lift-interest', lift)).problem.code).toBe('not-found');
    const found = (await scheme.as('officer').ask('list-interests')).answer.rows.filter(
      ({ source }) => source === 'found',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { id: none } of found) expect(none).toBeNull();
    await scheme.given((tx) =>
      tx
        .insertInto('lifted_interests')
        .values({
          interest_id: mine?.id ?? '',
          party_id: partyId,
          reason: 'Sold',
          lifted_on: HELD_ON,
          lifted_by: scheme.people.officer,
        })
        .execute(),
    );
  });

  test('who declares one in a party loses its papers at once, and the packs that tell of them', async () => {
    const packed = await scheme.as('memberTwo').ask('prepare-paper-pack', { params: { meetingId } });
    await scheme.server.outbox.settled();
    const pack = { params: { documentId: packed.answer.documents[0]?.id ?? '' } };
    expect((await scheme.as('memberTwo').ask('download-document', pack)).status).toBe(200);
    const key = newId();
    const ask = { body: { partyId: scheme.parties.tarnbeck, nature: 'My brother is its director' }, key };
    const first = await scheme.as('memberTwo').ask('declare-standing-interest', ask);
    expect((await scheme.as('memberTwo').ask('declare-standing-interest', ask)).text).toBe(first.text);
    expect(first.answer.rows).toContainEqual(expect.objectContaining({ source: 'declared', declaredOn: HELD_ON }));
    expect((await scheme.as('memberTwo').ask('download-document', pack)).problem.code).toBe('not-found');
    const { params } = { params: { itemId: tarnbeck.itemId } };
    expect((await scheme.as('memberTwo').ask('read-agenda-item', { params })).problem.code).toBe('not-found');
  });

  test('reads minutes of an own edition; the full ones name the recusal and are not theirs', async () => {
    await scheme.as('officer').ask('close-meeting', { params: { meetingId }, body: { version: 2, remarks: '' } });
    await scheme.server.outbox.settled();
    const own = await conflicted().ask('read-meeting', { params: { meetingId } });
    const full = await scheme.as('memberThree').ask('read-meeting', { params: { meetingId } });
    const minutesIn = (answer: typeof own.answer) => answer.documents.filter(({ kind }) => kind === 'minutes');
    expect(minutesIn(own.answer)).toHaveLength(1);
    expect(minutesIn(full.answer)).toHaveLength(1);
    expect(minutesIn(own.answer)[0]?.id).not.toBe(minutesIn(full.answer)[0]?.id);
    const theirs = { params: { documentId: minutesIn(full.answer)[0]?.id ?? '' } };
    expect((await conflicted().ask('download-document', theirs)).problem.code).toBe('not-found');
    expect((await scheme.as('memberThree').ask('download-document', theirs)).status).toBe(200);
  });

  test('stays recused in what was decided, whatever ends, is lifted or comes up later; nobody joins them', async () => {
    const { brackwater: partyId } = scheme.parties;
    const told = async () => {
      const agenda = (await scheme.as('officer').ask('read-meeting', { params: { meetingId } })).answer.agenda;
      const paper = await scheme.as('officer').ask('read-agenda-item', { params: { itemId: brackwater.itemId } });
      return {
        agenda: agenda.find(({ id }) => id === brackwater.itemId)?.recusals.map(({ person }) => person.name),
        paper: paper.answer.members.filter(({ recusedBy }) => recusedBy !== null).map(({ person }) => person.name),
      };
    };
    const employedBy = (employer: string | null) =>
      scheme.given((tx) =>
        tx.updateTable('people').set({ party_id: employer }).where('id', '=', scheme.people.conflictedMember).execute(),
      );
    const asDecided = { agenda: ['Conflicted Member'], paper: ['Conflicted Member'] };
    expect(await told()).toEqual(asDecided);
    await employedBy(null);
    const [id, by] = [newId(), scheme.people.chair];
    await scheme.given((tx) =>
      tx
        .insertInto('interests')
        .values({
          id,
          party_id: partyId,
          person_id: scheme.people.memberThree,
          nature: 'Shares',
          source: 'chair',
          declared_on: HELD_ON,
          declared_by: by,
        })
        .execute(),
    );
    expect(await told()).toEqual(asDecided);
    await employedBy(partyId);
    await scheme.given((tx) =>
      tx
        .insertInto('lifted_interests')
        .values({ interest_id: id, party_id: partyId, reason: 'Sold', lifted_on: HELD_ON, lifted_by: by })
        .execute(),
    );
  });
});

describe('a decided paper', () => {
  test('is the same whoever leaves the committee after it or joins it: votes and quorum stay as they were recorded', async () => {
    const told = async () => {
      const { answer } = await scheme.as('officer').ask('read-agenda-item', { params: { itemId: brackwater.itemId } });
      return { members: answer.members, quorum: answer.quorum, counts: answer.counts };
    };
    const before = await told();
    expect(before.members.filter(({ vote }) => vote !== null).map(({ person }) => person.id)).toContain(
      scheme.people.memberTwo,
    );
    await scheme.join('newcomer', { side: 'ssc', roles: ['ssc-member'], organisation: 'Test' });
    const active = (is: boolean) =>
      scheme.given((tx) =>
        tx.updateTable('people').set({ active: is }).where('id', '=', scheme.people.memberTwo).execute(),
      );
    await active(false);
    expect(await told()).toEqual(before);
    await active(true);
  });
});

describe('the third wall', () => {
  const closedTo = async (person: PersonCalled): Promise<string[]> => {
    const { rows } = await scheme.given(async (tx) => {
      await sql`select set_config('assay.side', 'ssc', true), set_config('assay.person', ${scheme.people[person]}, true)`.execute(
        tx,
      );
      return sql<{ id: string }>`select unnest(assay.conflicted_parties()) as id`.execute(tx);
    });
    return rows.map(({ id }) => id).sort();
  };

  test('stands before every table whose rows belong to a party', async () => {
    const { rows } = await scheme.given((tx) =>
      sql<{ table_name: string }>`
        select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'assay' and c.column_name = 'party_id' and t.table_type = 'BASE TABLE'
          and c.table_name not in ('people', 'outbox')
          and not exists (select from pg_policies p where p.schemaname = 'assay' and p.tablename = c.table_name
                          and p.policyname = 'no_interest' and p.permissive = 'RESTRICTIVE')`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  test('reaches a member’s employer, its group, and its partner in a shared system, and nothing else', async () => {
    expect(await closedTo('memberThree')).not.toContain(scheme.parties.quillon);
    await scheme.given(async (tx) => {
      await tx
        .updateTable('parties')
        .set({ group_name: 'Hollin Group' })
        .where('id', 'in', [scheme.parties.hollin, scheme.parties.brackwater])
        .execute();
      await tx
        .insertInto('user_systems')
        .values({
          id: newId(),
          party_id: scheme.parties.quillon,
          name: 'Shared head end',
          kind: 'shared',
          provider_party_id: scheme.parties.hollin,
          in_use_from: '2024-01-01' as Day,
        })
        .execute();
    });
    const { hollin, brackwater: group, quillon, tarnbeck: declared } = scheme.parties;
    expect(await closedTo('memberThree')).toEqual([hollin, group, quillon, declared].sort());
    // The other way round: the member employed by the User is kept out of the provider's papers.
    expect(await closedTo('memberTwo')).toEqual(expect.arrayContaining([quillon, hollin]));
    expect(await closedTo('chair')).toEqual([]);
  });

  test('is no wall for anybody else', async () => {
    const assessmentId = await anAssessment(scheme, { party: 'hollin' });
    for (const person of ['officer', 'lead', 'chair', 'observer'] as const) {
      expect((await scheme.as(person).ask('read-assessment', { params: { assessmentId } })).status, person).toBe(200);
    }
    expect((await scheme.as('memberThree').ask('read-assessment', { params: { assessmentId } })).problem.code).toBe(
      'not-found',
    );
  });
});
