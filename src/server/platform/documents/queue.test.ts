import { afterEach, describe, expect, it } from 'vitest';
import { aBookingConfirmation } from './fixtures.ts';
import { type Documents, openDocuments } from './index.ts';

/** A thread that answers with the reference it was given, or hangs, or dies. */
const STUB = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, document }) => {
      if (document.reference === 'hang') for (;;);
      if (document.reference === 'die') process.exit(3);
      if (document.reference === 'throw') throw new Error('torn');
      parentPort.postMessage({ id, pdf: new TextEncoder().encode(document.reference) });
    });
  `)}`,
);

let documents: Documents;
afterEach(() => documents.close());

const render = async (reference: string) =>
  new TextDecoder().decode(await documents.render(aBookingConfirmation({ reference })));

describe('the queue of documents', () => {
  it('answers each caller with its own document', async () => {
    documents = openDocuments({ script: STUB });
    expect(await Promise.all(['a', 'b', 'c'].map(render))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['die', 'crashed'],
    ['throw', 'crashed'],
    ['hang', 'timed-out'],
  ])('loses only the document at which the thread did %s, and goes on with the next', async (reference, reason) => {
    documents = openDocuments({ script: STUB, timeoutMs: 1_500 });
    const [lost, next] = await Promise.allSettled([render(reference), render('next')]);
    expect(lost).toMatchObject({ status: 'rejected', reason: { name: 'DocumentError', reason } });
    expect(next).toMatchObject({ status: 'fulfilled', value: 'next' });
  });

  it('refuses what waits when it is closed, and what comes later', async () => {
    documents = openDocuments({ script: STUB });
    const waiting = Promise.allSettled([render('hang'), render('b')]);
    await documents.close();
    expect(await waiting).toMatchObject([{ reason: { reason: 'closed' } }, { reason: { reason: 'closed' } }]);
    await expect(render('c')).rejects.toMatchObject({ reason: 'closed' });
  });

  it('says what the compiler said when a model cannot be set, and renders the next', async () => {
    documents = openDocuments();
    await expect(documents.render(aBookingConfirmation({ datedOn: 'soon' }))).rejects.toMatchObject({
      reason: 'failed',
    });
    await expect(documents.render(aBookingConfirmation())).resolves.toBeInstanceOf(Uint8Array);
  });
});
