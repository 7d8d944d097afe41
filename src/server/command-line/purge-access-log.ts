import { purgeAccessLog, purgedInWords } from '../access/purge-access-log.ts';
import { openClock } from '../platform/clock/clock.ts';
import { type CommandOfLine, DONE } from './command-line.ts';
import { openHome, settings } from './home.ts';

/** `assay purge-access-log`: removes what is older than the access log is kept. The service does the same once a day. */
export const purgeAccessLogCommand: CommandOfLine = {
  name: 'purge-access-log',
  usage: 'purge-access-log',
  summary: 'Removes lines of the access log that are older than they are kept',
  details: [
    '',
    'How long that is stands in the rule book (access-log-months), or is what SECAS has settled. A running service does it',
    'by itself once a day; this is for a database that no service runs on. The journal is told either way.',
  ],
  async run(line) {
    const home = await openHome(settings(line));
    try {
      line.say(purgedInWords(await purgeAccessLog(home.connection, openClock())));
    } finally {
      await home.close();
    }
    return DONE;
  },
};
