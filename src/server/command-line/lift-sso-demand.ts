import { openDatabase } from '../db/database.ts';
import { liftSsoDemand } from '../modules/access/index.ts';
import { openClock } from '../platform/clock/clock.ts';
import { type CommandOfLine, Complaint, DONE, Misused } from './command-line.ts';
import { openHome, settings } from './home.ts';

/** `assay lift-sso-demand`: the way back in when a provider fails that an organisation demands. */
export const liftSsoDemandCommand: CommandOfLine = {
  name: 'lift-sso-demand',
  usage: 'lift-sso-demand REFERENCE',
  summary: 'Lets the people of an organisation sign in otherwise than through its provider again',
  details: [
    '',
    'REFERENCE is what its people enter to sign in, as in P-001 or OR-31415. SECAS’s administrator does the same in the',
    'browser; this is for when nobody of SECAS can come in. SECAS’s administrators of the organisation are sent an',
    'invitation to set a password. With the embedded database, stop the service first.',
  ],
  async run(line) {
    const [reference, ...more] = line.args;
    if (reference === undefined || more.length > 0)
      throw new Misused('Say of which organisation: assay lift-sso-demand REFERENCE');
    const home = await openHome(settings(line));
    const database = openDatabase(home.connection, 1);
    try {
      const name = await liftSsoDemand({ database, clock: openClock() }, reference);
      if (name === undefined)
        throw new Complaint(`No organisation of the reference ${reference} demands its provider.`);
      line.say(`The people of ${name} may sign in with passwords and passkeys again.`);
    } finally {
      await database.close();
      await home.close();
    }
    return DONE;
  },
};
