import { parentPort } from 'node:worker_threads';
import { openCompiler } from './compile.ts';
import type { DocumentModel } from './models.ts';

/** What the worker is asked, and what it answers; one at a time. */
export type Job = { readonly id: number; readonly document: DocumentModel };
export type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array<ArrayBuffer> } | { readonly error: string });

const compiler = openCompiler();

parentPort?.on('message', ({ id, document }: Job) => {
  try {
    // A copy of its own buffer, so that it can be handed over and not copied again.
    const pdf = new Uint8Array(compiler.compile(document));
    parentPort?.postMessage({ id, pdf } satisfies Answer, [pdf.buffer]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ id, error: message } satisfies Answer);
  }
});
