import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

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

/**
 * `fetch` for addresses that somebody else has entered, such as those of an OpenID provider. It follows no redirect.
 *
 * @param strict in service: HTTPS only, and nothing inside our own network
 */
export function guardedFetch(strict: boolean): (url: string, options: object) => Promise<Response> {
  return async (url, options) => {
    if (strict) await mustBeOutside(new URL(url));
    return fetch(url, { ...options, redirect: 'manual' });
  };
}

async function mustBeOutside({ protocol, hostname }: URL): Promise<void> {
  if (protocol !== 'https:') throw new Error('Only https is asked');
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
  for (const { address } of found) {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    if (INSIDE.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')) throw new Error('An address inside is not asked');
  }
}
