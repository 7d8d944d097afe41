import { hashPassword } from 'better-auth/crypto';
import type pg from 'pg';
import { addMonths, type Day } from '../../rules/values/day.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { Committee } from './committee.ts';
import { copyRows } from './copy.ts';
import { instant } from './days.ts';
import { DEMO_PASSWORD } from './demo-people.ts';
import { Diary } from './diary.ts';
import { openDice } from './dice.ts';
import { layDrafts } from './drafts.ts';
import { storeFiles } from './files.ts';
import {
  copyAccounts,
  enterLongAgo,
  rateCards,
  setMeetingNumber,
  spreadDocuments,
  writeAdvisoryWork,
  writeCards,
  writeInterests,
} from './ground.ts';
import { meetingOf } from './meetings.ts';
import { writeNotices } from './notices.ts';
import { planParty } from './plan.ts';
import { makeRegister, type Register, writeParties, writePeople } from './register.ts';
import { layRound } from './round/index.ts';
import { Rows } from './rows.ts';
import { Numbers, type Scheme } from './scheme.ts';
import { situations } from './stories.ts';

const SEED = 20_201;
const YEARS = 4;

/** Whether nothing was ever entered: then, and only then, the demo scheme may be laid in. */
export async function registerIsEmpty(client: pg.Client): Promise<boolean> {
  await client.query(`select set_config('assay.side', 'system', false)`);
  const { rows } = await client.query('select 1 from assay.parties limit 1');
  return rows.length === 0;
}

/**
 * Lays the demo scheme into an empty, migrated database: three years up to today, in one transaction.
 *
 * @param client of the owner of the schema
 * @returns how many rows there are
 */
export async function layInDemo(
  client: pg.Client,
  files: FileStore,
  { today, seed = SEED }: { readonly today: Day; readonly seed?: number },
): Promise<{ readonly rows: number }> {
  const password = hashPassword(DEMO_PASSWORD);
  const { rows, register } = makeDemo(today, seed);
  await storeFiles(files, new Set(rows.of('evidence').map(({ sha256 }) => sha256)));
  await client.query('begin');
  try {
    await copyRows(client, rows);
    await copyAccounts(client, register.people, await password, instant(addMonths(today, -40), 540));
    await setMeetingNumber(client);
    await spreadDocuments(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return { rows: rows.count };
}

/** Makes every row of the demo: the same for the same day and seed. */
export function makeDemo(today: Day, seed: number = SEED): { readonly rows: Rows; readonly register: Register } {
  const dice = openDice(seed);
  const rows = new Rows();
  const register = makeRegister(today, dice);
  const cards = rateCards(today, dice);
  const { parties, bodies } = register;
  const committee = new Committee(today, YEARS);
  const scheme: Scheme = {
    today,
    rows,
    dice,
    detail: 'full',
    numbers: new Numbers(),
    parties,
    bodies,
    cards,
    committee,
    diary: new Diary(),
  };
  writePeople(rows, register.people, today);
  writeCards(rows, cards);
  writeAdvisoryWork(scheme);
  writeInterests(scheme);
  const all = situations(today, committee);
  for (const party of parties)
    if (!all[party.slug]?.initial && party.slug !== 'civicwarmth') enterLongAgo(scheme, party);
  const planned = parties.flatMap((party) => planParty(scheme, party, all[party.slug] ?? { past: 0 }));
  // In the order in which they were asked for, so that references run with time and a round finds the one before it.
  for (const round of planned.toSorted((a, b) => (a.timeline.submittedOn < b.timeline.submittedOn ? -1 : 1)))
    layRound(scheme, round);
  for (const party of parties) {
    const { draft } = all[party.slug] ?? {};
    if (draft) layDrafts(scheme, party, draft, planned.findLast(({ story }) => story.party === party)?.laid);
  }
  for (const meeting of committee.meetings) if (meeting.heldOn > today) meetingOf(scheme, meeting);
  writeParties(rows, dice, parties, bodies.secas[0] ?? bodies.chair, today);
  writeNotices(scheme);
  rows.inOrder('journal', ({ at }) => at);
  return { rows, register };
}
