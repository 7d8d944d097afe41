import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../src/contract/index.ts';
import * as rules from '../src/rules/index.ts';
import { REASONS } from '../src/rules/reasons.ts';
import { DEMO_PEOPLE } from '../src/server/demo/texts/index.ts';
import { axeFinds, hear, launch, overflowOf } from './browser.ts';
import { type DemoScheme, openDemoScheme } from './demo-scheme.ts';
import { PATHS, type Visit, visitsOf } from './site-map.ts';

/** One person of each kind: whoever sees something that the others do not. */
const VISITORS = {
  'security lead of a party': 'Priya Raman',
  'security lead with a booking to make': 'Eleanor Fairbairn',
  'director of a party': 'Farid Haddad',
  'lead assessor': 'Margaret Oyelaran',
  'quality reviewer': 'Francis Whitcombe',
  'SECAS officer': 'Harriet Lyle',
  'SECAS administrator': 'Morag Sinclair',
  'SSC member': 'Julian Hartnoll',
  'SSC Chair': 'Rosalind Achterberg',
  'DCC, charging': 'Stephen Attah',
  'DCC, User Entry': 'Gemma Holroyd',
  auditor: 'Cecily Arkwright',
} as const;

const AT_ONCE = 3;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 800 };

let scheme: DemoScheme;
let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  [scheme, browser] = await Promise.all([openDemoScheme(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await scheme?.close();
});

test('every page, for every kind of person, is accessible, fits its window and speaks in words', async () => {
  const started = performance.now();
  const found: string[] = [];
  const looked = new Set<string>();
  let looks = 0;
  for (const [turn, [kind, name]] of Object.entries(VISITORS).entries()) {
    const visitor = await scheme.visitor(DEMO_PEOPLE.find((person) => person.name === name)?.email ?? name);
    const visits = await visitsOf(visitor, turn);
    const queue = visits.values();
    const walk = async (): Promise<void> => {
      const context = await browser.newContext({ baseURL: scheme.address, viewport: WIDE, reducedMotion: 'reduce' });
      await context.addCookies([{ ...visitor.cookie, url: scheme.address }]);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const complain = (what: string) => found.push(`${kind}: ${what}`);
      hear(page, complain);
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const visit of queue) {
        for (const what of await lookAt(page, visit)) complain(`${visit.address} ${what}`);
        looked.add(visit.path);
        looks += 1;
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`Looked at ${looks} pages of ${looked.size} paths, narrow and wide, in ${seconds} s.\n`);
  expect(found).toEqual([]);
  expect([...looked].sort()).toEqual([...PATHS].sort());
});

/** What is wrong with a page. It is looked at first in the width that the window has already. */
async function lookAt(page: Page, { path, address }: Visit): Promise<string[]> {
  await goTo(page, address);
  const found = (await isBuiltAnew(page)) ? await axeFinds(page) : [];
  const headings = await page.getByRole('heading', { level: 1 }).count();
  if (headings !== 1) found.push(`has ${headings} headings of the first level`);
  if (path !== '/api-reference') found.push(...(await rawWordsOn(page)));
  const sizes = page.viewportSize()?.width === WIDE.width ? [WIDE, NARROW] : [NARROW, WIDE];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const overflow = await overflowOf(page);
    if (overflow > 0) found.push(`is ${overflow} px too wide at ${size.width}`);
  }
  return found;
}

const NOWHERE = 'This page was not found';

/**
 * Goes to a page as a link does, without loading everything anew, and waits until all that it asked for has come. On
 * the way lies an address that leads nowhere: when its heading is gone, the page is there.
 */
async function goTo(page: Page, address: string): Promise<void> {
  for (const next of ['/nowhere', address]) {
    await page.evaluate(
      `history.pushState(null, '', ${JSON.stringify(next)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    const heading = page.getByRole('heading', { level: 1, name: NOWHERE });
    await heading.waitFor({ state: next === address ? 'hidden' : 'visible' });
  }
  await page.locator('body:has(h1):not(:has([aria-busy=true]))').waitFor();
}

const seen = new Set<string>();

/**
 * Whether something on the page is built as nothing was before it. What axe finds lies in how a page is built, and to
 * ask it takes longer than all the rest: a page that is built of what it has seen already is not asked about again.
 */
async function isBuiltAnew(page: Page): Promise<boolean> {
  const parts = await page.evaluate<string[]>(`(() => {
    const nameOf = ({ tagName, className, attributes }) =>
      [tagName, className, ...[...attributes].map(({ name }) => name)].join(' ');
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName);
    const steps = levels.map((level, index) => level + ' after ' + levels[index - 1]);
    const parts = [...document.querySelectorAll('body *')].map((part) => nameOf(part.parentElement) + ' > ' + nameOf(part));
    return [...new Set([...parts, ...steps])];
  })()`);
  const before = seen.size;
  for (const part of parts) seen.add(part);
  return seen.size > before;
}

/** Words that are ordinary English as well as codes. */
const ENGLISH = new Set(['follow-up', 'late-notice', 'sign-in', 'six-monthly-count']);

/** Every word that the API speaks in and people do not: of the vocabulary, operations, steps of reasoning, sources. */
const CODES = new Set(
  [
    ...Object.values(rules).flatMap((list) =>
      Array.isArray(list) ? list.filter((word) => typeof word === 'string') : [],
    ),
    ...Object.keys(operations),
    ...Object.keys(rules.CITATIONS),
    ...rules.RULE_VALUES.map(({ key }) => key),
    ...REASONS,
  ].filter((word) => /[-_]/.test(word) && !ENGLISH.has(word)),
);

async function rawWordsOn(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(`[document.title, document.body.innerText,
    ...[...document.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea')].map((field) => field.value)].join('\\n')`);
  const days = text.match(/\b\d{4}-\d{2}-\d{2}\b.*/g) ?? [];
  const codes = [...text.matchAll(/(?<![\w/.-])\w+(?:[-_]\w+)+(?![\w-])/g)].filter(([word]) => CODES.has(word));
  return [
    ...days.map((line) => `shows a raw day: ${line}`),
    ...codes.map(
      ({ 0: word, index }) => `shows a raw code, ${word}: …${text.slice(Math.max(0, index - 40), index + 40)}`,
    ),
  ];
}
