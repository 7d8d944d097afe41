import { parseArgs } from 'node:util';
import pg from 'pg';
import { registerIsEmpty } from '../demo/index.ts';
import { seedScheme } from '../demo/seed.ts';
import { MOST_OBSERVATIONS, type Size } from '../demo/seed-size.ts';
import { openClock } from '../platform/clock/clock.ts';
import { type CommandOfLine, Complaint, DONE, Misused } from './command-line.ts';
import { openHome, settings } from './home.ts';

const SAY_EVERY_MS = 5_000;

/** `assay seed`: a scheme of any size, for measuring and for trying things out at scale. */
export const seedCommand: CommandOfLine = {
  name: 'seed',
  usage: 'seed --parties N --assessments N --observations N --seed S',
  summary: 'Fills an empty register with an invented scheme of that size',
  details: [
    '',
    'The same numbers and the same day make the same scheme. Everybody in it has the demo’s password.',
    `Without options: 100 parties, 1000 assessments, 10000 observations, seed 1. At most ${MOST_OBSERVATIONS} observations`,
    'for each assessment. Never in production.',
  ],
  async run(line) {
    const size = sizeOf(line.args);
    const config = settings(line);
    if (config.mode === 'production') throw new Complaint('A production register is not for invented parties.');
    const home = await openHome(config);
    const client = new pg.Client(home.connection);
    await client.connect();
    try {
      if (!(await registerIsEmpty(client)))
        throw new Complaint('The register is not empty. Set DATA_DIR to a new folder, such as DATA_DIR=data-seeded.');
      const started = Date.now();
      let said = started;
      const seconds = () => (Date.now() - started) / 1000;
      const rows = await seedScheme(client, { ...size, today: openClock().today() }, (soFar) => {
        if (Date.now() - said < SAY_EVERY_MS) return;
        said = Date.now();
        line.say(`${soFar} rows in ${seconds().toFixed(0)} s …`);
      });
      line.say(
        `${size.parties} parties, ${size.assessments} assessments, ${size.observations} observations: ${rows} rows in ` +
          `${seconds().toFixed(1)} s, ${Math.round(rows / seconds())} rows per second.`,
      );
      return DONE;
    } finally {
      await client.end();
      await home.close();
    }
  },
};

const OPTIONS = {
  parties: { type: 'string', default: '100' },
  assessments: { type: 'string', default: '1000' },
  observations: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
} as const;

function sizeOf(args: readonly string[]): Omit<Size, 'today'> {
  const { values } = understood(() => parseArgs({ args: [...args], options: OPTIONS }));
  const number = (name: keyof typeof OPTIONS): number => {
    const text = values[name];
    if (!/^\d{1,9}$/.test(text)) throw new Misused(`--${name} must be a whole number, not "${text}".`);
    return Number(text);
  };
  const size = {
    parties: number('parties'),
    assessments: number('assessments'),
    observations: number('observations'),
    seed: number('seed'),
  };
  if (size.parties === 0) throw new Misused('--parties must be at least 1: a scheme has parties.');
  if (size.observations > MOST_OBSERVATIONS * size.assessments)
    throw new Misused(`--observations may be at most ${MOST_OBSERVATIONS} for each assessment.`);
  return size;
}

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (problem) {
    throw new Misused((problem as Error).message);
  }
}
