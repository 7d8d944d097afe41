import { lookup as lookUp } from 'node:dns';
import { request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Where nobody outside is to have us look: this machine, its network, and what clouds tell their machines. */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  INSIDE.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  INSIDE.addSubnet(network, bits, 'ipv6');
}

/** What is read of an answer at most; a provider's keys and tokens are a few KiB. */
const MOST_BYTES = 1024 * 1024;

/**
 * `fetch` for addresses that somebody else has entered, such as those of an OpenID provider. It follows no redirect.
 *
 * @param strict in service: HTTPS only, nothing inside our own network, and at most 1 MiB of an answer
 * @param look looks up a name for the connection
 */
export function guardedFetch(
  strict: boolean,
  look: LookupFunction = outsideOnly(),
): (url: string, options: object) => Promise<Response> {
  if (!strict) return (url, options) => fetch(url, { ...options, redirect: 'manual' });
  return async (url, options) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:') throw new Error('Only https is asked');
    const host = hostname.replace(/^\[|\]$/g, '');
    // An address is connected to without being looked up.
    if (isIP(host) && isInside(host)) throw new Error(INSIDE_IS_NOT_ASKED);
    return ask(new Request(url, options), look);
  };
}

const INSIDE_IS_NOT_ASKED = 'An address inside is not asked';

/**
 * Looks a name up for the connection itself: what is checked is what is connected to. A name that is looked up first and
 * again for the connection could lead somewhere else the second time (DNS rebinding).
 *
 * @param resolve the lookup of the machine, unless a test has its own
 */
export const outsideOnly =
  (resolve: typeof lookUp = lookUp): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) callback(error ?? new Error('The name leads nowhere'), []);
      else if (addresses.some(({ address }) => isInside(address))) callback(new Error(INSIDE_IS_NOT_ASKED), []);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

async function ask(asked: Request, lookup: LookupFunction): Promise<Response> {
  const body = Buffer.from(await asked.arrayBuffer());
  const headers = Object.fromEntries(asked.headers);
  const { method, signal } = asked;
  return new Promise((resolve, reject) => {
    const call = request(asked.url, { method, headers, signal, agent: false, lookup }, async (answer) => {
      try {
        const { statusCode: status = 0 } = answer;
        const told = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) told.set(name, String(value));
        const pieces: Buffer[] = [];
        let bytes = 0;
        for await (const piece of answer as AsyncIterable<Buffer>) {
          bytes += piece.length;
          if (bytes > MOST_BYTES) throw new Error('An answer of more than 1 MiB is not read');
          pieces.push(piece);
        }
        const isEmpty = status === 204 || status === 205 || status === 304;
        resolve(new Response(isEmpty ? null : Buffer.concat(pieces), { status, headers: told }));
      } catch (error) {
        call.destroy();
        reject(error);
      }
    });
    call.on('error', reject);
    call.end(body);
  });
}

function isInside(address: string): boolean {
  // An IPv4 address in the clothes of an IPv6 one (`::ffff:10.0.0.1`) is held against the IPv4 networks, too.
  return INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
