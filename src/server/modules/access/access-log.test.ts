import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../contract/index.ts';
import type { Day } from '../../../rules/values/day.ts';
import { aLine } from '../../../testing/access-line.ts';
import { type Records, recordsOf } from '../../../testing/records.ts';
import { askAny, NOBODYS, requestFor } from '../../../testing/requests.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { openAccessLog } from '../../access/access-log.ts';
import type { Actor } from '../../access/actor.ts';
import { purgeAccessLog } from '../../access/purge-access-log.ts';
import { SENSITIVE } from '../../access/sensitive.ts';
import type { Database } from '../../db/database.ts';

let scheme: TestScheme;
let records: Records;
beforeAll(async () => {
  scheme = await openScheme();
  records = await recordsOf(scheme, 'brackwater');
});
afterAll(() => scheme.close());

const linesOf = (operation: string) =>
  scheme.given((tx) =>
    tx.selectFrom('access_log').selectAll().where('operation', '=', operation).orderBy('at').execute(),
  );
const settled = () => scheme.server.accessLog.settled();
const about = () => ({ params: { assessmentId: records.assessmentId } });

describe('the access log', () => {
  test('tells who read a report, what of, when and from where', async () => {
    await scheme.as('memberOne').ask('read-report', about());
    await settled();
    expect(await linesOf('read-report')).toMatchObject([
      {
        person_id: scheme.people.memberOne,
        side: 'ssc',
        roles: ['ssc-member'],
        subject: { assessmentId: records.assessmentId },
        outcome: 'read',
        reason: null,
        network: '127.0.0.1',
      },
    ]);
  });

  test('tells what was refused, and why', async () => {
    await scheme.as('stranger').ask('read-response', about());
    await scheme.as('charging').ask('read-response', about());
    await askAny(scheme.as('conflictedMember'), operations['cast-vote'], requestFor(operations['cast-vote'], records));
    await settled();
    expect((await linesOf('read-response')).map(({ reason, person_id }) => [reason, person_id])).toEqual([
      ['not-found', scheme.people.stranger],
      ['not-permitted', scheme.people.charging],
    ]);
    expect(await linesOf('cast-vote')).toMatchObject([{ outcome: 'refused', reason: 'not-found' }]);
  });

  test('has every read of something sensitive, and of an auditor every read', async () => {
    const asked = { sensitive: 0, byAuditor: 0 };
    for (const [id, operation] of Object.entries(operations)) {
      if (operation.method !== 'GET' || 'open' in operation || id === 'preview-report') continue;
      // How one signs in oneself is no record of the scheme.
      if (scheme.server.handlers.some((handler) => handler.kind === 'account' && handler.operation.id === id)) continue;
      for (const person of ['secasAdministrator', 'auditor'] as const) {
        const before = (await linesOf(id)).length;
        const { status } = await askAny(scheme.as(person), operation, requestFor(operation, records));
        await settled();
        const isSensitive = (SENSITIVE as readonly string[]).includes(id);
        const isNoted = status === 403 || status === 404 || (status < 400 && (isSensitive || person === 'auditor'));
        expect((await linesOf(id)).length - before, `${id} by ${person}: ${status}`).toBe(isNoted ? 1 : 0);
        if (status < 400 && isSensitive) asked.sensitive += 1;
        if (status < 400 && person === 'auditor') asked.byAuditor += 1;
      }
    }
    console.info(
      `access log: ${asked.sensitive} sensitive reads and ${asked.byAuditor} reads of an auditor, each with its line`,
    );
    expect(asked.sensitive).toBeGreaterThan(20);
    expect(asked.byAuditor).toBeGreaterThan(40);
  });

  test('has its line before a file has left', async () => {
    const before = (await linesOf('download-evidence')).length;
    const { assessmentId, evidenceId } = records;
    await scheme.as('lead').ask('download-evidence', { params: { assessmentId, evidenceId } });
    expect(await linesOf('download-evidence')).toHaveLength(before + 1);
  });

  test('is read by an auditor, page by page and as CSV, with filters; and by nobody else, in PostgreSQL either', async () => {
    const page = await scheme.as('auditor').ask('list-access-log', { query: { limit: 2, outcome: 'refused' } });
    expect(page.answer).toMatchObject({ keptMonths: 24, rows: [{ outcome: 'refused' }, { outcome: 'refused' }] });
    const next = await scheme.as('auditor').ask('list-access-log', {
      query: { limit: 2, outcome: 'refused', after: page.answer.next ?? '' },
    });
    expect(next.answer.rows.map(({ id }) => id)).not.toContain(page.answer.rows[1]?.id);
    const ofOne = await scheme.as('auditor').ask('list-access-log', { query: { personId: scheme.people.memberOne } });
    expect(ofOne.answer.rows).toMatchObject([
      { person: { name: 'Member One' }, assessment: { partyName: 'Brackwater Energy' }, reason: null },
    ]);
    const none = await scheme.as('auditor').ask('list-access-log', { query: { until: '2020-01-01' } });
    expect(none.answer.rows).toEqual([]);
    const csv = await scheme.as('auditor').ask('download-access-log', {});
    expect(csv.text.split('\r\n')[0]).toBe(
      'at,person,organisation,side,operation,assessment_ref,party_name,subject,outcome,reason,network',
    );
    const asOfficer: Actor = {
      personId: scheme.people.secasAdministrator,
      name: '',
      email: '',
      organisation: '',
      side: 'secas',
      roles: ['secas-administrator'],
      partyId: null,
    };
    expect(
      await scheme.server.database.as(asOfficer, (tx) => tx.selectFrom('access_log').selectAll().execute()),
    ).toEqual([]);
  });

  test('is changed and thinned by nobody who runs through the service', async () => {
    await expect(scheme.given((tx) => tx.deleteFrom('access_log').execute())).rejects.toThrow('permission denied');
    await expect(scheme.given((tx) => tx.updateTable('access_log').set({ network: '' }).execute())).rejects.toThrow(
      'permission denied',
    );
  });

  test('loses nothing when the service stops in order', async () => {
    const log = openAccessLog(scheme.server.database, pino({ level: 'silent' }));
    for (let n = 0; n < 1_200; n++) log.note(aLine({ operation: 'stopping' }));
    await log.close();
    expect(await linesOf('stopping')).toHaveLength(1_200);
  });

  test('outlasts a database that is away, and writes each line once', async () => {
    let refusals = 3;
    const database = {
      ...scheme.server.database,
      as: (...of: Parameters<Database['as']>) =>
        refusals-- > 0 ? Promise.reject(new Error('away')) : scheme.server.database.as(...of),
    } as Database;
    const log = openAccessLog(database, pino({ level: 'silent' }));
    log.note(aLine({ operation: 'away' }));
    await expect.poll(async () => (await linesOf('away')).length, { timeout: 5_000 }).toBe(1);
    await log.close();
    expect(await linesOf('away')).toHaveLength(1);
  });

  test('holds no id that somebody made up as if it were a record', async () => {
    await scheme.as('auditor').ask('read-report', { params: { assessmentId: NOBODYS } });
    await settled();
    const { answer } = await scheme
      .as('auditor')
      .ask('list-access-log', { query: { assessmentId: NOBODYS, ownIncluded: 'true' } });
    expect(answer.rows).toMatchObject([{ assessment: null, outcome: 'refused', reason: 'not-found' }]);
  });
});

