import { expect, test } from 'vitest';
import { matchOf } from './match.ts';

const SITE_MAP = ['/', '/parties/$partyId', '/parties/register', '/parties/$partyId/people/$personId'].map((path) => ({
  path,
  pages: [path],
}));
const matched = (address: string) => matchOf(SITE_MAP, address);

test('an address leads to the page of its path, with the parts that the path names', () => {
  expect(matched('/')).toEqual({ pages: ['/'], params: {} });
  expect(matched('/parties/12/people/a%20b/')).toEqual({
    pages: ['/parties/$partyId/people/$personId'],
    params: { partyId: '12', personId: 'a b' },
  });
});

test('a fixed word goes before a named part, wherever it stands in the site map', () => {
  expect(matched('/parties/register')?.pages).toEqual(['/parties/register']);
  expect(matchOf(SITE_MAP.toReversed(), '/parties/register')?.pages).toEqual(['/parties/register']);
});

test('what the site map does not have leads nowhere, and a mistyped address breaks nothing', () => {
  expect(matched('/parties')).toBeUndefined();
  expect(matched('/parties/12/people')).toBeUndefined();
  expect(matched('/parties/%zz')?.params).toEqual({ partyId: '%zz' });
});
