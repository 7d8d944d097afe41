import { readFileSync } from 'node:fs';
import type { Visitor } from './demo-scheme.ts';

/** A page of the site map, with an address of it that leads to something. */
export interface Visit {
  /** As the site map writes it: `/bookings/:bookingId`. */
  readonly path: string;
  readonly address: string;
}

const ASSESSMENT = '/assessments/:assessmentId';

/** The paths of the site map that somebody signed in can open. */
export const PATHS: readonly string[] = [
  ...readFileSync(new URL('../src/web/routes.tsx', import.meta.url), 'utf8').matchAll(/^ +(page|tab)\(\s*'([^']+)'/gm),
]
  .map(([, kind, path = '']) => (kind === 'tab' ? `${ASSESSMENT}${path === '/' ? '' : path}` : path))
  .filter((path) => path !== '/sign-in' && path !== '/accept-invitation');

/** What one path leads to for this person: some of each parameter, in the order in which they are tried. */
type Known = Readonly<Record<string, readonly string[]>>;

/**
 * Every page of the site map, for one person: with records that the API shows them. Where a page shows a record by its
 * state, `turn` says which state is looked at, so that each person looks at another one.
 */
export async function visitsOf(visitor: Visitor, turn: number): Promise<Visit[]> {
  const known = await recordsOf(visitor);
  const nested = await Promise.all(PATHS.map((path, index) => addressOf(visitor, known, path, turn + index)));
  return nested.flat();
}

async function addressOf(visitor: Visitor, known: Known, path: string, turn: number): Promise<Visit[]> {
  const name = /:(\w+)/.exec(path)?.[1];
  if (!name) return [{ path, address: path }];
  const values = known[name] ?? [];
  const value = values[turn % values.length];
  if (value === undefined) return [];
  let address = path.replace(`:${name}`, value);
  const inner = /:(\w+)/.exec(address)?.[1];
  if (inner) {
    const found = await innerOf(visitor, inner, value);
    if (!found) return [];
    address = address.replace(`:${inner}`, found);
  }
  return [{ path, address }];
}

/** The records this person can see: of each kind one in every state there is. */
async function recordsOf(visitor: Visitor): Promise<Known> {
  const [me, assessments, bookings, meetings, parties, rules, people] = await Promise.all([
    visitor.read('read-me', '/me'),
    visitor.read('list-assessments', '/assessments?limit=100'),
    visitor.read('list-bookings', '/bookings?limit=100'),
    visitor.read('list-meetings', '/meetings?limit=100'),
    visitor.read('list-parties', '/parties?limit=100'),
    visitor.read('read-rule-values', '/rule-values'),
    visitor.read('list-body-people', '/people'),
  ]);
  const ids = (rows: readonly { id: string }[] = []) => rows.map(({ id }) => id);
  return {
    assessmentId: ids(firstOfEach(assessments?.rows, ({ state }) => state)),
    bookingId: ids(firstOfEach(bookings?.rows, ({ state }) => state)),
    meetingId: ids(firstOfEach(meetings?.rows, ({ state }) => state)),
    partyId: me?.partyId ? [me.partyId] : ids(firstOfEach(parties?.rows, ({ category }) => category)),
    partyRef: (parties?.rows ?? []).map(({ ref }) => ref),
    bodyPersonId: ids(firstOfEach(people?.rows, ({ body }) => body)),
    key: (rules?.rows ?? []).map(({ key }) => key),
  };
}

function firstOfEach<T>(rows: readonly T[] = [], kindOf: (row: T) => string): T[] {
  return [...new Map(rows.toReversed().map((row) => [kindOf(row), row])).values()];
}

async function innerOf(visitor: Visitor, name: string, outer: string): Promise<string | undefined> {
  switch (name) {
    case 'group':
      return 'dates';
    case 'controlId':
      return (await visitor.read('list-controls', `/assessments/${outer}/controls`))?.rows[0]?.id;
    case 'itemId':
      return (await visitor.read('read-meeting', `/meetings/${outer}`))?.agenda[0]?.id;
    case 'personId':
      return (await visitor.read('list-people', `/parties/${outer}/people`))?.rows[0]?.id;
    case 'systemId':
      return (await visitor.read('read-party', `/parties/${outer}`))?.systems[0]?.id;
    default:
      throw new Error(`The walk over the site map does not know what a ${name} is`);
  }
}
