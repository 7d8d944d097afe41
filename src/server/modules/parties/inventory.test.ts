import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
let ref: string;
beforeAll(async () => {
  scheme = await openScheme();
  ref = (await scheme.as('officer').ask('read-party', { params: brackwater() })).answer.ref;
});
afterAll(() => scheme.close());

const brackwater = () => ({ partyId: scheme.parties.brackwater });
const csv = (...lines: string[]) => ({
  name: 'inventory.csv',
  bytes: Buffer.from(`\uFEFFparty_ref,counted_on,devices\r\n${lines.join('\r\n')}\r\n`),
});
const sha256Of = ({ bytes }: { bytes: Buffer }) => createHash('sha256').update(bytes).digest('hex');

test('a file with wrong cells is answered by naming each of them, and cannot be imported', async () => {
  const file = csv(`${ref},2026-11-20,many`, 'P-NONE,2026-11-20,5');
  const { answer } = await scheme.as('officer').ask('preview-inventory', { file });
  expect(answer).toMatchObject({ errorCount: 2, changes: [] });
  expect(answer.errors[0]).toMatchObject({ sheet: 'CSV', cell: 'C2', found: 'many' });
  const refused = await scheme.as('officer').ask('import-inventory', { body: { sha256: answer.sha256 }, file });
  expect(refused.problem.code).toBe('inventory-has-errors');
});

test('a file is looked at first, imported as it was looked at, and once; both sides are warned where counts disagree', async () => {
  const officer = scheme.as('officer');
  const file = csv(`${ref},2026-11-20,400000`);
  const { answer } = await officer.ask('preview-inventory', { file });
  expect(answer).toMatchObject({ sha256: sha256Of(file), rows: 1, errorCount: 0 });
  expect(answer.changes[0]).toMatchObject({ devices: 400_000, devicesBefore: null, changed: false });
  expect(answer.changes[0]?.warning).toBeTruthy();
  expect((await officer.ask('read-obligations', { params: brackwater() })).answer.warnings).toEqual([]);

  const other = await officer.ask('import-inventory', {
    body: { sha256: answer.sha256 },
    file: csv(`${ref},2026-11-20,1`),
  });
  expect(other.problem.code).toBe('inventory-differs');
  const ask = { body: { sha256: answer.sha256 }, file, key: newId() };
  expect((await officer.ask('import-inventory', ask)).answer).toEqual({ sha256: answer.sha256, imported: 1 });
  expect((await officer.ask('import-inventory', ask)).answer.imported).toBe(1);
  const again = await officer.ask('import-inventory', { ...ask, key: newId() });
  expect(again.problem.code).toBe('inventory-imported');

  for (const person of ['officer', 'contributor'] as const) {
    expect((await scheme.as(person).ask('read-obligations', { params: brackwater() })).answer.warnings).toHaveLength(1);
    const { rows } = (await scheme.as(person).ask('list-obligations')).answer;
    expect(rows.find(({ party }) => party.ref === ref)?.countsDisagree).toBe(true);
  }
});

test('a workbook with premises lands as a count of premises, and the party is told when its cycle changes', async () => {
  const bytes = await writeExcelFile(
    [
      ['party_ref', 'counted_on', 'devices', 'domestic_premises', 'non_domestic_premises'],
      [ref, '2026-11-22', 900_000, 300_000, 0],
    ].map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }) as never)),
    { sheet: 'November' },
  ).toBuffer();
  const file = { name: 'inventory.xlsx', bytes };
  const officer = scheme.as('officer');
  const { answer } = await officer.ask('preview-inventory', { file });
  expect(answer).toMatchObject({ errorCount: 0, changes: [{ domestic: 300_000, nonDomestic: 0 }] });
  await officer.ask('import-inventory', { body: { sha256: answer.sha256 }, file });
  const { premises } = (await scheme.as('contributor').ask('read-party', { params: brackwater() })).answer;
  expect(premises?.[0]).toMatchObject({ countedOn: '2026-11-22', domestic: 300_000, devices: 900_000 });
  const notices = (await scheme.as('contributor').ask('list-notices')).answer.rows;
  expect(notices.map(({ letter }) => letter)).toContain('premises-change-what-is-due');
});

test('only SECAS imports, and only CSV or XLSX', async () => {
  const file = csv(`${ref},2026-11-20,5`);
  const party = await scheme.as('administrator').ask('preview-inventory', { file });
  expect(party.problem.code).toBe('not-permitted');
  const pdf = { name: 'inventory.csv', bytes: Buffer.from('%PDF-1.7\n') };
  expect((await scheme.as('officer').ask('preview-inventory', { file: pdf })).problem.code).toBe('wrong-media-type');
});
