import { expect, test } from 'vitest';
import { pageAt } from './app/router/Router.tsx';
import { siteMap } from './routes.tsx';

const found = (address: string) => {
  const { mapped, params } = pageAt(siteMap, address);
  return { path: mapped.path, params: { ...params } };
};

test('each page of the site map is found at its address: no line above it takes it away', () => {
  const paths = siteMap.map(({ path }) => path).filter((path) => path !== '*');
  expect(paths.map((path) => found(path.replaceAll(/:(\w+)/g, 'the-$1')).path)).toEqual(paths);
});

test('an address has the parts that its path names', () => {
  expect(found('/parties/12/people/a%20b/')).toMatchObject({
    path: '/parties/:partyId/people/:personId',
    params: { partyId: '12', personId: 'a%20b' },
  });
});

test('a fixed word goes before a named part', () => {
  expect(found('/parties/register').path).toBe('/parties/register');
});

test('whatever the site map does not have is answered inside the frame', () => {
  for (const nowhere of ['/no-such-page', '/parties/12/people', '/assessments/12/no-such-tab']) {
    expect(found(nowhere).path).toBe('*');
  }
});
