import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.ts';
import { cleanEnvironment, makeCluster } from './cluster.ts';
import { type Folder, makeFolder } from './folder.ts';
import { lockFolder } from './lock.ts';
import { commandLineOf, runningPostmaster, sleep, stopPostmaster } from './postmaster.ts';
import { findRunner, type Runner } from './unprivileged.ts';

/** A real PostgreSQL of our own, on a Unix socket in a private folder. */
export type Embedded = {
  /** For `pg`. Every `pg.Pool` on it needs `pool.on('error', …)`: a server that stops under an idle client would
   * otherwise end the process. */
  connection: { host: string; port: number; user: string; database: string };
  /** True when a server left behind by a killed process was still running and is used on. */
  joined: boolean;
  /** Stops the server and lets go of the folder. Close the pools first. */
  stop(): Promise<void>;
};

/** Durability first, then the size of a trial machine. */
const defaults = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=128MB',
  'max_connections=40',
  'jit=off',
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'timezone=UTC',
  'log_timezone=UTC',
];

/**
 * Opens the PostgreSQL in the folder `dir`, making it on first use, and keeps it running until `stop`. `settings` are
 * `name=value`, later ones win; `programs` is a folder of PostgreSQL programs to use instead of those from npm.
 *
 * One process at a time: throws `FolderInUse` while another one has it. A killed process leaves its PostgreSQL running;
 * the next one joins it, or restarts it when it was started in another way (an upgrade, other settings).
 */
export async function openEmbedded(dir: string, settings: string[] = [], programs?: string): Promise<Embedded> {
  const folder = makeFolder(path.resolve(dir));
  const unlock = lockFolder(folder.home);
  try {
    const binaries = findBinaries(programs);
    const runner = findRunner(binaries.postgres, folder.home);
    await makeCluster(folder, binaries, runner);
    const server = new Server(folder, binaries, runner, [...defaults, ...settings]);
    const joined = await server.ensureRunning();
    const leave = server.watch();
    const stop = async (): Promise<void> => {
      await leave();
      await stopPostmaster(folder.cluster);
      unlock();
    };
    return { connection: server.connection, joined, stop };
  } catch (problem) {
    unlock();
    throw problem;
  }
}

class Server {
  readonly connection: Embedded['connection'];
  readonly #folder: Folder;
  readonly #program: string;
  readonly #args: string[];
  readonly #runner: Runner;

  constructor(folder: Folder, binaries: Binaries, runner: Runner, settings: string[]) {
    this.#folder = folder;
    this.#program = binaries.postgres;
    this.#runner = runner;
    this.#args = ['-D', folder.cluster, '-k', folder.socket, '-p', '5432', ...settings.flatMap((it) => ['-c', it])];
    this.connection = { host: folder.socket, port: 5432, user: 'postgres', database: 'postgres' };
  }

  /** Joins or starts the server and waits until it answers. Says whether it joined. */
  async ensureRunning(withinMs = 60_000): Promise<boolean> {
    const until = Date.now() + withinMs;
    const left = runningPostmaster(this.#folder.cluster);
    const same = left?.commandLine === commandLineOf(this.#program, this.#args);
    if (left && !same) await stopPostmaster(this.#folder.cluster);
    let alive = (): boolean => runningPostmaster(this.#folder.cluster) !== undefined;
    let joined = left !== undefined && same;
    while (!(await this.#answers())) {
      if (Date.now() > until) throw new Error(`PostgreSQL does not start. The end of its log:\n${this.#logTail()}`);
      // Dead, or a pid file whose dead owner is not yet reaped, or one that was just shutting down when we came.
      if (!alive()) {
        alive = this.#start();
        joined = false;
      }
      await sleep(25);
    }
    return joined;
  }

  /** Starts the server again should it die under us. Returns the function that ends the watch. */
  watch(): () => Promise<void> {
    let attempt: Promise<void> | undefined;
    const restart = async (): Promise<void> => {
      // Should it fail, every query says so too; the next round tries again.
      await this.ensureRunning().catch((problem: unknown) => process.emitWarning(String(problem)));
      attempt = undefined;
    };
    const timer = setInterval(() => {
      if (!attempt && !runningPostmaster(this.#folder.cluster)) attempt = restart();
    }, 1000);
    timer.unref();
    return async () => {
      clearInterval(timer);
      await attempt;
    };
  }

  /** Returns whether the process it started still lives. Its own session, so that Ctrl-C reaches only us. */
  #start(): () => boolean {
    const log = this.#openLog();
    const [program, args] = this.#runner.wrap(this.#program, this.#args);
    const child = spawn(program, args, { stdio: ['ignore', log, log], detached: true, env: cleanEnvironment });
    closeSync(log);
    let lives = true;
    const ended = (): void => {
      lives = false;
    };
    child.once('exit', ended).once('error', ended);
    child.unref();
    return () => lives;
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client(this.connection);
    client.on('error', () => {});
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => {});
    }
  }

  #openLog(): number {
    const { log } = this.#folder;
    if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`);
    return openSync(log, 'a', 0o600);
  }

  #logTail(): string {
    return existsSync(this.#folder.log) ? readFileSync(this.#folder.log, 'utf8').slice(-800) : '(empty)';
  }
}
