import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import { SYSTEM } from '../../access/actor.ts';
import type { SettableClock } from '../../platform/clock/clock.ts';
import { keepClock } from '../../platform/clock/kept-clock.ts';
import { actorFrom, type OpenHandler } from '../../platform/http/bind.ts';
import { refused } from '../../platform/refused.ts';

/** What only the demo has. */
export interface Demo {
  readonly clock: SettableClock;
  /** The documented password of every demo person. */
  readonly password: string;
  /** The people a first visitor should try, in the order of the main job: e-mail address → what they do. */
  readonly suggested: ReadonlyMap<string, string>;
}

export const listDemoPeople = (demo: Demo | undefined): OpenHandler => ({
  kind: 'open',
  operation: accessOperations['list-demo-people'],
  async handle({ database }) {
    if (!demo) throw refused('not-found');
    const people = await database.as(SYSTEM, (tx) =>
      tx
        .selectFrom('people')
        .select(['name', 'email', 'job_title as jobTitle', 'organisation', 'side', 'roles'])
        .where('active', '=', true)
        .where('user_id', 'is not', null)
        .orderBy('side')
        .orderBy('organisation')
        .orderBy('name')
        .execute(),
    );
    const steps = [...demo.suggested.keys()];
    const rows = people
      .map((person) => ({
        ...person,
        suggested: demo.suggested.has(person.email),
        does: demo.suggested.get(person.email) ?? '',
      }))
      .sort((a, b) => stepOf(steps, a.email) - stepOf(steps, b.email));
    return { answer: { password: demo.password, rows } };
  },
});

/** Those of the main job in its order, the others after them as they are. */
const stepOf = (steps: readonly string[], email: string): number =>
  steps.includes(email) ? steps.indexOf(email) : steps.length;

const SET_CLOCK = accessOperations['set-clock'];

/** Moves the scheme's day, for everyone. Kept in the database, so that a restart stands on the same day. */
export const setClock = (demo: Demo | undefined): OpenHandler => ({
  kind: 'open',
  operation: SET_CLOCK,
  async handle(binding, request, body: BodyOf<typeof SET_CLOCK>) {
    if (!demo) throw refused('not-found');
    await actorFrom(binding, request);
    demo.clock.setDay(body.on);
    await binding.database.as(SYSTEM, (tx) => keepClock(tx, demo.clock));
    return { answer: { today: demo.clock.today() } };
  },
});
