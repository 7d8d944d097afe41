import { FolderInUse } from '../platform/postgres/lock.ts';
import { type CommandLine, type CommandOfLine, Complaint, DONE, FAILED, MISUSED, Misused } from './command-line.ts';
import { changesSchemaCommand, factsSchemaCommand } from './facts-schema.ts';
import { liftSsoDemandCommand } from './lift-sso-demand.ts';
import { migrateCommand } from './migrate.ts';
import { obligationsCommand } from './obligations.ts';
import { purgeAccessLogCommand } from './purge-access-log.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';

/** Every command of `npx assay`, in the order of the help. One file each, beside this one. */
const COMMANDS: readonly CommandOfLine[] = [
  serveCommand,
  migrateCommand,
  purgeAccessLogCommand,
  liftSsoDemandCommand,
  seedCommand,
  obligationsCommand,
  factsSchemaCommand,
  changesSchemaCommand,
];

/**
 * Runs the command that the arguments name.
 *
 * @param args without node and the script
 * @returns the exit code: 0 done, 1 failed, 2 not understood
 */
export async function runCommandLine(
  args: readonly string[],
  env: CommandLine['env'],
  cwd: string = process.cwd(),
): Promise<number> {
  const [name, ...rest] = args;
  const line: CommandLine = {
    args: rest,
    env,
    cwd,
    say: (text) => console.log(text),
    complain: (text) => console.error(text),
  };
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(line, rest[0]);
  const found = COMMANDS.find((command) => command.name === name);
  if (!found) {
    line.complain(`There is no command "${name}". "assay --help" lists them.`);
    return MISUSED;
  }
  if (rest.includes('--help') || rest.includes('-h')) return help(line, name);
  try {
    return await found.run(line);
  } catch (problem) {
    if (problem instanceof Complaint || problem instanceof FolderInUse) line.complain(`\n${problem.message}`);
    else line.complain(`\n${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`);
    return problem instanceof Misused ? MISUSED : FAILED;
  }
}

function help(line: CommandLine, about: string | undefined): number {
  const one = COMMANDS.find(({ name }) => name === about);
  if (one) {
    for (const text of [`assay ${one.usage}`, '', one.summary, ...(one.details ?? [])]) line.say(text);
    return DONE;
  }
  line.say('Assay: the User Security Assessment process of the Smart Energy Code.');
  line.say('\nUsage: assay <command> [options]\n');
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  for (const { usage, summary } of COMMANDS) line.say(`  ${usage.padEnd(width)}  ${summary}`);
  line.say('\n"assay <command> --help" tells more. Settings are read from the environment: HOST, PORT, PUBLIC_URL,');
  line.say('DATA_DIR, FILES_DIR, DATABASE_URL, PG_BIN, ASSAY_MODE (demo or production), ASSAY_SECRET, SMTP_URL,');
  line.say('MAIL_FROM, LOG_LEVEL.');
  return DONE;
}
