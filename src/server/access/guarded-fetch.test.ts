import { expect, test } from 'vitest';
import { guardedFetch } from './guarded-fetch.ts';

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
