import { sql } from 'kysely';
import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import { SYSTEM } from '../../access/actor.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Database } from '../../db/database.ts';
import type { SettableClock } from '../../platform/clock/clock.ts';
import { keepClock } from '../../platform/clock/kept-clock.ts';
import { sessionFrom } from '../../platform/http/asking.ts';
import type { OpenHandler } from '../../platform/http/handler.ts';
import { refused } from '../../platform/refused.ts';
import { linkAccount } from './account.store.ts';
import { throughProvider } from './sso.store.ts';

/** People who are listed at most: all of the demo scheme, a few of one that was seeded. */
const MOST = 200;

/** What only the demo has. */
export interface Demo {
  readonly clock: SettableClock;
  /** The documented password of every demo person. */
  readonly password: string;
  /** The people a first visitor should try, in the order of the main job: e-mail address → what they do. */
  readonly suggested: ReadonlyMap<string, string>;
}

export function listDemoPeople(demo: Demo | undefined): OpenHandler {
  // One after the other, so that nobody is given two accounts.
  let enrolled: Promise<void> = Promise.resolve();
  return {
    kind: 'open',
    operation: accessOperations['list-demo-people'],
    async handle({ database, signIn }) {
      if (!demo) throw refused('not-found');
      enrolled = enrolled.catch(() => undefined).then(() => enrol(database, signIn, demo.password));
      await enrolled;
      const steps = [...demo.suggested.keys()];
      const isSuggested = sql<boolean>`email = any (${steps})`;
      const people = await database.as(SYSTEM, (tx) =>
        tx
          .selectFrom('people')
          .select(['name', 'email', 'job_title as jobTitle', 'organisation', 'side', 'roles'])
          .select(throughProvider.as('throughProvider'))
          .where('active', '=', true)
          .where('user_id', 'is not', null)
          .where(hasDocumentedPassword)
          .orderBy(isSuggested, 'desc')
          // Of a scheme with thousands of people some of every side.
          .orderBy(sql`row_number() over (partition by side order by organisation, name)`)
          .limit(MOST + 1)
          .execute(),
      );
      const rows = people
        .slice(0, MOST)
        .map((person) => ({
          ...person,
          suggested: demo.suggested.has(person.email),
          does: demo.suggested.get(person.email) ?? '',
        }))
        .sort((a, b) => stepOf(steps, a.email) - stepOf(steps, b.email) || byPlace(a, b));
      return { answer: { password: demo.password, rows, more: people.length > MOST } };
    },
  };
}

/** Whoever was added since has the documented password too, so that one click works for them as for everybody. */
async function enrol(database: Database, signIn: SignIn, password: string): Promise<void> {
  const added = await database.as(SYSTEM, (tx) =>
    tx
      .selectFrom('people')
      .select(['id', 'name', 'email'])
      .where('active', '=', true)
      .where('user_id', 'is', null)
      .execute(),
  );
  for (const { id, name, email } of added) {
    const userId = await signIn.createAccount(email, name, password);
    await database.as(SYSTEM, (tx) => linkAccount(tx, id, userId));
  }
}

interface Listed {
  readonly side: string;
  readonly organisation: string;
  readonly name: string;
}

/** Whoever set a password of their own signs in with it, and one click would not. */
const hasDocumentedPassword = sql<boolean>`not exists (
  select from journal j where j.subject = 'person' and j.subject_id = people.id and j.event in ('invitation-accepted', 'password-changed'))`;

const byPlace = (a: Listed, b: Listed): number =>
  a.side.localeCompare(b.side) || a.organisation.localeCompare(b.organisation) || a.name.localeCompare(b.name);

/** Those of the main job in its order, the others after them. */
const stepOf = (steps: readonly string[], email: string): number =>
  steps.includes(email) ? steps.indexOf(email) : steps.length;

const SET_CLOCK = accessOperations['set-clock'];

/** Moves the scheme's day, for everyone. Kept in the database, so that a restart stands on the same day. */
export const setClock = (demo: Demo | undefined): OpenHandler => ({
  kind: 'open',
  operation: SET_CLOCK,
  async handle(binding, request, body: BodyOf<typeof SET_CLOCK>) {
    if (!demo) throw refused('not-found');
    await sessionFrom(binding, request);
    demo.clock.setDay(body.on);
    await binding.database.as(SYSTEM, (tx) => keepClock(tx, demo.clock));
    return { answer: { today: demo.clock.today() } };
  },
});
