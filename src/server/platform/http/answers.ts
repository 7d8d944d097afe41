import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Operation } from '../../../contract/operation.ts';
import type { Download, JsonText } from '../query/query.ts';
import { Refused, refused } from '../refused.ts';
import type { Binding } from './handler.ts';
import type { Veil } from './veil.ts';

/** An answer as a reader is given it who may not read everything by name. */
export function veiled(answer: unknown, veil: Veil): unknown {
  if (isJsonText(answer)) return veil.of(JSON.parse(answer.json));
  if (!isDownload(answer)) return veil.of(answer);
  const { mediaType, content, fileName, marking } = answer.download;
  // A PDF was made for its readers, and the database shows them no other.
  if (mediaType === 'application/pdf') return file({ ...answer.download, fileName: veil.ofText(fileName) });
  if (mediaType.startsWith('text/') && (typeof content === 'string' || Buffer.isBuffer(content))) {
    return file({ mediaType, marking, fileName: veil.ofText(fileName), content: veil.ofText(content.toString()) });
  }
  dropped(answer);
  throw refused('not-permitted', { needs: 'ssc-chair' });
}

const file = (download: Download['download']): Download => ({ download });

/** Whether a refusal says more than its code and the words that always go with it. */
export const tellsFacts = ({ refusal: { facts, because }, errors }: Refused): boolean =>
  Object.keys(facts).length + because.length + errors.length > 0;

/**
 * A refusal as a reader is given it who may not read everything by name: what it was told of the records, and of what was
 * sent. The words around that are the same for everybody, so that none of them can be taken for somebody's name.
 */
export function veiledRefusal({ refusal, errors }: Refused, veil: Veil): Refused {
  const { code, facts, because } = refusal;
  return new Refused(
    {
      code,
      facts: veil.of(facts) as typeof facts,
      because: because.map((step) => ({ ...step, facts: veil.of(step.facts) as typeof step.facts })),
    },
    veil.of(errors) as typeof errors,
  );
}

/** A file that was opened for nobody is closed again. */
export function dropped(answer: unknown): void {
  const content = isDownload(answer) ? answer.download.content : undefined;
  if (content && typeof content === 'object' && 'destroy' in content) (content as Readable).destroy();
}

/** Sends JSON that stands as text. @throws when it breaks the contract and that is looked at */
export function sendJson(
  { checkAnswers }: Binding,
  operation: Operation,
  reply: FastifyReply,
  json: string,
): FastifyReply {
  const checked = checkAnswers ? operation.answer.safeParse(JSON.parse(json)) : undefined;
  if (checked?.success === false) {
    throw new Error(`The answer of ${operation.id} breaks the contract: ${z.prettifyError(checked.error)}`);
  }
  return reply.type('application/json; charset=utf-8').send(json);
}

export const isJsonText = (answer: unknown): answer is JsonText =>
  typeof answer === 'object' && answer !== null && 'json' in answer && Object.keys(answer).length === 1;
export const isDownload = (answer: unknown): answer is Download =>
  typeof answer === 'object' && answer !== null && 'download' in answer && Object.keys(answer).length === 1;

/** Files are served as downloads only: never shown in our origin, never sniffed. */
export function sendDownload(reply: FastifyReply, { download }: Download): FastifyReply {
  const plain = download.fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  if (download.bytes !== undefined) reply.header('content-length', download.bytes);
  return reply
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(download.fileName)}`,
    )
    .header('x-marking', download.marking)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .type(download.mediaType)
    .send(download.content);
}
