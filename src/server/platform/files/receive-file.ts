import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import type { ReceivedFile } from '../command/command.ts';
import { FILE_LIMIT_BYTES } from '../http/app.ts';
import { Refused, refused } from '../refused.ts';
import type { FileStore } from './file-store.ts';

/** What evidence may be, by what its bytes say, not by its name. */
const ACCEPTED = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/zip', 'zip'],
  ['text/plain', 'txt'],
]);

/**
 * Receives the one file of a form, and its fields. The file is stored whole, under its SHA-256, before the command
 * that refers to it begins; a file that no command refers to is never shown to anybody.
 *
 * @throws Refused `too-large`, `wrong-media-type`, `invalid-input` (no file, an empty file)
 */
export async function receiveFile(
  request: FastifyRequest,
  files: FileStore,
): Promise<{ fields: Record<string, unknown>; file: ReceivedFile }> {
  const part = await request.file();
  if (!part) throw noFile('A file is missing.');
  const stored = await files.put(part.file);
  if (part.file.truncated) throw refused('too-large', { limit: `${FILE_LIMIT_BYTES / 1024 / 1024} MiB` });
  if (stored.bytes === 0) throw noFile('The file is empty.');
  const mediaType = await sniff(stored.head);
  const extension = ACCEPTED.get(mediaType);
  if (!extension) {
    throw refused('wrong-media-type', { found: mediaType, expected: [...ACCEPTED.values()].join(', ') });
  }
  const file = { sha256: stored.sha256, bytes: stored.bytes, mediaType, fileName: cleanName(part.filename, extension) };
  return { fields: fieldsOf(part), file };
}

const noFile = (message: string) =>
  new Refused({ code: 'invalid-input', facts: { count: 1 }, because: [] }, [{ path: 'file', message }]);

/** Fields of a form are text, but for the version that the sender saw; a title may be “2024” and stays a title. */
function fieldsOf(part: MultipartFile): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    if (!field || Array.isArray(field) || field.type !== 'field') continue;
    const text = String(field.value);
    fields[name] = name === 'version' && /^\d{1,9}$/.test(text) ? Number(text) : text;
  }
  return fields;
}

async function sniff(head: Buffer): Promise<string> {
  const known = await fileTypeFromBuffer(head);
  if (known) return known.mime;
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

/** UTF-8 without control characters other than those of lines and columns. */
function isText(head: Buffer): boolean {
  try {
    // `stream` lets the last character be cut in two by the end of the head.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/[^\P{Cc}\n\r\t\f]/u.test(text) && !/^\s*<(?:!doctype|html|svg|\?xml|script)/i.test(text);
  } catch {
    return false;
  }
}

/** The name as others will see it: no folders, no control or direction characters, and the ending its bytes deserve. */
export function cleanName(given: string, extension: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const stem = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"|?*]/gu, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  return `${stem || 'file'}.${extension}`;
}
