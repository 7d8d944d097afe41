import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentModel } from './models.ts';
import { printable, unshowableIn } from './printable.ts';

const TEMPLATES = fileURLToPath(new URL('./templates/', import.meta.url));

/** Renders after which an unused memoised layout is dropped; keeps the shared house style warm and the memory bounded. */
const CACHE_AGE = 2;
const ATTEMPTS = 4;

/** What the compiler said. It puts what is wrong with a template into `code`, and what is wrong with a PDF into `message`. */
function complaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? `${error.message} ${String(error.code)}`.trim() : error.message;
}

/** Compiles models to PDF/UA-1. Synchronous and slow (a long report takes a second): meant for a worker thread. */
export function openCompiler(): { compile(document: DocumentModel): Uint8Array } {
  const typst = NodeCompiler.create({ workspace: TEMPLATES });

  function attempt(document: DocumentModel, unshowable: ReadonlySet<string>): Uint8Array {
    try {
      // The model goes in as data. No template evaluates text, so whatever a name holds is printed as it stands.
      const inputs = { model: JSON.stringify(printable(document, unshowable)) };
      return typst.pdf({ mainFilePath: `${TEMPLATES}${document.kind}.typ`, inputs }, { pdfStandard: 'ua-1' });
    } finally {
      typst.evictCache(CACHE_AGE);
    }
  }

  function compile(document: DocumentModel): Uint8Array {
    const unshowable = new Set<string>();
    for (let left = ATTEMPTS; ; left -= 1) {
      try {
        return attempt(document, unshowable);
      } catch (error) {
        const message = complaint(error);
        const more = [...unshowableIn(message)].filter((character) => !unshowable.has(character));
        if (more.length === 0 || left <= 1) throw new Error(message.slice(0, 2000));
        for (const character of more) unshowable.add(character);
      }
    }
  }

  return { compile };
}
