import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './browser.ts';

/** On a slow line (1.6 Mbit/s) half a second, beside what the page asks of the server. */
const MOST_BYTES = 110_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('what the first page loads before it shows anything is at most 110 kB of script', async () => {
  const windows = { '/sign-in': await stage.windowOfNobody(), '/': await stage.windowOf('officer') };
  for (const [path, page] of Object.entries(windows)) {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    // As in production: the people of the demo are there in a demo alone.
    await page.route('**/api/demo/people', (route) => route.fulfill({ status: 404 }));
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts.map(gzipped));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    process.stdout.write(`${path} loads ${scripts.length} scripts of ${(bytes / 1000).toFixed(1)} kB, gzipped.\n`);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  }
});

async function gzipped(url: string): Promise<number> {
  const { headers } = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
  expect(headers.get('content-encoding')).toBe('gzip');
  return Number(headers.get('content-length'));
}
