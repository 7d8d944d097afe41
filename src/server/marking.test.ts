import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';
import { type Records, recordsOf } from '../testing/records.ts';
import { requestFor } from '../testing/requests.ts';
import { cookieOf, openScheme, type TestScheme } from '../testing/server.ts';
import { unzipped } from '../testing/zip.ts';

// A draft of the report would be rendered anew.
vi.mock('./platform/documents/index.ts', () => ({
  openDocuments: () => ({ render: async () => new Uint8Array(8), close: async () => {} }),
}));

let scheme: TestScheme;
let records: Records;
beforeAll(async () => {
  scheme = await openScheme();
  records = await recordsOf(scheme, 'brackwater');
});
afterAll(() => scheme.close());

const downloads = (Object.values(operations) as readonly Operation[]).filter(({ download }) => download);
/** Each printed PDF shows its marking on every page; evidence leaves exactly as it came. */
const MARKED_INSIDE = ['download-document', 'preview-report', 'download-evidence'];
/** Of what only some may have, who. Everything else SECAS may have. */
const WHO = { 'download-evidence': 'contributor', 'download-access-log': 'auditor' } as const;

async function fileOf(operation: Operation) {
  const { params, query } = requestFor(operation, records);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const search = new URLSearchParams(query as Record<string, string>).toString();
  const token = scheme.tokens[WHO[operation.id as keyof typeof WHO] ?? 'officer'];
  return scheme.server.app.inject({
    method: 'GET',
    url: `/api${path}?${search}`,
    headers: { cookie: cookieOf(token) },
  });
}

test('whatever leaves as a file tells its marking, and bears it in its name unless it bears it inside', async () => {
  for (const operation of downloads) {
    const { statusCode, headers } = await fileOf(operation);
    expect(statusCode, operation.id).toBe(200);
    expect(headers['x-marking'], operation.id).toMatch(/^(white|green|amber|red)$/);
    if (MARKED_INSIDE.includes(operation.id)) continue;
    const name = /filename="([^"]+)"/.exec(String(headers['content-disposition']))?.[1];
    expect(name, operation.id).toContain(`-${String(headers['x-marking']).toUpperCase()}.`);
  }
  console.info(`files that leave: ${downloads.length}`);
  expect(downloads.length).toBeGreaterThan(7);
});

test('a workbook bears its marking on its tab, on paper and in its properties, and not among its rows', async () => {
  const { rawPayload } = await fileOf(operations['download-obligations-workbook']);
  const parts = unzipped(rawPayload);
  const part = (name: string) => parts[name]?.toString() ?? '';
  expect(part('xl/workbook.xml')).toContain('(AMBER)');
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<oddHeader>[^<]*AMBER<\/oddHeader>/);
  expect(part('docProps/core.xml')).toContain('<cp:category>Amber</cp:category>');
  expect(part('xl/sharedStrings.xml')).not.toMatch(/amber/i);
});

test('a calendar file bears its marking, and asks calendars that are shared to show no more than that the days are taken', async () => {
  const { payload } = await fileOf(operations['download-calendar']);
  expect(payload).toContain('X-MARKING:AMBER');
  expect(payload).toContain('CLASS:CONFIDENTIAL');
});
