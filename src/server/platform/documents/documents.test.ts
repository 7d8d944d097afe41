import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import {
  aBookingConfirmation,
  aDirectorsLetter,
  anObservation,
  anOutcomeLetter,
  anUnsignedDirectorsLetter,
  aPaperPack,
  aReport,
  aVerificationReport,
  someMinutes,
} from './fixtures.ts';
import { type DocumentModel, openDocuments, type ReportModel } from './index.ts';

const documents = openDocuments();
afterAll(() => documents.close());

const EVERY_DOCUMENT: readonly (readonly [string, DocumentModel])[] = [
  ['a full assessment report', aReport()],
  ['a draft report', aReport({ draft: true, documentVersion: '0.1' })],
  ['a verification report by key area', aVerificationReport()],
  ['an outcome letter', anOutcomeLetter()],
  ["a signed director's letter", aDirectorsLetter()],
  ["an unsigned director's letter", anUnsignedDirectorsLetter()],
  ['a booking confirmation', aBookingConfirmation()],
  ['a paper pack', aPaperPack()],
  ['minutes', someMinutes()],
];

const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const utf8 = (pdf: Uint8Array) => Buffer.from(pdf).toString('utf8');
/** The title as the PDF's own metadata hold it: text, so that one can see what became of a name. */
const titleOf = (pdf: Uint8Array) => /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(utf8(pdf))?.[1] ?? '';
const markersOf = (pdf: Uint8Array) =>
  ['/StructTreeRoot', '/MarkInfo', '/Marked true', 'pdfuaid:part>1<', '/Lang (en-GB)'].filter((m) =>
    latin1(pdf).includes(m),
  );
const sha256 = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
const pagesOf = (pdf: Uint8Array) => Number(/xmpTPg:NPages>(\d+)</.exec(latin1(pdf))?.[1]);

/** Words of the scheme's closed lists, days and instants choose a layout; every other text is somebody's writing. */
const CHOICE_KEYS = new Set([
  'kind',
  'marking',
  'result',
  'grade',
  'disposition',
  'section',
  'code',
  'attended',
  'sha256',
]);

function withEveryText(value: unknown, written: string, key = ''): unknown {
  if (typeof value === 'string') return CHOICE_KEYS.has(key) || /(On|At)$|^on$|By$/.test(key) ? value : written;
  if (Array.isArray(value)) return value.map((item) => withEveryText(item, written, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withEveryText(item, written, name)]));
}

function aLongReport(): ReportModel {
  const report = aReport();
  const long = `${'The register was read against the rota and the call-out records. '.repeat(8)}\n\n`.repeat(2);
  return aReport({
    summary: long,
    observations: Array.from({ length: 60 }, (_, i) =>
      anObservation({ reference: `OBS-${String(i + 1).padStart(2, '0')}`, finding: long }),
    ),
    results: Array.from({ length: 50 }, (_, i) => ({
      section: `G${3 + (i % 4)}`,
      clause: `G${3 + (i % 4)}.${i + 1}`,
      duty: `Duty ${i + 1} of the catalogue, told in our own words`,
      result: report.results[i % report.results.length]?.result ?? 'compliant',
      observationReferences: i % 2 === 0 ? [`OBS-${String(i + 1).padStart(2, '0')}`] : [],
    })),
  });
}

describe('every document', () => {
  it.each(EVERY_DOCUMENT)('renders %s as tagged PDF/UA-1, with its title and language', async (_, model) => {
    const pdf = await documents.render(model);
    expect(latin1(pdf).slice(0, 5)).toBe('%PDF-');
    expect(markersOf(pdf)).toHaveLength(5);
    expect(titleOf(pdf)).not.toBe('');
  });

  it.each(
    EVERY_DOCUMENT,
  )('gives the same bytes for the same model, whatever was rendered before: %s', async (_, model) => {
    const other = openDocuments();
    const [here, there] = await Promise.all([documents.render(model), other.render(model)]);
    await other.close();
    expect(sha256(here)).toBe(sha256(there));
  });

  it.each(EVERY_DOCUMENT)('prints what people write as they wrote it and never runs it: %s', async (_, model) => {
    // Were any of it read as markup, #panic or @nowhere would stop the compiler.
    const hostile = '#panic("run") #eval("1+1") *bold* $x^2$ @nowhere = h </text> // \\ [x] {y} "q"';
    const title = titleOf(await documents.render(withEveryText(model, hostile) as DocumentModel));
    expect(title).toContain('#panic(&quot;run&quot;) #eval(&quot;1+1&quot;) *bold* $x^2$ @nowhere');
  });

  it.each(
    EVERY_DOCUMENT,
  )('survives names in every script, control characters and words without end: %s', async (_, model) => {
    const odd = `Ünïcødé Łódź Αθήνα Київ 東京電力 🙂 שלום a\u0000b\u0007 \ud800 \u202egnp.exe ${'x'.repeat(400)}`;
    const title = titleOf(await documents.render(withEveryText(model, odd) as DocumentModel));
    expect(title).toContain('Ünïcødé Łódź Αθήνα Київ [U+6771][U+4EAC][U+96FB][U+529B] [U+1F642]');
  });

  it('differs when one figure differs', async () => {
    const [first, second] = await Promise.all([
      documents.render(aBookingConfirmation()),
      documents.render(aBookingConfirmation({ datedOn: '2026-07-07' })),
    ]);
    expect(sha256(first)).not.toBe(sha256(second));
  });
});

describe('a report', () => {
  it('renders with no observation and no result', async () => {
    const pdf = await documents.render(aReport({ observations: [], results: [], daysWorked: [], recipients: [] }));
    expect(pagesOf(pdf)).toBeGreaterThan(1);
  });

  it('renders sixty observations and fifty controls over more than thirty pages', async () => {
    await documents.render(aReport());
    const began = performance.now();
    const pdf = await documents.render(aLongReport());
    const took = Math.round(performance.now() - began);
    console.info(`${pagesOf(pdf)} pages, ${Math.round(pdf.length / 1024)} KiB, in ${took} ms`);
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(30);
  });

  it.each(['fusa', 'vusa', 'ssa', 'follow-up', 'further-fusa'] as const)('renders for the kind %s', async (kind) => {
    const { assessment } = aVerificationReport();
    await expect(documents.render(aReport({ assessment: { ...assessment, kind } }))).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });

  it.each([
    'white',
    'green',
    'amber',
    'red',
  ] as const)('carries the marking %s as a word in its metadata', async (marking) => {
    expect(latin1(await documents.render(aReport({ marking })))).toContain(marking.toUpperCase());
  });

  // Where a page ends must not decide whether the tags are valid: an overlay once broke tables that ran on.
  it('stays valid wherever its pages happen to end', async () => {
    for (let words = 10; words < 400; words += 26) {
      const report = aReport({ draft: true, summary: 'word '.repeat(words) });
      await expect(documents.render(report), `${words} words`).resolves.toBeInstanceOf(Uint8Array);
    }
  });
});
