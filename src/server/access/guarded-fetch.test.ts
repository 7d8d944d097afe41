import { expect, test } from 'vitest';
import { guardedFetch, outsideOnly } from './guarded-fetch.ts';

test.each([
  'http://provider.example/',
  'https://127.0.0.1/',
  'https://10.1.2.3/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[fd00::1]/',
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
