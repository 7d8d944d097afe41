import autocannon from 'autocannon';
import type { Asked } from './scenarios.ts';

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
}

/**
 * As many requests as can be answered in some seconds, one source of requests for each connection.
 *
 * @throws when one is not answered with success: then it is not the same work
 */
export async function measure(port: number, sources: readonly (() => Asked)[], seconds: number): Promise<Measured> {
  let taken = 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: sources.length,
    duration: seconds,
    setupClient(client) {
      const next = sources[taken++ % sources.length];
      if (next) client.setRequests([{ setupRequest: (request) => ({ ...request, ...next() }) }]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
