import type { FastifyRequest } from 'fastify';
import { refused } from '../refused.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Changes come from our own pages or from programs, never from another site's page in somebody's browser. */
export async function refuseOtherSites(request: FastifyRequest): Promise<void> {
  if (READS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refused('cross-site');
  const { origin, host } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host) throw refused('cross-site');
}

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};
