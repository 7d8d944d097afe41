import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { guardedFetch, outsideOnly } from './guarded-fetch.ts';

// The connection itself is http here, for want of a certificate; everything before it is as in service.
vi.mock('node:https', () => ({
  request: (url: string, options: object, answered: (answer: IncomingMessage) => void) =>
    request(url.replace('https:', 'http:'), options, answered),
}));

test.each([
  'http://provider.example/',
  'https://0.0.0.0/',
  'https://127.0.0.1/',
  'https://10.1.2.3/',
  'https://100.64.0.1/',
  'https://100.127.255.255/',
  'https://169.254.169.254/latest/meta-data/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.0.1/',
  'https://[::]/',
  'https://[::1]/',
  'https://[fc00::1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[::ffff:192.168.0.1]/',
  'https://localhost/',
])('in service nobody has us look at %s', async (url) => {
  await expect(guardedFetch(true)(url, {})).rejects.toThrow(/asked$/);
});

test('given a name leads elsewhere the second time, then it is connected to where it led when it was checked', () => {
  const led: string[][] = [['203.0.113.7'], ['127.0.0.1']];
  const resolve = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      (led.shift() ?? []).map((address) => ({ address, family: 4 })),
    )) as never;
  const look = (all: boolean) => {
    const told: unknown[] = [];
    outsideOnly(resolve)('provider.example', { all }, (...answer) => told.push(...answer));
    return told;
  };
  expect(look(false)).toEqual([null, '203.0.113.7', 4]);
  expect(String(look(false)[0])).toContain('not asked');
});

test('a name that leads outside and inside is not asked', () => {
  const resolve = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [
      { address: '203.0.113.7', family: 4 },
      { address: 'fd00::1', family: 6 },
    ])) as never;
  const told: unknown[] = [];
  outsideOnly(resolve)('provider.example', { all: true }, (...answer) => told.push(...answer));
  expect(String(told[0])).toContain('not asked');
});

test.each(['nowhere', 'to an error'] as const)('a name that leads %s is told as that, and is no address', (where) => {
  const problem = where === 'nowhere' ? null : new Error('ENOTFOUND');
  const resolve = ((_name: string, _options: object, done: (error: Error | null, found?: object[]) => void) =>
    problem ? done(problem) : done(null, [])) as never;
  const told: unknown[] = [];
  outsideOnly(resolve)('provider.example', { all: true }, (...answer) => told.push(...answer));
  expect(told).toEqual([problem ?? new Error('The name leads nowhere'), []]);
});

test('all addresses of a name are looked up, and are told where all are asked for', () => {
  const found = [
    { address: '203.0.113.7', family: 4 },
    { address: '2001:db8::7', family: 6 },
  ];
  const asked: unknown[] = [];
  const resolve = ((...of: [string, object, (error: null, found: object[]) => void]) => {
    asked.push(of[0], of[1]);
    of[2](null, found);
  }) as never;
  const told: unknown[] = [];
  outsideOnly(resolve)('provider.example', { all: true, family: 0 }, (...answer) => told.push(...answer));
  outsideOnly(resolve)('provider.example', { family: 4 }, (...answer) => told.push(...answer));
  expect(told).toEqual([null, found, null, '203.0.113.7', 4]);
  expect(asked).toEqual(['provider.example', { all: true, family: 0 }, 'provider.example', { all: true, family: 4 }]);
});

/** What is told of a name that leads to an address. */
function toldOfNameAt(address: string): readonly unknown[] {
  const resolve = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [{ address, family: 0 }])) as never;
  const told: unknown[] = [];
  outsideOnly(resolve)('provider.example', {}, (...answer) => told.push(...answer));
  return told;
}

test.each([
  '::ffff:10.0.0.1',
  '::FFFF:192.168.0.1',
  '::ffff:7f00:1',
  '::1',
  'fd00::1',
  '127.0.0.1',
])('a name that leads to %s leads inside', (address) => {
  expect(toldOfNameAt(address)).toEqual([new Error('An address inside is not asked'), []]);
});

