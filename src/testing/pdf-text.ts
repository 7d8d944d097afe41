import { inflateSync } from 'node:zlib';

/**
 * Everything that can be read in a PDF of ours: its streams unpacked, as they are (metadata, titles, alternative texts), and
 * what its pages show, read by the character maps of its fonts.
 */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams: string[] = [];
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    const bytes = pdf.subarray(start, end);
    try {
      streams.push(inflateSync(bytes).toString('latin1'));
    } catch {
      streams.push(bytes.toString('latin1'));
    }
  }
  const maps = streams.filter((each) => each.includes('beginbfchar') || each.includes('beginbfrange')).map(mapOf);
  const shown = streams.filter((each) => /\bT[jJ]\b/.test(each)).map(glyphsOf);
  const read = maps.flatMap((map) => shown.map((glyphs) => glyphs.map((glyph) => map.get(glyph) ?? '').join('')));
  return [raw, ...streams, ...streams.map(utf16In), ...read].join('\n');
}

const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function mapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', to = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      map.set(Number.parseInt(glyph, 16), decode(to));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', until = '', to = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(until, 16); glyph++)
        map.set(glyph, String.fromCodePoint(Number.parseInt(to, 16) + glyph - first));
    }
  }
  return map;
}

/** The two-byte glyphs that a page shows, one after the other. */
function glyphsOf(content: string): number[] {
  const glyphs: number[] = [];
  const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  for (const [, hex, literal] of content.matchAll(/<([0-9a-fA-F\s]+)>|\(((?:\\[\s\S]|[^\\()])*)\)/g)) {
    const bytes = hex
      ? Buffer.from(hex.replace(/\s/g, ''), 'hex')
      : Buffer.from(
          (literal ?? '').replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
            /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (ESCAPES[sign] ?? sign),
          ),
          'latin1',
        );
    for (let at = 0; at + 1 < bytes.length; at += 2) glyphs.push(bytes.readUInt16BE(at));
  }
  return glyphs;
}

/** Texts of the document structure that are written in UTF-16. */
const utf16In = (stream: string): string =>
  [...stream.matchAll(/<feff([0-9a-f]+)>/gi)]
    .map(([, hex = '']) => (hex.length % 4 === 0 ? decode(hex) : ''))
    .join('\n');
