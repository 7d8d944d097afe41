import { Worker } from 'node:worker_threads';
import type { DocumentModel } from './models.ts';
import type { Answer, Job } from './worker.ts';

export type * from './models.ts';

/** Why a document was not rendered. `failed`: the compiler refused; `crashed`: its thread died; both leave the queue going. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly reason: 'failed' | 'timed-out' | 'crashed' | 'closed';

  constructor(reason: DocumentError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Renders documents. Bytes depend on the model alone: the same model gives the same PDF, so a SHA-256 can be its name. */
export interface Documents {
  /** A tagged PDF/UA-1. Rejects with a {@link DocumentError}. */
  render(document: DocumentModel): Promise<Uint8Array>;
  /** Rejects what still waits and stops the thread. */
  close(): Promise<void>;
}

/** The compiler's release that makes PDF/UA-1 is published for one platform; elsewhere an older one is installed. */
const ELSEWHERE =
  process.platform === 'linux' && process.arch === 'x64'
    ? ''
    : ' The Typst build that makes accessible PDFs (PDF/UA-1) is published for linux-x64 only.';

interface Waiting {
  readonly document: DocumentModel;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: DocumentError) => void;
}

interface Running extends Waiting {
  readonly id: number;
  readonly timer: NodeJS.Timeout;
}

class Renderer implements Documents {
  #worker: Worker | undefined;
  #running: Running | undefined;
  #closed = false;
  #lastId = 0;
  readonly #queue: Waiting[] = [];
  readonly #timeoutMs: number;
  readonly #script: URL;

  constructor(timeoutMs: number, script: URL) {
    this.#timeoutMs = timeoutMs;
    this.#script = script;
  }

  render(document: DocumentModel): Promise<Uint8Array> {
    if (this.#closed) return Promise.reject(new DocumentError('closed', 'Rendering has been closed.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ document, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const closed = new DocumentError('closed', 'Rendering was closed before this document was done.');
    for (const waiting of this.#queue.splice(0)) waiting.reject(closed);
    const worker = this.#worker;
    this.#drop(closed);
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      // An idle thread must not keep the process alive.
      this.#worker?.unref();
      return;
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const timer = setTimeout(() => this.#timeOut(), this.#timeoutMs);
    this.#running = { ...waiting, id, timer };
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage({ id, document: waiting.document } satisfies Job);
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    worker.on('message', (answer: Answer) => this.#answered(answer));
    // A thread that was given up on ends later: its end must not disturb its successor.
    worker.on('error', (error) => {
      if (worker === this.#worker)
        this.#drop(new DocumentError('crashed', `The rendering thread failed: ${String(error)}${ELSEWHERE}`));
    });
    worker.on('exit', (code) => {
      if (worker === this.#worker)
        this.#drop(new DocumentError('crashed', `The rendering thread ended with code ${code}.`));
    });
    return worker;
  }

  #answered(answer: Answer): void {
    const running = this.#running;
    if (running === undefined || running.id !== answer.id) return;
    clearTimeout(running.timer);
    this.#running = undefined;
    if ('pdf' in answer) running.resolve(answer.pdf);
    else running.reject(new DocumentError('failed', answer.error + ELSEWHERE));
    this.#next();
  }

  #timeOut(): void {
    const worker = this.#worker;
    this.#drop(new DocumentError('timed-out', `The document was not done within ${this.#timeoutMs} ms.`));
    void worker?.terminate();
  }

  /** Gives up the present thread and the document it was at, and goes on with the next on a new thread. */
  #drop(error: DocumentError): void {
    const running = this.#running;
    this.#worker = undefined;
    this.#running = undefined;
    if (running !== undefined) {
      clearTimeout(running.timer);
      running.reject(error);
    }
    if (!this.#closed) this.#next();
  }
}

/**
 * Opens rendering. The thread starts with the first document. `timeoutMs` bounds one document, not its wait in the queue.
 * `script` is for tests of the queue.
 */
export function openDocuments(options: { readonly timeoutMs?: number; readonly script?: URL } = {}): Documents {
  return new Renderer(options.timeoutMs ?? 60_000, options.script ?? new URL('./worker.ts', import.meta.url));
}
