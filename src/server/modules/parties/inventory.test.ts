import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { unzipped, zipped } from '../../../testing/zip.ts';
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

describe('a workbook that would harm whoever opens it is refused, and nothing of it is laid out', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const preview = (bytes: Buffer) =>
    scheme.as('officer').ask('preview-inventory', { file: { name: 'inventory.xlsx', bytes } });
  const aWorkbook = async () =>
    unzipped(await writeExcelFile([[{ value: 'party_ref', type: String }]], { sheet: 'November' }).toBuffer());

  test('one that unpacks to far more than it is', async () => {
    const parts = await aWorkbook();
    const bomb = zipped({ ...parts, 'xl/media/rest.bin': Buffer.alloc(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const { problem } = await preview(bomb);
    expect(problem).toMatchObject({ status: 413, code: 'too-large' });
    expect(problem.detail).toContain('32 MiB');
  });

  test('one that says it is small and is not', async () => {
    const parts = await aWorkbook();
    const said = { 'xl/media/rest.bin': 10 };
    const bomb = zipped({ ...parts, 'xl/media/rest.bin': Buffer.alloc(64 * 1024 * 1024) }, said);
    expect((await preview(bomb)).problem.code).toBe('too-large');
  });

  test('one with a cell at the far corner of its sheet, which is named', async () => {
    const parts = await aWorkbook();
    const far = parts[SHEET]?.toString().replace('r="A1"', 'r="XFD1048576"').replace('<row r="1"', '<row r="1048576"');
    const { answer } = await preview(zipped({ ...parts, [SHEET]: Buffer.from(far ?? '') }));
    expect(answer.errors).toMatchObject([{ cell: '1048576', expected: 'nothing beyond row 50,000 and column 50' }]);
  });

  test('one that is whole is read as before', async () => {
    const { answer } = await preview(zipped(await aWorkbook()));
    expect(answer.errors[0]).toMatchObject({ sheet: 'November' });
  });
});

test('only SECAS imports, and only CSV or XLSX', async () => {
  const file = csv(`${ref},2026-11-20,5`);
  const party = await scheme.as('administrator').ask('preview-inventory', { file });
  expect(party.problem.code).toBe('not-permitted');
  const pdf = { name: 'inventory.csv', bytes: Buffer.from('%PDF-1.7\n') };
  expect((await scheme.as('officer').ask('preview-inventory', { file: pdf })).problem.code).toBe('wrong-media-type');
});
