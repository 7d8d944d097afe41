import { problemIn, unreachable, withStepUp } from '../api.ts';
import type { Marking } from '../ui/index.ts';

export interface Saved {
  readonly name: string;
  readonly marking: Marking;
}

/** A browser reads what it saves from here; by then it has begun, however large the file is. */
const KEPT_MS = 60_000;

/**
 * Fetches a file that may need somebody who has just shown who they are, and has the browser save it. It is kept by the
 * browser and not by the page, so that it may be large.
 *
 * @param onProgress told 0 to 1 while it is on its way
 * @returns the name under which it is saved, and its marking
 * @throws ApiProblem
 */
export async function download(address: string, onProgress: (part: number) => void): Promise<Saved> {
  const response = await withStepUp(async () => {
    const answer = await fetch(address).catch(() => {
      throw unreachable();
    });
    if (!answer.ok) throw problemIn(answer.status, await answer.text());
    return answer;
  });
  const name = nameIn(response.headers.get('content-disposition') ?? '');
  // What breaks off on the way is nothing: half an archive is not saved.
  const file = await counted(response, onProgress)
    .blob()
    .catch(() => {
      throw unreachable();
    });
  save(file, name);
  return { name, marking: (response.headers.get('x-marking') ?? 'red') as Marking };
}

function counted(response: Response, onProgress: (part: number) => void): Response {
  const total = Number(response.headers.get('content-length'));
  if (!response.body || !total) return response;
  let sent = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, passed) {
      sent += piece.byteLength;
      onProgress(sent / total);
      passed.enqueue(piece);
    },
  });
  return new Response(response.body.pipeThrough(count));
}

/** The file's name, as RFC 6266 has it. */
const nameIn = (disposition: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'download');

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
