/** What one command of the command line is given. */
export interface CommandLine {
  /** What stands after the command's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** One line for a person, on standard output. */
  say(line: string): void;
  /** One line for a person, on standard error. */
  complain(line: string): void;
}

/** One command of `npx assay`. */
export interface CommandOfLine {
  readonly name: string;
  /** How it is written, after `assay`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Further lines for `assay <command> --help`. */
  readonly details?: readonly string[];
  /** @returns the exit code: 0 done, 1 failed, 2 asked for in a way that cannot be understood */
  run(line: CommandLine): Promise<number>;
}

export const DONE = 0;
export const FAILED = 1;
export const MISUSED = 2;

/** Something a person can mend; said as one sentence, without a stack trace. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}

/** Somebody asked for a command in a way that cannot be understood. */
export class Misused extends Complaint {}
