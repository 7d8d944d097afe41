import { hashPassword } from 'better-auth/crypto';
import type pg from 'pg';
import { addMonths } from '../../rules/values/day.ts';
import { Committee } from './committee.ts';
import { copyRows } from './copy.ts';
import { instant } from './days.ts';
import { DEMO_PASSWORD } from './demo-people.ts';
import { Diary } from './diary.ts';
import { openDice } from './dice.ts';
import { copyAccounts, enterLongAgo, rateCards, setMeetingNumber, writeCards } from './ground.ts';
import { writeParties, writePeople } from './register.ts';
import { layRound, type PlannedRound } from './round/index.ts';
import { Rows } from './rows.ts';
import { Numbers, type Scheme } from './scheme.ts';
import { makeCrowd } from './seed-register.ts';
import { type Size, yearsOf } from './seed-size.ts';
import { planCrowd } from './seed-stories.ts';

const ROUNDS_AT_ONCE = 500;

/**
 * Fills an empty register with a scheme of a size, some hundred rounds in each transaction.
 *
 * @param progress told after each transaction how many rows there are so far
 * @returns how many rows there are
 */
export async function seedScheme(client: pg.Client, size: Size, progress: (rows: number) => void): Promise<number> {
  const { scheme, people } = groundOf(size);
  let count = 0;
  const password = await hashPassword(DEMO_PASSWORD);
  const register = new Rows();
  for (const party of scheme.parties) enterLongAgo({ ...scheme, rows: register }, party);
  writePeople(register, people, size.today);
  writeCards(register, scheme.cards);
  writeParties(register, scheme.dice, scheme.parties, scheme.bodies.secas[0] ?? scheme.bodies.chair, size.today);
  await write(register, () => copyAccounts(client, people, password, instant(addMonths(size.today, -40), 540)));
  // Taken out as they are laid in: a round that nobody holds any more frees its texts.
  const planned = planCrowd(scheme, size);
  while (planned.length > 0) await write(roundsOf(scheme, planned.splice(0, ROUNDS_AT_ONCE)));
  await setMeetingNumber(client);
  return count;

  async function write(rows: Rows, more?: () => Promise<void>): Promise<void> {
    await client.query('begin');
    try {
      await copyRows(client, rows);
      await more?.();
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    count += rows.count;
    progress(count);
  }
}

function groundOf(size: Size) {
  const { today } = size;
  const dice = openDice(size.seed);
  const years = yearsOf(size) + 1;
  const { parties, bodies, people } = makeCrowd(size, dice, years);
  const scheme: Scheme = {
    today,
    rows: new Rows(),
    dice,
    detail: 'brief',
    numbers: new Numbers(),
    parties,
    bodies,
    cards: rateCards(today, dice, years + 1),
    committee: new Committee(today, years),
    diary: new Diary(),
  };
  return { scheme, people };
}

function roundsOf(scheme: Scheme, planned: readonly PlannedRound[]): Rows {
  const rows = new Rows();
  const chunk = { ...scheme, rows };
  for (const round of planned) layRound(chunk, round);
  rows.inOrder('journal', ({ at }) => at);
  return rows;
}
