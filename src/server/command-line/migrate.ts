import { type CommandOfLine, DONE } from './command-line.ts';
import { openHome, settings } from './home.ts';

/** `assay migrate`: brings the database up to date and stops. */
export const migrateCommand: CommandOfLine = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'Brings the database up to date (serve does so by itself)',
  async run(line) {
    const home = await openHome(settings(line));
    await home.close();
    line.say(`Up to date: ${home.words}.`);
    return DONE;
  },
};