describe('what is older than the access log is kept', () => {
  const purges = () =>
    scheme.given((tx) =>
      tx
        .selectFrom('journal')
        .select(['on_day', 'entry'])
        .where('event', '=', 'access-log-purged')
        .orderBy('seq')
        .execute(),
    );
  const count = async () =>
    Number((await scheme.given((tx) => sql<{ n: string }>`select count(*) n from access_log`.execute(tx))).rows[0]?.n);

  test('is removed by the clockwork once a day, and the journal says how much and by which value', async () => {
    const { server } = scheme;
    scheme.setDay('2031-06-10' as Day);
    for (const at of ['2029-06-09T12:00:00.000Z', '2029-06-11T12:00:00.000Z']) server.accessLog.note(aLine({ at }));
    await settled();
    const before = await count();
    await server.clockwork.settled();
    expect(await count()).toBe(1);
    await server.clockwork.settled();
    expect((await purges()).map(({ on_day, entry }) => [on_day, JSON.parse(entry).event])).toEqual([
      [
        '2031-06-10',
        { event: 'access-log-purged', lines: before - 1, months: 24, cite: 'DEFAULT_ACCESS_LOG', trust: 'assumed' },
      ],
    ]);
    scheme.setDay('2031-06-12' as Day);
    await server.clockwork.settled();
    expect(await count()).toBe(0);
    expect((await purges()).map(({ on_day }) => on_day)).toEqual(['2031-06-10', '2031-06-12']);
  });

  test('is removed once by several processes at the same moment, and a day without such lines is told as well', async () => {
    const told = (await purges()).length;
    scheme.setDay('2031-07-01' as Day);
    for (const month of ['01', '02', '03'])
      scheme.server.accessLog.note(aLine({ at: `2029-${month}-03T12:00:00.000Z` }));
    await settled();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => purgeAccessLog(scheme.connection, scheme.server.clock)),
    );
    expect(all.map(({ lines }) => lines).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 3]);
    scheme.setDay('2031-07-02' as Day);
    await purgeAccessLog(scheme.connection, scheme.server.clock);
    expect(await purges()).toHaveLength(told + 2);
  });

  test('is nothing that the service itself could remove', async () => {
    await expect(scheme.given((tx) => tx.deleteFrom('access_log').execute())).rejects.toThrow('permission denied');
  });
});
