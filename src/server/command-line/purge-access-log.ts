import pg from 'pg';
import { inForce } from '../../rules/rulebook/dated.ts';
import { accessLogMonths } from '../../rules/rulebook/values.ts';
import { SYSTEM } from '../access/actor.ts';
import { openDatabase } from '../db/database.ts';
import { openClock } from '../platform/clock/clock.ts';
import { bookOf } from '../platform/rulebook/book.ts';
import { type CommandOfLine, DONE } from './command-line.ts';
import { openHome, settings } from './home.ts';

/** `assay purge-access-log`: removes what is older than the access log is kept. For a timer, once a day. */
export const purgeAccessLogCommand: CommandOfLine = {
  name: 'purge-access-log',
  usage: 'purge-access-log',
  summary: 'Removes lines of the access log that are older than they are kept',
  details: [
    '',
    'How long that is stands in the rule book (access-log-months), or is what SECAS has settled. The service itself can remove nothing.',
  ],
  async run(line) {
    const home = await openHome(settings(line));
    try {
      const months = await keptMonths(home.connection);
      line.say(`${await purgeAccessLog(home.connection, months)} lines older than ${months} months were removed.`);
    } finally {
      await home.close();
    }
    return DONE;
  },
};

/** How long it is kept now: as the rule book says, or as SECAS has settled. */
async function keptMonths(connection: pg.ClientConfig): Promise<number> {
  const database = openDatabase(connection, 1);
  try {
    return inForce(accessLogMonths, openClock().today(), await database.as(SYSTEM, bookOf)).value;
  } finally {
    await database.close();
  }
}

/** Removes lines older than so many months, as the owner of the table. @returns how many */
export async function purgeAccessLog(connection: pg.ClientConfig, months: number): Promise<number> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(`select set_config('assay.side', 'system', false)`);
    const { rowCount } = await client.query(
      'delete from assay.access_log where at < now() - make_interval(months => $1)',
      [months],
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