test.each([
  '9.255.255.255',
  '::ffff:203.0.113.7',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.0',
  '126.0.0.1',
  '128.0.0.1',
  '169.253.0.1',
  '169.255.0.1',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.0.1',
  '192.169.0.1',
  '::2',
  'fbff::1',
  'fe00::1',
  'fec0::1',
  '2001:db8::1',
])('%s is outside', (address) => {
  expect(toldOfNameAt(address)).toEqual([null, address, 0]);
});

describe('a provider', () => {
  let server: Server;
  let answerWith: (request: IncomingMessage, response: ServerResponse, body: string) => void;
  const here: LookupFunction = (_name, options, done) =>
    options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
  beforeAll(async () => {
    server = createServer(async (asked, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of asked) pieces.push(piece as Buffer);
      answerWith(asked, response, Buffer.concat(pieces).toString());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (options: object = {}, path = '/token?a=b') =>
    guardedFetch(true, here)(`https://provider.example:${(server.address() as AddressInfo).port}${path}`, options);

  test('is asked what was to be asked, on a connection of its own, and its answer is told', async () => {
    const asked: unknown[] = [];
    answerWith = ({ method, url, headers }, response, body) => {
      asked.push({ method, url, body, length: headers['content-length'], header: headers['x-of-ours'] });
      asked.push(headers.connection);
      response.writeHead(201, { 'content-type': 'application/json', 'x-one': 'a' });
      response.write('{"tok');
      response.end('en":1}');
    };
    const answer = await ask({ method: 'POST', body: 'code=é', headers: { 'x-of-ours': 'yes' } });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-one')]).toEqual([
      201,
      'application/json',
      'a',
    ]);
    expect(await answer.json()).toEqual({ token: 1 });
    await ask();
    expect(asked).toEqual([
      { method: 'POST', url: '/token?a=b', body: 'code=é', length: '7', header: 'yes' },
      'close',
      { method: 'GET', url: '/token?a=b', body: '', length: undefined, header: undefined },
      'close',
    ]);
  });

  test.each([204, 205, 304])('may answer %i, with nothing', async (status) => {
    answerWith = (_asked, response) => response.writeHead(status).end();
    const answer = await ask();
    expect([answer.status, answer.body]).toEqual([status, null]);
  });

  test('that leads elsewhere is not followed', async () => {
    answerWith = (_asked, response) => response.writeHead(302, { location: 'https://127.0.0.1/' }).end();
    expect((await ask()).status).toBe(302);
    const plain = await guardedFetch(false)(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {});
    expect(plain.status).toBe(302);
  });

  test('is read up to 1 MiB, and no further', async () => {
    const most = 1024 * 1024;
    answerWith = (_asked, response) => response.end(Buffer.alloc(most));
    expect((await (await ask()).arrayBuffer()).byteLength).toBe(most);
    let closed = false;
    answerWith = (_asked, response) => {
      response.on('close', () => {
        closed = true;
      });
      // It goes on sending until nobody listens.
      const send = () => {
        while (!closed && response.write(Buffer.alloc(64 * 1024)));
      };
      response.on('drain', send);
      send();
    };
    await expect(ask()).rejects.toThrow('more than 1 MiB');
    await expect.poll(() => closed).toBe(true);
  });

  test('that breaks off, does not answer or is given up is told as that', async () => {
    answerWith = (asked) => asked.socket.destroy();
    await expect(ask()).rejects.toThrow();
    answerWith = () => {};
    await expect(ask({ signal: AbortSignal.timeout(20) })).rejects.toThrow(/abort/i);
  });

  test('is asked outside alone, where nothing else is said', async () => {
    await expect(guardedFetch(true)('https://localhost/', {})).rejects.toThrow('inside is not asked');
    const outside = guardedFetch(true)('https://192.0.2.7/', { signal: AbortSignal.timeout(20) });
    await expect(outside).rejects.not.toThrow('asked');
    await expect(guardedFetch(true)('https://127.0.0.1/', {})).rejects.toThrow('inside is not asked');
    await expect(guardedFetch(true)('http://provider.example/', {})).rejects.toThrow('Only https is asked');
  });
});
