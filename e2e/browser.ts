import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PersonCalled } from '../src/testing/people.ts';
import { cookieOf, openScheme, type TestScheme } from '../src/testing/server.ts';

const SCREENS = path.resolve(import.meta.dirname, '../.artefacts/screens');
const WIDE = { width: 1280, height: 900 };

/** A test scheme that listens, and a browser at hand. */
export interface Stage {
  readonly scheme: TestScheme;
  readonly address: string;
  /** A browser window of somebody who is signed in. */
  windowOf(person: PersonCalled, options?: { readonly width?: number; readonly dark?: boolean }): Promise<Page>;
  /** A window of somebody who is not. */
  windowOfNobody(): Promise<Page>;
  close(): Promise<void>;
}

/** Opens the test scheme on a free port, and Chromium. What goes wrong in a page's console fails the test at `close`. */
export async function openStage(): Promise<Stage> {
  const scheme = await openScheme();
  const address = await scheme.server.app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await launch();
  const complaints: string[] = [];
  const open = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is written to the console by the browser itself; refusals are part of the journeys.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) complaints.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  };
  return {
    scheme,
    address,
    async windowOf(person, { width = WIDE.width, dark = false } = {}) {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { ...WIDE, width },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      const [name = '', value = ''] = cookieOf(scheme.tokens[person]).split('=');
      await context.addCookies([{ name, value, url: address }]);
      return open(context);
    },
    windowOfNobody: async () =>
      open(await browser.newContext({ baseURL: address, viewport: WIDE, reducedMotion: 'reduce' })),
    async close() {
      await browser.close();
      await scheme.close();
      expect(complaints).toEqual([]);
    },
  };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });

/** Keeps a picture of the page as an artefact, whole, under `.artefacts/screens`. */
export async function snap(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENS, `${name}.png`), fullPage: true });
}

/** Looks at the page when it has come to rest: nothing on it in anybody's way, and a picture of it kept. */
export async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await snap(page, name);
  await isAccessible(page);
}

/** Nothing on the page stands in the way of somebody with an aid (WCAG 2.2 AA, by axe), and nothing runs off its side. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}
