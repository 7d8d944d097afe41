import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../../contract/index.ts';
import type { Operation } from '../../contract/operation.ts';
import { SIDE_OF_ROLE } from '../../rules/vocabulary.ts';
import { everybodyOf, type Someone } from '../../testing/everybody.ts';
import { type Records, recordsOf } from '../../testing/records.ts';
import { askAny, requestFor } from '../../testing/requests.ts';
import { openScheme, type TestScheme } from '../../testing/server.ts';

// Fields whose readers differ from those of the record they stand beside. Here PostgreSQL's wall before them is taken down, and
// what is left is the first: second-wall.test.ts has it the other way about.

type Reader = (someone: Someone) => boolean;
const side = (of: Someone) => SIDE_OF_ROLE[of.role];
const team: Reader = (of) => of.relation === 'on my team';
const drafts: Reader = (of) => team(of) || of.role === 'quality-reviewer' || side(of) === 'secas';
const committee: Reader = (of) => side(of) === 'secas' || (side(of) === 'ssc' && of.relation !== 'conflicted');

/** Each field: where it stands, and who reads it. */
const FIELDS: Readonly<Record<string, { readonly set: string; readonly readBy: Reader }>> = {
  'a working note': { set: `working_notes set note = $1`, readBy: team },
  'an observation not shared yet': {
    set: `observations set title = $1, finding = $1, evidence_seen = $1 where state = 'draft' and party_id = $2`,
    readBy: drafts,
  },
  'what the next version makes of an observation': {
    set: `observation_revisions set title = $1, finding = $1, evidence_seen = $1 where state = 'draft' and party_id = $2`,
    readBy: drafts,
  },
  'a draft shared with the party': {
    set: `reports set summary = $1, scope = $1, opinion = $1, change_reason = $1 where state = 'factual-accuracy' and party_id = $2`,
    readBy: (of) => drafts(of) || of.relation === 'own',
  },
  'a comment on that draft': {
    set: `report_comments set comment = $1 where party_id = $2 and report_id in (select id from reports where state = 'factual-accuracy')`,
    readBy: (of) => drafts(of) || of.relation === 'own',
  },
  'why a report was returned': { set: `review_notes set note = $1 where party_id = $2`, readBy: drafts },
  'what was said on a paper': { set: `deliberations set discussion = $1 where party_id = $2`, readBy: committee },
  'SECAS’s own reason for a waiver': {
    set: `internal_reasons set reason = $1 where party_id = $2`,
    readBy: (of) => side(of) === 'secas',
  },
};
const TABLES = new Set(Object.values(FIELDS).map(({ set }) => set.split(' ')[0] ?? ''));
const wordOf = (field: string) => `field-${Object.keys(FIELDS).indexOf(field)}-told`;

let scheme: TestScheme;
let records: Records;
let everybody: readonly Someone[];
beforeAll(async () => {
  scheme = await openScheme();
  records = await recordsOf(scheme, 'brackwater');
  everybody = await everybodyOf(scheme, records, await recordsOf(scheme, 'hollin'));
  const owner = new pg.Client(scheme.connection);
  await owner.connect();
  await owner.query('set search_path = assay');
  for (const table of TABLES) {
    await owner.query(
      `alter table ${table} no force row level security; alter table ${table} disable row level security`,
    );
  }
  for (const [field, { set }] of Object.entries(FIELDS)) {
    const { rowCount } = await owner.query(`update ${set.includes('where') ? set : `${set} where party_id = $2`}`, [
      wordOf(field),
      records.partyId,
    ]);
    expect(rowCount, field).toBeGreaterThan(0);
  }
  await owner.end();
});
afterAll(() => scheme.close());

test('with the second wall before them switched off, the first alone keeps fields for their own readers', async () => {
  const reads = (Object.values(operations) as Operation[]).filter(({ open, method }) => !open && method === 'GET');
  const wrong: string[] = [];
  let told = 0;
  for (const someone of everybody.filter(({ about }) => about.partyId === records.partyId)) {
    for (const operation of reads) {
      const { text } = await askAny(someone.asker, operation, requestFor(operation, records));
      for (const [field, { readBy }] of Object.entries(FIELDS)) {
        if (!text.includes(wordOf(field))) continue;
        told += 1;
        if (!readBy(someone)) wrong.push(`${operation.id} tells ${someone.role} (${someone.relation}) ${field}`);
      }
    }
  }
  console.info(`first wall alone: fields told ${told} times, ${wrong.length} to others`);
  expect(told).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
}, 100_000);
