import { mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
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
  const port = await freePort();
  // By its name: passkeys are bound to one.
  const address = `http://localhost:${port}`;
  const scheme = await openScheme({ publicUrl: address });
  await scheme.server.app.listen({ host: '127.0.0.1', port });
  const browser = await launch();
  const complaints: string[] = [];
  const open = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    hear(page, (complaint) => complaints.push(complaint));
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

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Tells of every error that a page meets or writes to its console. */
export function hear(page: Page, complain: (complaint: string) => void): void {
  page.on('pageerror', (error) => complain(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // The browser writes a refused request to the console, and React what a page shows of it: part of the journeys.
    const isRefusal = /^Failed to load resource|^ApiProblem/.test(message.text());
    if (message.type() === 'error' && !isRefusal) complain(`${page.url()}: ${message.text()}`);
  });
}

/** Chromium, asking nothing of anybody but the server. */
export const launch = (): Promise<Browser> =>
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
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await snap(page, name);
  await isAccessible(page);
}

/** Nothing on the page stands in the way of somebody with an aid (WCAG 2.2 AA, by axe), and nothing runs off its side. */
export async function isAccessible(page: Page): Promise<void> {
  expect(await axeFinds(page)).toEqual([]);
  expect(await overflowOf(page), `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}

/** What axe finds: each rule, with the elements that break it. */
export async function axeFinds(page: Page): Promise<string[]> {
  // The legacy mode looks at this page only: ours have no frames, and another window for each look costs a second.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/**
 * By how many pixels the document is wider than its window, or the page than the room it has, whichever is more; once
 * what follows the window's width has followed it, for which it has a second.
 */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const overflow = () => {
      const boxes = [document.documentElement, ...document.querySelectorAll('.page__body')];
      return Math.max(...boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    };
    const last = performance.now() + 1000;
    const look = () => (overflow() > 0 && performance.now() < last ? requestAnimationFrame(look) : resolve(overflow()));
    requestAnimationFrame(() => requestAnimationFrame(look));
  })`);
